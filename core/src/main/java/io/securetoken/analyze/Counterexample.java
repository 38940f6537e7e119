package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.state.Mac;
import java.util.List;

/**
 * A Mac and the fewest actions after which a law is broken by the last of them.
 *
 * <pre>{@code
 * Simulator.of(Predictor.of(book)).run(found.start(), found.actions());
 * found.law().says();
 * }</pre>
 *
 * @param law the law that is broken
 * @param start the Mac at the beginning
 * @param actions what is done, in order
 */
public record Counterexample(Law law, Mac start, List<Action> actions) {

    /** Takes a copy of the actions. */
    public Counterexample {
        actions = List.copyOf(actions);
    }

    /** Returns the law and the actions as one sentence. */
    @Override
    public String toString() {
        return law.id() + " (" + law.says() + ") is broken on macOS " + start.macos() + ", "
                + start.hardware().word() + ", after: "
                + String.join("; ", actions.stream().map(Action::phrase).toList());
    }
}
