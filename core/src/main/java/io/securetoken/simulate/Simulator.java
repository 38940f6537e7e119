package io.securetoken.simulate;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a rule set expects to follow when a list of actions is done to a Mac, one after the other. A refused action
 * leaves the Mac as it was; after an undetermined one what depends on it is unknown, and the rest is still answered.
 *
 * <pre>{@code
 * Timeline timeline = Simulator.of(predictor).run(mac, Promote.of("alice"), GrantToken.to("bob").by("alice"));
 * timeline.end().existing("bob").token();
 * }</pre>
 */
public final class Simulator {

    private final Predictor predictor;

    private Simulator(Predictor predictor) {
        this.predictor = predictor;
    }

    /** Returns a simulator that asks the predictor at each step. */
    public static Simulator of(Predictor predictor) {
        return new Simulator(predictor);
    }

    /** Returns the timeline of the actions; refuses an impossible question at any step, as the predictor does. */
    public Timeline run(Mac mac, Action... actions) {
        return run(mac, List.of(actions));
    }

    /** Returns the timeline of the actions; refuses an impossible question at any step, as the predictor does. */
    public Timeline run(Mac mac, List<? extends Action> actions) {
        List<Verdict> steps = new ArrayList<>();
        Mac now = mac;
        for (Action action : actions) {
            Verdict step = predictor.predict(now, action);
            steps.add(step);
            now = step.after();
        }
        return new Timeline(mac, steps);
    }
}
