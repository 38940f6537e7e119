package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.observe.Drift;
import io.securetoken.observe.Findings;
import io.securetoken.predict.Verdict;
import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * That a Mac, read again after something was done to it, is not as predicted. It shows both sides, and why that may be.
 *
 * <pre>{@code
 * execution.surprise().ifPresent(System.out::println);
 * }</pre>
 *
 * @param action what was done
 * @param predicted what the book expected
 * @param observed what was seen
 * @param drift where they part, with likely causes; empty where what was seen settles nothing
 */
public record Surprise(Action action, Verdict predicted, Findings observed, Drift drift) implements Serializable {

    /** Returns prediction and observation, one below the other, and the differences. */
    @Override
    public String toString() {
        return "after an attempt to " + action.phrase() + "\npredicted: " + tokens() + "\nobserved:  "
                + observed.toString().replace("\n", "\n           ") + "\n" + drift;
    }

    private String tokens() {
        return predicted.tokens().entrySet().stream()
                .map(token ->
                        "token of `" + token.getKey() + "`: " + token.getValue().word())
                .collect(Collectors.joining(", "));
    }
}
