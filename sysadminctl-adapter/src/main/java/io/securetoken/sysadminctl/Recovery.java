package io.securetoken.sysadminctl;

import java.io.Serializable;
import java.util.List;

/**
 * What was found and repaired after a plan was cut short.
 *
 * <pre>{@code
 * Recovery recovery = PlanExecutor.on(runner, folder).recover();
 * recovery.underWay().forEach(System.out::println);   // what may or may not have happened
 * }</pre>
 *
 * @param wasCutShort whether a plan had been cut short at all
 * @param underWay the steps that were begun and of which the end is not known; they are not sent again
 * @param restored the accounts that got back the role they had
 * @param rolesNotRestored the accounts that did not; the journal is kept, to be tried again
 */
public record Recovery(
        boolean wasCutShort, List<String> underWay, List<String> restored, List<RoleNotRestored> rolesNotRestored)
        implements Serializable {

    /** Takes copies of the lists. */
    public Recovery {
        underWay = List.copyOf(underWay);
        restored = List.copyOf(restored);
        rolesNotRestored = List.copyOf(rolesNotRestored);
    }
}
