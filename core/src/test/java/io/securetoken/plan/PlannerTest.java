package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.simulate.Simulator;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

    private static final Mac ARTICLE = Mac.running("14.4")
            .withFileVault(FileVault.OFF)
            .withBootstrapToken(BootstrapToken.NONE)
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.admin("root-admin"),
                    Account.standard("bob"));

    private static Stream<RuleSet> books() {
        return Stream.of(FactorialIt.rules(), Macos.rules(), FactorialIt.rules().over(Macos.rules()));
    }

    @ParameterizedTest
    @MethodSource("books")
    void the_transfer_of_the_article_is_found_not_programmed(RuleSet book) {
        PlanResult result = Planner.of(Predictor.of(book)).plan(ARTICLE, Goal.holdsToken("bob"), Operator.agent());

        assertThat(result).isInstanceOfSatisfying(Plan.class, plan -> {
            assertThat(plan.actions())
                    .containsExactly(Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));
            assertThat(plan.cost()).isEqualTo(new Cost(0, 3, 3));
            assertThat(Simulator.of(Predictor.of(book))
                            .run(ARTICLE, plan.actions())
                            .end())
                    .isEqualTo(plan.end());
        });
    }

    @Test
    void each_step_says_why_with_its_row() {
        Plan plan =
                (Plan) Planner.of(Predictor.of(Macos.rules())).plan(ARTICLE, Goal.holdsToken("bob"), Operator.agent());

        assertThat(plan.steps().get(1).why()).contains("macos GRANT-01");
    }

    @Test
    void a_goal_that_is_met_takes_no_step() {
        Plan plan = (Plan)
                Planner.of(Predictor.of(Macos.rules())).plan(ARTICLE, Goal.holdsToken("alice"), Operator.agent());

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.cost()).isEqualTo(Cost.NOTHING);
    }

    @Test
    void a_goal_about_nobody_is_refused() {
        Planner planner = Planner.of(Predictor.of(Macos.rules()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.plan(ARTICLE, Goal.holdsToken("eva"), Operator.agent()))
                .withMessage("there is no account `eva` on this Mac");
    }

    @ParameterizedTest
    @CsvSource({
        "root holds no token, true",
        "root is admin,       true",
        "root is absent,      false",
        "root holds token,    false",
        "root password rotated, false",
    })
    void root_is_there_unlisted_and_stays_as_it_is(String goal, boolean isMet) {
        Mac mac = ARTICLE.withAccounts(Account.standard("alice"));
        Planner planner = Planner.of(Predictor.of(Macos.rules()));

        assertThat(Goal.parse(goal).isMetBy(mac)).isEqualTo(isMet);
        assertThat(planner.isReachable(mac, Goal.parse(goal), Operator.agent())).isEqualTo(isMet);
    }

    @Test
    void a_token_for_an_account_of_which_the_role_is_not_known_takes_no_administrator_away() {
        Mac mac = Mac.running("14.4")
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.ESCROWED)
                .withMdmReachable(Answer.YES)
                .with(Account.named("eva").withToken(TokenState.NONE).withPassword(PasswordState.SET));
        Operator operator = Operator.agent().withPerson(Person.LOGIN);

        assertThat(Planner.of(Predictor.of(Macos.rules())).plan(mac, Goal.holdsToken("eva"), operator))
                .isInstanceOfSatisfying(
                        Plan.class, plan -> assertThat(plan.actions()).containsExactly(LogIn.as("eva")));
    }

    @Test
    void a_planner_gives_up_at_its_bound_and_says_how_many_states_it_kept() {
        Planner planner = Planner.of(Predictor.of(Macos.rules()));

        for (int bound = 1; bound <= 3; bound++) {
            assertThat(planner.withBound(bound).plan(ARTICLE, Goal.holdsToken("bob"), Operator.agent()))
                    .isEqualTo(new GaveUp(bound));
        }
        assertThat(planner.withBound(1).plan(ARTICLE, Goal.holdsToken("alice"), Operator.agent()))
                .isInstanceOf(Plan.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.withBound(0))
                .withMessage("a planner keeps at least one state, not 0");
    }

    @Test
    void a_planner_without_a_rule_plans_what_the_rule_forbids_and_can_lose_it_only_once() {
        Planner planner = Planner.of(Predictor.of(Macos.rules()));
        Planner daring = planner.givingUp(Safety.ROLES_END_AS_THEY_BEGAN);
        Plan plan = (Plan) daring.plan(ARTICLE, Goal.holdsToken("bob"), Operator.agent());

        assertThat(plan.actions())
                .containsExactly(Promote.of("alice"), GrantToken.to("bob").by("alice"));
        assertThat(daring.givingUp(Safety.ROLES_END_AS_THEY_BEGAN)).isSameAs(daring);
    }

    @Test
    void each_step_says_what_fails_without_it() {
        Plan plan =
                (Plan) Planner.of(Predictor.of(Macos.rules())).plan(ARTICLE, Goal.holdsToken("bob"), Operator.agent());

        assertThat(plan.steps())
                .extracting(step -> step.why().substring(0, step.why().indexOf(": ")))
                .containsExactly(
                        "needed to grant a token to `bob` with the credentials of `alice`",
                        "leads to `bob holds token`",
                        "keeps the promise that roles end as they began, except where the goal names them");
    }
}
