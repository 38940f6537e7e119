package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a token is kept, each token from before is another case; where it is not, only what conditions tell apart is. */
class KeptTokenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOKEN_KEPT  | FILEVAULT_ON       | FileVault is: off or deferred, on; its token is: none, usable, stale
            TOKEN_GIVEN | FILEVAULT_ON       | FileVault is: off or deferred, on
            TOKEN_KEPT  | SUBJECT_HOLDS      | its token is: none, usable, stale
            TOKEN_GIVEN | SUBJECT_HOLDS      | its token is: none, usable or stale
            """)
    void what_the_token_was_is_told_apart_if_a_row_keeps_it(Effect effect, Condition when, String axes) {
        assertThat(axes(effect, when, false)).isEqualTo(axes);
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_KEPT", "TOKEN_GIVEN"})
    void the_acting_accounts_token_is_none_of_those_kept(Effect effect) {
        assertThat(axes(effect, Condition.ACTOR_TOKEN_USABLE, true))
                .endsWith("the acting account's token is: none or stale, usable");
    }

    private static String axes(Effect effect, Condition when, boolean byAnother) {
        RuleSet book = RuleSet.named("acme", "1")
                .effect("A", "says")
                .on(Operation.PROMOTE)
                .when(when)
                .leads(effect)
                .build();
        return String.join(
                "; ",
                Axis.of(book.rules(), List.of(), false, true, byAnother).stream()
                        .map(axis -> axis.phrase() + ": " + String.join(", ", axis.words()))
                        .toList());
    }
}
