package io.securetoken.analyze;

import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Set;

/**
 * Something that must hold whatever is done to a Mac: a sentence, the rows of a book that are known to break it, and the
 * exact predicate. Some laws are of the answers themselves, and every book owes them; the others are of macOS, and only a
 * book that speaks of everything owes them.
 *
 * <pre>{@code
 * List<Law> laws = Law.owedBy(Macos.rules());
 * laws.get(0).says();
 * laws.get(0).isKept(verdict, verdict.after());
 * }</pre>
 */
public sealed interface Law permits LawRow {

    /** Returns the id: of an invariant or a family of the catalogue, or a name. */
    String id();

    /** Returns the law as a sentence. */
    String says();

    /** Returns the ids of the rows that may break it; a verdict that rests on one of them is not held against it. */
    Set<String> exempt();

    /** Returns whether it is a law of macOS; one of the answers themselves if not. */
    boolean isOfMacos();

    /**
     * Returns whether the verdict keeps the law, or rests on a row that is exempt from it, when that Mac follows. An
     * undetermined verdict promises nothing that could break one.
     */
    boolean isKept(Verdict verdict, Mac after);

    /** Returns all laws. */
    static List<Law> all() {
        return List.copyOf(Laws.ALL);
    }

    /** Returns the laws that the book owes: all if it leaves no operation out, else those of the answers themselves. */
    static List<Law> owedBy(RuleSet book) {
        boolean whole = book.uncovered().isEmpty();
        return all().stream().filter(law -> whole || !law.isOfMacos()).toList();
    }
}
