package io.securetoken.plan;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What a plan costs: people before privileged changes before steps. A person is disturbed who must do something at the
 * Mac, or who finds something changed: another password, or the screen of FileVault.
 *
 * <pre>{@code
 * plan.cost().people();              // 0
 * plan.cost().compareTo(other);      // negative if cheaper
 * }</pre>
 *
 * @param people how often a person is disturbed
 * @param privilegedChanges how many steps change accounts, tokens or settings
 * @param steps how many steps there are
 */
public record Cost(int people, int privilegedChanges, int steps) implements Comparable<Cost>, Serializable {

    /** What doing nothing costs. */
    public static final Cost NOTHING = new Cost(0, 0, 0);

    private static final Comparator<Cost> ORDER = Comparator.comparingInt(Cost::people)
            .thenComparingInt(Cost::privilegedChanges)
            .thenComparingInt(Cost::steps);

    Cost plus(Cost more) {
        return new Cost(people + more.people, privilegedChanges + more.privilegedChanges, steps + more.steps);
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
