package io.securetoken.simulate;

import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Mac;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A Mac, what was done to it, and a verdict for each step.
 *
 * <pre>{@code
 * timeline.steps().forEach(System.out::println);
 * timeline.firstNotAllowed().ifPresent(step -> System.out.println("stops here: " + step));
 * }</pre>
 *
 * @param start the Mac before the first step
 * @param steps the verdicts, in order
 */
public record Timeline(Mac start, List<Verdict> steps) implements Serializable {

    /** Takes a copy of the steps. */
    public Timeline {
        steps = List.copyOf(steps);
    }

    /** Returns the Mac after the last step. */
    public Mac end() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).after();
    }

    /** Returns the first step that is refused or undetermined; empty if every one is allowed. */
    public Optional<Verdict> firstNotAllowed() {
        return steps.stream()
                .filter(step -> step.permission() != Permission.ALLOWED)
                .findFirst();
    }
}
