package io.securetoken.testkit;

import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Timeline;
import java.util.Optional;

/**
 * Assertions about a timeline. A failure shows each step with its answer, and the whole as a scenario file.
 *
 * <pre>{@code
 * assertThat(timeline).stepsAreAllAllowed().leaves("bob").withUsableToken();
 * assertThat(timeline).stopsAtStep(2).because("GRANT-03");
 * }</pre>
 */
public final class TimelineAssert extends Sentences<TimelineAssert, Timeline> {

    TimelineAssert(Timeline actual) {
        super(actual, TimelineAssert.class);
    }

    /** Returns this; fails if some step is refused or undetermined. */
    public TimelineAssert stepsAreAllAllowed() {
        return expect(stop() == 0, "every step to be allowed", found());
    }

    /** Returns assertions about that step, counted from 1; fails unless it is the first that is not allowed. */
    public VerdictAssert stopsAtStep(int step) {
        expect(step > 0 && stop() == step, "step " + step + " to be the first that is not allowed", found());
        return new VerdictAssert(actual.steps().get(step - 1));
    }

    /** Returns assertions about what the account holds in the end; fails if there is no such account then. */
    public TokenAssert<TimelineAssert> leaves(String account) {
        return TokenAssert.of(this, actual.end(), account);
    }

    /** Returns the number of the first step that is not allowed, from 1; 0 if every one is. */
    private int stop() {
        Optional<Verdict> first = actual.firstNotAllowed();
        return first.map(verdict -> actual.steps().indexOf(verdict) + 1).orElse(0);
    }

    private String found() {
        return stop() == 0
                ? "every step is allowed"
                : "step " + stop() + " is "
                        + actual.steps().get(stop() - 1).permission().word();
    }

    @Override
    String shown() {
        StringBuilder shown = new StringBuilder();
        int number = 1;
        for (Verdict step : actual.steps()) {
            shown.append(number++)
                    .append(". ")
                    .append(step.explanation().replace("\n", "\n   "))
                    .append('\n');
        }
        return shown
                + Pasted.scenario(
                        null,
                        Pasted.book(actual.steps().stream()),
                        actual.start(),
                        actual.steps().stream().map(Verdict::action).toList());
    }
}
