package io.securetoken.wire;

import io.securetoken.rules.Confidence;
import io.securetoken.rules.Rule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a book as a verdict cites it, to send or store.
 *
 * <pre>{@code
 * VerdictRecord.of(verdict).rules().get(0).id();   // "GRANT-01"
 * }</pre>
 *
 * @param id the id of the statement
 * @param says the row as a sentence
 * @param confidence the codes of how far it can be trusted, such as {@code A*+M}
 * @param sources the addresses it comes from
 */
public record RuleRecord(
        @Nullable String id,
        @Nullable String says,
        @Nullable String confidence,
        @Nullable List<String> sources) implements Serializable {

    /** Returns the record of the row. */
    public static RuleRecord of(Rule rule) {
        List<String> sources = new ArrayList<>();
        rule.sources().forEach(source -> sources.add(source.address().toString()));
        return new RuleRecord(rule.id(), rule.says(), Confidence.codes(rule.confidence()), sources);
    }

    static List<RuleRecord> of(List<Rule> rules) {
        List<RuleRecord> records = new ArrayList<>();
        rules.forEach(rule -> records.add(of(rule)));
        return records;
    }
}
