package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.Macos;
import io.securetoken.engine.Engine;
import io.securetoken.engine.Packing;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AimTest {

    private static final Mac BARE = Mac.running("14.4").with(Account.admin("alice"));
    private static final int BOB = 2;

    private static Aim aim(Goal goal, Mac start) {
        List<String> names = new ArrayList<>(List.of(""));
        start.accounts().forEach(account -> names.add(account.name()));
        return new Aim(goal, packed(start), names.toArray(String[]::new));
    }

    private static long[] packed(Mac mac) {
        return Packing.of(Engine.of(Macos.rules()), mac.macos()).pack(mac);
    }

    private static State at(Mac mac) {
        return State.at(packed(mac));
    }

    private static Mac bob(TokenState token) {
        return BARE.with(Account.standard("bob").withToken(token));
    }

    @ParameterizedTest
    @MethodSource("io.securetoken.plan.GoalTest#goals")
    void a_goal_is_met_by_a_packed_mac_as_by_the_mac_itself(String goal, Mac mac, boolean met) {
        assertThat(aim(Goal.parse(goal), mac).isMet(at(mac))).isEqualTo(met);
    }

    @Test
    void whoever_has_left_a_place_empty_is_absent_and_nothing_else() {
        Mac mac = bob(TokenState.NONE);
        long[] deleted = packed(mac);
        deleted[BOB] = 0;

        assertThat(aim(Goal.absent("bob"), mac).isMet(State.at(deleted))).isTrue();
        assertThat(aim(Goal.holdsNoToken("bob"), mac).isMet(State.at(deleted))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.securetoken.plan.StandingTest#tokens")
    void a_password_is_rotated_if_the_token_works_or_is_as_it_never_worked(
            TokenState began, TokenState now, boolean rotated) {
        Mac start = bob(began);
        Aim aim = aim(Goal.passwordRotated("bob"), start);
        long[] then = packed(bob(now));

        assertThat(aim.isMet(State.at(packed(start)).rotating(BOB, then))).isEqualTo(rotated);
        assertThat(aim.isMet(State.at(then))).isFalse();
        assertThat(aim.isMet(State.at(packed(start)).rotating(1, then))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.securetoken.plan.StandingTest#tokensOfANewcomer")
    void an_account_that_was_not_there_had_no_token(TokenState now, boolean rotated) {
        long[] then = packed(bob(now));
        long[] start = then.clone();
        start[BOB] = 0;
        Aim aim = new Aim(Goal.passwordRotated("bob"), start, new String[] {"", "alice", "bob"});

        assertThat(aim.isMet(State.at(start).rotating(BOB, then))).isEqualTo(rotated);
    }

    @Test
    void something_kept_is_lost_by_the_step_after_which_it_is_no_longer_certain() {
        Aim careful = aim(Goal.fileVaultOn().keeping(Goal.holdsToken("bob")), bob(TokenState.USABLE));
        State holds = at(bob(TokenState.USABLE));
        State lacks = at(bob(TokenState.NONE));

        assertThat(careful.isLost(holds, lacks)).isTrue();
        assertThat(careful.isLost(holds, at(bob(TokenState.UNKNOWN)))).isTrue();
        assertThat(careful.isLost(holds, holds)).isFalse();
        assertThat(careful.isLost(lacks, holds)).isFalse();
        assertThat(careful.isLost(lacks, lacks)).isFalse();
        assertThat(aim(Goal.holdsToken("bob"), bob(TokenState.USABLE)).isLost(holds, lacks))
                .isFalse();
    }
}
