package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Demote;
import io.securetoken.action.Operation;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import net.jqwik.api.Example;
import org.junit.jupiter.api.Test;

/** What a book that breaks a law is told. */
class BrokenLawTest {

    /** Takes the token of whoever is demoted. */
    private static final RuleSet WRONG = RuleSet.named("wrong", "1")
            .effect("W-1", "a demotion takes the token")
            .on(Operation.DEMOTE)
            .leads(Effect.TOKEN_REMOVED)
            .build();

    private static final Question DEMOTION = new Question(
            Mac.running("14.4").with(Account.admin("alice").withToken(TokenState.USABLE)), Demote.of("alice"));

    private static final String SCENARIO = """
            {
              "format": 1,
              "title": "promoting, demoting and disabling an account never change a token",
              "ruleBook": "wrong",
              "mac": {
                "macos": "14.4",
                "accounts": [
                  { "name": "alice", "role": "admin", "token": "usable" }
                ]
              },
              "events": [
                { "type": "demote", "account": "alice" }
              ]
            }""";

    /** Never run but by the test below: Surefire does not look for its name. */
    static class WrongBook extends BookLaws {

        WrongBook() {
            super(WRONG);
        }

        @Example
        void demotion() {
            holds(Laws.ROLES_KEEP_TOKENS, DEMOTION);
        }
    }

    @Test
    void a_broken_law_shows_a_scenario_to_paste() {
        assertThat(Laws.ROLES_KEEP_TOKENS.brokenBy(DEMOTION, Predictor.of(WRONG)))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("a change of role changes the token of `alice`\n")
                        .endsWith("\n" + SCENARIO));
    }

    @Test
    void jqwik_shrinks_to_the_smallest_mac() {
        assertThat(Ran.failureOf(WrongBook.class, "roles_keep_tokens", Mac.class))
                .containsOnlyOnce("\"name\": ")
                .containsOnlyOnce("{ \"type\": \"demote\", \"account\": \"alice\" }\n  ]\n}");
    }

    @Test
    void a_subclass_of_the_laws_fails_with_the_law_and_the_scenario() {
        assertThatThrownBy(() -> new WrongBook().demotion())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(Laws.ROLES_KEEP_TOKENS + "\n")
                .hasMessageEndingWith("\n" + SCENARIO);
    }
}
