package io.securetoken.testkit;

import io.securetoken.observe.Drift;
import io.securetoken.plan.PlanResult;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Mac;

/**
 * Assertions about what the library answers, in sentences, for AssertJ. A failure shows the explanation, and what was
 * asked as a scenario file ready to paste.
 *
 * <pre>{@code
 * assertThat(verdict).isRefused().because("GRANT-03");
 * assertThat(verdict).leaves("bob").withoutToken();
 * assertThat(timeline).stepsAreAllAllowed().leaves("bob").withUsableToken();
 * }</pre>
 */
public final class SecureTokenAssertions {

    private SecureTokenAssertions() {}

    /** Returns assertions about a verdict. */
    public static VerdictAssert assertThat(Verdict actual) {
        return new VerdictAssert(actual);
    }

    /** Returns assertions about a Mac. */
    public static MacAssert assertThat(Mac actual) {
        return new MacAssert(actual);
    }

    /** Returns assertions about a timeline. */
    public static TimelineAssert assertThat(Timeline actual) {
        return new TimelineAssert(actual);
    }

    /** Returns assertions about what a planner answers. */
    public static PlanResultAssert assertThat(PlanResult actual) {
        return new PlanResultAssert(actual);
    }

    /** Returns assertions about where a Mac parts from what was predicted. */
    public static DriftAssert assertThat(Drift actual) {
        return new DriftAssert(actual);
    }
}
