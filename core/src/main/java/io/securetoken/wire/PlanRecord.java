package io.securetoken.wire;

import io.securetoken.plan.Cost;
import io.securetoken.plan.GaveUp;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Unreachable;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a planner, to send or store: either a plan with its cost, or what blocks it and what would help, or that the
 * planner gave up. What does not belong to the answer is null.
 *
 * <pre>{@code
 * for (PlanStepRecord step : received.steps()) {
 *     Action action = wire.action(step.action());
 * }
 * }</pre>
 *
 * @param steps what to do, in order
 * @param cost how many there are of what costs something, by its word
 * @param blockedBy the facts that block the goal
 * @param wouldHelp sets of facts, each of which alone would open a way
 * @param mustKnow the facts that have to be read first, where the answer hangs on them
 * @param gaveUp how far the planner came before it gave up
 */
public record PlanRecord(
        @Nullable List<PlanStepRecord> steps,
        @Nullable Map<String, Integer> cost,
        @Nullable List<String> blockedBy,
        @Nullable List<List<String>> wouldHelp,
        @Nullable List<String> mustKnow,
        @Nullable GaveUpRecord gaveUp)
        implements Serializable {

    /** Returns the answer as it is sent. */
    public static PlanRecord of(PlanResult result) {
        if (result instanceof Plan plan) {
            List<PlanStepRecord> steps = plan.steps().stream()
                    .map(step -> new PlanStepRecord(EventRecord.of(step.action()), step.why()))
                    .toList();
            return new PlanRecord(steps, cost(plan.cost()), null, null, null, null);
        }
        if (result instanceof GaveUp gaveUp) {
            return new PlanRecord(null, null, null, null, null, new GaveUpRecord(gaveUp.visited()));
        }
        Unreachable unreachable = (Unreachable) result;
        return new PlanRecord(
                null,
                null,
                unreachable.blockedBy().stream().map(Object::toString).toList(),
                unreachable.wouldHelp().stream()
                        .map(set -> set.stream().map(Object::toString).toList())
                        .toList(),
                unreachable.mustKnow().isEmpty() ? null : List.copyOf(unreachable.mustKnow()),
                null);
    }

    private static Map<String, Integer> cost(Cost cost) {
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("people", cost.people());
        words.put("privilegedChanges", cost.privilegedChanges());
        words.put("steps", cost.steps());
        return words;
    }
}
