package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.plan.Repertoire.Done;
import io.securetoken.state.Mac;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way by taking up first the state from which the whole way costs least, as far as can be told; of
 * equals the one that is nearer to the goal, then the one that was found first. What disturbs a person is put off: a state
 * is taken up a second time for that, once nothing cheaper is left.
 */
final class Search {

    private static final Comparator<Node> CHEAPEST_FIRST = (one, other) -> {
        int inAll = Long.compare(one.inAll, other.inAll);
        int nearer = inAll != 0 ? inAll : Long.compare(other.cost, one.cost);
        return nearer != 0 ? nearer : Integer.compare(one.found, other.found);
    };

    private final Problem problem;
    private final Repertoire repertoire;
    private final int bound;
    private final Map<Key, Known> states = new HashMap<>();
    private final PriorityQueue<Node> open = new PriorityQueue<>(CHEAPEST_FIRST);
    private int found;
    private boolean gaveUp;
    private @Nullable Node reached;

    Search(Problem problem, int bound) {
        this.problem = problem;
        this.repertoire = new Repertoire(problem);
        this.bound = bound;
    }

    /** What is known of all states that nothing tells apart: what the cheapest way to one of them costs. */
    private static final class Known {
        private long cost = Long.MAX_VALUE;
    }

    /** A state with the way to it; there may have been a cheaper one found since. */
    private record Node(
            State state,
            Known known,
            long cost,
            long inAll,
            boolean disturbing,
            int found,
            @Nullable Node from,
            @Nullable Done by) {

        /** Returns the same state, to be taken up for what disturbs a person. */
        Node putOff(int later) {
            return new Node(state, known, cost, cost + Price.DISTURBING, true, later, from, by);
        }
    }

    /** Runs it, and returns it. */
    Search run() {
        if (problem.leavesAnEnd()) {
            keep(problem.start(), 0, null, null);
        }
        while (!open.isEmpty() && reached == null && !gaveUp) {
            Node node = open.remove();
            if (node.cost == node.known.cost) {
                takeUp(node);
            }
        }
        return this;
    }

    private void takeUp(Node node) {
        if (problem.isReached(node.state)) {
            reached = node;
            return;
        }
        if (!node.disturbing) {
            open.add(node.putOff(found++));
        }
        repertoire.follow(node.state, node.disturbing, (then, price, by) -> keep(then, node.cost + price, node, by));
    }

    private void keep(State state, long cost, @Nullable Node from, @Nullable Done by) {
        Key key = problem.key(state);
        Known known = states.get(key);
        if (known == null) {
            if (states.size() >= bound) {
                gaveUp = true;
                return;
            }
            known = new Known();
            states.put(key, known);
        }
        if (cost < known.cost) {
            known.cost = cost;
            open.add(new Node(state, known, cost, cost + problem.atLeast(state), false, found++, from, by));
        }
    }

    /** Returns the Mac it started from, cut down to the accounts that matter. */
    Mac start() {
        return problem.reduced();
    }

    /** Returns whether the bound was met before an answer was found. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Returns how many states are kept. */
    int stored() {
        return states.size();
    }

    /** Returns the actions that lead to the goal; null if none do, or it gave up. */
    @Nullable
    List<Action> actions() {
        if (reached == null) {
            return null;
        }
        Deque<Action> actions = new ArrayDeque<>();
        for (Node node = reached; node != null && node.by != null; node = node.from) {
            actions.addFirst(node.by.named(problem));
        }
        return new ArrayList<>(actions);
    }
}
