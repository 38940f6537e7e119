package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.ResetPassword;
import java.util.Optional;

/** Asks the same with nobody's credentials, of the actions that may give another account a token. */
final class WithoutCredentials {

    private WithoutCredentials() {}

    static Optional<Action> of(Action action) {
        if (action instanceof CreateAccount creation) {
            return Optional.of(new CreateAccount(
                    creation.account(),
                    creation.method(),
                    creation.role(),
                    null,
                    creation.kind(),
                    creation.uid(),
                    creation.password(),
                    creation.tokenDisabledTag(),
                    creation.process()));
        }
        if (action instanceof LogIn login) {
            return Optional.of(new LogIn(login.account(), login.via(), null, login.firstLogin(), login.process()));
        }
        if (action instanceof GrantToken grant) {
            return Optional.of(new GrantToken(grant.account(), null, grant.via(), grant.process()));
        }
        if (action instanceof ResetPassword reset) {
            return Optional.of(new ResetPassword(reset.account(), null, reset.via(), reset.process()));
        }
        return Optional.empty();
    }
}
