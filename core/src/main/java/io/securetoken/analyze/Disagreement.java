package io.securetoken.analyze;

import io.securetoken.rules.Rule;
import java.io.Serializable;
import java.util.List;

/**
 * One statement on which two books part, both giving a definite answer.
 *
 * <pre>{@code
 * disagreement.statement();
 * Predictor.of(one).predict(disagreement.witness().mac(), disagreement.witness().action());
 * }</pre>
 *
 * @param aspect what they part on
 * @param statement the situations and both answers, as one sentence
 * @param one the answer of the first book, as a word
 * @param other the answer of the second book, as a word
 * @param oneRules the rows on which the first book's answer rests
 * @param otherRules the rows on which the second book's answer rests
 * @param witness the smallest Mac and action on which they part
 */
public record Disagreement(
        Aspect aspect,
        String statement,
        String one,
        String other,
        List<Rule> oneRules,
        List<Rule> otherRules,
        Witness witness)
        implements Serializable {

    /** Takes copies of the lists. */
    public Disagreement {
        oneRules = List.copyOf(oneRules);
        otherRules = List.copyOf(otherRules);
    }

    /** Returns {@link #statement}. */
    @Override
    public String toString() {
        return statement;
    }
}
