package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Addition.Kind;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands between {@code help} and a token on a Mac with FileVault on, where only {@code ops} can grant. */
class UnreachableTest {

    private static final Mac MAC = Mac.running("14.4")
            .withHardware(Hardware.T2)
            .withFileVault(FileVault.ON)
            .withBootstrapToken(BootstrapToken.NONE)
            .withMdmReachable(Answer.YES)
            .withEnrollment(Enrollment.AUTOMATED)
            .withRecoveryKey(RecoveryKey.NONE)
            .with(admin("ops", TokenState.USABLE), admin("help", TokenState.NONE));

    private static final Goal GOAL = Goal.holdsToken("help");
    private static final Addition KEY = new Addition(Kind.RECOVERY_KEY, null);

    private static final Planner PLANNER = Planner.of(Predictor.of(Macos.rules()));

    private static Account admin(String name, TokenState token) {
        return Account.admin(name)
                .withToken(token)
                .withUid(501)
                .withPassword(PasswordState.SET)
                .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
                .withHasLoggedIn(Answer.YES)
                .withVolumeOwner(Answer.of(token == TokenState.USABLE))
                .withPreboot(Answer.of(token == TokenState.USABLE));
    }

    private static Unreachable unreachable(Mac mac, Goal goal, Operator operator) {
        return (Unreachable) PLANNER.plan(mac, goal, operator);
    }

    @Test
    void a_password_that_is_not_known_blocks_the_grant_and_would_help() {
        Unreachable answer =
                unreachable(MAC, GOAL, Operator.agent().withoutPasswords().withPasswordsOf("help"));

        assertThat(answer.blockedBy())
                .map(Blocked::toString)
                .contains(
                        "to grant a token to `help` with the credentials of `ops` is blocked:"
                                + " the password of `ops` is not known",
                        "to log in graphically as `help` is blocked: no bootstrap token is known to be escrowed;"
                                + " nobody can log in graphically and type a password",
                        "to reset the password of `help` in Recovery is blocked: FileVault is not known to be off;"
                                + " nobody is at the Mac, in Recovery if need be");
        assertThat(answer.blockedBy())
                .extracting(way -> way.action().operation())
                .doesNotHaveDuplicates();
        assertThat(answer.wouldHelp()).containsExactly(Set.of(Addition.password("ops")), Set.of(KEY));
        assertThat(answer.mustKnow()).isEmpty();
    }

    @Test
    void a_token_whose_health_is_not_known_is_to_be_read_first() {
        Mac mac = MAC.with("ops", ops -> ops.withToken(TokenState.HELD));
        Unreachable answer = unreachable(mac, GOAL, Operator.agent());

        assertThat(answer.mustKnow()).containsExactly("accounts[ops].token");
        assertThat(answer.blockedBy())
                .map(Blocked::toString)
                .contains("to grant a token to `help` with the credentials of `ops` is blocked:"
                        + " `accounts[ops].token` is not known");
        assertThat(answer.wouldHelp()).containsExactly(Set.of(KEY), Set.of(new Addition(Kind.USABLE_TOKEN, "ops")));
    }

    @Test
    void what_is_allowed_but_loses_what_is_to_be_kept_is_said_to() {
        Mac mac = MAC.with("help", help -> help.withToken(TokenState.USABLE))
                .withBootstrapToken(BootstrapToken.ESCROWED)
                .withRecoveryKey(RecoveryKey.KNOWN);
        Goal goal = Goal.holdsNoToken("help").keeping(Goal.holdsToken("help"));

        assertThat(unreachable(mac, goal, Operator.agent().withPerson(Person.AT_MAC))
                        .blockedBy())
                .map(Blocked::toString)
                .contains("to remove `help` from the FileVault users is blocked:"
                        + " it would break a safety rule, or something else that the goal wants");
    }

    @Test
    void where_one_addition_is_not_enough_those_that_help_together_are_said() {
        Unreachable answer = unreachable(
                MAC.without("help").withMdmReachable(Answer.NO),
                Goal.bootstrapEscrowed(),
                Operator.agent().withoutPasswords());

        assertThat(answer.wouldHelp())
                .contains(Set.of(Addition.password("ops"), new Addition(Kind.MDM_REACHABLE, null)))
                .allSatisfy(set -> assertThat(set).hasSize(2))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_an_agent_is_not_would_help() {
        Mac mac = MAC.without("help").withEnrollment(Enrollment.NONE);
        Operator user = Operator.agent().withRoot(false).withoutPasswords();

        assertThat(unreachable(mac.with(Account.standard("zoe")), Goal.admin("zoe"), user)
                        .wouldHelp())
                .contains(Set.of(Addition.root()), Set.of(Addition.password("ops")))
                .doesNotContain(Set.of(Addition.fullDiskAccess()), Set.of(Addition.password("zoe")));
    }

    @Test
    void a_mac_enrolled_could_be_told_to_delete_an_account() {
        Mac mac = MAC.withFileVault(FileVault.OFF).withEnrollment(Enrollment.NONE);
        Operator user =
                Operator.agent().withRoot(false).withFullDiskAccess(false).withoutPasswords();
        Unreachable answer = unreachable(mac, Goal.absent("help"), user);

        assertThat(answer.wouldHelp()).contains(Set.of(new Addition(Kind.ENROLLED, null)));
        assertThat(answer.blockedBy())
                .extracting(way -> way.action().operation())
                .contains(Operation.DELETE_BY_SYSADMINCTL, Operation.DELETE_BY_MDM_COMMAND);
    }

    @Test
    void filevault_turned_on_would_help_who_is_then_listed_at_its_screen() {
        Mac mac = MAC.without("help")
                .withFileVault(FileVault.OFF)
                .withEnrollment(Enrollment.NONE)
                .with("ops", ops -> ops.withPreboot(Answer.NO));
        Unreachable answer =
                unreachable(mac, Goal.unlocksAtBoot("ops"), Operator.agent().withoutPasswords());

        assertThat(answer.wouldHelp())
                .contains(Set.of(new Addition(Kind.FILEVAULT_ON, null)), Set.of(Addition.password("ops")));
        assertThat(answer.blockedBy())
                .filteredOn(way -> way.action().operation() == Operation.UPDATE_PREBOOT)
                .singleElement()
                .satisfies(way -> assertThat(way.facts()).contains("FileVault is not known to be on"));
    }
}
