package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One of the ways to carry an operation out, by number: which action that is depends on the Mac it is done to. */
record Choice(Operation operation, int number) {

    private static final int HIGHEST = 10_000;

    /** Returns choices among those operations; smaller ones come earlier in the list of all actions. */
    static Arbitrary<Choice> of(List<Operation> operations) {
        return Combinators.combine(
                        Arbitraries.of(operations), Arbitraries.integers().between(0, HIGHEST))
                .as(Choice::new);
    }

    /** Returns the action on that Mac, among those that are wanted; empty if there is none. */
    Optional<Action> on(Mac mac, AllActions actions, Predicate<Question> wanted) {
        List<Action> possible = actions.on(mac, operation).stream()
                .filter(action -> wanted.test(new Question(mac, action)))
                .toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(number % possible.size()));
    }
}
