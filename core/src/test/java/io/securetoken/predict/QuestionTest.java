package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.GrantToken;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final Predictor MACOS = Predictor.of(Macos.rules());
    private static final Mac MAC = Mac.running("14.4")
            .with(
                    Account.admin("ops").withToken(TokenState.USABLE),
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.admin("eve").withToken(TokenState.HELD),
                    Account.standard("bob"));

    @ParameterizedTest
    @CsvSource({"ops, ALLOWED", "alice, REFUSED", "eve, UNDETERMINED"})
    void a_question_made_ready_is_answered_as_often_as_it_is_asked(String by, Permission permission) {
        GrantToken grant = GrantToken.to("bob").by(by);
        Question question = MACOS.prepare(MAC, grant);

        for (int time = 0; time < 2; time++) {
            assertThat(question.permission()).isEqualTo(permission);
            assertThat(question.tokenIfDone()).isEqualTo(TokenState.USABLE);
        }
        assertThat(question.verdict().permission()).isEqualTo(permission);
        assertThat(question.verdict().mac()).isSameAs(MAC);
        assertThat(question.verdict().action()).isSameAs(grant);
        assertThat(question.verdict().explanation())
                .isEqualTo(MACOS.predict(MAC, grant).explanation());
    }

    @Test
    void an_impossible_question_is_refused_when_it_is_made_ready() {
        assertThatThrownBy(() -> MACOS.prepare(MAC, GrantToken.to("nobody")))
                .hasMessage("there is no account `nobody` on this Mac");
    }
}
