package io.securetoken.sysadminctl;

import io.securetoken.plan.Plan;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a transfer. The outcome is about the token of the receiving account; roles that could not be restored are a result of their
 * own, also beside a token that was granted.
 *
 * <pre>{@code
 * Transfer transfer = TokenTransfer.on(runner, folder).from("alice", alice).to("bob", bob).run();
 * transfer.outcome().isThere();      // bob holds a token
 * transfer.rolesNotRestored();       // has to be empty
 * }</pre>
 *
 * @param outcome what came of it
 * @param reason why; empty where nothing is to be said
 * @param before the Mac before
 * @param planned the plan; null where there was none to be carried out
 * @param carriedOut what came of the plan; null where there was none
 * @param assumptions what no reading can show and was taken to be so
 */
public record Transfer(
        Outcome outcome,
        String reason,
        MacReading before,
        @Nullable Plan planned,
        @Nullable Execution carriedOut,
        List<String> assumptions)
        implements Serializable {

    /** Takes a copy of the assumptions. */
    public Transfer {
        assumptions = List.copyOf(assumptions);
    }

    static Transfer without(Outcome outcome, String reason, MacReading before, List<String> assumptions) {
        return new Transfer(outcome, reason, before, null, null, assumptions);
    }

    /** Returns the plan; empty where there was none to be carried out. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(planned);
    }

    /** Returns what came of the plan; empty where there was none. */
    public Optional<Execution> execution() {
        return Optional.ofNullable(carriedOut);
    }

    /** Returns the roles that could not be restored, each of which somebody has to look at. */
    public List<RoleNotRestored> rolesNotRestored() {
        return execution().map(Execution::rolesNotRestored).orElse(List.of());
    }

    /** Returns the word of the outcome; a token that was granted is {@code granted}. */
    public String word() {
        return outcome == Outcome.DONE ? "granted" : outcome.word();
    }

    /** Returns the outcome, the reason, and the roles that could not be restored. */
    @Override
    public String toString() {
        return word()
                + (reason.isEmpty() ? "" : ": " + reason)
                + rolesNotRestored().stream()
                        .map(role -> "\nROLE NOT RESTORED: " + role)
                        .collect(Collectors.joining());
    }
}
