package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Action;
import io.securetoken.action.Demote;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the planner searches, on books of a few rows. */
class SearchTest {

    private static final Operator AGENT = Operator.agent();
    private static final Goal GOAL = Goal.holdsToken("bob");
    private static final Account BOB = Account.standard("bob").withPassword(PasswordState.SET);
    private static final Account HOLDER = Account.standard("alice").withToken(TokenState.USABLE);
    private static final Mac MAC = Mac.running("14.4").with(HOLDER, BOB);
    private static final List<Action> TRANSFER =
            List.of(Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));

    /** Anybody promotes and demotes, and a granter grants. */
    private static RuleSetBuilder book() {
        return RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("ROLE-1", "anybody gives and takes roles")
                .on(Operation.PROMOTE, Operation.DEMOTE)
                .needsNothing()
                .effect("ROLE-2", "a role changes no token")
                .on(Operation.PROMOTE, Operation.DEMOTE)
                .leads(Effect.TOKEN_KEPT)
                .requirement("GRANT-1", "a grant takes a granter")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_IS_GRANTER)
                .effect("GRANT-2", "a grant gives a token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN);
    }

    private static RuleSetBuilder withLogins(Effect effect) {
        return book().requirement("LOGIN-1", "anybody logs in")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .needsNothing()
                .effect("LOGIN-2", "and that is what follows")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .leads(effect);
    }

    private static Planner planner(RuleSetBuilder book) {
        return Planner.of(Predictor.of(book.build()));
    }

    private static List<Action> plan(Planner planner, Operator operator) {
        PlanResult result = planner.plan(MAC, GOAL, operator);
        assertThat(result).isInstanceOf(Plan.class);
        return ((Plan) result).actions();
    }

    @Test
    void three_steps_that_disturb_nobody_are_cheaper_than_one_that_does() {
        Operator operator = AGENT.withPerson(Person.LOGIN);

        assertThat(plan(planner(withLogins(Effect.TOKEN_GIVEN)), operator)).isEqualTo(TRANSFER);
        assertThat(plan(
                        planner(withLogins(Effect.TOKEN_GIVEN)),
                        operator.withoutPasswords().withPasswordsOf("bob")))
                .containsExactly(LogIn.as("bob"));
    }

    @Test
    void of_plans_that_cost_the_same_the_first_found_is_taken() {
        RuleSetBuilder book = RuleSet.named("house", "1").citing(Confidence.INFERRED);
        for (Operation operation : List.of(Operation.UNTAG_TOKEN_DISABLED, Operation.GRANT_TOKEN)) {
            book.requirement("NEEDS-" + operation, "anybody does it")
                    .on(operation)
                    .needsNothing()
                    .effect("LEADS-" + operation, "and it gives a token to whoever is tagged")
                    .on(operation)
                    .when(Condition.SUBJECT_TAGGED)
                    .leads(Effect.TOKEN_GIVEN);
        }
        Mac mac = Mac.running("14.4").with(BOB.withTokenDisabledTag(Answer.YES));

        assertThat(planner(book).search(mac, GOAL, AGENT).actions()).containsExactly(GrantToken.to("bob"));
    }

    @Test
    void so_it_is_of_plans_that_disturb_a_person_last() {
        RuleSetBuilder book = RuleSet.named("house", "1").citing(Confidence.INFERRED);
        for (Operation operation : List.of(
                Operation.ESCROW_BOOTSTRAP_TOKEN, Operation.UNTAG_TOKEN_DISABLED, Operation.LOG_IN_GRAPHICALLY)) {
            book.requirement("NEEDS-" + operation, "anybody does it")
                    .on(operation)
                    .needsNothing();
        }
        book.effect("ESCROW", "it is escrowed")
                .on(Operation.ESCROW_BOOTSTRAP_TOKEN)
                .leads(Effect.BOOTSTRAP_ESCROWED)
                .effect("FETCH", "a login fetches it")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .when(Condition.BOOTSTRAP_ESCROWED)
                .leads(Effect.TOKEN_GIVEN)
                .effect("TAGGED", "else none who is tagged gets a token")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .when(Condition.SUBJECT_TAGGED)
                .leads(Effect.TOKEN_KEPT)
                .effect("ELSE", "and everybody else does")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .leads(Effect.TOKEN_GIVEN)
                .effect("SAME", "what is done before changes no token")
                .on(Operation.ESCROW_BOOTSTRAP_TOKEN, Operation.UNTAG_TOKEN_DISABLED)
                .leads(Effect.TOKEN_KEPT);
        Mac mac =
                Mac.running("14.4").withBootstrapToken(BootstrapToken.NONE).with(BOB.withTokenDisabledTag(Answer.YES));

        assertThat(planner(book)
                        .search(mac, GOAL, AGENT.withPerson(Person.LOGIN))
                        .actions())
                .containsExactly(EscrowBootstrapToken.by("bob"), LogIn.as("bob"));
    }

    @Test
    void what_is_still_owed_keeps_states_out_that_can_lead_to_nothing_cheaper() {
        Mac mac = MAC.with(Account.admin("carol").withToken(TokenState.NONE).withPassword(PasswordState.SET));
        Search found = planner(book()).search(mac, GOAL, AGENT);
        Search inVain = planner(book()).search(mac, Goal.parse("bob unlocks at boot"), AGENT);

        assertThat(found.actions()).isEqualTo(TRANSFER);
        assertThat(inVain.actions()).isNull();
        assertThat(found.stored() * 2).isLessThan(inVain.stored());
    }

    @Test
    void no_state_is_kept_that_only_what_disturbs_a_person_leads_to_while_there_is_another_way() {
        Operator operator = AGENT.withPerson(Person.LOGIN);
        RuleSetBuilder asking = withLogins(Effect.TOKEN_KEPT)
                .effect("LOGIN-3", "only those are new who did not log in")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .when(Condition.SUBJECT_IS_NEW)
                .leads(Effect.TOKEN_KEPT);

        int stored = planner(book()).search(MAC, GOAL, operator).stored();
        assertThat(planner(asking).search(MAC, GOAL, operator).stored()).isEqualTo(stored);
    }

    @Test
    void it_gives_up_rather_than_keep_more_states_than_it_may() {
        Planner planner = planner(book());
        int enough = planner.search(MAC, GOAL, AGENT).stored();

        assertThat(plan(planner.withBound(enough), AGENT)).isEqualTo(TRANSFER);
        for (int bound = 1; bound < enough; bound++) {
            assertThat(planner.withBound(bound).plan(MAC, GOAL, AGENT)).isEqualTo(new GaveUp(bound));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.withBound(0))
                .withMessage("a planner keeps at least one state, not 0");
    }

    @Test
    void a_search_that_ends_without_a_plan_did_not_give_up() {
        Search search = planner(book()).search(MAC.with(BOB).without("alice"), GOAL, AGENT);

        assertThat(search.gaveUp()).isFalse();
        assertThat(search.actions()).isNull();
    }

    @Test
    void a_safety_rule_that_is_given_up_is_not_kept() {
        Planner planner = planner(book());
        Planner daring = planner.givingUp(Safety.ROLES_END_AS_THEY_BEGAN);

        assertThat(plan(daring, AGENT)).isEqualTo(TRANSFER.subList(0, 2));
        assertThat(daring.givingUp(Safety.ROLES_END_AS_THEY_BEGAN)).isSameAs(daring);
        assertThat(plan(planner, AGENT)).isEqualTo(TRANSFER);
    }

    @ParameterizedTest
    @EnumSource(Safety.class)
    void each_rule_can_be_given_up_of_a_planner_and_of_a_checker(Safety rule) {
        PlanChecker checker = PlanChecker.of(Predictor.of(book().build()));
        PlanChecker daring = checker.givingUp(rule);

        assertThat(daring).isNotSameAs(checker);
        assertThat(daring.givingUp(rule)).isSameAs(daring);
    }

    @Test
    void every_holder_with_a_blank_password_is_given_one_where_all_of_them_bar_the_way() {
        RuleSetBuilder book = RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("FV-1", "nobody else may hold with a blank password")
                .on(Operation.ENABLE_FILEVAULT_BY_FDESETUP)
                .needs(Condition.NO_HOLDER_WITHOUT_PASSWORD)
                .effect("FV-2", "and keeps its token")
                .on(Operation.ENABLE_FILEVAULT_BY_FDESETUP)
                .leads(Effect.TOKEN_KEPT)
                .requirement("RESET-1", "anybody resets")
                .on(Operation.RESET_BY_SYSADMINCTL)
                .needsNothing()
                .effect("RESET-2", "a reset keeps the token")
                .on(Operation.RESET_BY_SYSADMINCTL)
                .leads(Effect.TOKEN_KEPT);
        Account blank = HOLDER.withPassword(PasswordState.BLANK);
        Mac mac = Mac.running("14.4")
                .withFileVault(FileVault.OFF)
                .with(blank, blank.withName("bea"), blank.withName("cid"), blank.withName("dan"));

        assertThat(planner(book).plan(mac, Goal.fileVaultOn(), AGENT)).isInstanceOfSatisfying(Plan.class, plan -> {
            assertThat(plan.end().fileVault()).isEqualTo(FileVault.ON);
            assertThat(plan.actions())
                    .extracting(Action::operation)
                    .containsExactly(
                            Operation.RESET_BY_SYSADMINCTL,
                            Operation.RESET_BY_SYSADMINCTL,
                            Operation.RESET_BY_SYSADMINCTL,
                            Operation.ENABLE_FILEVAULT_BY_FDESETUP);
        });
    }
}
