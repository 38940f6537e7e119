package io.securetoken.wire;

import java.io.Serializable;
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
 * @param gaveUp how far the planner came before it gave up
 */
public record PlanRecord(
        @Nullable List<PlanStepRecord> steps,
        @Nullable Map<String, Integer> cost,
        @Nullable List<String> blockedBy,
        @Nullable List<List<String>> wouldHelp,
        @Nullable GaveUpRecord gaveUp)
        implements Serializable {}
