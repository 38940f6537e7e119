package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.catalog.Macos;
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
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is tried from one state: {@code u1} and {@code u3} are alike, {@code u2} is tagged. */
class RepertoireTest {

    private static final Reading BOOK = new Reading(Macos.rules());
    private static final Operator AGENT = Operator.agent();

    private static Account account(String name, Role role, TokenState token) {
        return Account.named(name)
                .withRole(role)
                .withToken(token)
                .withUid(501)
                .withPassword(PasswordState.SET)
                .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
                .withHasLoggedIn(Answer.YES)
                .withVolumeOwner(Answer.NO)
                .withPreboot(Answer.NO);
    }

    private static Mac mac(Account... accounts) {
        return Mac.running("14.4")
                .withHardware(Hardware.T2)
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NONE)
                .withMdmReachable(Answer.YES)
                .withEnrollment(Enrollment.NONE)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(accounts);
    }

    private static Mac mac() {
        return mac(
                account("u1", Role.ADMIN, TokenState.USABLE),
                account("u2", Role.ADMIN, TokenState.USABLE).withTokenDisabledTag(Answer.YES),
                account("u3", Role.ADMIN, TokenState.USABLE),
                account("bob", Role.STANDARD, TokenState.NONE));
    }

    private static List<Action> followed(Operator operator, Set<Safety> safety, Mac mac, boolean disturbing) {
        Problem problem = Problem.of(BOOK, mac, Goal.holdsToken("bob"), operator, safety);
        List<Action> actions = new ArrayList<>();
        new Repertoire(problem).follow(problem.start(), disturbing, (then, price, by) -> {
            Action action = by.named(problem);
            assertThat(price).isEqualTo(Price.packed(action));
            assertThat(price >= Price.DISTURBING).isEqualTo(disturbing);
            assertThat(problem.allows(problem.start(), then)).isTrue();
            actions.add(action);
        });
        assertThat(actions).doesNotHaveDuplicates();
        return actions;
    }

    private static List<Action> followed(Operator operator, Operation operation, boolean disturbing) {
        return followed(operator, EnumSet.allOf(Safety.class), mac(), disturbing).stream()
                .filter(action -> action.operation() == operation)
                .toList();
    }

    @Test
    void of_those_that_nothing_tells_apart_one_is_tried_and_of_each_sort_one_acts() {
        assertThat(followed(AGENT, Operation.GRANT_TOKEN, false))
                .containsExactlyInAnyOrder(
                        GrantToken.to("bob").by("u1"), GrantToken.to("bob").by("u2"));
        assertThat(followed(AGENT, Operation.REVOKE_TOKEN, false))
                .containsExactlyInAnyOrder(
                        RevokeToken.from("u1").by("u2"),
                        RevokeToken.from("u1").by("u3"),
                        RevokeToken.from("u2").by("u1"));
        assertThat(followed(AGENT, Operation.GRANT_TOKEN, true)).isEmpty();
    }

    @Test
    void who_acts_on_itself_acts_beside_one_of_its_sort() {
        Account u4 = account("u4", Role.ADMIN, TokenState.USABLE);
        Set<Safety> fewer = EnumSet.complementOf(EnumSet.of(Safety.A_GRANTER_STAYS));

        assertThat(followed(AGENT, fewer, mac().with(u4), true))
                .filteredOn(
                        action -> action.operation() == Operation.RESET_BY_SYSADMINCTL && "u1".equals(action.account()))
                .containsExactlyInAnyOrder(
                        ResetPassword.of("u1").by("u1"),
                        ResetPassword.of("u1").by("u2"),
                        ResetPassword.of("u1").by("u3"));
    }

    @Test
    void only_whose_password_is_known_acts() {
        Operator operator = AGENT.withoutPasswords().withPasswordsOf("u3", "bob");

        assertThat(followed(operator, Operation.GRANT_TOKEN, false))
                .containsExactly(GrantToken.to("bob").by("u3"));
        assertThat(followed(AGENT.withoutPasswords().withPasswordsOf("u3"), Operation.GRANT_TOKEN, false))
                .isEmpty();
    }

    @Test
    void of_ways_that_do_the_same_the_first_that_is_allowed_is_followed() {
        Process user = Process.AGENT.withoutRoot();

        assertThat(followed(AGENT, Operation.PROMOTE, false)).containsExactly(Promote.of("bob"));
        assertThat(followed(AGENT, Operation.DEMOTE, false))
                .containsExactlyInAnyOrder(Demote.of("u1"), Demote.of("u2"));
        assertThat(followed(AGENT.withRoot(false), Operation.PROMOTE, false))
                .hasSize(1)
                .containsAnyOf(
                        Promote.of("bob").by("u1").in(user),
                        Promote.of("bob").by("u2").in(user));
    }

    @Test
    void what_disturbs_a_person_is_followed_by_itself() {
        Mac enrolled = mac().withEnrollment(Enrollment.AUTOMATED);
        Operator helped = AGENT.withPerson(Person.LOGIN);

        assertThat(followed(helped, EnumSet.allOf(Safety.class), enrolled, true))
                .contains(LogIn.as("u1"), LogIn.as("u2"))
                .doesNotContain(LogIn.as("u3"));
        assertThat(followed(helped, EnumSet.allOf(Safety.class), enrolled, false))
                .noneMatch(action -> action instanceof LogIn);
    }

    @Test
    void what_changes_nothing_or_is_not_safe_is_not_followed() {
        Mac alone = mac(account("ops", Role.ADMIN, TokenState.USABLE), account("bob", Role.STANDARD, TokenState.NONE));

        assertThat(followed(AGENT, EnumSet.allOf(Safety.class), alone, false))
                .doesNotContain(Promote.of("ops"), Demote.of("ops"), Demote.of("bob"))
                .contains(Promote.of("bob"), GrantToken.to("bob").by("ops"));
    }

    @Test
    void each_of_many_blank_passwords_is_set_where_that_is_asked_of_every_holder() {
        Account blank = account("b1", Role.STANDARD, TokenState.USABLE).withPassword(PasswordState.BLANK);
        Mac mac = mac(account("ops", Role.ADMIN, TokenState.USABLE), blank, blank.withName("b2"), blank.withName("b3"));
        Operator operator = AGENT.withoutPasswords().withPasswordsOf("ops");
        Planner planner = Planner.of(Predictor.of(Macos.rules()));

        assertThat(planner.plan(mac, Goal.fileVaultOn(), operator))
                .isInstanceOfSatisfying(
                        Plan.class,
                        plan -> assertThat(plan.actions())
                                .extracting(Action::account)
                                .contains("b1", "b2", "b3")
                                .hasSize(4));
    }
}
