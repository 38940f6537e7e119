package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.LogIn;
import io.securetoken.action.ResetPassword;

/** What one step costs. */
final class Price {

    private static final int WIDTH = 21;

    /** What it costs at least to disturb a person. */
    static final long DISTURBING = of(1, 0, 1);

    private Price() {}

    static long packed(Action action) {
        Cost cost = of(action);
        return of(cost.people(), cost.privilegedChanges(), cost.steps());
    }

    static Cost of(Action action) {
        return new Cost(disturbs(action) ? 1 : 0, action instanceof LogIn ? 0 : 1, 1);
    }

    /** Returns a cost as a number, so that the cheaper one is less and costs can be added. */
    static long of(int people, int privilegedChanges, int steps) {
        return ((long) people << (2 * WIDTH)) | ((long) privilegedChanges << WIDTH) | steps;
    }

    private static boolean disturbs(Action action) {
        return Operator.asked(action) != Person.NONE
                || action instanceof ChangePassword
                || action instanceof ResetPassword
                || action instanceof EnableFileVault;
    }
}
