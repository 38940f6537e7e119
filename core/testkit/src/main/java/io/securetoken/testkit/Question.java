package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Mac;
import java.util.List;

/**
 * A Mac and something that may be done to it: what a predictor is asked.
 *
 * <pre>{@code
 * Worlds.oneAccount().questions().forEach(question -> check(question.to(predictor)));
 * question.mac();
 * question.action().phrase();
 * }</pre>
 *
 * @param mac the Mac
 * @param action what may be done to it
 */
public record Question(Mac mac, Action action) {

    /** Returns the predictor's verdict. */
    public Verdict to(Predictor predictor) {
        return predictor.predict(mac, action);
    }

    /** Returns it as a scenario file, ready to paste; jqwik prints this of the smallest question that fails. */
    @Override
    public String toString() {
        return Pasted.scenario(null, null, mac, List.of(action));
    }
}
