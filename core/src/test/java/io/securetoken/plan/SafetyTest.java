package io.securetoken.plan;

import static io.securetoken.plan.Safety.ACCOUNTS_STAY;
import static io.securetoken.plan.Safety.A_GRANTER_STAYS;
import static io.securetoken.plan.Safety.NO_TOKEN_GOES_STALE;
import static io.securetoken.plan.Safety.ROLES_END_AS_THEY_BEGAN;
import static io.securetoken.plan.Safety.THE_LAST_ADMINISTRATOR_STAYS;
import static io.securetoken.plan.Safety.THE_LAST_HOLDER_STAYS;
import static io.securetoken.state.TokenState.HELD;
import static io.securetoken.state.TokenState.NONE;
import static io.securetoken.state.TokenState.STALE;
import static io.securetoken.state.TokenState.USABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafetyTest {

    private static final Goal GOAL = Goal.fileVaultOn();
    private static final Account GRANTER = Account.admin("ops").withToken(USABLE);
    private static final Account PERHAPS = Account.admin("ops").withToken(TokenState.UNKNOWN);

    private static Mac mac(Account... accounts) {
        return Mac.running("14.4").with(accounts);
    }

    private static Account admin(TokenState token) {
        return Account.admin("eva").withToken(token);
    }

    private static Account standard(TokenState token) {
        return Account.standard("eva").withToken(token);
    }

    private static Account demoted(Account account) {
        return account.withRole(Role.STANDARD);
    }

    /** A change that no rule asks for. */
    private static Account loggedIn(Account account) {
        return account.withHasLoggedIn(Answer.YES);
    }

    private static Stream<Arguments> granters() {
        Account ofUnknownRole = GRANTER.withRole(Role.UNKNOWN);
        return Stream.of(
                Arguments.of(mac(GRANTER), mac(demoted(GRANTER)), true),
                Arguments.of(mac(GRANTER), mac(GRANTER.withToken(NONE)), true),
                Arguments.of(mac(GRANTER), mac(GRANTER.withToken(STALE)), true),
                Arguments.of(mac(GRANTER), mac(), true),
                Arguments.of(mac(GRANTER), mac(GRANTER.withPresent(Answer.UNKNOWN)), true),
                Arguments.of(mac(GRANTER), mac(loggedIn(GRANTER)), false),
                Arguments.of(mac(PERHAPS), mac(demoted(PERHAPS)), true),
                Arguments.of(mac(PERHAPS), mac(PERHAPS.withToken(NONE)), true),
                Arguments.of(mac(PERHAPS), mac(PERHAPS.withToken(USABLE)), false),
                Arguments.of(mac(PERHAPS), mac(loggedIn(PERHAPS)), false),
                Arguments.of(mac(PERHAPS), mac(PERHAPS.withPresent(Answer.UNKNOWN)), true),
                Arguments.of(mac(PERHAPS.withToken(HELD)), mac(), true),
                Arguments.of(mac(ofUnknownRole), mac(demoted(ofUnknownRole)), true),
                Arguments.of(mac(GRANTER.withToken(NONE)), mac(), false),
                Arguments.of(mac(GRANTER.withToken(STALE)), mac(), false),
                Arguments.of(mac(demoted(GRANTER)), mac(), false),
                Arguments.of(mac(GRANTER, admin(USABLE)), mac(demoted(GRANTER), admin(USABLE)), false),
                Arguments.of(mac(GRANTER, admin(NONE)), mac(demoted(GRANTER), admin(USABLE)), false),
                Arguments.of(mac(GRANTER, admin(NONE)), mac(demoted(GRANTER), admin(NONE)), true),
                Arguments.of(mac(GRANTER, admin(HELD)), mac(demoted(GRANTER), admin(HELD)), true),
                Arguments.of(mac(GRANTER, standard(USABLE)), mac(demoted(GRANTER), standard(USABLE)), true),
                Arguments.of(mac(GRANTER), mac(demoted(GRANTER), admin(USABLE).withPresent(Answer.UNKNOWN)), true));
    }

    @ParameterizedTest
    @MethodSource("granters")
    void some_account_can_grant_unless_none_could(Mac start, Mac after, boolean broken) {
        assertThat(isBroken(A_GRANTER_STAYS, start, after)).isEqualTo(broken);
    }

    private static Stream<Arguments> administrators() {
        Account ops = Account.admin("ops");
        Account who = ops.withRole(Role.UNKNOWN);
        return Stream.of(
                Arguments.of(mac(ops), mac(demoted(ops)), true),
                Arguments.of(mac(ops), mac(), true),
                Arguments.of(mac(ops), mac(loggedIn(ops)), false),
                Arguments.of(mac(who), mac(demoted(who)), true),
                Arguments.of(mac(who), mac(loggedIn(who)), false),
                Arguments.of(mac(who), mac(ops), false),
                Arguments.of(mac(demoted(ops)), mac(), false),
                Arguments.of(mac(ops, admin(NONE)), mac(demoted(ops), admin(NONE)), false),
                Arguments.of(mac(ops, standard(NONE)), mac(demoted(ops), standard(NONE)), true),
                Arguments.of(
                        mac(ops, standard(NONE)),
                        mac(demoted(ops), standard(NONE).withRole(Role.UNKNOWN)),
                        true));
    }

    @ParameterizedTest
    @MethodSource("administrators")
    void some_account_is_an_administrator_unless_none_was(Mac start, Mac after, boolean broken) {
        assertThat(isBroken(THE_LAST_ADMINISTRATOR_STAYS, start, after)).isEqualTo(broken);
    }

    private static Stream<Arguments> holders() {
        Account ops = Account.standard("ops");
        return Stream.of(
                Arguments.of(mac(ops.withToken(USABLE)), mac(ops), true),
                Arguments.of(mac(ops.withToken(STALE)), mac(ops), true),
                Arguments.of(mac(ops.withToken(HELD)), mac(ops), true),
                Arguments.of(mac(ops.withToken(TokenState.UNKNOWN)), mac(ops), true),
                Arguments.of(mac(ops.withToken(USABLE)), mac(), true),
                Arguments.of(mac(ops.withToken(USABLE)), mac(ops.withToken(STALE)), false),
                Arguments.of(mac(ops.withToken(USABLE)), mac(ops.withToken(TokenState.UNKNOWN)), true),
                Arguments.of(
                        mac(ops.withToken(TokenState.UNKNOWN)),
                        mac(loggedIn(ops.withToken(TokenState.UNKNOWN))),
                        false),
                Arguments.of(mac(ops), mac(), false),
                Arguments.of(mac(ops.withToken(USABLE), standard(NONE)), mac(ops, standard(STALE)), false),
                Arguments.of(mac(ops.withToken(USABLE), standard(HELD)), mac(ops, standard(HELD)), false),
                Arguments.of(mac(ops.withToken(USABLE), standard(NONE)), mac(ops, standard(NONE)), true),
                Arguments.of(
                        mac(ops.withToken(USABLE), standard(TokenState.UNKNOWN)),
                        mac(ops, standard(TokenState.UNKNOWN)),
                        true));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void some_account_holds_a_token_unless_none_did(Mac start, Mac after, boolean broken) {
        assertThat(isBroken(THE_LAST_HOLDER_STAYS, start, after)).isEqualTo(broken);
    }

    private static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of(mac(standard(USABLE)), mac(standard(STALE)), true),
                Arguments.of(mac(standard(USABLE)), mac(standard(HELD)), true),
                Arguments.of(mac(standard(USABLE)), mac(standard(TokenState.UNKNOWN)), true),
                Arguments.of(mac(standard(USABLE)), mac(standard(NONE)), false),
                Arguments.of(mac(standard(USABLE)), mac(loggedIn(standard(USABLE))), false),
                Arguments.of(mac(standard(STALE)), mac(loggedIn(standard(STALE))), false),
                Arguments.of(mac(standard(HELD)), mac(standard(STALE)), false),
                Arguments.of(mac(standard(TokenState.UNKNOWN)), mac(standard(STALE)), false),
                Arguments.of(mac(), mac(standard(STALE)), true),
                Arguments.of(mac(), mac(standard(USABLE)), false));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void no_token_is_left_under_an_older_password(Mac before, Mac after, boolean broken) {
        assertThat(isBroken(NO_TOKEN_GOES_STALE, before, after)).isEqualTo(broken);
    }

    @Test
    void a_token_goes_stale_once_in_the_step_that_does_it() {
        Mac usable = mac(standard(USABLE));
        Mac stale = mac(standard(STALE));
        Mac later = mac(loggedIn(standard(STALE)));

        assertThat(NO_TOKEN_GOES_STALE.isBrokenByStep(
                        Changes.between(stale, later), Changes.between(usable, later), GOAL))
                .isFalse();
    }

    private static Stream<Arguments> deletions() {
        Account eva = standard(NONE);
        Mac perhaps = mac(GRANTER, eva.withPresent(Answer.UNKNOWN));
        return Stream.of(
                Arguments.of(mac(GRANTER, eva), mac(GRANTER), GOAL, true),
                Arguments.of(mac(GRANTER, eva), mac(eva), Goal.absent("eva"), true),
                Arguments.of(mac(GRANTER, eva), mac(GRANTER), Goal.absent("eva"), false),
                Arguments.of(mac(GRANTER, eva), mac(GRANTER), GOAL.keeping(Goal.absent("eva")), true),
                Arguments.of(mac(GRANTER, eva), perhaps, GOAL, true),
                Arguments.of(perhaps, mac(GRANTER, loggedIn(eva.withPresent(Answer.UNKNOWN))), GOAL, false),
                Arguments.of(mac(GRANTER, eva), mac(GRANTER, loggedIn(eva)), GOAL, false),
                Arguments.of(mac(GRANTER), mac(GRANTER, eva), GOAL, false));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void no_account_is_deleted_but_those_the_goal_wants_absent(Mac start, Mac after, Goal goal, boolean broken) {
        Changes changes = Changes.between(start, after);

        assertThat(ACCOUNTS_STAY.isBrokenByStep(changes, changes, goal)).isEqualTo(broken);
    }

    private static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of(standard(NONE), admin(NONE), GOAL, true),
                Arguments.of(standard(NONE), admin(NONE), Goal.admin("eva"), false),
                Arguments.of(standard(NONE), admin(NONE), Goal.admin("ops"), true),
                Arguments.of(admin(NONE), standard(NONE), GOAL, true),
                Arguments.of(admin(NONE), standard(NONE), Goal.admin("eva"), true),
                Arguments.of(standard(NONE), standard(NONE).withRole(Role.UNKNOWN), Goal.admin("eva"), true),
                Arguments.of(standard(NONE).withRole(Role.UNKNOWN), admin(NONE), GOAL, true),
                Arguments.of(standard(NONE), standard(USABLE), GOAL, false),
                Arguments.of(admin(NONE), admin(USABLE), GOAL, false));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void roles_end_as_they_began_but_on_the_way_they_may_be_others(
            Account began, Account ended, Goal goal, boolean broken) {
        Changes changes = Changes.between(mac(GRANTER, began), mac(GRANTER, ended));

        assertThat(ROLES_END_AS_THEY_BEGAN.isBrokenInTheEnd(changes, goal)).isEqualTo(broken);
        assertThat(ROLES_END_AS_THEY_BEGAN.isBrokenByStep(changes, changes, goal))
                .isFalse();
    }

    @Test
    void what_a_plan_made_is_not_left_behind() {
        Mac start = mac(GRANTER, standard(NONE));
        Changes made = Changes.between(start, start.with(Account.standard("helper")));

        assertThat(ACCOUNTS_STAY.isBrokenInTheEnd(made, GOAL)).isTrue();
        assertThat(ROLES_END_AS_THEY_BEGAN.isBrokenInTheEnd(made, GOAL)).isFalse();
        assertThat(ACCOUNTS_STAY.isBrokenInTheEnd(Changes.between(start, mac(GRANTER, standard(USABLE))), GOAL))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"A_GRANTER_STAYS", "NO_TOKEN_GOES_STALE", "THE_LAST_ADMINISTRATOR_STAYS", "THE_LAST_HOLDER_STAYS"})
    void what_each_step_is_asked_about_is_not_asked_again_in_the_end(Safety rule) {
        Changes changes = Changes.between(mac(GRANTER, standard(USABLE)), mac(standard(STALE)));

        assertThat(rule.isBrokenInTheEnd(changes, GOAL)).isFalse();
    }

    private static boolean isBroken(Safety rule, Mac start, Mac after) {
        Changes changes = Changes.between(start, after);
        return rule.isBrokenByStep(changes, changes, GOAL);
    }
}
