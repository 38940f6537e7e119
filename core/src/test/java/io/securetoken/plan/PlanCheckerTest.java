package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Action;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.PlanCheck.Failure;
import io.securetoken.plan.PlanCheck.Reason;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanCheckerTest {

    private static final Mac MAC = Mac.running("26")
            .withFileVault(FileVault.OFF)
            .withBootstrapToken(BootstrapToken.NONE)
            .with(
                    Account.admin("ops").withToken(TokenState.USABLE),
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.standard("bob"));

    private static final PlanChecker CHECKER = PlanChecker.of(Predictor.of(Macos.rules()));

    private static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of(Reason.REFUSED, 0, List.of(GrantToken.to("bob").by("alice"))),
                Arguments.of(Reason.IMPOSSIBLE, 0, List.of(Promote.of("eva"))),
                Arguments.of(Reason.OPERATOR_CANNOT, 0, List.of(LogIn.as("bob"))),
                Arguments.of(Reason.UNSAFE, 0, List.of(Demote.of("ops"))),
                Arguments.of(Reason.UNSAFE, 0, List.of(DeleteAccount.of("alice"))),
                Arguments.of(Reason.UNSAFE, 0, List.of(ResetPassword.of("alice").via(ResetPassword.Via.MDM_AGENT))),
                Arguments.of(
                        Reason.UNSAFE,
                        2,
                        List.of(Promote.of("alice"), GrantToken.to("bob").by("alice"))),
                Arguments.of(Reason.GOAL_NOT_REACHED, 2, List.of(Promote.of("alice"), Demote.of("alice"))));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void the_first_step_that_fails_is_named_with_its_reason(Reason reason, int step, List<Action> script) {
        Failure failure = CHECKER.check(MAC, Goal.holdsToken("bob"), Operator.agent(), script)
                .failure();

        assertThat(failure).isNotNull();
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.step()).isEqualTo(step);
    }

    @Test
    void a_safety_rule_is_given_up_only_by_name() {
        List<Action> script = List.of(Promote.of("alice"), GrantToken.to("bob").by("alice"));

        assertThat(CHECKER.givingUp(Safety.ROLES_END_AS_THEY_BEGAN)
                        .check(MAC, Goal.holdsToken("bob"), Operator.agent(), script)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_goal_is_read_as_the_command_line_writes_it() {
        assertThat(Goal.parse("bob holds token and filevault on"))
                .isEqualTo(Goal.holdsToken("bob").and(Goal.fileVaultOn()))
                .hasToString("bob holds token and filevault on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.parse("bob owns a token"))
                .withMessageContaining("write `NAME holds token`, `NAME holds no token`, `NAME is absent`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.parse("-bob holds token"))
                .withMessageContaining("starts with a dash");
    }

    @Test
    void what_would_help_makes_it_possible() {
        Planner planner = Planner.of(Predictor.of(Macos.rules()));
        Operator operator = Operator.agent().withoutPasswords().withPasswordsOf("bob");
        Unreachable answer = (Unreachable) planner.plan(MAC, Goal.holdsToken("bob"), operator);

        assertThat(answer.wouldHelp()).isNotEmpty().allSatisfy(set -> {
            Mac mac = MAC;
            Operator equipped = operator;
            for (Addition addition : set) {
                mac = addition.applyTo(mac);
                equipped = addition.applyTo(equipped);
            }
            assertThat(planner.plan(mac, Goal.holdsToken("bob"), equipped)).isInstanceOf(Plan.class);
        });
    }

    @Test
    void a_password_is_rotated_only_if_the_token_survives() {
        Planner planner = Planner.of(Predictor.of(Macos.rules()));
        Operator operator = Operator.agent().withoutPasswords().withPasswordsOf("ops");
        Plan plan = (Plan) planner.plan(MAC, Goal.passwordRotated("alice"), operator);

        assertThat(plan.actions()).containsExactly(ResetPassword.of("alice").by("ops"));
        assertThat(plan.end().existing("alice").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void a_failure_says_at_which_step_and_why() {
        Failure lacking = failure(Goal.holdsToken("bob"), GrantToken.to("bob").by("ops"), LogIn.as("bob"));
        Failure unsafe = failure(
                Goal.holdsToken("bob"),
                Promote.of("bob"),
                ResetPassword.of("alice").via(ResetPassword.Via.MDM_AGENT));
        Failure atTheEnd = failure(Goal.holdsToken("bob"));

        assertThat(lacking)
                .hasToString("step 2: log in graphically as `bob`: it would have to be so that"
                        + " a person can log in graphically and type a password");
        assertThat(unsafe.safety()).isEqualTo(Safety.NO_TOKEN_GOES_STALE);
        assertThat(unsafe.toString()).startsWith("step 2: reset ").endsWith(": no token goes stale");
        assertThat(atTheEnd).hasToString("in the end: it is not certain that bob holds token");
        assertThat(CHECKER.check(MAC, Goal.holdsToken("bob"), Operator.agent(), List.of())
                        .isAccepted())
                .isFalse();
    }

    @Test
    void what_is_to_be_kept_is_not_lost_on_the_way() {
        Goal goal = Goal.holdsNoToken("alice").keeping(Goal.holdsToken("alice"));
        Failure failure = failure(goal, RevokeToken.from("alice").by("ops"));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_KEPT);
        assertThat(failure)
                .hasToString("step 1: " + RevokeToken.from("alice").by("ops").phrase()
                        + ": the goal wants something kept that this loses");
        assertThat(CHECKER.check(
                                MAC,
                                Goal.holdsNoToken("alice"),
                                Operator.agent(),
                                List.of(RevokeToken.from("alice").by("ops")))
                        .failure())
                .isNull();
    }

    @Test
    void a_goal_about_nobody_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CHECKER.check(MAC, Goal.admin("zoe"), Operator.agent(), List.of()))
                .withMessage("there is no account `zoe` on this Mac");
    }

    @Test
    void a_checker_loses_a_rule_only_once() {
        PlanChecker daring = CHECKER.givingUp(Safety.NO_TOKEN_GOES_STALE);

        assertThat(daring.givingUp(Safety.NO_TOKEN_GOES_STALE)).isSameAs(daring);
        assertThat(daring).isNotSameAs(CHECKER);
    }

    private static Failure failure(Goal goal, Action... script) {
        return Objects.requireNonNull(
                CHECKER.check(MAC, goal, Operator.agent(), List.of(script)).failure());
    }
}
