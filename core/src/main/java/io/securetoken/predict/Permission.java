package io.securetoken.predict;

import io.securetoken.state.Answer;
import java.util.Locale;

/**
 * Whether an action may happen.
 *
 * <pre>{@code
 * if (verdict.permission() == Permission.REFUSED) {
 *     log(verdict.explanation());
 * }
 * }</pre>
 */
public enum Permission {
    /** Every requirement is met. */
    ALLOWED,
    /** Some requirement is not met. */
    REFUSED,
    /** It depends on facts that are not known, or no row covers the action. */
    UNDETERMINED;

    private static final Permission[] ALL = values();

    /** Returns the word of JSON and explanations. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answers yes, no and unknown stand in the same order. */
    static Permission of(Answer allowed) {
        return ALL[allowed.ordinal()];
    }
}
