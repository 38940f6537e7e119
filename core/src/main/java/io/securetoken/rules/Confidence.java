package io.securetoken.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a row can be trusted, by who states it.
 *
 * <pre>{@code
 * Confidence.SEVERAL.code();                       // "M"
 * Confidence.codes(List.of(APPLE, SEVERAL));       // "A+M"
 * }</pre>
 */
public enum Confidence {
    /** Stated by Apple, and read. */
    APPLE("A"),
    /** From the later part of an Apple page, recalled; a second source agrees. */
    APPLE_RECALLED("A*"),
    /** Several independent practitioners or vendors agree. */
    SEVERAL("M"),
    /** One source only. */
    ONE("S"),
    /** Stated by a vendor for its own product. */
    VENDOR("F"),
    /** Inferred from other rows; no source states it. */
    INFERRED("I"),
    /** No usable source; the row answers that it is not known. */
    NONE("none");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /** Returns the code of the catalogue. */
    public String code() {
        return code;
    }

    /** Returns the codes joined by a plus, as the catalogue writes them. */
    public static String codes(List<Confidence> confidences) {
        return confidences.stream().map(Confidence::code).collect(Collectors.joining("+"));
    }
}
