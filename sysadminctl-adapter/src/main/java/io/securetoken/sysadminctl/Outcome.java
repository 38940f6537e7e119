package io.securetoken.sysadminctl;

import java.util.Locale;

/**
 * What came of something that was to be done to a Mac. It is decided by reading the Mac again, from two sources where there
 * are two; never by an exit status, and never by what the tool said of itself.
 *
 * <pre>{@code
 * Outcome.NO_EFFECT.word();        // "no-effect"
 * execution.outcome().isThere();   // what was wanted is so
 * }</pre>
 */
public enum Outcome {
    /** It was done, and it was seen. */
    DONE,
    /** It was so before; nothing was sent. */
    ALREADY,
    /** A rule or the tool refused it, and it was seen not to have happened. */
    REFUSED,
    /** It was sent and not refused, and it was seen not to have happened. */
    NO_EFFECT,
    /** It is not known whether it happened. It is not sent again. */
    INDETERMINATE;

    /** Returns the word that JSON and the command line use: lower case, joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether what was wanted is so. */
    public boolean isThere() {
        return this == DONE || this == ALREADY;
    }
}
