package io.securetoken.sysadminctl;

import java.io.Serializable;
import java.util.List;

/**
 * What an output says: a finding, the error codes and the values that came with it, and the words it rests on.
 *
 * <pre>{@code
 * Reading reading = Readings.read(completed);
 * reading.finding();   // REFUSED
 * reading.codes();     // [5101]
 * }</pre>
 *
 * @param finding what it says in one word
 * @param codes the error codes it names, each once, in their order
 * @param values the UUIDs, names or numbers it names
 * @param detail the words the finding rests on, shortened, without recovery keys
 */
public record Reading(Finding finding, List<Integer> codes, List<String> values, String detail)
        implements Serializable {

    private static final int LONGEST_DETAIL = 2000;

    /** Copies the lists; shortens the detail and takes recovery keys out of it. */
    public Reading {
        codes = codes.stream().distinct().toList();
        values = List.copyOf(values);
        detail = Redaction.of(detail.length() > LONGEST_DETAIL ? shortened(detail) : detail);
    }

    static Reading of(Finding finding, String detail) {
        return new Reading(finding, List.of(), List.of(), detail);
    }

    Reading withCodes(List<Integer> codes) {
        return new Reading(finding, codes, values, detail);
    }

    Reading withValues(List<String> values) {
        return new Reading(finding, codes, values, detail);
    }

    Reading withDetail(String detail) {
        return new Reading(finding, codes, values, detail);
    }

    private static String shortened(String detail) {
        // a key cut in two would not be known as one
        String redacted = Redaction.of(detail.substring(0, Math.min(detail.length(), 2 * LONGEST_DETAIL)));
        int end = Math.min(redacted.length(), LONGEST_DETAIL);
        return redacted.substring(0, Character.isHighSurrogate(redacted.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
