package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Answer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramTest {

    private static final World ALL = new World(-1, -1, -1).with(Attribute.TOKEN_AFTER, 0);

    private final Program program = new Reading(RuleSet.named("toy", "1")
                    .requirement("R", "it needs FileVault or an administrator")
                    .on(Reading.OPERATION)
                    .when(Condition.SUBJECT_ENABLED)
                    .needsOneOf(Condition.FILEVAULT_ON, Condition.SUBJECT_IS_ADMIN)
                    .effect("E1", "nothing becomes of the token")
                    .on(Reading.OPERATION)
                    .leads(Effect.TOKEN_KEPT)
                    .effect("E2", "a holder owns the volume")
                    .on(Reading.OPERATION)
                    .when(Condition.SUBJECT_HOLDS_AFTER)
                    .unless(Condition.SUBJECT_OWNS_VOLUME)
                    .leads(Effect.OWNERSHIP_GIVEN)
                    .build())
            .program();

    @ParameterizedTest
    @EnumSource
    void questions_that_differ_in_nothing_a_row_looks_at_have_one_decision(Attribute attribute) {
        Set<Attribute> looked = EnumSet.of(
                Attribute.ENABLED,
                Attribute.FILEVAULT,
                Attribute.ROLE,
                Attribute.OWNER,
                // what becomes of the token depends on it, and whether it is simply allowed on these
                Attribute.TOKEN,
                Attribute.PRESENT,
                Attribute.ACTOR_PRESENT);
        Decision decision = decide(ALL);

        assertThat(decide(ALL)).isSameAs(decision);
        assertThat(decide(ALL.with(attribute, 1)) == decision).isEqualTo(!looked.contains(attribute));
    }

    @Test
    void it_asks_what_its_rows_look_at() {
        assertThat(program.asks(Attribute.ROLE)).isTrue();
        assertThat(program.asks(Attribute.OWNER)).isTrue();
        assertThat(program.asks(Attribute.TAG)).isFalse();
        assertThat(program.asks(Attribute.ACTOR_ROLE)).isFalse();
    }

    @Test
    void requirements_name_what_they_hold_for_and_what_they_need() {
        assertThat(program.namedInRequirements())
                .containsExactlyInAnyOrder(Attribute.ENABLED, Attribute.FILEVAULT, Attribute.ROLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRESENT", "ACTOR_PRESENT"})
    void it_is_not_simply_allowed_to_somebody_who_may_not_be_there(Attribute present) {
        World allowed = ALL.with(Attribute.ENABLED, 1)
                .with(Attribute.ROLE, 1)
                .with(Attribute.TOKEN, 1)
                .with(Attribute.PRESENT, 1)
                .with(Attribute.ACTOR_PRESENT, 1);
        World refused = allowed.with(Attribute.ROLE, 2).with(Attribute.FILEVAULT, 1);

        assertThat(decide(allowed).allowed()).isEqualTo(Answer.YES);
        assertThat(decide(allowed.with(present, 3)).allowed()).isEqualTo(Answer.UNKNOWN);
        assertThat(decide(allowed.with(present, 3)).missing()).containsExactly(present);
        assertThat(decide(refused.with(present, 3)).allowed()).isEqualTo(Answer.NO);
    }

    private Decision decide(World world) {
        return program.decide(world.mac(), world.accounts(), world.methods());
    }
}
