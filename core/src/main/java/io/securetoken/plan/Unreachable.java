package io.securetoken.plan;

import java.util.List;
import java.util.Set;

/**
 * That no safe plan leads to the goal, and what would change that. It is proved by having tried everything, but for erasing
 * the Mac, which no plan does.
 *
 * <pre>{@code
 * unreachable.blockedBy();      // for each way to the goal, the facts that block it
 * unreachable.wouldHelp();      // [[the password of `ops` is known], [the bootstrap token is escrowed]]
 * unreachable.mustKnow();       // [accounts[alice].token]
 * }</pre>
 *
 * @param blockedBy for each way to the goal, the facts that block it
 * @param wouldHelp the smallest sets of additions, to the operator or the Mac, each of which opens a way; empty if none does
 * @param mustKnow the facts on which some way depends and which are not known: to be read first
 */
public record Unreachable(List<Blocked> blockedBy, List<Set<Addition>> wouldHelp, List<String> mustKnow)
        implements PlanResult {

    /** Takes copies. */
    public Unreachable {
        blockedBy = List.copyOf(blockedBy);
        wouldHelp = List.copyOf(wouldHelp);
        mustKnow = List.copyOf(mustKnow);
    }
}
