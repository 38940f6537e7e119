package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.plan.Addition.Kind;
import io.securetoken.state.Mac;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdditionTest {

    @Test
    void an_addition_is_a_sentence_before_and_after_it_is_made() {
        assertThat(Addition.password("bob")).hasToString("the password of `bob` is known");
        assertThat(Addition.password("bob").lacking()).isEqualTo("the password of `bob` is not known");
        assertThat(Addition.root()).hasToString("the agent is root");
        assertThat(Addition.root().lacking()).isEqualTo("the agent is not root");
        assertThat(new Addition(Kind.OWNER, "eva")).hasToString("`eva` owns the volume");
        assertThat(Addition.person(Person.LOGIN).kind()).isEqualTo(Kind.PERSON_TO_LOG_IN);
        assertThat(Addition.person(Person.AT_MAC).kind()).isEqualTo(Kind.PERSON_AT_THE_MAC);
    }

    @Test
    void an_addition_about_an_account_takes_its_name() {
        assertThatThrownBy(() -> new Addition(Kind.PASSWORD, null)
                        .applyTo(Operator.agent().withoutPasswords()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PASSWORD is about an account");
        assertThatThrownBy(() -> new Addition(Kind.OWNER, "eva").applyTo(Mac.running("14.4")))
                .hasMessage("there is no account `eva` on this Mac");
    }

    @Test
    void a_way_that_is_blocked_is_a_sentence() {
        assertThat(new Blocked(Promote.of("bob"), List.of("the agent is not root", "FileVault is off")))
                .hasToString("to promote `bob` is blocked: the agent is not root; FileVault is off");
        assertThat(new Blocked(GrantToken.to("bob").by("ops"), List.of("no")))
                .hasToString("to grant a token to `bob` with the credentials of `ops` is blocked: no");
    }
}
