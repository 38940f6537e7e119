package io.securetoken.catalog;

/**
 * A statement of the platform's catalogue that no row of the book makes, and why.
 *
 * <pre>{@code
 * Macos.notModelled().forEach(left -> System.out.println(left.id() + ": " + left.note()));
 * }</pre>
 *
 * @param id the id in the catalogue
 * @param reason why there is no row
 * @param note the reason in this case
 */
public record NotModelled(String id, Reason reason, String note) {

    /** The only reasons for leaving a statement out. */
    public enum Reason {
        /** It only defines a word, or points at other statements. */
        DEFINITION_ONLY,
        /** It is not about the state of a Mac. */
        NOT_ABOUT_A_MACS_STATE,
        /** It needs state that the model leaves out. */
        NEEDS_STATE_LEFT_OUT,
        /** No usable source. */
        NO_USABLE_SOURCE
    }
}
