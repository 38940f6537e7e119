package io.securetoken.observe;

import io.securetoken.observe.ObservationSource.Trust;
import io.securetoken.state.Knowable;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the fresh observations of one thing add up to. Where they agree it is what all of them allow; where they do not it
 * is all that any of them allows, and the conflict says who disagrees.
 *
 * <pre>{@code
 * Finding token = findings.about("bob", Topic.TOKEN).orElseThrow();
 * token.words();         // "usable or stale"
 * token.isConfirmed();   // two sources on the Mac agree
 * }</pre>
 *
 * @param account the account; null where it is about the whole Mac
 * @param topic what it is about
 * @param possible the values that remain possible, as {@link Knowable#possible} writes them
 * @param restsOn the fresh observations that speak of it, in order of time
 * @param conflict the disagreement among them, if there is one
 */
public record Finding(
        @Nullable String account,
        Topic topic,
        int possible,
        List<Observation> restsOn,
        @Nullable Conflict conflict) implements Serializable {

    /** Takes a copy of the observations. */
    public Finding {
        restsOn = List.copyOf(restsOn);
    }

    static Finding of(@Nullable String account, Topic topic, List<Observation> fresh) {
        List<Observation> disagreeing = fresh.stream()
                .filter(one -> fresh.stream().anyMatch(other -> one.contradicts(other, topic)))
                .toList();
        if (disagreeing.isEmpty()) {
            int all = fresh.stream().mapToInt(one -> one.on(topic)).reduce(topic.everything(), (a, b) -> a & b);
            return new Finding(account, topic, all, fresh, null);
        }
        int any = fresh.stream().mapToInt(one -> one.on(topic)).reduce(0, (a, b) -> a | b);
        return new Finding(account, topic, any, fresh, new Conflict(account, topic, disagreeing));
    }

    /** Returns the disagreement among the observations; empty if they agree. */
    public Optional<Conflict> disagreement() {
        return Optional.ofNullable(conflict);
    }

    /** Returns what remains possible in words: {@code "usable or stale"}. */
    public String words() {
        return topic.words(possible);
    }

    /**
     * Returns whether two different sources that read the Mac agree, or a use of the token does: the least that proves a
     * grant. What a server says does not count.
     */
    public boolean isConfirmed() {
        if (conflict != null) {
            return false;
        }
        boolean used = restsOn.stream().anyMatch(one -> one.source().trust() == Trust.USE);
        long traces = restsOn.stream()
                .map(Observation::source)
                .filter(source -> source.trust() == Trust.TRACE)
                .distinct()
                .count();
        return used || traces >= 2;
    }

    /** Returns it as a sentence. */
    @Override
    public String toString() {
        return topic.word() + (account == null ? "" : " of `" + account + "`") + ": "
                + (conflict == null ? words() : words() + " (" + conflict + ")");
    }
}
