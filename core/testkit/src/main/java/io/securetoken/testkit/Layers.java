package io.securetoken.testkit;

import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Erase;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.TokenState;
import java.util.Optional;

/**
 * Two books laid over each other: what the upper one says for certain stands, and the lower one answers the rest.
 *
 * <pre>{@code
 * Layers layers = Layers.of(Acme.rules(), Macos.rules());
 * layers.brokenBy(question);   // empty, or where the lower book spoke although the upper one had
 * }</pre>
 */
public final class Layers {

    private final Predictor upper;
    private final Predictor both;

    private Layers(RuleSet upper, RuleSet lower) {
        this.upper = Predictor.of(upper);
        this.both = Predictor.of(upper.over(lower));
    }

    /** Returns the upper book laid over the lower one. */
    public static Layers of(RuleSet upper, RuleSet lower) {
        return new Layers(upper, lower);
    }

    /** Returns what is wrong with the answer of both; empty if what the upper book says for certain stands. */
    public Optional<String> brokenBy(Question question) {
        Answered above = Answered.of(question, upper);
        Answered together = Answered.of(question, both);
        if (above.permission() != Permission.UNDETERMINED && together.permission() != above.permission()) {
            return Optional.of(
                    together.failing("the upper book says " + above.permission().word()));
        }
        return tokenAbove(above)
                .filter(token -> tokenOf(together) != token)
                .map(token -> together.failing("the upper book leaves the token " + token.word()));
    }

    /** Returns the subject's token afterwards, where a row of the upper book says for certain. */
    private static Optional<TokenState> tokenAbove(Answered above) {
        boolean gone = above.action() instanceof DeleteAccount || above.action() instanceof Erase;
        boolean says = !gone && above.action().account() != null && above.coversToken();
        return says ? Optional.of(tokenOf(above)).filter(TokenState::isKnown) : Optional.empty();
    }

    private static TokenState tokenOf(Answered answered) {
        return answered.done()
                .existing(String.valueOf(answered.action().account()))
                .token();
    }
}
