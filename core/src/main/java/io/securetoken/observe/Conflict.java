package io.securetoken.observe;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fresh observations that cannot all be true of the Mac as it is now. No side is taken: what they are about is unknown
 * until a further reading settles it, or the caller says which readings no longer count.
 *
 * <pre>{@code
 * for (Conflict conflict : findings.conflicts()) {
 *     conflict.sides().forEach(side -> System.out.println(side));
 * }
 * }</pre>
 *
 * @param account the account; null where it is about the whole Mac
 * @param topic what it is about
 * @param observations all that contradict another one, in order of time
 */
public record Conflict(@Nullable String account, Topic topic, List<Observation> observations) implements Serializable {

    /** Takes a copy of the observations. */
    public Conflict {
        observations = List.copyOf(observations);
    }

    /** Returns the sides, each with the observations that say the same. */
    public List<List<Observation>> sides() {
        TreeMap<Integer, List<Observation>> sides = new TreeMap<>();
        observations.forEach(one ->
                sides.computeIfAbsent(one.on(topic), side -> new ArrayList<>()).add(one));
        return sides.values().stream().map(List::copyOf).toList();
    }

    /** Returns whether two sources that read the Mac itself disagree, which no lag of a server explains. */
    public boolean isOnTheMac() {
        return observations.stream()
                .filter(one -> one.source().readsTheMac())
                .anyMatch(one -> observations.stream()
                        .filter(other -> other.source().readsTheMac())
                        .anyMatch(other -> one.contradicts(other, topic)));
    }

    /** Returns both sides, with their sources and times. */
    @Override
    public String toString() {
        return sides().stream()
                .map(side -> side.stream().map(Observation::toString).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(", but ", "sources disagree about " + topic.word() + ": ", ""));
    }
}
