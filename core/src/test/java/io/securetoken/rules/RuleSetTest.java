package io.securetoken.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Operation;
import io.securetoken.rules.RuleSet.Gap;
import io.securetoken.rules.RuleSet.Gap.Question;
import io.securetoken.state.CreationMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final CreationMethod AGENT = CreationMethod.named("acme-agent");
    private static final CreationMethod SCRIPT = CreationMethod.named("base-script");
    private static final Contradiction DISPUTE = new Contradiction("CONTRA-1", "is it?", "yes", "no", "takes yes");
    private static final Contradiction QUARREL = new Contradiction("CONTRA-2", "when?", "now", "then", "takes now");

    private final RuleSet acme = RuleSet.named("acme", "2026.11")
            .methods(AGENT)
            .disputed(List.of(DISPUTE))
            .requirement("R-1", "a restart needs nothing")
            .on(Operation.RESTART)
            .needsNothing()
            .effect("E-1", "a promotion keeps the token")
            .part("early")
            .also("OLD-1")
            .on(Operation.PROMOTE)
            .leads(Effect.TOKEN_KEPT)
            .effect("E-1", "a promotion keeps the token still")
            .part("late")
            .on(Operation.PROMOTE)
            .leads(Effect.TOKEN_KEPT)
            .build();

    private final RuleSet base = RuleSet.named("base", "7")
            .methods(SCRIPT)
            .disputed(List.of(QUARREL))
            .effect("E-1", "a restart clears the bootstrap token")
            .on(Operation.RESTART)
            .leads(Effect.BOOTSTRAP_CLEARED)
            .requirement("B-2", "a demotion needs an administrator")
            .on(Operation.DEMOTE)
            .needs(Condition.ACTOR_IS_ADMIN)
            .build();

    private static RuleSetBuilder book(String name, String version, String says) {
        return RuleSet.named(name, version).effect("E-1", says).leads(Effect.TOKEN_KEPT);
    }

    @Test
    void a_book_is_called_by_name_and_version() {
        assertThat(acme.name()).isEqualTo("acme");
        assertThat(acme.version()).isEqualTo("2026.11");
        assertThat(acme.id()).isEqualTo("acme@2026.11");
        assertThat(acme).hasToString("acme@2026.11");
        assertThat(acme.layers()).containsExactly(acme);
    }

    @Test
    void a_row_is_found_by_its_id_by_its_key_and_by_the_statements_that_say_the_same() {
        assertThat(acme.rule("R-1").says()).isEqualTo("a restart needs nothing");
        assertThat(acme.rule("E-1").says()).isEqualTo("a promotion keeps the token");
        assertThat(acme.rule("OLD-1").says()).isEqualTo("a promotion keeps the token");
        assertThat(acme.rule("E-1/late").says()).isEqualTo("a promotion keeps the token still");
        assertThatThrownBy(() -> acme.rule("E-2"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no row of acme is called `E-2`");
    }

    @Test
    void a_row_is_taken_out_by_its_key() {
        RuleSet rest = acme.without("E-1/early");

        assertThat(rest.rules()).extracting(Rule::key).containsExactly("R-1", "E-1/late");
        assertThat(rest.id()).isEqualTo("acme@2026.11");
        assertThat(rest.methods()).containsExactly(AGENT);
        assertThat(rest.contradictions()).containsExactly(DISPUTE);
        assertThat(rest.layers()).containsExactly(rest);
        assertThat(acme.rules()).hasSize(3);
        assertThatThrownBy(() -> acme.without("E-1"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no row of acme is called `E-1`");
    }

    @Test
    void books_laid_over_each_other_try_the_upper_ones_rows_first() {
        RuleSet both = acme.over(base);

        assertThat(both.name()).isEqualTo("acme+base");
        assertThat(both.version()).isEqualTo("2026.11+7");
        assertThat(both.id()).isEqualTo("acme+base@2026.11+7");
        assertThat(both.rules())
                .extracting(rule -> rule.book() + " " + rule.key())
                .containsExactly("acme R-1", "acme E-1/early", "acme E-1/late", "base E-1", "base B-2");
        assertThat(both.methods()).containsExactly(AGENT, SCRIPT);
        assertThat(both.contradictions()).containsExactly(DISPUTE, QUARREL);
        assertThat(both.layers()).containsExactly(acme, base);
        assertThat(both.rule("E-1").book()).isEqualTo("acme");
        assertThat(both.rule("B-2").book()).isEqualTo("base");
        assertThatIllegalStateException()
                .isThrownBy(() -> both.without("R-1"))
                .withMessage("take the row out of its own book, before laying books over each other");
    }

    @Test
    void three_books_are_three_layers_however_they_were_laid() {
        RuleSet third = book("third", "1", "says").build();

        assertThat(acme.over(base).over(third).layers()).containsExactly(acme, base, third);
        assertThat(acme.over(base).over(third)).isEqualTo(acme.over(base.over(third)));
    }

    @Test
    void books_are_equal_when_name_version_rows_methods_layers_and_contradictions_are() {
        RuleSet book = book("acme", "1", "says").build();

        assertThat(book)
                .isEqualTo(book)
                .isEqualTo(book("acme", "1", "says").build())
                .hasSameHashCodeAs(book("acme", "1", "says").build())
                .isNotEqualTo(book("acme", "2", "says").build())
                .isNotEqualTo(book("other", "1", "says").build())
                .isNotEqualTo(book("acme", "1", "says something else").build())
                .isNotEqualTo(book("acme", "1", "says").methods(AGENT).build())
                .isNotEqualTo(
                        book("acme", "1", "says").disputed(List.of(DISPUTE)).build())
                .isNotEqualTo("acme@1")
                .isNotEqualTo(null);
    }

    @Test
    void two_books_in_one_are_not_one_book_of_the_same_rows() {
        RuleSet both = acme.over(base);
        RuleSet one = RuleSet.of(both.name(), both.version(), both.rules(), both.methods(), both.contradictions());

        assertThat(one.id()).isEqualTo(both.id());
        assertThat(one).isNotEqualTo(both);
        assertThat(acme.over(base)).isEqualTo(both).hasSameHashCodeAs(both);
    }

    @Test
    void books_of_different_names_have_different_hash_codes() {
        assertThat(Set.of(acme.hashCode(), base.hashCode(), acme.over(base).hashCode()))
                .hasSize(3);
    }

    @Test
    void the_rows_and_the_disputes_of_a_book_do_not_change() {
        assertThatThrownBy(() -> acme.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> acme.contradictions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> acme.layers().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> acme.over(base).layers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Of acme: restarts have their need, promotions their token. */
    @Test
    void a_book_leaves_out_what_none_of_its_rows_is_about() {
        List<Gap> left = allQuestions();
        left.remove(new Gap(Operation.RESTART, Question.PERMISSION));
        left.remove(new Gap(Operation.PROMOTE, Question.TOKEN));

        assertThat(left).hasSize(2 * Operation.values().length - 2);
        assertThat(acme.uncovered()).isEqualTo(left);
    }

    /** Of base: a row on the bootstrap token answers neither question about a restart. */
    @Test
    void only_a_row_on_the_subjects_token_says_what_becomes_of_it() {
        List<Gap> left = allQuestions();
        left.remove(new Gap(Operation.DEMOTE, Question.PERMISSION));

        assertThat(base.uncovered()).isEqualTo(left);
    }

    @Test
    void a_book_over_another_leaves_out_only_what_both_do() {
        List<Gap> left = allQuestions();
        left.remove(new Gap(Operation.RESTART, Question.PERMISSION));
        left.remove(new Gap(Operation.PROMOTE, Question.TOKEN));
        left.remove(new Gap(Operation.DEMOTE, Question.PERMISSION));

        assertThat(acme.over(base).uncovered()).isEqualTo(left);
    }

    private static List<Gap> allQuestions() {
        List<Gap> all = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            all.add(new Gap(operation, Question.PERMISSION));
            all.add(new Gap(operation, Question.TOKEN));
        }
        return all;
    }

    @Test
    void a_row_answers_one_question_about_its_own_operations() {
        Rule need = base.rule("B-2");
        Rule token = acme.rule("E-1");
        Rule bootstrap = base.rule("E-1");

        assertThat(Question.PERMISSION.isAnsweredBy(need, Operation.DEMOTE)).isTrue();
        assertThat(Question.PERMISSION.isAnsweredBy(need, Operation.PROMOTE)).isFalse();
        assertThat(Question.TOKEN.isAnsweredBy(need, Operation.DEMOTE)).isFalse();
        assertThat(Question.TOKEN.isAnsweredBy(token, Operation.PROMOTE)).isTrue();
        assertThat(Question.TOKEN.isAnsweredBy(token, Operation.DEMOTE)).isFalse();
        assertThat(Question.PERMISSION.isAnsweredBy(token, Operation.PROMOTE)).isFalse();
        assertThat(Question.TOKEN.isAnsweredBy(bootstrap, Operation.RESTART)).isFalse();
        assertThat(Question.PERMISSION.isAnsweredBy(bootstrap, Operation.RESTART))
                .isFalse();
    }

    @Test
    void a_gap_is_a_sentence() {
        assertThat(new Gap(Operation.RESTART, Question.TOKEN))
                .hasToString("no row says what becomes of the token: restart");
        assertThat(new Gap(Operation.GRANT_TOKEN, Question.PERMISSION))
                .hasToString("no row says what it needs: grant a token with sysadminctl");
    }
}
