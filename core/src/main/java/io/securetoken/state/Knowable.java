package io.securetoken.state;

import java.util.Locale;

/**
 * A value of one attribute, as scenario files write it. A value may stand for several definite ones: what is not known
 * may be any of them, and a token reported enabled may be usable or stale.
 *
 * <pre>{@code
 * TokenState.HELD.word();                        // "held"
 * TokenState.HELD.isKnown();                     // false: usable or stale
 * Knowable.either(Role.ADMIN, Role.STANDARD);       // UNKNOWN
 * }</pre>
 */
public interface Knowable {

    /** Returns the name of the constant. */
    String name();

    /** Returns the definite values this one may stand for: bit {@code n} for the constant declared at place {@code n}. */
    int possible();

    /** Returns the word that scenario files, JSON and the command line use: lower case, joined by dashes. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether exactly one definite value is meant. */
    default boolean isKnown() {
        return Integer.bitCount(possible()) == 1;
    }

    /** Returns the narrowest value that covers both; {@code UNKNOWN} of the type where none is narrower. */
    static <E extends Enum<E> & Knowable> E either(E one, E other) {
        return one == other ? one : covering(one.getDeclaringClass(), one.possible() | other.possible());
    }

    /** Returns the value that stands for exactly those definite ones; {@code UNKNOWN} of the type where none does. */
    static <E extends Enum<E> & Knowable> E covering(Class<E> type, long possible) {
        E[] values = type.getEnumConstants();
        for (E value : values) {
            if (value.possible() == possible) {
                return value;
            }
        }
        return values[values.length - 1];
    }
}
