package io.securetoken.engine;

import io.securetoken.action.*;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.List;

/** An action of every operation but an upgrade, on one account, some with the credentials of another. */
final class Actions {

    private Actions() {}

    /** Returns the actions on `bob`, by `alice`, by itself and by nobody, and the creation of `new`. */
    static List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(
                Promote.of("bob"),
                Demote.of("bob").by("alice"),
                DisableAccount.of("bob"),
                RevokeToken.from("bob").by("alice"),
                RevokeToken.from("bob"),
                AddFileVaultUser.of("bob").by("alice"),
                AddFileVaultUser.of("bob").with(Credential.RECOVERY_KEY),
                RemoveFileVaultUser.of("bob").by("alice"),
                DisableFileVault.as("bob"),
                DisableFileVault.byNobody(),
                EscrowBootstrapToken.by("bob"),
                EscrowBootstrapToken.byNobody(),
                EscrowBootstrapToken.by("bob").via(EscrowBootstrapToken.Via.LOG_IN),
                ClearBootstrapToken.now(),
                LoseBootstrapToken.now(),
                UpdatePreboot.now(),
                Restart.now(),
                Erase.now(),
                TagTokenDisabled.on("bob"),
                UntagTokenDisabled.on("bob"),
                ChangeMdmReachability.to(false),
                ChangePassword.of("bob"),
                ChangePassword.of("bob").with(ChangePassword.With.TOKEN_PASSWORD),
                SetPassword.of("bob"),
                SetPassword.of("bob").as(SetPassword.Form.HASH)));
        for (LogIn.Via via : LogIn.Via.values()) {
            all.add(LogIn.as("bob").via(via));
        }
        all.add(LogIn.as("bob").by("alice"));
        all.add(LogIn.as("bob").first());
        for (ResetPassword.Via via : ResetPassword.Via.values()) {
            all.add(ResetPassword.of("bob").via(via));
            all.add(ResetPassword.of("bob").via(via).by("alice"));
        }
        for (GrantToken.Via via : GrantToken.Via.values()) {
            all.add(GrantToken.to("bob").via(via).by("alice"));
            all.add(GrantToken.to("bob").via(via).by("bob"));
        }
        for (DeleteAccount.Via via : DeleteAccount.Via.values()) {
            all.add(DeleteAccount.of("bob").via(via));
            all.add(DeleteAccount.of("bob").via(via).by("alice").in(io.securetoken.action.Process.AGENT.withoutRoot()));
        }
        for (EnableFileVault.Via via : EnableFileVault.Via.values()) {
            all.add(EnableFileVault.as("bob").via(via));
            all.add(EnableFileVault.byNobody().via(via));
        }
        for (Authorize.Task task : Authorize.Task.values()) {
            all.add(Authorize.of(task).as("bob"));
            all.add(Authorize.of(task).with(Credential.BOOTSTRAP_TOKEN));
        }
        Macos.rules().methods().forEach(method -> {
            all.add(CreateAccount.of("new", method).withRole(Role.ADMIN));
            all.add(CreateAccount.of("new", method).withRole(Role.STANDARD).by("alice"));
        });
        FactorialIt.rules()
                .methods()
                .forEach(method ->
                        all.add(CreateAccount.of("new", method).by("alice").withPassword(PasswordForm.PLAINTEXT)));
        return all;
    }
}
