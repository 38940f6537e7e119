package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Set;

/**
 * Something that must hold whatever is done to a Mac: a sentence, the statements of a book that are known to break it, and
 * the exact predicate.
 *
 * <pre>{@code
 * Law law = Law.all().get(0);
 * law.holds(mac, verdict.action(), verdict, verdict.after());
 * law.exempt();
 * }</pre>
 */
public interface Law {

    /** Returns the id: of an invariant of the catalogue, or a name. */
    String id();

    /** Returns the law as a sentence. */
    String says();

    /** Returns the ids of the rows that may break it; a verdict that rests on one of them is not held against it. */
    Set<String> exempt();

    /** Returns whether it holds for this action on this Mac, given the verdict and the Mac that follows. */
    boolean holds(Mac before, Action action, Verdict verdict, Mac after);

    /**
     * Returns whether the verdict keeps the law, or rests on a row that is exempt from it. An undetermined verdict promises
     * nothing that could break one.
     */
    default boolean isKept(Verdict verdict, Mac after) {
        return verdict.permission() == Permission.UNDETERMINED
                || holds(verdict.mac(), verdict.action(), verdict, after)
                || verdict.rules().stream().anyMatch(row -> exempt().contains(row.id()));
    }

    /** Returns all laws that hold of macOS. */
    static List<Law> all() {
        return Laws.ALL;
    }
}
