package io.securetoken.testkit;

import io.securetoken.action.Operation;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generates small books of rows that nobody wrote: what holds for them holds because of what a verdict is. A token goes
 * stale in them only where there is one.
 *
 * <pre>{@code
 * Arbitrary<RuleSet> any = Books.small();
 * Arbitrary<RuleSet> about = Books.small(Operation.GRANT_TOKEN, Operation.LOG_IN_GRAPHICALLY);
 * }</pre>
 */
public final class Books {

    private static final int MOST_ROWS = 6;

    private Books() {}

    /** Returns books of one to six rows about any operations. */
    public static Arbitrary<RuleSet> small() {
        return small(Operation.values());
    }

    /** Returns books of one to six rows about those operations. */
    public static Arbitrary<RuleSet> small(Operation... operations) {
        Arbitrary<Set<Condition>> conditions =
                Arbitraries.of(Condition.class).set().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(operations).set().ofMinSize(1).ofMaxSize(3),
                        conditions,
                        Arbitraries.of(Condition.class).set().ofMaxSize(1),
                        conditions.list().ofMaxSize(2),
                        Arbitraries.of(Effect.class).optional(0.6))
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_ROWS)
                .map(Books::book);
    }

    private static RuleSet book(List<Row> rows) {
        RuleSetBuilder book = RuleSet.named("random", "1");
        List<String> ids = new ArrayList<>();
        for (Row row : rows) {
            ids.add("R" + ids.size());
            row.addTo(book, ids.get(ids.size() - 1));
        }
        return book.build();
    }

    private record Row(
            Set<Operation> operations,
            Set<Condition> when,
            Set<Condition> unless,
            List<Set<Condition>> needs,
            Optional<Effect> effect) {

        void addTo(RuleSetBuilder book, String id) {
            RuleSetBuilder.Row row = book.effect(id, "row " + id)
                    .on(operations)
                    .when(when.toArray(Condition[]::new))
                    .unless(unless.toArray(Condition[]::new));
            if (effect.filter(Effect.TOKEN_STALE::equals).isPresent()) {
                row.when(Condition.SUBJECT_HOLDS).leads(Effect.TOKEN_STALE);
            } else if (effect.isPresent()) {
                row.leads(effect.get());
            } else {
                row.needsOneOf(needs);
            }
        }
    }
}
