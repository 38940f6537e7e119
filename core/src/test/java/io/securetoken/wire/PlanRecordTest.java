package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.plan.Addition;
import io.securetoken.plan.Addition.Kind;
import io.securetoken.plan.Blocked;
import io.securetoken.plan.Cost;
import io.securetoken.plan.GaveUp;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Plan;
import io.securetoken.plan.Step;
import io.securetoken.plan.Unreachable;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanRecordTest {

    private static final Mac MAC = Mac.running("14.4").with(Account.standard("alice"), Account.standard("bob"));
    private static final Goal GOAL = Goal.holdsToken("bob");

    @Test
    void a_plan_is_sent_with_its_steps_and_their_cost() {
        Plan plan = new Plan(
                MAC,
                GOAL,
                List.of(
                        new Step(Promote.of("alice"), "only an administrator grants"),
                        new Step(GrantToken.to("bob").by("alice"), "bob is to hold a token")),
                new Cost(1, 2, 3),
                MAC);

        PlanRecord sent = PlanRecord.of(plan);

        assertThat(sent.steps())
                .extracting(PlanStepRecord::why)
                .containsExactly("only an administrator grants", "bob is to hold a token");
        assertThat(sent.steps())
                .extracting(PlanStepRecord::action)
                .extracting(EventRecord::type, EventRecord::account, EventRecord::by)
                .containsExactly(tuple("promote", "alice", null), tuple("grant-token", "bob", "alice"));
        assertThat(sent.cost())
                .containsExactly(Map.entry("people", 1), Map.entry("privilegedChanges", 2), Map.entry("steps", 3));
        assertThat(sent).isEqualTo(new PlanRecord(sent.steps(), sent.cost(), null, null, null, null));
    }

    @Test
    void a_goal_that_is_met_already_takes_no_step() {
        assertThat(PlanRecord.of(new Plan(MAC, GOAL, List.of(), Cost.NOTHING, MAC)))
                .isEqualTo(new PlanRecord(
                        List.of(), Map.of("people", 0, "privilegedChanges", 0, "steps", 0), null, null, null, null));
    }

    @Test
    void that_the_planner_gave_up_is_sent_with_how_far_it_came() {
        assertThat(PlanRecord.of(new GaveUp(1_000_000)))
                .isEqualTo(new PlanRecord(null, null, null, null, null, new GaveUpRecord(1_000_000)));
    }

    @Test
    void what_blocks_a_goal_and_what_would_help_is_sent_in_sentences() {
        Unreachable unreachable = new Unreachable(
                List.of(
                        new Blocked(Promote.of("bob"), List.of("one thing", "another")),
                        new Blocked(Promote.of("alice"), List.of("a third"))),
                List.of(
                        two(new Addition(Kind.PASSWORD, "alice"), new Addition(Kind.RECOVERY_KEY, null)),
                        Set.of(new Addition(Kind.ROOT, null))),
                List.of("accounts[alice].token", "mac.bootstrapToken"));

        assertThat(PlanRecord.of(unreachable))
                .isEqualTo(new PlanRecord(
                        null,
                        null,
                        List.of(
                                "to promote `bob` is blocked: one thing; another",
                                "to promote `alice` is blocked: a third"),
                        List.of(
                                List.of("the password of `alice` is known", "the recovery key is known"),
                                List.of("the agent is root")),
                        List.of("accounts[alice].token", "mac.bootstrapToken"),
                        null));
    }

    private static Set<Addition> two(Addition one, Addition other) {
        return new LinkedHashSet<>(List.of(one, other));
    }

    @Test
    void where_nothing_must_be_known_first_that_is_left_out() {
        assertThat(PlanRecord.of(new Unreachable(List.of(), List.of(), List.of())))
                .isEqualTo(new PlanRecord(null, null, List.of(), List.of(), null, null));
    }
}
