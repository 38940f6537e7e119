package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.state.CreationMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an action takes of a person, of passwords and of the agent, and what it costs. */
class OperatorTest {

    private static final CreationMethod SCRIPT = CreationMethod.named("script");
    private static final Operator NOBODY = Operator.agent().withoutPasswords();

    private static final Cost QUIET = new Cost(0, 1, 1);
    private static final Cost DISTURBING = new Cost(1, 1, 1);

    private static Stream<Arguments> actions() {
        return Stream.of(
                asks(LogIn.as("bob"), Person.LOGIN, new Cost(1, 0, 1)),
                asks(LogIn.as("bob").via(LogIn.Via.CONSOLE), Person.LOGIN, new Cost(1, 0, 1)),
                asks(LogIn.as("bob").via(LogIn.Via.SSH), Person.NONE, new Cost(0, 0, 1)),
                asks(LogIn.as("bob").via(LogIn.Via.DIRECTORY_CHECK), Person.NONE, new Cost(0, 0, 1)),
                asks(EnableFileVault.as("bob").via(EnableFileVault.Via.PANE), Person.LOGIN, DISTURBING),
                asks(EnableFileVault.as("bob").via(EnableFileVault.Via.SETUP_ASSISTANT), Person.LOGIN, DISTURBING),
                asks(EnableFileVault.as("bob").via(EnableFileVault.Via.FDESETUP), Person.NONE, DISTURBING),
                asks(DisableFileVault.as("bob").via(EnableFileVault.Via.PANE), Person.LOGIN, DISTURBING),
                asks(DisableFileVault.as("bob").via(EnableFileVault.Via.FDESETUP), Person.NONE, QUIET),
                asks(CreateAccount.of("bob", SCRIPT), Person.NONE, QUIET),
                asks(CreateAccount.of("bob", SCRIPT.atLoginWindow()), Person.LOGIN, DISTURBING),
                asks(GrantToken.to("bob").by("ops"), Person.NONE, QUIET),
                asks(GrantToken.to("bob").via(GrantToken.Via.SYSTEM_SETTINGS), Person.LOGIN, DISTURBING),
                asks(DeleteAccount.of("bob"), Person.NONE, QUIET),
                asks(DeleteAccount.of("bob").via(DeleteAccount.Via.SYSTEM_SETTINGS), Person.LOGIN, DISTURBING),
                asks(EscrowBootstrapToken.by("bob"), Person.NONE, QUIET),
                asks(EscrowBootstrapToken.by("bob").via(EscrowBootstrapToken.Via.LOG_IN), Person.LOGIN, DISTURBING),
                asks(ChangePassword.of("bob"), Person.NONE, DISTURBING),
                asks(ResetPassword.of("bob"), Person.NONE, DISTURBING),
                asks(ResetPassword.of("bob").via(ResetPassword.Via.SYSTEM_SETTINGS), Person.LOGIN, DISTURBING),
                asks(ResetPassword.of("bob").via(ResetPassword.Via.RECOVERY), Person.AT_MAC, DISTURBING),
                asks(ResetPassword.of("bob").via(ResetPassword.Via.RECOVERY_KEY), Person.AT_MAC, DISTURBING),
                asks(SetPassword.of("bob"), Person.NONE, QUIET),
                asks(Promote.of("bob"), Person.NONE, QUIET),
                asks(Promote.of("bob").in(Process.AGENT.inGraphicalSession()), Person.LOGIN, DISTURBING));
    }

    private static Arguments asks(Action action, Person person, Cost cost) {
        return Arguments.of(action, person, cost);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void an_action_asks_of_a_person_and_costs(Action action, Person person, Cost cost) {
        assertThat(Operator.asked(action)).isEqualTo(person);
        assertThat(Price.of(action)).isEqualTo(cost);
        assertThat(Price.packed(action) >= Price.DISTURBING).isEqualTo(cost.people() == 1);
        for (Person there : Person.values()) {
            assertThat(Operator.agent()
                            .withPerson(there)
                            .lacksWhateverTheNames(action)
                            .isEmpty())
                    .isEqualTo(there.ordinal() >= person.ordinal());
        }
    }

    @Test
    void passwords_are_lacking_of_who_authorises_it_and_of_whom_it_takes_them() {
        assertThat(lacks(GrantToken.to("bob").by("ops")))
                .containsExactly("the password of `ops` is known", "the password of `bob` is known");
        assertThat(lacks(RevokeToken.from("bob").by("ops")))
                .containsExactly("the password of `ops` is known", "the password of `bob` is known");
        assertThat(lacks(AddFileVaultUser.of("bob").by("ops")))
                .containsExactly("the password of `ops` is known", "the password of `bob` is known");
        assertThat(lacks(Demote.of("bob").by("ops"))).containsExactly("the password of `ops` is known");
        assertThat(lacks(Demote.of("bob"))).isEmpty();
        assertThat(lacks(UpdatePreboot.now())).isEmpty();
        assertThat(lacks(LogIn.as("bob").via(LogIn.Via.SSH))).containsExactly("the password of `bob` is known");
        assertThat(lacks(LogIn.as("bob").via(LogIn.Via.SSH_KEY))).isEmpty();
        assertThat(lacks(ChangePassword.of("bob"))).containsExactly("the password of `bob` is known");
        assertThat(lacks(ChangePassword.of("bob").with(ChangePassword.With.TOKEN_PASSWORD)))
                .containsExactly("the older password of `bob`, which its token is still wrapped under, is known");
    }

    private static List<String> lacks(Action action) {
        return NOBODY.lacks(action, Set.of()).stream().map(Addition::toString).toList();
    }

    @Test
    void nothing_is_lacking_that_is_known_or_was_learned() {
        GrantToken grant = GrantToken.to("bob").by("ops");
        ChangePassword change = ChangePassword.of("bob").with(ChangePassword.With.TOKEN_PASSWORD);

        assertThat(Operator.agent().lacks(grant, Set.of())).isEmpty();
        assertThat(NOBODY.withPasswordsOf("ops", "bob").lacks(grant, Set.of())).isEmpty();
        assertThat(NOBODY.withPasswordsOf("ops").lacks(grant, Set.of())).containsExactly(Addition.password("bob"));
        assertThat(NOBODY.lacks(grant, Set.of("bob"))).containsExactly(Addition.password("ops"));
        assertThat(NOBODY.withOlderPasswordsOf("bob").lacks(change, Set.of())).isEmpty();
        assertThat(NOBODY.withOlderPasswordsOf("eva").lacks(change, Set.of()))
                .containsExactly(Addition.olderPassword("bob"));
    }

    @Test
    void an_agent_lacks_what_the_process_is_and_it_is_not() {
        Operator user = NOBODY.withRoot(false).withFullDiskAccess(false);
        Process plain = Process.AGENT.withoutRoot().withoutFullDiskAccess();

        assertThat(user.lacksWhateverTheNames(Promote.of("bob")))
                .containsExactly(Addition.root(), Addition.fullDiskAccess());
        assertThat(user.lacksWhateverTheNames(Promote.of("bob").in(plain))).isEmpty();
        assertThat(NOBODY.lacksWhateverTheNames(Promote.of("bob").in(plain))).isEmpty();
        assertThat(user.withRoot(true).lacksWhateverTheNames(Promote.of("bob")))
                .containsExactly(Addition.fullDiskAccess());
        assertThat(user.process()).isEqualTo(plain);
    }
}
