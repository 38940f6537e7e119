package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for the difference of any two books. */
class DifferenceLaws {

    private static final MacOs NOW = MacOs.of("14.4");
    private static final CreationMethod METHOD = CreationMethod.named("acme-agent");

    @Property(tries = 500)
    void leaving_out_what_books_answer_alike_leaves_out_no_difference(@ForAll("pairs") Pair books) {
        Difference all = Difference.betweenAllAnswers(books.one(), books.other(), NOW);

        assertThat(Difference.between(books.one(), books.other(), NOW).disagreements())
                .as("%s and %s", books.one().rules(), books.other().rules())
                .isEqualTo(all.disagreements());
        Statistics.collect(all.isEmpty());
        Statistics.coverage(seen -> {
            seen.check(true).count(some -> some > 20);
            seen.check(false).count(some -> some > 20);
        });
    }

    @Property(tries = 200)
    void no_book_parts_from_itself_however_long_it_is_asked(@ForAll("pairs") Pair books) {
        assertThat(Difference.betweenAllAnswers(books.one(), books.one(), NOW).disagreements())
                .isEmpty();
    }

    /** Two editions of a book: some rows of the other one are left out. */
    record Pair(RuleSet one, RuleSet other) {}

    @Provide
    Arbitrary<Pair> pairs() {
        return rows().list()
                .ofMinSize(2)
                .ofMaxSize(5)
                .flatMap(rows -> Arbitraries.integers()
                        .between(0, rows.size() - 1)
                        .map(left -> new Pair(book(rows, -1), book(rows, left))));
    }

    private static Arbitrary<Row> rows() {
        Arbitrary<Set<Condition>> conditions = Arbitraries.of(
                        Condition.TOKENLESS,
                        Condition.SUBJECT_IS_ADMIN,
                        Condition.SUBJECT_HOLDS_NONE,
                        Condition.SUBJECT_TAGGED,
                        Condition.ACTOR_IS_GRANTER,
                        Condition.BOOTSTRAP_ESCROWED)
                .set()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(
                                        Operation.CREATE_ACCOUNT,
                                        Operation.LOG_IN_GRAPHICALLY,
                                        Operation.GRANT_TOKEN,
                                        Operation.PROMOTE)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        conditions,
                        conditions,
                        Arbitraries.of(
                                Effect.TOKEN_GIVEN, Effect.TOKEN_KEPT, Effect.TOKEN_REMOVED, Effect.BOOTSTRAP_ESCROWED),
                        Arbitraries.of(true, false))
                .as(Row::new);
    }

    private static RuleSet book(List<Row> rows, int leftOut) {
        RuleSetBuilder book = RuleSet.named(leftOut < 0 ? "one" : "other", "1")
                .citing(Confidence.INFERRED)
                .methods(METHOD);
        for (int i = 0; i < rows.size(); i++) {
            if (i != leftOut) {
                rows.get(i).addTo(book, "R" + i);
            }
        }
        return book.build();
    }

    private record Row(
            Set<Operation> operations, Set<Condition> when, Set<Condition> needs, Effect effect, boolean requires) {

        void addTo(RuleSetBuilder book, String id) {
            RuleSetBuilder.Row row = book.effect(id, "row " + id).on(operations).when(when.toArray(Condition[]::new));
            if (requires) {
                row.needs(needs.toArray(Condition[]::new));
            } else {
                row.leads(effect);
            }
        }
    }
}
