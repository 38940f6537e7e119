package io.securetoken.testkit;

import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.List;

/**
 * Assertions about what is known of a Mac. A failure shows the Mac as a scenario file.
 *
 * <pre>{@code
 * assertThat(mac).hasGranter().hasAccount("bob").withoutToken();
 * assertThat(timeline.end()).hasNoHolder();
 * assertThat(mac).isConsistent();
 * }</pre>
 */
public final class MacAssert extends Sentences<MacAssert, Mac> {

    private static final String GRANTER = "administrator with a usable token";
    private static final String HOLDER = "account that holds a token";

    MacAssert(Mac actual) {
        super(actual, MacAssert.class);
    }

    /** Returns this; fails unless some account is certainly an administrator with a usable token. */
    public MacAssert hasGranter() {
        return has(GRANTER, actual.hasGranter());
    }

    /** Returns this; fails unless certainly no account is an administrator with a usable token. */
    public MacAssert hasNoGranter() {
        return hasNo(GRANTER, actual.hasGranter());
    }

    /** Returns this; fails unless some account certainly holds a token, usable or stale. */
    public MacAssert hasHolder() {
        return has(HOLDER, actual.hasHolder());
    }

    /** Returns this; fails unless certainly no account holds a token. */
    public MacAssert hasNoHolder() {
        return hasNo(HOLDER, actual.hasHolder());
    }

    private MacAssert has(String what, Answer answer) {
        return expect(answer == Answer.YES, "an " + what, found(answer));
    }

    private MacAssert hasNo(String what, Answer answer) {
        return expect(answer == Answer.NO, "no " + what, found(answer));
    }

    private static String found(Answer answer) {
        return switch (answer) {
            case YES -> "there is one";
            case NO -> "there is none";
            case UNKNOWN -> "it is not known whether there is one";
        };
    }

    /** Returns assertions about what the account holds; fails if there is no such account. */
    public TokenAssert<MacAssert> hasAccount(String account) {
        return TokenAssert.of(this, actual, account);
    }

    /** Returns this; fails if facts of the Mac contradict each other: see {@link Consistency}. */
    public MacAssert isConsistent() {
        List<String> clashes = Consistency.clashes(actual);
        return expect(clashes.isEmpty(), "a Mac that can be so", String.join("; ", clashes));
    }

    @Override
    String shown() {
        return Pasted.scenario(null, null, actual, List.of());
    }
}
