package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Mac;
import java.util.List;

/**
 * A Mac, and what is done to it in turn.
 *
 * <pre>{@code
 * Timeline timeline = scenario.by(Predictor.of(Macos.rules()));
 * }</pre>
 *
 * @param mac the Mac before the first action
 * @param actions what is done, in order
 */
public record Scenario(Mac mac, List<Action> actions) {

    /** Takes a copy of the actions. */
    public Scenario {
        actions = List.copyOf(actions);
    }

    /** Returns what follows by the predictor's book. */
    public Timeline by(Predictor predictor) {
        return Simulator.of(predictor).run(mac, actions);
    }

    /** Returns it as a scenario file, ready to paste; jqwik prints this of the smallest scenario that fails. */
    @Override
    public String toString() {
        return Pasted.scenario(null, null, mac, actions);
    }
}
