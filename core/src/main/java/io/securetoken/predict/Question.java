package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.engine.Asked;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;

/**
 * An action on a Mac, made ready to be asked again and again: the names are resolved and the facts at hand, so that an
 * answer takes nanoseconds and no memory. It can be used by any number of threads.
 *
 * <pre>{@code
 * Question question = predictor.prepare(mac, GrantToken.to("bob").by("alice"));
 * question.permission();   // REFUSED
 * question.verdict();      // the whole answer, as Predictor.predict gives it
 * }</pre>
 */
public final class Question {

    private final Predictor predictor;
    private final Mac mac;
    private final Action action;
    private final Asked asked;

    Question(Predictor predictor, Mac mac, Action action, Asked asked) {
        this.predictor = predictor;
        this.mac = mac;
        this.action = action;
        this.asked = asked;
    }

    /** Returns whether it may happen. */
    public Permission permission() {
        return Permission.of(asked.decide().allowed());
    }

    /** Returns what becomes of the token of the account it happens to, if it goes through. */
    public TokenState tokenIfDone() {
        return asked.decide().token();
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return new Verdict(predictor, mac, action, asked.decide());
    }
}
