package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.state.Mac;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying a list of actions: whether it is a safe plan to the goal, and if not, where it first fails.
 *
 * <pre>{@code
 * PlanCheck check = PlanChecker.of(predictor).check(mac, goal, operator, actions);
 * System.out.println(check.isAccepted() ? "safe" : check.failure());
 * }</pre>
 *
 * @param failure the first step that fails; null if the list is a safe plan
 * @param end the Mac after the last step that did not fail
 */
public record PlanCheck(@Nullable Failure failure, Mac end) implements Serializable {

    /** Why a step fails. */
    public enum Reason {
        /** it makes no sense on the Mac as it is then, such as the deletion of an account that is not there */
        IMPOSSIBLE,
        /** the operator cannot do it */
        OPERATOR_CANNOT,
        /** the book refuses it */
        REFUSED,
        /** it depends on something that is not known whether it may happen */
        UNDETERMINED,
        /** it depends on something that is not known what becomes of a token */
        UNCERTAIN,
        /** it breaks a safety rule */
        UNSAFE,
        /** it loses something that the goal wants kept */
        NOT_KEPT,
        /** the list ends before the goal is reached */
        GOAL_NOT_REACHED
    }

    /**
     * The first step that fails.
     *
     * <pre>{@code
     * failure.step();      // 2: the third
     * failure.sentence();  // "demote `alice`: no step leaves the Mac without …"
     * }</pre>
     *
     * @param step the place of the step, 0 for the first; the number of steps if it is the end that fails
     * @param action the action that fails; null at the end
     * @param reason why
     * @param safety the rule that is broken; null for another reason
     * @param sentence the same in words
     */
    public record Failure(
            int step,
            @Nullable Action action,
            Reason reason,
            @Nullable Safety safety,
            String sentence) implements Serializable {

        /** Returns the step, counted from 1, and the sentence. */
        @Override
        public String toString() {
            return action != null ? "step " + (step + 1) + ": " + sentence : "in the end: " + sentence;
        }
    }

    /** Returns whether the list is a safe plan to the goal. */
    public boolean isAccepted() {
        return failure == null;
    }
}
