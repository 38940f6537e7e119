package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many states a search keeps as a Mac gets more accounts. */
class PlannerGrowthTest {

    private static final Planner PLANNER = Planner.of(Predictor.of(Macos.rules()));
    private static final Goal GOAL = Goal.holdsToken("bob");

    @Test
    void sixty_bystanders_change_neither_the_plan_nor_the_states_kept() {
        Search alone = search(article());
        List<Account> more = new ArrayList<>(article().accounts());
        for (int i = 0; i < 60; i++) {
            more.add(account("user" + i, Role.STANDARD, TokenState.NONE).withUid(600 + i));
        }
        Search crowded = search(article().withAccounts(more));

        assertThat(crowded.actions()).isEqualTo(alone.actions()).hasSize(3);
        assertThat(crowded.stored()).isEqualTo(alone.stored());
    }

    @Test
    void sixty_four_accounts_that_matter_take_no_more_states_than_sixteen() {
        Search sixteen = search(withRelevant(16));
        Search sixtyFour = search(withRelevant(64));

        assertThat(cost(sixtyFour)).isEqualTo(cost(sixteen));
        assertThat(sixtyFour.stored()).isLessThanOrEqualTo(sixteen.stored()).isLessThanOrEqualTo(2_500);
    }

    @Test
    void the_bound_is_met_with_an_explicit_answer() {
        PlanResult result = PLANNER.withBound(2).plan(article(), GOAL, Operator.agent());

        assertThat(result).isEqualTo(new GaveUp(2));
    }

    private static Search search(Mac mac) {
        return PLANNER.search(mac, GOAL, Operator.agent());
    }

    private static Cost cost(Search search) {
        List<Action> actions = search.actions();
        assertThat(actions).isNotNull();
        return actions.stream().map(Price::of).reduce(Cost.NOTHING, Cost::plus);
    }

    /** Administrators without a token and standard holders: each could be a link of some chain. */
    private static Mac withRelevant(int count) {
        List<Account> accounts = new ArrayList<>(List.of(account("bob", Role.STANDARD, TokenState.NONE)));
        for (int i = 1; i < count; i++) {
            accounts.add(
                    i % 2 == 0
                            ? account("user" + i, Role.ADMIN, TokenState.NONE)
                            : account("user" + i, Role.STANDARD, TokenState.USABLE));
        }
        return article().withAccounts(accounts);
    }

    private static Mac article() {
        return Mac.running("14.4")
                .withHardware(Hardware.T2)
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NONE)
                .withMdmReachable(Answer.NO)
                .withEnrollment(Enrollment.NONE)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(
                        account("alice", Role.STANDARD, TokenState.USABLE),
                        account("root-admin", Role.ADMIN, TokenState.NONE),
                        account("bob", Role.STANDARD, TokenState.NONE));
    }

    private static Account account(String name, Role role, TokenState token) {
        return Account.named(name).withRole(role).withToken(token).withUid(501).withPassword(PasswordState.SET);
    }
}
