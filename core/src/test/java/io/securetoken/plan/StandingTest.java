package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.SetPassword;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

    private static final Mac BARE = Mac.running("14.4").with(Account.admin("alice"));

    private static Mac bob(TokenState token) {
        return BARE.with(Account.standard("bob").withToken(token));
    }

    /** The token before and after another password was set, and whether it is certainly no worse. */
    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of(TokenState.USABLE, TokenState.USABLE, true),
                Arguments.of(TokenState.USABLE, TokenState.STALE, false),
                Arguments.of(TokenState.USABLE, TokenState.NONE, false),
                Arguments.of(TokenState.USABLE, TokenState.HELD, false),
                Arguments.of(TokenState.NONE, TokenState.NONE, true),
                Arguments.of(TokenState.NONE, TokenState.USABLE, true),
                Arguments.of(TokenState.NONE, TokenState.STALE, false),
                Arguments.of(TokenState.STALE, TokenState.STALE, true),
                Arguments.of(TokenState.STALE, TokenState.USABLE, true),
                Arguments.of(TokenState.STALE, TokenState.NONE, false),
                Arguments.of(TokenState.HELD, TokenState.HELD, false),
                Arguments.of(TokenState.HELD, TokenState.USABLE, true),
                Arguments.of(TokenState.HELD, TokenState.STALE, false),
                Arguments.of(TokenState.UNKNOWN, TokenState.UNKNOWN, false),
                Arguments.of(TokenState.UNKNOWN, TokenState.USABLE, true),
                Arguments.of(TokenState.UNKNOWN, TokenState.NONE, false));
    }

    /** The token of an account that was not there, and whether it is certainly no worse than none. */
    static Stream<Arguments> tokensOfANewcomer() {
        return Stream.of(
                Arguments.of(TokenState.NONE, true),
                Arguments.of(TokenState.USABLE, true),
                Arguments.of(TokenState.STALE, false),
                Arguments.of(TokenState.UNKNOWN, false));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void a_password_is_rotated_if_the_token_works_or_is_as_it_never_worked(
            TokenState began, TokenState now, boolean rotated) {
        Account bob = bob(now).existing("bob");
        Standing start = Standing.at(bob(began));

        assertThat(start.after(ResetPassword.of("bob"), bob(now)).isRotated(bob))
                .isEqualTo(rotated);
        assertThat(start.after(Promote.of("bob"), bob(now)).isRotated(bob)).isFalse();
        assertThat(start.after(ResetPassword.of("alice"), bob(now)).isRotated(bob))
                .isFalse();
        assertThat(Goal.passwordRotated("bob").isMet(start.after(ResetPassword.of("bob"), bob(now))))
                .isEqualTo(rotated);
    }

    @ParameterizedTest
    @MethodSource("tokensOfANewcomer")
    void an_account_that_was_not_there_had_no_token(TokenState now, boolean rotated) {
        Standing there = Standing.at(BARE).after(SetPassword.of("bob"), bob(now));

        assertThat(there.isRotated(bob(now).existing("bob"))).isEqualTo(rotated);
    }

    private static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of(ChangePassword.of("bob"), true),
                Arguments.of(ResetPassword.of("bob"), true),
                Arguments.of(SetPassword.of("bob"), true),
                Arguments.of(CreateAccount.of("bob", CreationMethod.named("tool")), true),
                Arguments.of(LogIn.as("bob"), false),
                Arguments.of(GrantToken.to("bob").by("alice"), false),
                Arguments.of(UpdatePreboot.now(), false));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void only_what_sets_a_password_is_kept_in_mind(Action action, boolean sets) {
        Standing then = Standing.at(BARE).after(action, BARE);

        assertThat(Standing.setsPassword(action)).isEqualTo(sets);
        assertThat(then.rotated()).isEqualTo(sets ? Set.of("bob") : Set.of());
    }

    @Test
    void passwords_once_set_stay_in_mind_and_the_start_stays_the_start() {
        Mac mac = bob(TokenState.USABLE);
        Standing then = Standing.at(BARE);
        for (Action action : List.of(
                ResetPassword.of("bob"),
                ResetPassword.of("alice"),
                LogIn.as("bob"),
                ChangePassword.of("bob"),
                UpdatePreboot.now())) {
            then = then.after(action, mac);
        }

        assertThat(then.rotated()).containsExactly("alice", "bob");
        assertThat(then.start()).isSameAs(BARE);
        assertThat(then.mac()).isSameAs(mac);
    }
}
