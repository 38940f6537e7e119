package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.plan.Blocked;
import io.securetoken.plan.GaveUp;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Step;
import io.securetoken.plan.Unreachable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assertions about what a planner answers. A failure shows the steps with their reasons and the plan as a scenario file,
 * or what blocks the goal; an answer without a plan does not know its Mac, and shows none.
 *
 * <pre>{@code
 * assertThat(result).reaches(Goal.holdsToken("bob")).does(PROMOTE, GRANT_TOKEN, DEMOTE);
 * assertThat(result).isUnreachable().mustKnow("accounts[alice].token");
 * }</pre>
 */
public final class PlanResultAssert extends Sentences<PlanResultAssert, PlanResult> {

    PlanResultAssert(PlanResult actual) {
        super(actual, PlanResultAssert.class);
    }

    /** Returns this; fails unless it is a plan, and the goal is met where it ends. */
    public PlanResultAssert reaches(Goal goal) {
        expect(actual instanceof Plan, "a plan to `" + goal + "`", found());
        return expect(
                actual instanceof Plan plan && goal.isMetBy(plan.end()),
                "the plan to lead to `" + goal + "`",
                "it does not");
    }

    /** Returns this; fails unless it is a plan of those operations, in that order; none for a goal that is met already. */
    public PlanResultAssert does(Operation... operations) {
        List<Operation> done = actual instanceof Plan plan
                ? plan.actions().stream().map(Action::operation).toList()
                : List.of();
        expect(actual instanceof Plan, "a plan that does " + list(List.of(operations)), found());
        return expect(
                done.equals(List.of(operations)),
                "the plan to do " + list(List.of(operations)),
                "it does " + list(done));
    }

    private static String list(List<Operation> operations) {
        return operations.isEmpty()
                ? "nothing"
                : String.join(", ", operations.stream().map(Operation::name).toList());
    }

    /** Returns this; fails unless it is proved that no safe plan leads to the goal. */
    public PlanResultAssert isUnreachable() {
        return expect(actual instanceof Unreachable, "the goal to be unreachable", found());
    }

    /** Returns this; fails unless some way to the goal is blocked by a fact that contains those words. */
    public PlanResultAssert isBlockedBy(String words) {
        return expect(
                actual instanceof Unreachable unreachable
                        && unreachable.blockedBy().stream()
                                .flatMap(way -> way.facts().stream())
                                .anyMatch(fact -> fact.contains(words)),
                "the goal to be blocked by `" + words + "`",
                actual instanceof Unreachable ? "no way to it is" : found());
    }

    /** Returns this; fails unless the goal is unreachable and each fact is among those to be read first, by its path. */
    public PlanResultAssert mustKnow(String... facts) {
        List<String> known = actual instanceof Unreachable unreachable ? unreachable.mustKnow() : List.of();
        return expect(
                known.containsAll(List.of(facts)),
                "the goal to hang on " + String.join(", ", facts),
                actual instanceof Unreachable
                        ? "it hangs on " + (known.isEmpty() ? "nothing unknown" : String.join(", ", known))
                        : found());
    }

    /** Returns this; fails unless the planner came to its bound. */
    public PlanResultAssert gaveUp() {
        return expect(actual instanceof GaveUp, "the planner to give up", found());
    }

    private String found() {
        if (actual instanceof GaveUp gaveUp) {
            return "the planner gave up after " + gaveUp.visited() + " states";
        }
        return actual instanceof Plan ? "there is a plan" : "the goal is unreachable";
    }

    @Override
    String shown() {
        if (actual instanceof Plan plan) {
            Stream<String> steps = plan.steps().stream().map(PlanResultAssert::step);
            String scenario = Pasted.scenario(plan.goal().toString(), null, plan.start(), plan.actions());
            return String.join("\n", Stream.concat(steps, Stream.of(scenario)).toList());
        }
        return actual instanceof Unreachable unreachable
                ? String.join(
                        "\n",
                        unreachable.blockedBy().stream().map(Blocked::toString).toList())
                : "raise the bound with Planner.withBound";
    }

    private static String step(Step step) {
        return step.action().phrase() + ": " + step.why();
    }
}
