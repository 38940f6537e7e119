package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
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
 * equals the one that is nearer to the goal, then the one that was found first. What disturbs a person is put off: a state is taken up a second
 * time for that, once nothing cheaper is left.
 */
final class Search {

    private final Problem problem;
    private final int bound;
    private final Map<Key, Cost> cheapest = new HashMap<>();
    private final PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparing(Node::inAll)
            .thenComparing(Comparator.comparing(Node::cost).reversed())
            .thenComparingInt(Node::found));
    private int found;
    private boolean gaveUp;
    private @Nullable Node reached;

    Search(Problem problem, int bound) {
        this.problem = problem;
        this.bound = bound;
    }

    private record Node(
            Standing standing,
            Cost cost,
            Cost inAll,
            boolean disturbing,
            int found,
            @Nullable Node from,
            @Nullable Action by) {

        /** Returns the same state, to be taken up for what disturbs a person. */
        Node putOff(int later) {
            return new Node(standing, cost, cost.plus(new Cost(1, 0, 1)), true, later, from, by);
        }
    }

    /** Runs it, and returns it. */
    Search run() {
        keep(problem.start(), Cost.NOTHING, null, null);
        while (!open.isEmpty() && reached == null && !gaveUp) {
            Node node = open.remove();
            if (node.cost().equals(cheapest.get(problem.key(node.standing())))) {
                takeUp(node);
            }
        }
        return this;
    }

    private void takeUp(Node node) {
        if (problem.isReached(node.standing())) {
            reached = node;
            return;
        }
        if (!node.disturbing()) {
            open.add(node.putOff(found++));
        }
        for (List<Action> ways : problem.toTry(node.standing())) {
            for (Action way : ways) {
                if (follow(node, way)) {
                    break;
                }
            }
        }
    }

    /** Returns whether the action can be done here: allowed, safe, and certain in what follows. */
    private boolean follow(Node node, Action action) {
        Standing now = node.standing();
        Cost price = Price.of(action);
        if (price.people() > 0 != node.disturbing() || !problem.isPossible(action, now)) {
            return false;
        }
        Verdict verdict = problem.predictor().predict(now.mac(), action);
        if (verdict.permission() != Permission.ALLOWED) {
            return false;
        }
        Standing then = now.after(action, verdict.afterIfDone());
        if (!isDefinite(now.mac(), then.mac()) || !problem.isSafe(now, then)) {
            return false;
        }
        keep(then, node.cost().plus(price), node, action);
        return true;
    }

    /** Returns whether every token that changes becomes a known one. */
    static boolean isDefinite(Mac before, Mac after) {
        for (Account account : after.accounts()) {
            Account was = before.account(account.name()).orElse(account);
            if (account.present() == Answer.UNKNOWN && was.present() != Answer.UNKNOWN) {
                return false;
            }
            if (account.token() != was.token() && !account.token().isKnown()) {
                return false;
            }
        }
        return true;
    }

    private void keep(Standing standing, Cost cost, @Nullable Node from, @Nullable Action by) {
        Key key = problem.key(standing);
        Cost known = cheapest.get(key);
        if (known != null && known.compareTo(cost) <= 0) {
            return;
        }
        if (known == null && cheapest.size() >= bound) {
            gaveUp = true;
            return;
        }
        cheapest.put(key, cost);
        open.add(new Node(standing, cost, cost.plus(problem.atLeast(standing)), false, found++, from, by));
    }

    /** Returns whether the bound was met before an answer was found. */
    boolean gaveUp() {
        return gaveUp;
    }

    /** Returns how many states are kept. */
    int stored() {
        return cheapest.size();
    }

    /** Returns the actions that lead to the goal; null if none do, or it gave up. */
    @Nullable
    List<Action> actions() {
        if (reached == null) {
            return null;
        }
        Deque<Action> actions = new ArrayDeque<>();
        for (Node node = reached; node != null && node.by() != null; node = node.from()) {
            actions.addFirst(node.by());
        }
        return new ArrayList<>(actions);
    }
}
