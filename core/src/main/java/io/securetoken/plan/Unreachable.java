package io.securetoken.plan;

import java.util.List;
import java.util.Set;

/**
 * That no safe plan leads to the goal, and what would change that. It is proved by having tried everything a plan may
 * consist of. No plan erases or upgrades the Mac, turns FileVault off, or creates more than one account to help.
 *
 * <pre>{@code
 * unreachable.blockedBy();      // for each way to the goal, the facts that block it
 * unreachable.wouldHelp();      // [[the password of `ops` is known], [the bootstrap token is escrowed]]
 * unreachable.mustKnow();       // [accounts[alice].token]
 * }</pre>
 *
 * @param blockedBy for each way to the goal, the facts that block it
 * @param wouldHelp sets of up to three additions, to the operator or the Mac, each of which opens a way and none of which is
 *     larger than another; empty if none was found. They are sought among the accounts that take part, within a bound, so
 *     there may be others
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
