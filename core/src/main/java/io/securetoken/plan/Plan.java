package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.state.Mac;
import java.util.List;

/**
 * The cheapest safe way to a goal. Every step is allowed, and leads where it is said to, whatever is not known of the Mac.
 *
 * <pre>{@code
 * plan.actions();    // [promote alice, grant bob by alice, demote alice]
 * plan.cost();       // 0 people, 3 privileged changes, 3 steps
 * plan.end();        // the Mac afterwards
 * }</pre>
 *
 * @param start the Mac it begins with
 * @param goal what it leads to
 * @param steps what to do, in order; empty if the goal is met already
 * @param cost what it costs
 * @param end the Mac it ends with
 */
public record Plan(Mac start, Goal goal, List<Step> steps, Cost cost, Mac end) implements PlanResult {

    /** Takes a copy of the steps. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /** Returns the actions of the steps, in order. */
    public List<Action> actions() {
        return steps.stream().map(Step::action).toList();
    }
}
