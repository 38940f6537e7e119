package io.securetoken.plan;

import io.securetoken.action.Action;
import java.io.Serializable;
import java.util.List;

/**
 * One way that leads to a goal, and the facts that block it.
 *
 * <pre>{@code
 * unreachable.blockedBy().forEach(way -> System.out.println(way.action().phrase() + ": " + way.facts()));
 * }</pre>
 *
 * @param action what would lead there
 * @param facts what stands in its way, each as a sentence
 */
public record Blocked(Action action, List<String> facts) implements Serializable {

    /** Takes a copy of the facts. */
    public Blocked {
        facts = List.copyOf(facts);
    }

    /** Returns the way and what blocks it, as one sentence. */
    @Override
    public String toString() {
        return "to " + action.phrase() + " is blocked: " + String.join("; ", facts);
    }
}
