package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Generates actions that can be asked about on one Mac. Where the Mac is generated too, {@link Questions} shrinks better.
 *
 * <pre>{@code
 * Arbitrary<Action> next = Actions.on(mac, Macos.rules());
 * }</pre>
 */
public final class Actions {

    private Actions() {}

    /** Returns what can be done to that Mac, with the creation methods that the book knows. */
    public static Arbitrary<Action> on(Mac mac, RuleSet book) {
        return Questions.about(book).on(Arbitraries.just(mac)).map(Question::action);
    }
}
