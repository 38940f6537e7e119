package io.securetoken.testkit;

import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import java.util.List;

/**
 * Assertions about a verdict. A failure shows the explanation, and the question as a scenario file.
 *
 * <pre>{@code
 * assertThat(verdict).isRefused().because("GRANT-03");
 * assertThat(verdict).isUndetermined().missing("accounts[bob].token");
 * assertThat(verdict).isAllowed().leaves("bob").withUsableToken().because("GRANT-01");
 * }</pre>
 */
public final class VerdictAssert extends Sentences<VerdictAssert, Verdict> {

    VerdictAssert(Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /** Returns this; fails unless the action is allowed. */
    public VerdictAssert isAllowed() {
        return is(Permission.ALLOWED);
    }

    /** Returns this; fails unless the action is refused. */
    public VerdictAssert isRefused() {
        return is(Permission.REFUSED);
    }

    /** Returns this; fails unless it depends on something that is not known. */
    public VerdictAssert isUndetermined() {
        return is(Permission.UNDETERMINED);
    }

    private VerdictAssert is(Permission permission) {
        return expect(
                actual.permission() == permission,
                "to " + actual.action().phrase() + " to be " + permission.word(),
                "it is " + actual.permission().word());
    }

    /**
     * Returns this; fails unless each row is among those that decide, given by id, {@code "GRANT-03"}, or by key: of a
     * refusal among the requirements that are not met.
     */
    public VerdictAssert because(String... rows) {
        List<Rule> deciding = actual.permission() == Permission.REFUSED ? actual.unmet() : actual.rules();
        for (String row : rows) {
            expect(
                    deciding.stream().anyMatch(one -> one.isCalled(row)),
                    "it to rest on " + row,
                    "it rests on " + keys(deciding));
        }
        return this;
    }

    private static String keys(List<Rule> rows) {
        return rows.isEmpty()
                ? "no row"
                : String.join(", ", rows.stream().map(Rule::key).toList());
    }

    /** Returns this; fails unless each fact is among those that would settle the answer, by its path. */
    public VerdictAssert missing(String... facts) {
        return expect(
                actual.missing().containsAll(List.of(facts)),
                "it to miss " + String.join(", ", facts),
                "it misses " + (actual.missing().isEmpty() ? "nothing" : String.join(", ", actual.missing())));
    }

    /** Returns this; fails unless each obligation is left, such as {@code update-preboot}. */
    public VerdictAssert obliges(String... obligations) {
        return expect(
                actual.obligations().containsAll(List.of(obligations)),
                "it to oblige to " + String.join(", ", obligations),
                "it obliges to "
                        + (actual.obligations().isEmpty() ? "nothing" : String.join(", ", actual.obligations())));
    }

    /** Returns assertions about what the account holds afterwards; fails if there is no such account then. */
    public TokenAssert<VerdictAssert> leaves(String account) {
        return TokenAssert.of(this, actual.after(), account);
    }

    /** Returns assertions about what the account would hold if the action went through, whether or not it may. */
    public TokenAssert<VerdictAssert> wouldLeave(String account) {
        return TokenAssert.of(this, actual.afterIfDone(), account);
    }

    @Override
    String shown() {
        return actual.explanation() + "\n" + Pasted.scenario(actual.action().phrase(), actual);
    }
}
