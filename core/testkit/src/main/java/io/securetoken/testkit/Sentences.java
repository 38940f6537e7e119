package io.securetoken.testkit;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions that fail with a sentence: what was expected and what is, then what explains it.
 *
 * @param <S> the assertions
 * @param <A> what they are about
 */
abstract sealed class Sentences<S extends Sentences<S, A>, A> extends AbstractAssert<S, A>
        permits VerdictAssert, MacAssert, TimelineAssert, PlanResultAssert, DriftAssert {

    Sentences(A actual, Class<S> self) {
        super(actual, self);
        isNotNull();
    }

    /** Returns what a reader of a failure needs beside the sentence. */
    abstract String shown();

    S expect(boolean holds, String expected, Object found) {
        if (!holds) {
            fail(expected, found);
        }
        return myself;
    }

    void fail(String expected, Object found) {
        failWithMessage("%s", "expected " + expected + ", but " + found + "\n" + shown());
    }

    static String quoted(String name) {
        return "`" + name + "`";
    }
}
