package io.securetoken.testkit;

import io.securetoken.observe.Cause;
import io.securetoken.observe.Difference;
import io.securetoken.observe.Drift;
import io.securetoken.observe.Topic;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about where a Mac parts from what was predicted. A failure shows every difference with its likely causes; a
 * drift does not know the Mac it was found on, so that it shows no scenario.
 *
 * <pre>{@code
 * assertThat(drift).isAsPredicted();
 * assertThat(drift).differs("bob", Topic.TOKEN).mostLikelyBecause(Cause.TOOL_LIED);
 * }</pre>
 */
public final class DriftAssert extends Sentences<DriftAssert, Drift> {

    private @Nullable Difference last;

    DriftAssert(Drift actual) {
        super(actual, DriftAssert.class);
    }

    /** Returns this; fails if there is a difference. */
    public DriftAssert isAsPredicted() {
        return expect(actual.isEmpty(), "all to be as predicted", "it is not");
    }

    /** Returns this; fails unless the Mac itself differs in that. */
    public DriftAssert differs(Topic topic) {
        return differsIn(null, topic);
    }

    /** Returns this; fails unless the account differs in that. */
    public DriftAssert differs(String account, Topic topic) {
        return differsIn(account, topic);
    }

    private DriftAssert differsIn(@Nullable String account, Topic topic) {
        Optional<Difference> found = actual.differences().stream()
                .filter(one -> one.topic() == topic && Objects.equals(one.account(), account))
                .findFirst();
        last = found.orElse(null);
        String whose = account == null ? "" : " of " + quoted(account);
        return expect(found.isPresent(), "the " + topic.word() + whose + " to differ", "it does not");
    }

    /** Returns this; fails unless that is the likeliest cause of the difference named last; refuses to go first. */
    public DriftAssert mostLikelyBecause(Cause cause) {
        if (last == null) {
            throw new IllegalStateException("say first which difference, with `differs`");
        }
        Cause likeliest = last.causes().get(0).cause();
        return expect(likeliest == cause, "most likely that " + cause.words(), "most likely " + likeliest.words());
    }

    @Override
    String shown() {
        return actual.toString();
    }
}
