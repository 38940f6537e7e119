package io.securetoken.analyze;

import static io.securetoken.analyze.Sketch.action;
import static io.securetoken.analyze.Sketch.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Operation;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would follow otherwise: with nobody's credentials, or with the tag the other way round. */
class OtherwiseTest {

    private static Otherwise otherwise(RuleSet book, Action action, String mac) {
        return step(book, action, mac, mac).otherwise();
    }

    /** Returns a book by which the operation leads to one thing for the tagged and to another for the rest. */
    private static RuleSetBuilder byTag(Operation operation, Effect tagged, Effect untagged) {
        return RuleSet.named("little", "1")
                .requirement("A", "nothing is needed")
                .on(operation)
                .needsNothing()
                .effect("B", "what the tag leads to")
                .on(operation)
                .when(Condition.SUBJECT_TAGGED)
                .leads(tagged)
                .effect("C", "what it leads to without")
                .on(operation)
                .unless(Condition.SUBJECT_TAGGED)
                .leads(untagged);
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN,       TOKEN_KEPT,    none + none,       false",
        "TOKEN_GIVEN,       TOKEN_KEPT,    none + usable,     true",
        "TOKEN_GIVEN,       TOKEN_STALE,   none + none,       false",
        "TOKEN_KEPT,        TOKEN_KEPT,    none + none,       true",
        "TOKEN_REMOVED,     TOKEN_KEPT,    none + none,       true",
        "TOKEN_UNKNOWN,     TOKEN_KEPT,    none + token=?,    true",
        "ACTOR_TOKEN_GIVEN, TOKEN_UNKNOWN, none + none,       false",
        "ACTOR_TOKEN_GIVEN, TOKEN_UNKNOWN, usable + none,     true",
        "TOKEN_UNKNOWN,     ACTOR_TOKEN_GIVEN, none + none,   false",
    })
    void the_tag_makes_a_difference_if_somebody_would_hold_something_else(
            Effect tagged, Effect untagged, String accounts, boolean same) {
        RuleSet book = byTag(Operation.GRANT_TOKEN, tagged, untagged).build();
        Action grant = action(Operation.GRANT_TOKEN, "alice");

        assertThat(otherwise(book, grant, accounts + " tokenDisabledTag=true").isSameWithTagTurned())
                .isEqualTo(same);
        assertThat(otherwise(book, grant, accounts + " tokenDisabledTag=false").isSameWithTagTurned())
                .isEqualTo(same);
        assertThat(otherwise(book, grant, accounts + " tokenDisabledTag=?").isSameWithTagTurned())
                .isTrue();
    }

    @Test
    void that_a_token_is_perhaps_there_and_that_nothing_is_known_of_it_is_one_answer() {
        RuleSet book = byTag(Operation.SET_PASSWORD, Effect.TOKEN_UNKNOWN, Effect.OWNERSHIP_GIVEN)
                .effect("D", "with FileVault on it gives a token")
                .on(Operation.SET_PASSWORD)
                .when(Condition.FILEVAULT_ON)
                .leads(Effect.TOKEN_GIVEN)
                .effect("E", "else it stays as it is")
                .on(Operation.SET_PASSWORD)
                .leads(Effect.TOKEN_KEPT)
                .build();
        Action set = action(Operation.SET_PASSWORD, null);
        String bob = "none + none tokenDisabledTag=false";

        assertThat(otherwise(book, set, "fileVault=?: " + bob).isSameWithTagTurned())
                .isTrue();
        assertThat(otherwise(book, set, "on: " + bob).isSameWithTagTurned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"alice, false", "bob, true"})
    void it_is_turned_for_the_account_that_acts_as_it_acts(String by, boolean same) {
        RuleSet book = byTag(Operation.GRANT_TOKEN, Effect.OWNERSHIP_GIVEN, Effect.OWNERSHIP_REMOVED)
                .effect("D", "who is tagged gets no token by its own credentials")
                .on(Operation.GRANT_TOKEN)
                .when(Condition.SUBJECT_TAGGED)
                .when(Condition.ACTOR_IS_ANOTHER)
                .leads(Effect.TOKEN_KEPT)
                .effect("E", "everybody else gets one")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN)
                .build();
        String mac = "none + none tokenDisabledTag=false";

        assertThat(otherwise(book, action(Operation.GRANT_TOKEN, by), mac).isSameWithTagTurned())
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_GIVEN, TOKEN_KEPT, false", "TOKEN_REMOVED, TOKEN_KEPT, true"})
    void of_a_creation_the_tag_of_the_new_account_is_turned(Effect tagged, Effect untagged, boolean same) {
        RuleSet book = byTag(Operation.CREATE_ACCOUNT, tagged, untagged).build();
        CreateAccount creation = CreateAccount.of("bob", Sketch.SCRIPT);

        assertThat(otherwise(book, creation, "usable").isSameWithTagTurned()).isEqualTo(same);
        assertThat(otherwise(book, creation.tagged(), "usable").isSameWithTagTurned())
                .isEqualTo(same);
    }

    @Test
    void where_it_happens_to_nobody_there_is_no_tag_to_turn() {
        RuleSet book = byTag(Operation.RESTART, Effect.BOOTSTRAP_LOST, Effect.BOOTSTRAP_KEPT)
                .build();

        assertThat(otherwise(book, action(Operation.RESTART, null), "none + none tokenDisabledTag=true")
                        .isSameWithTagTurned())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN,   TOKEN_GIVEN,   true",
        "TOKEN_GIVEN,   TOKEN_STALE,   true",
        "TOKEN_GIVEN,   TOKEN_KEPT,    false",
        "TOKEN_GIVEN,   TOKEN_UNKNOWN, false",
        "TOKEN_KEPT,    TOKEN_GIVEN,   true",
    })
    void a_token_is_given_without_credentials_if_it_is_for_certain(Effect with, Effect without, boolean given) {
        RuleSet book = RuleSet.named("little", "1")
                .requirement("A", "nothing is needed")
                .on(Operation.GRANT_TOKEN)
                .needsNothing()
                .effect("B", "what credentials lead to")
                .on(Operation.GRANT_TOKEN)
                .when(Condition.ACTOR_IS_GIVEN)
                .leads(with)
                .effect("C", "what it leads to without")
                .on(Operation.GRANT_TOKEN)
                .leads(without)
                .build();

        assertThat(otherwise(book, action(Operation.GRANT_TOKEN, "alice"), "none + none")
                        .givesWithoutCredentials(2))
                .isEqualTo(given);
    }
}
