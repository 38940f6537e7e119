package io.securetoken.analyze;

import static io.securetoken.analyze.Sketch.action;
import static io.securetoken.analyze.Sketch.free;
import static io.securetoken.analyze.Sketch.mac;
import static io.securetoken.analyze.Sketch.never;
import static io.securetoken.analyze.Sketch.silent;
import static io.securetoken.analyze.Sketch.step;
import static io.securetoken.analyze.Sketch.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Restart;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a step: who gains, what changes, and of each account only what is certain. */
class TransitionTest {

    private static final Action GRANT = GrantToken.to("bob").by("alice");

    private static Transition grant(String before, String after) {
        return step(Operation.GRANT_TOKEN, "alice", before, after);
    }

    private static long account(String text) {
        return Sketch.account("bob", text).possible();
    }

    @ParameterizedTest
    @CsvSource({
        "usable + none,           usable + usable,          GAIN",
        "none + none,             usable + none,            GAIN",
        "usable + none + -,       usable + none + usable,   GAIN",
        "usable + none,           usable + stale,           CHANGE",
        "usable + none,           usable + usable|stale,    CHANGE",
        "usable + token=?,        usable + usable,          CHANGE",
        "usable + stale,          usable + usable,          CHANGE",
        "usable + none,           none + none,              CHANGE",
        "usable + none,           usable + -,               CHANGE",
        "admin usable + none,     standard usable + none,   CHANGE",
        "off: usable + none,      on: usable + none,        CHANGE",
        "on: usable + none,       on: usable + none,        ALWAYS",
        "usable + usable,         usable + usable,          ALWAYS",
    })
    void a_step_is_an_occasion_by_what_it_brings(String before, String after, Occasion occasion) {
        assertThat(grant(before, after).occasion()).isEqualTo(occasion);
        assertThat(grant(before, after).changesNothing()).isEqualTo(occasion == Occasion.ALWAYS);
    }

    @Test
    void who_gains_is_told_account_by_account() {
        Transition step = grant("none + usable + -", "usable + usable + usable");

        assertThat(step.gains(1)).isTrue();
        assertThat(step.gains(2)).isFalse();
        assertThat(step.gains(3)).isTrue();
        assertThat(step.places()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "none + usable,    none + usable,     true",
        "none + usable,    none + stale,      false",
        "none + usable,    none + -,          false",
        "none + none,      none + -,          false",
        "none + none|stale, none + token=?,   true",
        "none + - + none,  none + - + none,   true",
        "none + -,         none + none,       false",
        "none + none,      usable + none,     false",
        "admin none + none, standard none + none, true",
    })
    void tokens_are_kept_if_each_account_is_there_as_before_with_the_same(String before, String after, boolean kept) {
        assertThat(step(Operation.RESTART, null, before, after).keepsAllTokens())
                .isEqualTo(kept);
    }

    @Test
    void a_token_is_kept_account_by_account() {
        Transition step = grant("usable + none + -", "usable + usable + -");

        assertThat(step.keepsToken(1)).isTrue();
        assertThat(step.keepsToken(2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"none, true", "usable, false", "stale, false", "none|usable, false", "present=? none, true"})
    void an_account_held_none_if_that_is_certain(String bob, boolean heldNone) {
        assertThat(grant("usable + " + bob, "usable + none").heldNone(2)).isEqualTo(heldNone);
    }

    @Test
    void an_account_that_is_made_or_was_not_there_held_none() {
        Transition creation = step(Operation.CREATE_ACCOUNT, "alice", "usable + usable present=?", "usable + none");

        assertThat(creation.heldNone(2)).isTrue();
        assertThat(creation.heldNone(1)).isFalse();
        assertThat(grant("usable + none + -", "usable + none + usable").heldNone(3))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN,   none,          true,  true",
        "TOKEN_STALE,   none,          true,  true",
        "TOKEN_UNKNOWN, none,          false, true",
        "TOKEN_KEPT,    none,          false, false",
        "TOKEN_REMOVED, none,          false, false",
        "TOKEN_GIVEN,   usable,        false, false",
        "TOKEN_GIVEN,   none|usable,   false, false",
        "TOKEN_GIVEN,   none present=?, false, true",
    })
    void an_account_comes_to_hold_what_it_would_be_left_with(Effect effect, String bob, boolean comes, boolean may) {
        for (RuleSet book : List.of(free(effect), never(effect), silent(effect))) {
            Transition step = step(book, GRANT, "usable + " + bob, "usable + none");
            assertThat(step.comesToHold(2)).isEqualTo(comes);
            assertThat(step.mayComeToHold(2)).isEqualTo(may);
        }
    }

    @Test
    void who_is_not_there_afterwards_does_not_come_to_hold() {
        Transition deletion =
                step(free(Effect.TOKEN_GIVEN), action(Operation.DELETE_BY_DIRECTORY, null), "usable + none", "usable");

        assertThat(deletion.comesToHold(2)).isFalse();
        assertThat(deletion.mayComeToHold(2)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_KEPT,       usable,  true",
        "TOKEN_GIVEN,      usable,  true",
        "TOKEN_GIVEN,      none,    false",
        "TOKEN_REMOVED,    usable,  false",
        "TOKEN_UNKNOWN,    usable,  false",
        "TOKEN_UNKNOWN,    token=?, true",
        "OWNERSHIP_GIVEN,  usable,  true",
        "OWNERSHIP_GIVEN,  none,    true",
    })
    void what_no_row_speaks_of_may_be_unknown_and_what_a_row_says_is_not_known_may_not(
            Effect effect, String bob, boolean kept) {
        Action promotion = action(Operation.PROMOTE, "alice");

        assertThat(step(free(effect), promotion, "usable + " + bob, "usable + none")
                        .wouldKeepAllTokens())
                .isEqualTo(kept);
        assertThat(step(never(effect), promotion, "usable + " + bob, "usable + none")
                        .wouldKeepAllTokens())
                .isEqualTo(kept);
    }

    @Test
    void every_account_that_was_there_would_have_to_keep_its_token() {
        RuleSet book = RuleSet.named("faulty", "1")
                .effect("A", "the acting account gets a token")
                .on(Operation.PROMOTE)
                .leads(Effect.ACTOR_TOKEN_GIVEN)
                .effect("B", "the account keeps its token")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_KEPT)
                .build();
        Action promotion = action(Operation.PROMOTE, "alice");

        assertThat(step(book, promotion, "none + none", "none + none").wouldKeepAllTokens())
                .isFalse();
        assertThat(step(book, promotion, "usable + none", "none + none").wouldKeepAllTokens())
                .isTrue();
    }

    @Test
    void whoever_is_made_had_nothing_to_keep() {
        Action creation = action(Operation.CREATE_ACCOUNT, null);

        assertThat(step(free(Effect.TOKEN_GIVEN), creation, "usable + -", "usable + none")
                        .wouldKeepAllTokens())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_KEPT, true",
        "TOKEN_UNKNOWN, true",
        "ACTOR_TOKEN_GIVEN, false",
        "OWNERSHIP_GIVEN, false",
        "FILEVAULT_TURNED_ON, false",
    })
    void the_token_is_covered_by_a_row_about_the_token_of_the_account(Effect effect, boolean covered) {
        assertThat(step(free(effect), GRANT, "usable + none", "usable + none").coversToken())
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "none,             true,  false, true,  false",
        "usable,           true,  true,  false, true",
        "stale,            true,  true,  false, false",
        "usable|stale,     true,  true,  false, false",
        "none|usable,      true,  false, false, false",
        "token=?,          true,  false, false, false",
        "none present=?,   false, false, false, false",
        "usable present=?, false, false, false, false",
    })
    void of_an_account_is_said_what_is_certain(
            String text, boolean exists, boolean holds, boolean holdsNone, boolean usable) {
        assertThat(Transition.exists(account(text))).isEqualTo(exists);
        assertThat(Transition.holds(account(text))).isEqualTo(holds);
        assertThat(Transition.holdsNone(account(text))).isEqualTo(holdsNone);
        assertThat(Transition.isUsable(account(text))).isEqualTo(usable);
    }

    @ParameterizedTest
    @CsvSource({
        "admin usable,             true,  false, true",
        "admin none,               true,  false, false",
        "admin stale,              true,  false, false",
        "standard usable,          false, true,  false",
        "role=? usable,            false, false, false",
        "admin usable present=?,   false, false, false",
        "standard usable present=?, false, false, false",
    })
    void a_granter_is_an_administrator_with_a_usable_token(
            String text, boolean admin, boolean standard, boolean granter) {
        assertThat(Transition.isAdmin(account(text))).isEqualTo(admin);
        assertThat(Transition.isStandard(account(text))).isEqualTo(standard);
        assertThat(Transition.isGranter(account(text))).isEqualTo(granter);
    }

    @ParameterizedTest
    @CsvSource({"password=set, 0", "password=blank, 1", "password=none, 2"})
    void a_word_has_the_one_value_that_is_possible(String text, int value) {
        for (int other = 0; other < 3; other++) {
            assertThat(Transition.has(account(text), Attribute.PASSWORD, other)).isEqualTo(other == value);
        }
        assertThat(Transition.has(account("password=?"), Attribute.PASSWORD, value))
                .isFalse();
    }

    @Test
    void somebody_on_a_mac_is_enough() {
        long[] mac = grant("on: standard none + admin usable + standard none", "on: none + none").before;
        long[] none = {mac[0], mac[1], mac[3]};

        assertThat(Transition.anyHolder(mac)).isTrue();
        assertThat(Transition.anyAdmin(mac)).isTrue();
        assertThat(Transition.anyHolder(none)).isFalse();
        assertThat(Transition.anyAdmin(none)).isFalse();
    }

    @Test
    void subject_and_actor_are_read_before_and_after() {
        Transition step = grant("admin usable + none", "standard stale + usable");

        assertThat(step.actorBefore()).isEqualTo(account("admin usable"));
        assertThat(step.actorAfter()).isEqualTo(account("standard stale"));
        assertThat(step.subjectBefore()).isEqualTo(account("none"));
        assertThat(step.subjectAfter()).isEqualTo(account("usable"));
    }

    @Test
    void where_nobody_is_named_there_is_no_subject_and_no_actor() {
        Transition restart = step(Operation.RESTART, null, "on: usable", "on: usable");

        assertThat(restart.actorBefore()).isZero();
        assertThat(restart.actorAfter()).isZero();
        assertThat(restart.subjectBefore()).isZero();
        assertThat(restart.subjectAfter()).isZero();
    }

    @Test
    void a_step_of_a_verdict_is_the_one_it_tells() {
        RuleSet book = free(Effect.TOKEN_GIVEN);
        Verdict verdict = verdict(book, mac("none + none"), GRANT);
        Transition step = Transition.of(verdict, verdict.after());

        assertThat(step.action()).isEqualTo(GRANT);
        assertThat(step.operation()).isEqualTo(Operation.GRANT_TOKEN);
        assertThat(step.macos).isEqualTo(verdict.mac().macos());
        assertThat(step.allowed).isEqualTo(Answer.YES);
        assertThat(step.isExplained()).isFalse();
        assertThat(step.effects()).containsExactly(book.rule("THEN"));
        assertThat(step.rules()).extracting(Rule::id).containsExactly("MAY", "THEN");
        assertThat(step.done()).isEqualTo(step.after);
    }

    @Test
    void a_refused_step_is_explained_and_says_what_would_follow() {
        RuleSet book = never(Effect.TOKEN_GIVEN);
        Transition step = step(book, GRANT, "none + none", "none + none");

        assertThat(step.allowed).isEqualTo(Answer.NO);
        assertThat(step.isExplained()).isTrue();
        assertThat(step.rules()).containsExactly(book.rule("NEVER"));
        assertThat(step.effects()).containsExactly(book.rule("THEN"));
        assertThat(Transition.isUsable(step.done()[2])).isTrue();
        assertThat(step(silent(Effect.TOKEN_GIVEN), GRANT, "none + none", "none + none").allowed)
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void an_account_that_only_the_action_names_has_a_place_too() {
        Transition refused = step(never(Effect.TOKEN_KEPT), action(Operation.CREATE_ACCOUNT, "root"), "none", "none");

        assertThat(refused.places()).isEqualTo(4);
        assertThat(refused.subject).isEqualTo(2);
        assertThat(refused.subjectBefore()).isZero();
        assertThat(refused.actor).isEqualTo(3);
        assertThat(Transition.isAdmin(refused.actorBefore())).isTrue();
    }

    @Test
    void an_account_that_only_follows_has_a_place_too() {
        Transition step = step(free(Effect.TOKEN_KEPT), Restart.now(), "on: none", "on: none + - + usable");

        assertThat(step.places()).isEqualTo(3);
        assertThat(step.before[2]).isZero();
        assertThat(step.gains(2)).isTrue();
        assertThat(step.before[0]).isEqualTo(mac("on: none").possible());
    }

    @Test
    void what_is_asked_beside_a_step_is_asked_of_the_same_book_and_accounts() {
        RuleSet book = RuleSet.named("little", "1")
                .requirement("A", "the credentials of an administrator are needed")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_IS_ADMIN)
                .effect("B", "it gives a token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN)
                .build();
        RuleSet free = free(Effect.TOKEN_GIVEN);

        assertThat(step(book, GRANT, "admin usable + none", "none").otherwise().givesWithoutCredentials(2))
                .isFalse();
        assertThat(step(free, GRANT, "admin usable + none", "none").otherwise().givesWithoutCredentials(2))
                .isTrue();
    }
}
