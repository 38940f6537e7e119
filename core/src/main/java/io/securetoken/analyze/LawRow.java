package io.securetoken.analyze;

import io.securetoken.action.Operation;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A law as a row of the table in {@link Laws}. */
record LawRow(
        String id,
        String says,
        Set<String> exempt,
        boolean isOfMacos,
        Occasion occasion,
        Set<Operation> operations,
        Predicate<Transition> holds)
        implements Law {

    static LawRow ofAnswers(Occasion occasion, String id, String says, Predicate<Transition> holds) {
        return new LawRow(id, says, Set.of(), false, occasion, EnumSet.allOf(Operation.class), holds);
    }

    static LawRow of(
            Occasion occasion, Set<Operation> operations, String id, String says, Predicate<Transition> holds) {
        return new LawRow(id, says, Set.of(), true, occasion, operations, holds);
    }

    /** Returns this law with a row that may break it. */
    LawRow but(String row) {
        return new LawRow(id, says, Set.of(row), isOfMacos, occasion, operations, holds);
    }

    @Override
    public boolean isKept(Verdict verdict, Mac after) {
        return !operations.contains(verdict.action().operation()) || isKept(Transition.of(verdict, after));
    }

    /** Returns whether the step, which is about one of the operations, keeps the law. */
    boolean isKept(Transition step) {
        return step.occasion().compareTo(occasion) < 0 || isKeptOnOccasion(step);
    }

    /** Returns the same of a step that is an occasion for it. */
    boolean isKeptOnOccasion(Transition step) {
        return (step.allowed == Answer.UNKNOWN && occasion != Occasion.ASKED) || holds.test(step) || isExempt(step);
    }

    private boolean isExempt(Transition step) {
        return Stream.concat(step.rules().stream(), step.effects().stream())
                .anyMatch(row -> exempt.stream().anyMatch(row::isCalled));
    }

    @Override
    public String toString() {
        return id + ": " + says;
    }
}
