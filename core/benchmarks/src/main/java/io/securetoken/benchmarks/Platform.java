package io.securetoken.benchmarks;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A question to the platform's book about any action on any Mac, with any facts of it unknown. */
record Platform(Mac mac, Action action) {

    private static final Predictor MACOS = Predictor.of(Macos.rules());
    private static final List<String> VERSIONS =
            List.of("10.13", "10.14.2", "10.15.4", "11", "13.3", "14.4", "26", "27");

    Verdict verdict() {
        return MACOS.predict(mac, action);
    }

    /** Returns that many questions, each another. */
    static List<Platform> questions(int count, Random chosen) {
        List<Platform> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Action> actions = actions(chosen);
            questions.add(new Platform(mac(chosen), actions.get(chosen.nextInt(actions.size()))));
        }
        return questions;
    }

    private static Mac mac(Random chosen) {
        return Mac.running(VERSIONS.get(chosen.nextInt(VERSIONS.size())))
                .withHardware(any(Hardware.values(), chosen))
                .withFileVault(any(FileVault.values(), chosen))
                .withBootstrapToken(any(BootstrapToken.values(), chosen))
                .withMdmReachable(any(Answer.values(), chosen))
                .with(account("alice", chosen), account("bob", chosen), account("carol", chosen));
    }

    private static Account account(String name, Random chosen) {
        return Account.named(name)
                .withRole(any(Role.values(), chosen))
                .withToken(any(TokenState.values(), chosen))
                .withPassword(any(PasswordState.values(), chosen))
                .withHasLoggedIn(any(Answer.values(), chosen))
                .withVolumeOwner(any(Answer.values(), chosen));
    }

    private static List<Action> actions(Random chosen) {
        List<CreationMethod> methods = List.copyOf(Macos.rules().methods());
        return List.of(
                CreateAccount.of("eva", methods.get(chosen.nextInt(methods.size())))
                        .withRole(any(Role.values(), chosen))
                        .by("alice"),
                GrantToken.to("bob").by("alice"),
                RevokeToken.from("bob").by("alice"),
                LogIn.as("bob").by("alice"),
                LogIn.as("bob").via(any(LogIn.Via.values(), chosen)),
                ResetPassword.of("bob").by("alice").via(any(ResetPassword.Via.values(), chosen)),
                ChangePassword.of("bob"),
                DeleteAccount.of("bob").by("alice").via(any(DeleteAccount.Via.values(), chosen)),
                Promote.of("bob"),
                Demote.of("bob").by("alice"),
                EnableFileVault.as("bob").via(any(EnableFileVault.Via.values(), chosen)),
                AddFileVaultUser.of("bob").by("alice"),
                EscrowBootstrapToken.by("bob"),
                Authorize.of(any(Authorize.Task.values(), chosen)).as("bob"));
    }

    private static <T> T any(T[] values, Random chosen) {
        return values[chosen.nextInt(values.length)];
    }
}
