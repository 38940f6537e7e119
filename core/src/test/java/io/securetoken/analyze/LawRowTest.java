package io.securetoken.analyze;

import static io.securetoken.analyze.Sketch.action;
import static io.securetoken.analyze.Sketch.free;
import static io.securetoken.analyze.Sketch.mac;
import static io.securetoken.analyze.Sketch.never;
import static io.securetoken.analyze.Sketch.silent;
import static io.securetoken.analyze.Sketch.step;
import static io.securetoken.analyze.Sketch.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a law is asked, of which operations, and what is not held against a book. */
class LawRowTest {

    private static LawRow broken(Occasion occasion) {
        return LawRow.of(occasion, Set.of(Operation.GRANT_TOKEN), "L-1", "this never holds", step -> false);
    }

    @ParameterizedTest
    @CsvSource({
        "ASKED,  false, false, false",
        "ALWAYS, false, false, false",
        "CHANGE, true,  false, false",
        "GAIN,   true,  true,  false",
    })
    void a_law_may_be_broken_on_its_occasion_and_on_those_after_it(
            Occasion occasion, boolean nothing, boolean change, boolean gain) {
        RuleSet book = free(Effect.TOKEN_KEPT);

        assertThat(broken(occasion).isKept(step(book, action(Operation.GRANT_TOKEN, null), "- + none", "- + none")))
                .isEqualTo(nothing);
        assertThat(broken(occasion).isKept(step(book, action(Operation.GRANT_TOKEN, null), "- + none", "- + stale")))
                .isEqualTo(change);
        assertThat(broken(occasion).isKept(step(book, action(Operation.GRANT_TOKEN, null), "- + none", "- + usable")))
                .isEqualTo(gain);
    }

    @ParameterizedTest
    @CsvSource({"ASKED, false", "ALWAYS, true", "CHANGE, true", "GAIN, true"})
    void what_may_perhaps_happen_breaks_only_what_is_asked_whether_or_not_it_may(Occasion occasion, boolean kept) {
        assertThat(broken(occasion)
                        .isKept(step(
                                silent(Effect.TOKEN_GIVEN),
                                action(Operation.GRANT_TOKEN, null),
                                "- + none",
                                "- + usable")))
                .isEqualTo(kept);
    }

    @Test
    void a_law_is_asked_of_its_operations_only() {
        Verdict grant = verdict(free(Effect.TOKEN_KEPT), mac("- + none"), action(Operation.GRANT_TOKEN, null));
        Verdict revocation = verdict(free(Effect.TOKEN_KEPT), mac("- + none"), action(Operation.REVOKE_TOKEN, null));

        assertThat(broken(Occasion.ALWAYS).isKept(grant, grant.after())).isFalse();
        assertThat(broken(Occasion.ALWAYS).isKept(revocation, revocation.after()))
                .isTrue();
    }

    @Test
    void a_law_that_holds_is_kept() {
        LawRow law = LawRow.ofAnswers(Occasion.ASKED, "L-1", "alice is the subject", step -> step.subject == 1);

        assertThat(law.isKept(Sketch.step(Operation.GRANT_TOKEN, null, "- + none", "- + none")))
                .isTrue();
        assertThat(law.isKept(Sketch.step(Operation.GRANT_TOKEN, null, "none + none", "none + none")))
                .isFalse();
    }

    @Test
    void a_row_that_decides_may_break_a_law_it_is_exempt_from() {
        Transition allowed = step(free(Effect.TOKEN_KEPT), action(Operation.GRANT_TOKEN, null), "- + none", "- + none");

        assertThat(broken(Occasion.ALWAYS).but("MAY").isKept(allowed)).isTrue();
        assertThat(broken(Occasion.ALWAYS).but("THEN").isKept(allowed)).isTrue();
        assertThat(broken(Occasion.ALWAYS).but("NEVER").isKept(allowed)).isFalse();
    }

    @Test
    void a_row_that_would_decide_if_it_were_not_refused_is_exempt_too() {
        Transition refused =
                step(never(Effect.TOKEN_KEPT), action(Operation.GRANT_TOKEN, null), "- + none", "- + none");

        assertThat(broken(Occasion.ALWAYS).but("THEN").isKept(refused)).isTrue();
        assertThat(broken(Occasion.ALWAYS).but("MAY").isKept(refused)).isFalse();
    }

    @Test
    void a_law_says_what_it_is_of() {
        LawRow ofMacos = broken(Occasion.CHANGE);
        LawRow ofAnswers = LawRow.ofAnswers(Occasion.GAIN, "own", "answers are yes or no", step -> true);

        assertThat(ofMacos).hasToString("L-1: this never holds");
        assertThat(ofMacos.isOfMacos()).isTrue();
        assertThat(ofMacos.exempt()).isEmpty();
        assertThat(ofMacos.but("A-1").exempt()).containsExactly("A-1");
        assertThat(ofMacos.but("A-1").isOfMacos()).isTrue();
        assertThat(ofMacos.but("A-1").operations()).containsExactly(Operation.GRANT_TOKEN);
        assertThat(ofAnswers).hasToString("own: answers are yes or no");
        assertThat(ofAnswers.isOfMacos()).isFalse();
        assertThat(ofAnswers.occasion()).isEqualTo(Occasion.GAIN);
        assertThat(ofAnswers.operations()).isEqualTo(EnumSet.allOf(Operation.class));
    }

    @Test
    void a_book_that_leaves_nothing_out_owes_all_laws_and_any_other_those_of_the_answers() {
        RuleSet whole = free(Effect.TOKEN_KEPT);
        List<Law> ofAnswers = Law.all().stream().filter(law -> !law.isOfMacos()).toList();

        assertThat(Law.owedBy(whole)).isEqualTo(Law.all()).hasSizeGreaterThan(20);
        assertThat(Law.owedBy(whole.without("MAY"))).isEqualTo(ofAnswers);
        assertThat(ofAnswers).extracting(Law::id).containsExactly("refused", "granting-row", "bystanders");
    }
}
