package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
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
