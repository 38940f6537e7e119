package io.securetoken.analyze;

import io.securetoken.action.Operation;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet.Gap;

/**
 * What two books can part on.
 *
 * <pre>{@code
 * disagreement.aspect() == Aspect.LATER;
 * Aspect.TOKEN.word();   // "token"
 * }</pre>
 */
public enum Aspect {
    /** whether the action may happen */
    PERMISSION("permission"),
    /** what token the account holds if the action goes through */
    TOKEN("token"),
    /** whether the first login of a new account without a token brings it one */
    LATER("later");

    private final String word;

    Aspect(String word) {
        this.word = word;
    }

    /** Returns whether the row has a say in it, of that operation. */
    boolean isDecidedBy(Rule row, Operation operation) {
        return (this == PERMISSION ? Gap.Question.PERMISSION : Gap.Question.TOKEN).isAnsweredBy(row, operation);
    }

    /** Returns the word that JSON and scenario files use. */
    public String word() {
        return word;
    }
}
