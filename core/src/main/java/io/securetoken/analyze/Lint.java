package io.securetoken.analyze;

import io.securetoken.action.Operation;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Contradiction;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a book for what its author cannot have meant: rows that never decide, that cite nothing, or that are contested by
 * nothing. A row is taken for shadowed only where an earlier one asks for no more than it does; what two rows mean together
 * is not worked out.
 *
 * <pre>{@code
 * List<Finding> findings = Lint.of(book);
 * findings.forEach(System.out::println);
 * }</pre>
 */
public final class Lint {

    private final RuleSet book;
    private final Set<String> contradictions;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(RuleSet book) {
        this.book = book;
        this.contradictions =
                book.contradictions().stream().map(Contradiction::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what is doubtful, in the order of the rows. */
    public static List<Finding> of(RuleSet book) {
        Lint lint = new Lint(book);
        for (int i = 0; i < book.rules().size(); i++) {
            lint.read(book.rules().get(i), book.rules().subList(0, i));
        }
        return List.copyOf(lint.findings);
    }

    private void read(Rule row, List<Rule> earlier) {
        if (isNeverInForce(row)) {
            add(Finding.Kind.NEVER_IN_FORCE, row, "holds from no version to none");
        }
        if (row.when().stream().anyMatch(row.unless()::contains)) {
            add(Finding.Kind.UNREACHABLE, row, "asks for a condition and for its absence");
        }
        if (row.effect().isPresent()) {
            shadows(row, earlier);
        }
        boolean claims = row.confidence().stream()
                .noneMatch(confidence -> confidence == Confidence.INFERRED || confidence == Confidence.NONE);
        if (row.sources().isEmpty() && claims) {
            add(Finding.Kind.NO_SOURCE, row, "names no source");
        }
        for (String id : row.contested()) {
            if (!contradictions.contains(id) && book.rules().stream().noneMatch(other -> other.isCalled(id))) {
                add(Finding.Kind.UNRESOLVED, row, "is contested by `" + id + "`, which nothing is called");
            }
        }
    }

    private static boolean isNeverInForce(Rule row) {
        Optional<MacOs> end = row.before();
        return end.isPresent() && row.since().orElse(MacOs.OLDEST).isAtLeast(end.get());
    }

    private void shadows(Rule row, List<Rule> earlier) {
        for (Operation operation : row.operations()) {
            earlier.stream()
                    .filter(first -> first.operations().contains(operation) && asksNoMore(first, row))
                    .findFirst()
                    .ifPresent(first -> add(
                            Finding.Kind.SHADOWED,
                            row,
                            "never decides to " + operation.phrase() + ", because `" + first.key() + "` does"));
        }
    }

    private static boolean asksNoMore(Rule first, Rule row) {
        return group(first).equals(group(row))
                && row.when().containsAll(first.when())
                && row.unless().containsAll(first.unless())
                && (first.methods().isEmpty()
                        || (!row.methods().isEmpty() && first.methods().containsAll(row.methods())))
                && (first.hardware().isEmpty()
                        || (!row.hardware().isEmpty() && first.hardware().containsAll(row.hardware())))
                && startsNoLater(first, row)
                && endsNoEarlier(first, row);
    }

    private static Optional<Effect.Group> group(Rule row) {
        return row.effect().map(Effect::group);
    }

    private static boolean startsNoLater(Rule first, Rule row) {
        return row.since().orElse(MacOs.OLDEST).isAtLeast(first.since().orElse(MacOs.OLDEST));
    }

    private static boolean endsNoEarlier(Rule first, Rule row) {
        return first.before()
                .map(end -> row.before().filter(end::isAtLeast).isPresent())
                .orElse(true);
    }

    private void add(Finding.Kind kind, Rule row, String what) {
        findings.add(new Finding(kind, row.key(), row.book() + " " + row.key() + " " + what));
    }
}
