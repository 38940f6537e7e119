package io.securetoken.analyze;

import java.io.Serializable;

/**
 * Something doubtful about one row of a book.
 *
 * <pre>{@code
 * finding.kind() == Finding.Kind.SHADOWED;
 * System.out.println(finding.sentence());
 * }</pre>
 *
 * @param kind what is doubtful
 * @param row the key of the row
 * @param sentence what is wrong with it
 */
public record Finding(Kind kind, String row, String sentence) implements Serializable {

    /** What can be doubtful about a row. */
    public enum Kind {
        /** its versions are none */
        NEVER_IN_FORCE,
        /** its own conditions exclude each other */
        UNREACHABLE,
        /** for some operation an earlier row always decides */
        SHADOWED,
        /** it claims more than an inference and names no source */
        NO_SOURCE,
        /** it is contested by something that is neither a row nor a known contradiction */
        UNRESOLVED
    }

    /** Returns {@link #sentence}. */
    @Override
    public String toString() {
        return sentence;
    }
}
