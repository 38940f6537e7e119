package io.securetoken.analyze;

import io.securetoken.bits.Attribute;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a book answers in one aspect, and the rows it rests on; or the verdict that is open, if knowing more can close it. */
record Reply(@Nullable String answer, @Nullable Verdict open, List<Rule> rules) {

    private static final Set<Condition> CANNOT_HOLD = EnumSet.of(
            Condition.SUBJECT_IS_NETWORK,
            Condition.SUBJECT_IS_GUEST,
            Condition.SUBJECT_IS_ROOT,
            Condition.SUBJECT_IS_TEMPORARY);

    /** Whose row decides, and why. */
    record Reason(String book, String why) {

        /** Returns the reason of a row; that some sort of account cannot hold a token is one for all sorts. */
        static Reason of(Rule row) {
            boolean ofSort = row.effect().isPresent() && row.when().stream().anyMatch(CANNOT_HOLD::contains);
            return new Reason(
                    row.book(),
                    ofSort ? "an account of such a kind cannot hold a token" : row.key() + ": " + row.says());
        }
    }

    /** Returns the reply that is not definite, and that knowing more can make so. */
    static Reply open(Verdict verdict) {
        return new Reply(null, verdict, List.of());
    }

    /** Returns the facts that could help. */
    Set<Attribute> missing(Side book) {
        return open == null ? Set.of() : book.missing(open.mac(), open.action());
    }

    /** Returns whether it is open, and none of the missing facts can help. */
    boolean isHopeless(Set<Attribute> missing) {
        boolean refused = open != null && open.permission() == Permission.REFUSED;
        return answer == null && !refused && missing.isEmpty();
    }

    /** Returns the reason: the row that is tried last of those it rests on. */
    Reason reason() {
        return Reason.of(rules.get(rules.size() - 1));
    }

    /** Returns whether it is that answer, and rests on a row with that reason among others. */
    boolean shows(String expected, Reason because) {
        return expected.equals(answer)
                && rules.stream().anyMatch(row -> Reason.of(row).equals(because));
    }
}
