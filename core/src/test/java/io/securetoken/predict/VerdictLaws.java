package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all Macs of two accounts, both books, at the versions where rules change. */
class VerdictLaws {

    @Property
    void a_refused_action_changes_nothing(
            @ForAll("macs") Mac mac, @ForAll("actions") Action action, @ForAll("books") Predictor book) {
        Verdict verdict = book.predict(mac, action);
        if (verdict.permission() == Permission.REFUSED) {
            assertThat(verdict.after()).isEqualTo(mac);
            assertThat(verdict.unmet()).isNotEmpty();
        }
    }

    @Property
    void roles_never_change_a_token(@ForAll("macs") Mac mac, @ForAll("books") Predictor book) {
        for (Action action : List.of(Promote.of("bob"), Demote.of("bob"))) {
            assertThat(book.predict(mac, action).ifDone())
                    .containsEntry("bob", mac.existing("bob").token());
        }
    }

    @Property
    void answers_do_not_depend_on_names(@ForAll("macs") Mac mac, @ForAll("books") Predictor book) {
        Mac renamed = mac.without("alice").with(mac.existing("alice").withName("zoe"));
        Verdict one = book.predict(mac, GrantToken.to("bob").by("alice"));
        Verdict other = book.predict(renamed, GrantToken.to("bob").by("zoe"));

        assertThat(other.permission()).isEqualTo(one.permission());
        assertThat(other.ifDone().get("bob")).isEqualTo(one.ifDone().get("bob"));
    }

    @Property
    void a_definite_answer_survives_a_token_becoming_known(
            @ForAll("macs") Mac mac, @ForAll("actions") Action action, @ForAll("books") Predictor book) {
        Verdict known = book.predict(mac, action);
        Mac veiled = mac.with(
                "alice", account -> account.withToken(TokenState.UNKNOWN).withRole(Role.UNKNOWN));
        Verdict unknown = book.predict(veiled, action);

        if (unknown.permission() != Permission.UNDETERMINED) {
            assertThat(known.permission()).isEqualTo(unknown.permission());
        }
    }

    @Property
    void the_last_holder_stays_on_the_platform(@ForAll("macs") Mac mac) {
        Predictor macos = Predictor.of(Macos.rules());
        for (Action action :
                List.of(DeleteAccount.of("bob"), RevokeToken.from("bob").by("alice"))) {
            boolean last = mac.existing("bob").token().holds() == Answer.YES
                    && mac.existing("alice").token().holds() == Answer.NO;
            if (last) {
                assertThat(macos.predict(mac, action).permission())
                        .as("%s", action)
                        .isEqualTo(Permission.REFUSED);
            }
        }
    }

    @Provide
    Arbitrary<Predictor> books() {
        return Arbitraries.of(
                Predictor.of(FactorialIt.rules()),
                Predictor.of(Macos.rules()),
                Predictor.of(FactorialIt.rules().over(Macos.rules())));
    }

    @Provide
    Arbitrary<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                GrantToken.to("bob").by("alice"),
                RevokeToken.from("bob").by("alice"),
                ResetPassword.of("bob").by("alice"),
                ResetPassword.of("bob").via(ResetPassword.Via.MDM_AGENT),
                LogIn.as("bob"),
                Demote.of("alice"),
                DeleteAccount.of("bob"),
                EnableFileVault.as("alice")));
        for (Role role : List.of(Role.ADMIN, Role.STANDARD)) {
            actions.add(
                    CreateAccount.of("eva", Macos.SYSADMINCTL).withRole(role).by("alice"));
            actions.add(CreateAccount.of("eva", FactorialIt.ZTD).withRole(role));
        }
        return Arbitraries.of(actions);
    }

    @Provide
    Arbitrary<Mac> macs() {
        Arbitrary<MacOs> versions = Arbitraries.of(
                        "10.13", "10.14", "10.14.2", "10.15", "10.15.4", "11", "12.0.1", "13.3", "14.4", "15", "26",
                        "27")
                .map(MacOs::of);
        return Combinators.combine(
                        versions,
                        Arbitraries.of(Hardware.class),
                        Arbitraries.of(FileVault.class),
                        Arbitraries.of(BootstrapToken.class),
                        Arbitraries.of(Answer.class),
                        account("alice"),
                        account("bob"))
                .as((macos, hardware, fileVault, bootstrapToken, reachable, alice, bob) -> Mac.running(macos)
                        .withHardware(hardware)
                        .withFileVault(fileVault)
                        .withBootstrapToken(bootstrapToken)
                        .withMdmReachable(reachable)
                        .with(alice, bob));
    }

    private static Arbitrary<Account> account(String name) {
        return Combinators.combine(
                        Arbitraries.of(Role.class),
                        Arbitraries.of(TokenState.class),
                        Arbitraries.of(PasswordState.class),
                        Arbitraries.of(Answer.class))
                .as((role, token, password, loggedIn) -> Account.named(name)
                        .withRole(role)
                        .withToken(token)
                        .withPassword(password)
                        .withHasLoggedIn(loggedIn));
    }
}
