package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Mac on its way through what is done to it: the state of an action chain. It changes with each step, and is for one
 * thread.
 *
 * <pre>{@code
 * chain.withInvariant(walk -> assertThat(walk.mac()).hasGranter()).run();
 * Transformer<Walk> ours = Transformer.mutate("onboard bob", walk -> walk.does(GrantToken.to("bob").by("ops")));
 * }</pre>
 */
public final class Walk {

    private final Predictor predictor;
    private final List<Verdict> steps = new ArrayList<>();
    private @Nullable Mac start;

    Walk(Predictor predictor) {
        this.predictor = predictor;
    }

    /** The Mac comes in as the chain begins, and not before: so it shrinks beside the chain. */
    void begin(Mac mac) {
        if (start == null) {
            start = mac;
        }
    }

    /**
     * Does that to the Mac, and returns the verdict. A refused action leaves the Mac as it was; an impossible one is refused with
     * an {@link IllegalArgumentException}, as by the predictor.
     */
    public Verdict does(Action action) {
        Verdict verdict = predictor.predict(mac(), action);
        steps.add(verdict);
        return verdict;
    }

    /** Returns the Mac as it is expected to be now; refuses before the chain runs. */
    public Mac mac() {
        return timeline().end();
    }

    /** Returns where it began, and the verdict of each step so far; refuses before the chain runs. */
    public Timeline timeline() {
        if (start == null) {
            throw new IllegalStateException("a walk has a Mac only while its chain runs");
        }
        return new Timeline(start, steps);
    }

    /** Returns the steps so far as a scenario file, ready to paste; jqwik prints this of the shortest chain that fails. */
    @Override
    public String toString() {
        return start == null ? "not begun" : scenario().toString();
    }

    /** Returns where it began, and what was done so far; refuses before the chain runs. */
    public Scenario scenario() {
        Timeline timeline = timeline();
        return new Scenario(
                timeline.start(), timeline.steps().stream().map(Verdict::action).toList());
    }
}
