package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a step of a plan is for, found by leaving it out: the first later step, or the part of the goal, that fails. */
final class Purpose {

    private final Predictor predictor;
    private final Mac start;
    private final Goal goal;
    private final Set<Safety> safety;
    private final List<Action> actions;

    Purpose(Predictor predictor, Mac start, Goal goal, Set<Safety> safety, List<Action> actions) {
        this.predictor = predictor;
        this.start = start;
        this.goal = goal;
        this.safety = safety;
        this.actions = actions;
    }

    /** Returns what the step is for, and the row that decides it. */
    String why(int step, Verdict verdict) {
        return without(step) + ": " + decided(verdict);
    }

    private String without(int step) {
        Standing now = Standing.at(start);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (i != step) {
                Verdict verdict = possible(now.mac(), action) ? predictor.predict(now.mac(), action) : null;
                if (verdict == null || verdict.permission() != Permission.ALLOWED) {
                    return "needed to " + action.phrase();
                }
                now = now.after(action, verdict.after());
            }
        }
        return inTheEnd(now);
    }

    /** A helper that was never created cannot be asked about. */
    private static boolean possible(Mac mac, Action action) {
        return isThere(mac, action.by())
                && (action.operation() == Operation.CREATE_ACCOUNT || isThere(mac, action.account()));
    }

    private static boolean isThere(Mac mac, @Nullable String name) {
        return name == null || mac.account(name).isPresent();
    }

    private String inTheEnd(Standing end) {
        for (Wish wish : goal.wishes()) {
            if (!wish.isMet(end)) {
                return "leads to `" + wish + "`";
            }
        }
        Changes sinceStart = Changes.between(start, end.mac());
        for (Safety rule : safety) {
            if (rule.isBrokenInTheEnd(sinceStart, goal)) {
                return "keeps the promise that " + rule.sentence();
            }
        }
        return "part of the cheapest safe way";
    }

    /** Returns the row that says what is changed, or else what it takes. */
    private static String decided(Verdict verdict) {
        List<Rule> rows = verdict.rules();
        return rows.stream()
                .filter(row -> row.effect()
                        .filter(effect -> effect != Effect.TOKEN_KEPT)
                        .isPresent())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(Planner::cited)
                .orElse("no row asks for more");
    }
}
