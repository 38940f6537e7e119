package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the cheapest safe plan to a goal, or proves that there is none. It knows no rule about tokens: it asks the predictor
 * and compares Macs. Every step of a plan is allowed whatever is not known of the Mac. An account is created, used and
 * deleted again only where nothing else leads to the goal. A planner can be used by any number of threads.
 *
 * <pre>{@code
 * Planner planner = Planner.of(Predictor.of(Macos.rules()));
 * PlanResult result = planner.plan(mac, Goal.parse("bob holds token"), Operator.agent());
 * Planner daring = planner.givingUp(Safety.ROLES_END_AS_THEY_BEGAN);
 * }</pre>
 */
public final class Planner {

    private static final int MOST_STATES = 10_000;

    private final Predictor predictor;
    private final Reading book;
    private final Set<Safety> safety;
    private final int bound;

    private Planner(Predictor predictor, Reading book, Set<Safety> safety, int bound) {
        this.predictor = predictor;
        this.book = book;
        this.safety = safety;
        this.bound = bound;
    }

    /** Returns a planner that asks the predictor, keeps every safety rule, and gives up at 10,000 states. */
    public static Planner of(Predictor predictor) {
        return new Planner(predictor, new Reading(predictor.book()), EnumSet.allOf(Safety.class), MOST_STATES);
    }

    /** Returns this planner without that safety rule. */
    public Planner givingUp(Safety rule) {
        Set<Safety> rest = EnumSet.copyOf(safety);
        return rest.remove(rule) ? new Planner(predictor, book, rest, bound) : this;
    }

    /** Returns this planner with another bound on the states that it keeps; refuses one below 1. */
    public Planner withBound(int states) {
        if (states < 1) {
            throw new IllegalArgumentException("a planner keeps at least one state, not " + states);
        }
        return new Planner(predictor, book, safety, states);
    }

    /** Returns the cheapest safe plan, or why there is none; refuses a goal about an account that is not there. */
    public PlanResult plan(Mac mac, Goal goal, Operator operator) {
        goal.check(mac);
        Search search = search(mac, goal, operator);
        List<Action> actions = search.actions();
        if (actions != null) {
            return checked(mac, goal, operator, actions, search.start());
        }
        return search.gaveUp() ? new GaveUp(search.stored()) : new Explainer(this, mac, goal, operator).unreachable();
    }

    /** Returns the search that found a plan, or the last one that did not: first among those who are there, then wider. */
    Search search(Mac mac, Goal goal, Operator operator) {
        Search search = searchWithoutHelper(mac, goal, operator);
        return isSettled(search)
                ? search
                : new Search(Problem.of(book, mac, goal, operator, safety).withHelper(mac), bound).run();
    }

    /** Returns the search among the accounts that are there. */
    Search searchWithoutHelper(Mac mac, Goal goal, Operator operator) {
        Problem problem = Problem.of(book, mac, goal, operator, safety);
        Search search = new Search(problem, bound).run();
        return isSettled(search) || !problem.leavesOutPossibleBlankHolders()
                ? search
                : new Search(problem.withEveryBlankHolder(mac), bound).run();
    }

    private static boolean isSettled(Search search) {
        return search.actions() != null || search.gaveUp();
    }

    Reading book() {
        return book;
    }

    Predictor predictor() {
        return predictor;
    }

    /** Returns the plan once it is checked; what its steps are for is found among those who matter. */
    private Plan checked(Mac mac, Goal goal, Operator operator, List<Action> actions, Mac reduced) {
        List<Verdict> verdicts = new ArrayList<>();
        PlanCheck check =
                PlanChecker.of(predictor).insistingOn(safety).check(mac, goal, operator, actions, verdicts::add);
        if (!check.isAccepted()) {
            throw new IllegalStateException("a plan was found that does not hold: " + check.failure());
        }
        Purpose purpose = new Purpose(predictor, reduced, goal, safety, actions);
        List<Step> steps = new ArrayList<>();
        Cost cost = Cost.NOTHING;
        for (int step = 0; step < actions.size(); step++) {
            steps.add(new Step(actions.get(step), purpose.why(step, verdicts.get(step))));
            cost = cost.plus(Price.of(actions.get(step)));
        }
        return new Plan(mac, goal, steps, cost, check.end());
    }

    static String cited(Rule row) {
        return row.says() + " [" + row.citation() + "]";
    }

    /** Returns whether there is a plan for certain. */
    boolean isReachable(Mac mac, Goal goal, Operator operator) {
        return search(mac, goal, operator).actions() != null;
    }

    /** Returns who takes part in the search: the accounts that the goal names, and one or two of each other sort. */
    List<String> participants(Mac mac, Goal goal, Operator operator) {
        return Problem.of(book, mac, goal, operator, safety).participants();
    }
}
