package io.securetoken.engine;

import static io.securetoken.rules.Condition.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The first value of an attribute stands at place 0: a grant refused, and what would have to be otherwise. */
class CounterfactualsTest {

    /** An account of nobody's on an Intel Mac: standard, without a token, FileVault off, nobody's credentials. */
    private static final World REFUSED = new World(
                    Words.actors(false, false), Words.NOBODY | Words.actor(Words.NOBODY), 0)
            .with(Attribute.HARDWARE, 0b001)
            .with(Attribute.FILEVAULT, 0b001)
            .with(Attribute.BOOTSTRAP, 0b00001)
            .with(Attribute.MDM_REACHABLE, 0b10);

    @Test
    void one_change_is_enough_where_one_condition_is_missing() {
        assertThat(needing(FILEVAULT_ON)).containsExactly(Map.of(Attribute.FILEVAULT, 2));
        assertThat(needing(SUBJECT_IS_ADMIN)).containsExactly(Map.of(Attribute.ROLE, 0));
        assertThat(needing(SUBJECT_TOKEN_STALE)).containsExactly(Map.of(Attribute.TOKEN, 2));
        assertThat(needing(SUBJECT_IS_ADMIN, SUBJECT_IS_STANDARD)).isEmpty();
    }

    @Test
    void of_the_values_that_would_do_the_first_is_named() {
        assertThat(needing(BOOTSTRAP_SUPPORTED)).containsExactly(Map.of(Attribute.BOOTSTRAP, 1));
        assertThat(needing(SUBJECT_HOLDS)).containsExactly(Map.of(Attribute.TOKEN, 1));
    }

    @Test
    void every_smallest_set_of_changes_is_named_and_no_larger_one() {
        assertThat(needingOneOf(List.of(
                        Set.of(SUBJECT_HOLDS, MDM_SERVER_REACHABLE), Set.of(FILEVAULT_ON), Set.of(SUBJECT_IS_ADMIN))))
                .containsExactlyInAnyOrder(Map.of(Attribute.FILEVAULT, 2), Map.of(Attribute.ROLE, 0));
        assertThat(needingOneOf(
                        List.of(Set.of(SUBJECT_HOLDS, MDM_SERVER_REACHABLE), Set.of(FILEVAULT_ON, SUBJECT_IS_ADMIN))))
                .containsExactlyInAnyOrder(
                        Map.of(Attribute.TOKEN, 1, Attribute.MDM_REACHABLE, 0),
                        Map.of(Attribute.FILEVAULT, 2, Attribute.ROLE, 0));
    }

    @Test
    void three_changes_are_searched_for_and_no_more() {
        assertThat(needing(FILEVAULT_ON, SUBJECT_IS_ADMIN, SUBJECT_HOLDS))
                .containsExactly(Map.of(Attribute.FILEVAULT, 2, Attribute.ROLE, 0, Attribute.TOKEN, 1));
        assertThat(needing(FILEVAULT_ON, SUBJECT_IS_ADMIN, SUBJECT_HOLDS, MDM_SERVER_REACHABLE))
                .isEmpty();
    }

    @Test
    void what_nobody_can_change_is_not_named() {
        assertThat(needing(ON_APPLE_SILICON)).isEmpty();
        assertThat(needing(SUBJECT_IS_MOBILE)).isEmpty();
        assertThat(needing(ACTOR_IS_GIVEN)).isEmpty();
    }

    @Test
    void an_actor_of_whom_something_is_changed_is_there() {
        assertThat(needing(ACTOR_IS_ANOTHER, ACTOR_IS_ADMIN)).containsExactly(Map.of(Attribute.ACTOR_ROLE, 0));
    }

    @Test
    void nobody_is_a_standard_account_so_that_to_be_one_is_no_change() {
        RuleSet notByAdministrators = RuleSet.named("toy", "1")
                .requirement("R1", "it needs somebody")
                .on(Reading.OPERATION)
                .needs(ACTOR_IS_GIVEN)
                .requirement("R2", "no administrator can do it")
                .on(Reading.OPERATION)
                .when(ACTOR_IS_ADMIN)
                .isNeverPossible()
                .build();

        assertThat(new Reading(notByAdministrators).decide(REFUSED).counterfactuals())
                .isEmpty();
    }

    @Test
    void what_is_not_known_would_have_to_be_known() {
        World open = REFUSED.with(Attribute.FILEVAULT, 0b111);

        assertThat(needing(open, FILEVAULT_ON, SUBJECT_IS_ADMIN))
                .containsExactly(Map.of(Attribute.FILEVAULT, 2, Attribute.ROLE, 0));
    }

    @Test
    void what_is_not_refused_needs_no_change() {
        assertThat(needing(REFUSED.with(Attribute.FILEVAULT, 0b100), FILEVAULT_ON))
                .isEmpty();
        assertThat(needing(REFUSED.with(Attribute.FILEVAULT, 0b101), FILEVAULT_ON))
                .isEmpty();
    }

    private static List<Map<Attribute, Integer>> needing(Condition... conditions) {
        assertThat(decide(REFUSED, List.of(Set.of(conditions))).allowed()).isEqualTo(Answer.NO);
        return needing(REFUSED, conditions);
    }

    private static List<Map<Attribute, Integer>> needing(World world, Condition... conditions) {
        return decide(world, List.of(Set.of(conditions))).counterfactuals();
    }

    private static List<Map<Attribute, Integer>> needingOneOf(List<Set<Condition>> alternatives) {
        return decide(REFUSED, alternatives).counterfactuals();
    }

    private static Decision decide(World world, List<Set<Condition>> alternatives) {
        return new Reading(RuleSet.named("toy", "1")
                        .requirement("R", "it needs that")
                        .on(Reading.OPERATION)
                        .needsOneOf(alternatives)
                        .build())
                .decide(world);
    }
}
