package io.securetoken.sysadminctl;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of carrying out a plan: the outcome of the whole, of each step that was tried, and whether every role is as it was. Roles that
 * could not be restored are a result of their own: the grant may have gone well and an administrator been left behind.
 *
 * <pre>{@code
 * Execution execution = executor.run(plan, secrets);
 * execution.outcome();            // DONE
 * execution.rolesNotRestored();   // empty
 * }</pre>
 *
 * @param outcome that of the step at which it stopped; done where every step was
 * @param reason why it stopped; empty where it did not
 * @param steps the steps that were tried, in order
 * @param unexpected where the Mac parted from the prediction; null if it did not
 * @param rolesNotRestored the accounts that may not have the role they had before
 */
public record Execution(
        Outcome outcome,
        String reason,
        List<StepResult> steps,
        @Nullable Surprise unexpected,
        List<RoleNotRestored> rolesNotRestored)
        implements Serializable {

    /** Takes copies of the lists. */
    public Execution {
        steps = List.copyOf(steps);
        rolesNotRestored = List.copyOf(rolesNotRestored);
    }

    static Execution refused(String reason) {
        return new Execution(Outcome.REFUSED, reason, List.of(), null, List.of());
    }

    /** Returns where the Mac parted from the prediction; empty if it did not. */
    public Optional<Surprise> surprise() {
        return Optional.ofNullable(unexpected);
    }

    /** Returns the steps, the outcome, and the roles that could not be restored. */
    @Override
    public String toString() {
        String all = steps.stream().map(StepResult::toString).collect(Collectors.joining("\n"));
        String roles = rolesNotRestored.stream()
                .map(role -> "\nROLE NOT RESTORED: " + role)
                .collect(Collectors.joining());
        return all + (all.isEmpty() ? "" : "\n") + outcome.word() + (reason.isEmpty() ? "" : ": " + reason) + roles;
    }
}
