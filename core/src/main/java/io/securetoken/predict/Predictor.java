package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.engine.Engine;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/**
 * Says what a rule set expects to follow when something is done to a Mac, and whether it may be done. Nothing is
 * executed and the given Mac is not changed. What no row covers is undetermined. A predictor can be used by any number of
 * threads.
 *
 * <pre>{@code
 * Predictor predictor = Predictor.of(FactorialIt.rules());
 * Verdict verdict = predictor.predict(mac, GrantToken.to("bob").by("alice"));
 * System.out.println(verdict.explanation());
 * }</pre>
 */
public final class Predictor implements Serializable {

    private static final long serialVersionUID = 1;

    private final RuleSet book;
    private final transient Engine engine;

    private Predictor(RuleSet book) {
        this.book = book;
        this.engine = Engine.of(book);
    }

    /** Returns a predictor that answers from the book. */
    public static Predictor of(RuleSet book) {
        return new Predictor(book);
    }

    /** Returns the book it answers from. */
    public RuleSet book() {
        return book;
    }

    /**
     * Returns what the book says of the action on the Mac. Refuses an impossible question: an action on an account that
     * does not exist, or the creation of one that does.
     */
    public Verdict predict(Mac mac, Action action) {
        return new Verdict(this, mac, action, engine.decide(mac, action));
    }

    /**
     * Returns the question with its names resolved and its facts at hand, to be asked again and again. Refuses an
     * impossible one, as {@link #predict} does.
     */
    public Question prepare(Mac mac, Action action) {
        return new Question(this, mac, action, engine.ask(mac, action));
    }

    private Object writeReplace() {
        return new Stored(book);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a predictor is read as its book");
    }

    /** Only the book is stored: the rows are made ready anew where it is read. */
    private record Stored(RuleSet book) implements Serializable {

        private Object readResolve() {
            return Predictor.of(book);
        }
    }
}
