package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.LogIn;
import io.securetoken.action.ResetPassword;

/** What one step costs. */
final class Price {

    private Price() {}

    static Cost of(Action action) {
        return new Cost(disturbs(action) ? 1 : 0, action instanceof LogIn ? 0 : 1, 1);
    }

    private static boolean disturbs(Action action) {
        return Operator.asked(action) != Person.NONE
                || action instanceof ChangePassword
                || action instanceof ResetPassword
                || action instanceof EnableFileVault;
    }
}
