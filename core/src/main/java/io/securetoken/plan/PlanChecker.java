package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.plan.PlanCheck.Failure;
import io.securetoken.plan.PlanCheck.Reason;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replays a list of actions, also one that a person wrote, and says whether it is a safe plan to a goal. It replays
 * Macs, where the search of {@link Planner} follows packed ones; both read the same book, ask the operator the same, and
 * mean the same by the rules of {@link Safety}, which the search has words of its own for. Every plan is checked by it
 * before it is returned.
 *
 * <pre>{@code
 * PlanCheck check = PlanChecker.of(predictor)
 *         .check(mac, Goal.holdsToken("bob"), Operator.agent(), List.of(GrantToken.to("bob").by("alice")));
 * check.isAccepted();
 * }</pre>
 */
public final class PlanChecker {

    private final Predictor predictor;
    private final Set<Safety> safety;

    private PlanChecker(Predictor predictor, Set<Safety> safety) {
        this.predictor = predictor;
        this.safety = safety;
    }

    /** Returns a checker that asks the predictor at each step, and insists on every safety rule. */
    public static PlanChecker of(Predictor predictor) {
        return new PlanChecker(predictor, EnumSet.allOf(Safety.class));
    }

    /** Returns this checker without that safety rule. */
    public PlanChecker givingUp(Safety rule) {
        Set<Safety> rest = EnumSet.copyOf(safety);
        return rest.remove(rule) ? new PlanChecker(predictor, rest) : this;
    }

    PlanChecker insistingOn(Set<Safety> rules) {
        return new PlanChecker(predictor, rules);
    }

    /** Returns whether the actions are a safe plan, or the first one that fails; refuses a goal about an account that is not there. */
    public PlanCheck check(Mac mac, Goal goal, Operator operator, List<? extends Action> actions) {
        return check(mac, goal, operator, actions, verdict -> {});
    }

    /** Returns the same, and hands over what the predictor says of each step that does not fail. */
    PlanCheck check(
            Mac mac, Goal goal, Operator operator, List<? extends Action> actions, Consumer<? super Verdict> passed) {
        goal.check(mac);
        Mac start = operator.seen(mac);
        Standing now = Standing.at(start);
        for (int step = 0; step < actions.size(); step++) {
            Action action = actions.get(step);
            Replay replay = replay(now, action, goal, operator, passed);
            if (replay.failure != null) {
                return new PlanCheck(replay.failure.at(step, action), now.mac());
            }
            now = now.after(action, replay.after);
        }
        return new PlanCheck(inTheEnd(start, now, goal, actions.size()), now.mac());
    }

    private record Replay(Mac after, @Nullable Fault failure) {}

    private record Fault(Reason reason, @Nullable Safety broken, String sentence) {
        Failure at(int step, Action action) {
            return new Failure(step, action, reason, broken, action.phrase() + ": " + sentence);
        }
    }

    private Replay replay(Standing now, Action action, Goal goal, Operator operator, Consumer<? super Verdict> passed) {
        Set<Addition> lacking = operator.lacks(action, now.rotated());
        if (!lacking.isEmpty()) {
            return failed(now, Reason.OPERATOR_CANNOT, "it would have to be so that " + listed(lacking));
        }
        Verdict verdict;
        try {
            verdict = predictor.predict(now.mac(), action);
        } catch (IllegalArgumentException impossible) {
            return failed(now, Reason.IMPOSSIBLE, String.valueOf(impossible.getMessage()));
        }
        return switch (verdict.permission()) {
            case REFUSED -> failed(now, Reason.REFUSED, verdict.explanation());
            case UNDETERMINED -> failed(now, Reason.UNDETERMINED, verdict.explanation());
            case ALLOWED -> done(now, action, verdict, goal, passed);
        };
    }

    private Replay done(Standing now, Action action, Verdict verdict, Goal goal, Consumer<? super Verdict> passed) {
        Mac after = verdict.after();
        Changes step = Changes.between(now.mac(), after);
        for (Account account : step.are()) {
            TokenState was =
                    now.mac().account(account.name()).map(Account::token).orElse(TokenState.NONE);
            if (account.token() != was && !account.token().isKnown()) {
                return failed(
                        now, Reason.UNCERTAIN, "what becomes of the token of `" + account.name() + "` is not known");
            }
        }
        Changes sinceStart = now.start() == now.mac() ? step : Changes.between(now.start(), after);
        for (Safety rule : safety) {
            if (rule.isBrokenByStep(step, sinceStart, goal)) {
                return new Replay(now.mac(), new Fault(Reason.UNSAFE, rule, rule.sentence()));
            }
        }
        if (goal.isLost(now, now.after(action, after))) {
            return failed(now, Reason.NOT_KEPT, "the goal wants something kept that this loses");
        }
        passed.accept(verdict);
        return new Replay(after, null);
    }

    private static Replay failed(Standing now, Reason reason, String sentence) {
        return new Replay(now.mac(), new Fault(reason, null, sentence));
    }

    private static String listed(Set<Addition> lacking) {
        return lacking.stream().map(Addition::toString).collect(Collectors.joining(" and "));
    }

    private @Nullable Failure inTheEnd(Mac start, Standing end, Goal goal, int steps) {
        Changes sinceStart = Changes.between(start, end.mac());
        for (Safety rule : safety) {
            if (rule.isBrokenInTheEnd(sinceStart, goal)) {
                return new Failure(steps, null, Reason.UNSAFE, rule, rule.sentence());
            }
        }
        return goal.isMet(end)
                ? null
                : new Failure(steps, null, Reason.GOAL_NOT_REACHED, null, "it is not certain that " + goal);
    }
}
