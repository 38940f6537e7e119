package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.plan.Wish.Kind;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goals say of Macs, as the checker of plans reads them and as the search does on packed Macs. */
class GoalTest {

    private static final List<Goal> GOALS = List.of(
            Goal.holdsToken("bob"),
            Goal.holdsNoToken("bob"),
            Goal.absent("bob"),
            Goal.admin("bob"),
            Goal.owner("bob"),
            Goal.unlocksAtBoot("bob"),
            Goal.passwordRotated("bob"),
            Goal.fileVaultOn(),
            Goal.bootstrapEscrowed());

    private static final List<String> WORDS = List.of(
            "bob holds token",
            "bob holds no token",
            "bob is absent",
            "bob is admin",
            "bob is owner",
            "bob unlocks at boot",
            "bob password rotated",
            "filevault on",
            "bootstrap escrowed");

    /** Bob on a Mac where all is so that can be wished for at once. */
    private static final Account BOB = Account.admin("bob")
            .withToken(TokenState.USABLE)
            .withVolumeOwner(Answer.YES)
            .withPreboot(Answer.YES);

    private static final Mac MAC = Mac.running("14.4")
            .withFileVault(FileVault.ON)
            .withBootstrapToken(BootstrapToken.ESCROWED)
            .with(Account.standard("alice"), BOB);

    @Test
    void each_goal_is_written_as_it_is_read() {
        assertThat(GOALS).map(Goal::toString).isEqualTo(WORDS);
        assertThat(WORDS).map(Goal::parse).isEqualTo(GOALS);
        assertThat(GOALS.stream().map(Goal::hashCode)).doesNotHaveDuplicates();
        assertThat(WORDS.stream().map(words -> Goal.parse(words).hashCode()).toList())
                .isEqualTo(GOALS.stream().map(Goal::hashCode).toList());
    }

    @Test
    void goals_are_equal_that_wish_and_keep_the_same() {
        Goal goal = Goal.parse("bob holds token");
        Goal careful = goal.keeping(Goal.fileVaultOn());

        assertThat(careful)
                .isEqualTo(careful)
                .isEqualTo(Goal.holdsToken("bob").keeping(Goal.fileVaultOn()))
                .isNotEqualTo(goal)
                .isNotEqualTo(goal.keeping(Goal.bootstrapEscrowed()))
                .isNotEqualTo(Goal.holdsToken("eva").keeping(Goal.fileVaultOn()))
                .isNotEqualTo("bob holds token, keeping filevault on")
                .hasToString("bob holds token, keeping filevault on");
        assertThat(careful.and(Goal.admin("bob").keeping(Goal.owner("bob"))))
                .hasToString("bob holds token and bob is admin, keeping filevault on and bob is owner");
    }

    private static boolean isMet(Goal goal, Mac start, Mac now, boolean rotated) {
        boolean met = goal.isMet(new Standing(start, now, rotated ? Set.of("bob") : Set.of()));
        assertThat(aim(goal, start).isMet(state(now, rotated))).isEqualTo(met);
        return met;
    }

    private static Aim aim(Goal goal, Mac start) {
        return new Aim(goal, start, packed(start), new String[] {"", "alice", "bob"});
    }

    private static State state(Mac now, boolean rotated) {
        State state = State.at(packed(now));
        return rotated ? state.rotating(2, packed(now)) : state;
    }

    private static long[] packed(Mac mac) {
        return new long[] {
            mac.possible(),
            mac.account("alice").map(Account::possible).orElse(0L),
            mac.account("bob").map(Account::possible).orElse(0L)
        };
    }

    @ParameterizedTest
    @CsvSource({
        // of an account that is as wished for; where it is only perhaps there; where it is not there
        "bob holds token,       true,  false, false",
        "bob is admin,          true,  false, false",
        "bob is owner,          true,  false, false",
        "bob unlocks at boot,   true,  false, false",
        "bob is absent,         false, false, true",
        "bob holds no token,    false, false, false",
        "bob password rotated,  false, false, false",
        "filevault on,          true,  true,  true",
        "bootstrap escrowed,    true,  true,  true",
    })
    void a_goal_is_met_of_somebody_who_is_there_for_certain(
            String goal, boolean there, boolean perhaps, boolean missing) {
        Goal wanted = Goal.parse(goal);
        Mac perhapsThere = MAC.with(BOB.withPresent(Answer.UNKNOWN));

        assertThat(isMet(wanted, MAC, MAC, false)).isEqualTo(there);
        assertThat(isMet(wanted, MAC, perhapsThere, false)).isEqualTo(perhaps);
        assertThat(isMet(wanted, MAC, MAC.without("bob"), false)).isEqualTo(missing);
        assertThat(wanted.isMetBy(MAC)).isEqualTo(there);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_wished_for_as_usable_or_none(TokenState token) {
        Mac mac = MAC.with(BOB.withToken(token));

        assertThat(isMet(Goal.holdsToken("bob"), mac, mac, false)).isEqualTo(token == TokenState.USABLE);
        assertThat(isMet(Goal.holdsNoToken("bob"), mac, mac, false)).isEqualTo(token == TokenState.NONE);
        assertThat(isMet(Goal.unlocksAtBoot("bob"), mac, mac, false)).isEqualTo(token == TokenState.USABLE);
    }

    @Test
    void what_is_not_known_is_not_met() {
        assertThat(isMet(Goal.admin("bob"), MAC, MAC.with(BOB.withRole(Role.STANDARD)), false))
                .isFalse();
        assertThat(isMet(Goal.admin("bob"), MAC, MAC.with(BOB.withRole(Role.UNKNOWN)), false))
                .isFalse();
        for (Answer answer : List.of(Answer.NO, Answer.UNKNOWN)) {
            assertThat(isMet(Goal.owner("bob"), MAC, MAC.with(BOB.withVolumeOwner(answer)), false))
                    .isFalse();
            assertThat(isMet(Goal.unlocksAtBoot("bob"), MAC, MAC.with(BOB.withPreboot(answer)), false))
                    .isFalse();
        }
        for (FileVault state : List.of(FileVault.OFF, FileVault.DEFERRED, FileVault.UNKNOWN)) {
            assertThat(isMet(Goal.fileVaultOn(), MAC, MAC.withFileVault(state), false))
                    .isFalse();
            assertThat(isMet(Goal.unlocksAtBoot("bob"), MAC, MAC.withFileVault(state), false))
                    .isFalse();
        }
        for (BootstrapToken state : List.of(BootstrapToken.NONE, BootstrapToken.STALE, BootstrapToken.UNKNOWN)) {
            assertThat(isMet(Goal.bootstrapEscrowed(), MAC, MAC.withBootstrapToken(state), false))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USABLE,  USABLE,  true",
        "USABLE,  NONE,    false",
        "USABLE,  STALE,   false",
        "USABLE,  HELD,    false",
        "NONE,    NONE,    true",
        "NONE,    USABLE,  true",
        "NONE,    STALE,   false",
        "STALE,   STALE,   true",
        "STALE,   USABLE,  true",
        "STALE,   NONE,    false",
        "HELD,    HELD,    false",
        "HELD,    STALE,   false",
        "HELD,    USABLE,  true",
        "UNKNOWN, UNKNOWN, false",
        "UNKNOWN, NONE,    false",
        "UNKNOWN, USABLE,  true",
    })
    void a_password_is_rotated_once_it_is_set_and_the_token_is_certainly_no_worse(
            TokenState before, TokenState now, boolean met) {
        Mac start = MAC.with(BOB.withToken(before));
        Mac end = MAC.with(BOB.withToken(now));

        assertThat(isMet(Goal.passwordRotated("bob"), start, end, true)).isEqualTo(met);
        assertThat(isMet(Goal.passwordRotated("bob"), start, end, false)).isFalse();
        assertThat(isMet(Goal.passwordRotated("alice"), start, end, true)).isFalse();
    }

    @Test
    void who_was_not_there_had_no_token() {
        Mac start = MAC.without("bob");

        assertThat(isMet(Goal.passwordRotated("bob"), start, MAC.with(BOB.withToken(TokenState.NONE)), true))
                .isTrue();
        assertThat(isMet(Goal.passwordRotated("bob"), start, MAC, true)).isTrue();
        assertThat(isMet(Goal.passwordRotated("bob"), start, MAC.with(BOB.withToken(TokenState.STALE)), true))
                .isFalse();
    }

    @Test
    void both_are_to_be_met_and_a_goal_about_nobody_on_the_mac_is_only_met_by_absence() {
        Mac without = MAC.withFileVault(FileVault.OFF);

        assertThat(isMet(Goal.holdsToken("bob").and(Goal.fileVaultOn()), MAC, MAC, false))
                .isTrue();
        assertThat(isMet(Goal.holdsToken("bob").and(Goal.fileVaultOn()), MAC, without, false))
                .isFalse();
        assertThat(isMet(Goal.fileVaultOn().and(Goal.holdsToken("bob")), MAC, without, false))
                .isFalse();
        assertThat(isMet(Goal.absent("zoe"), MAC, MAC, false)).isTrue();
        assertThat(isMet(Goal.admin("zoe"), MAC, MAC, false)).isFalse();
        assertThat(isMet(Goal.admin("root"), MAC, MAC, false)).isTrue();
        assertThat(isMet(Goal.absent("root"), MAC, MAC, false)).isFalse();
    }

    @Test
    void what_is_to_be_kept_is_lost_where_it_was_so_and_is_no_longer() {
        Goal goal = Goal.admin("alice").keeping(Goal.fileVaultOn().and(Goal.owner("bob")));
        Mac off = MAC.withFileVault(FileVault.OFF);
        Mac unowned = MAC.with(BOB.withVolumeOwner(Answer.UNKNOWN));

        assertThat(isLost(goal, MAC, MAC)).isFalse();
        assertThat(isLost(goal, MAC, off)).isTrue();
        assertThat(isLost(goal, off, MAC)).isFalse();
        assertThat(isLost(goal, off, off)).isFalse();
        assertThat(isLost(goal, MAC, unowned)).isTrue();
        assertThat(isLost(goal, off, off.with(BOB.withVolumeOwner(Answer.NO)))).isTrue();
        assertThat(isLost(Goal.fileVaultOn(), MAC, off)).isFalse();
    }

    private static boolean isLost(Goal goal, Mac before, Mac after) {
        boolean lost = goal.isLost(Standing.at(before), Standing.at(after));
        assertThat(aim(goal, before).isLost(State.at(packed(before)), State.at(packed(after))))
                .isEqualTo(lost);
        return lost;
    }

    @Test
    void a_goal_names_what_it_wishes_for_and_what_it_keeps() {
        Goal goal = Goal.admin("alice")
                .and(Goal.fileVaultOn())
                .keeping(Goal.owner("bob").and(Goal.absent("alice")));

        assertThat(Arrays.stream(Kind.values()).filter(goal::names))
                .containsExactly(Kind.ABSENT, Kind.ADMIN, Kind.OWNER, Kind.FILEVAULT_ON);
        assertThat(goal.names(Kind.ADMIN, "alice")).isTrue();
        assertThat(goal.names(Kind.ADMIN, "bob")).isFalse();
        assertThat(goal.names(Kind.OWNER, "alice")).isFalse();
        assertThat(goal.names(Kind.OWNER, "bob")).as("only kept").isFalse();
        assertThat(List.of(goal.place("alice"), goal.place("bob"), goal.place("carol")))
                .containsExactly(0, 2, Integer.MAX_VALUE);
        assertThat(goal.kept()).hasToString("[bob is owner, alice is absent]");
    }

    @Test
    void an_account_that_a_goal_is_about_has_to_be_there_unless_it_is_to_be_absent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Goal.fileVaultOn().keeping(Goal.owner("zoe")).check(MAC))
                .withMessage("there is no account `zoe` on this Mac");
        assertThatCode(() -> Goal.absent("zoe").and(Goal.fileVaultOn()).check(MAC))
                .doesNotThrowAnyException();
    }
}
