package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.predict.Verdict;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one step of a plan, with what was predicted and what was read afterwards.
 *
 * <pre>{@code
 * execution.steps().forEach(step -> System.out.println(step.action().phrase() + ": " + step.outcome().word()));
 * }</pre>
 *
 * @param action what was to be done
 * @param outcome what came of it
 * @param reason why, in the words of the rule, the tool or the sources; empty where nothing is to be said
 * @param verdict what the book predicted; null where it had nothing to say because the question made no sense
 * @param said what the tool said; null where nothing was sent
 * @param after the Mac as it was read afterwards, or before if nothing was sent
 */
public record StepResult(
        Action action,
        Outcome outcome,
        String reason,
        @Nullable Verdict verdict,
        @Nullable Reading said,
        MacReading after)
        implements Serializable {

    /** Returns what the book predicted; empty where the question made no sense. */
    public Optional<Verdict> predicted() {
        return Optional.ofNullable(verdict);
    }

    /** Returns what the tool said; empty where nothing was sent. */
    public Optional<Reading> toolSaid() {
        return Optional.ofNullable(said);
    }

    /** Returns the step and what came of it. */
    @Override
    public String toString() {
        return action.phrase() + ": " + outcome.word() + (reason.isEmpty() ? "" : ", " + reason);
    }
}
