package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.simulate.Simulator;
import io.securetoken.state.Account;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
