package io.securetoken.observe;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing on which what was seen parts from what was predicted, with its likely causes, the likeliest first.
 *
 * <pre>{@code
 * difference.predicted();   // "usable"
 * difference.observed();    // "none"
 * difference.causes().get(0).readNext();
 * }</pre>
 *
 * @param account the account; null where it is about the whole Mac
 * @param topic what it is about
 * @param predicted what the book expects, in words
 * @param observed what was seen, in words; "unknown" where sources disagree
 * @param against the fresh observations that the prediction rules out, in order of time
 * @param with the fresh observations that agree with the prediction
 * @param causes the likely causes, the likeliest first; never empty
 */
public record Difference(
        @Nullable String account,
        Topic topic,
        String predicted,
        String observed,
        List<Observation> against,
        List<Observation> with,
        List<LikelyCause> causes)
        implements Serializable {

    /** Takes copies of the lists. */
    public Difference {
        against = List.copyOf(against);
        with = List.copyOf(with);
        causes = List.copyOf(causes);
    }

    /** Returns the difference, and the causes below it, one a line. */
    @Override
    public String toString() {
        return topic.word() + (account == null ? "" : " of `" + account + "`") + ": predicted " + predicted
                + ", observed " + observed
                + causes.stream().map(cause -> "\n  " + cause).collect(Collectors.joining());
    }
}
