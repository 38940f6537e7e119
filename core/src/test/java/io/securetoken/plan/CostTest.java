package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CostTest {

    private static Stream<Arguments> prices() {
        return Stream.of(
                Arguments.of(Promote.of("bob"), new Cost(0, 1, 1)),
                Arguments.of(GrantToken.to("bob").by("ops"), new Cost(0, 1, 1)),
                Arguments.of(GrantToken.to("bob").via(GrantToken.Via.SYSTEM_SETTINGS), new Cost(1, 1, 1)),
                Arguments.of(LogIn.as("bob"), new Cost(1, 0, 1)),
                Arguments.of(LogIn.as("bob").via(LogIn.Via.DIRECTORY_CHECK), new Cost(0, 0, 1)),
                Arguments.of(ChangePassword.of("bob"), new Cost(1, 1, 1)),
                Arguments.of(ResetPassword.of("bob").via(ResetPassword.Via.MDM_AGENT), new Cost(1, 1, 1)),
                Arguments.of(EnableFileVault.as("bob").via(EnableFileVault.Via.FDESETUP), new Cost(1, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void a_step_costs_a_person_who_acts_or_finds_something_changed(Action action, Cost cost) {
        assertThat(Price.of(action)).isEqualTo(cost);
        assertThat(Price.packed(action))
                .isEqualTo(cost.people() * (1L << 42) + cost.privilegedChanges() * (1L << 21) + cost.steps());
    }

    @Test
    void people_count_before_privileged_changes_and_these_before_steps() {
        List<Cost> ordered = List.of(
                Cost.NOTHING,
                new Cost(0, 0, 9),
                new Cost(0, 1, 1),
                new Cost(0, 2, 0),
                new Cost(1, 0, 0),
                new Cost(1, 0, 1),
                new Cost(2, 0, 0));

        for (Cost one : ordered) {
            for (Cost other : ordered) {
                assertThat(Long.compare(packed(one), packed(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(one.compareTo(other)))
                        .isEqualTo(Integer.compare(ordered.indexOf(one), ordered.indexOf(other)));
            }
        }
    }

    private static long packed(Cost cost) {
        return Price.of(cost.people(), cost.privilegedChanges(), cost.steps());
    }

    @Test
    void to_disturb_a_person_costs_at_least_the_step_in_which_it_is_done() {
        assertThat(Price.DISTURBING).isEqualTo(Price.packed(LogIn.as("bob")));
        assertThat(new Cost(1, 2, 3).plus(new Cost(10, 20, 30))).isEqualTo(new Cost(11, 22, 33));
    }
}
