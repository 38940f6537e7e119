package io.securetoken.testkit;

import io.securetoken.action.Operation;
import io.securetoken.predict.Predictor;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every Mac and every action in any sound book: a sentence, and a check of one question. Laws are values:
 * they can be listed, counted and run over generated questions or over a bounded world.
 *
 * <pre>{@code
 * Law law = Laws.REFUSED_CHANGES_NOTHING;
 * law.says();
 * law.brokenBy(question, predictor);   // empty, or what went wrong
 * }</pre>
 */
public final class Law {

    private final String id;
    private final String says;
    private final Set<Operation> operations;
    private final Check check;

    private Law(String id, String says, Set<Operation> operations, Check check) {
        this.id = id;
        this.says = says;
        this.operations = operations;
        this.check = check;
    }

    static Law ofAll(String id, String says, Check check) {
        return new Law(id, says, EnumSet.allOf(Operation.class), check);
    }

    static Law of(String id, String says, Set<Operation> operations, Check check) {
        return new Law(id, says, operations, check);
    }

    /** Returns the id: that of an invariant of the catalogue, or a short name. */
    public String id() {
        return id;
    }

    /** Returns the law as a sentence, with the rows it makes exceptions for. */
    public String says() {
        return says;
    }

    /** Returns whether the law says anything of the operation. */
    public boolean concerns(Operation operation) {
        return operations.contains(operation);
    }

    /**
     * Returns what is wrong with the predictor's answer, with the question as a scenario file ready to paste; empty if the
     * law holds, or is not concerned.
     */
    public Optional<String> brokenBy(Question question, Predictor predictor) {
        return concerns(question.action().operation()) ? brokenBy(Answered.of(question, predictor)) : Optional.empty();
    }

    Optional<String> brokenBy(Answered answered) {
        return Optional.ofNullable(check.broken(answered)).map(why -> why + "\n" + answered.scenario(says));
    }

    /** Returns what is wrong with the predictor's answer, law by law; empty if all of them hold. */
    public static List<String> broken(List<Law> laws, Question question, Predictor predictor) {
        Answered answered = Answered.of(question, predictor);
        Operation operation = question.action().operation();
        return laws.stream()
                .filter(law -> law.concerns(operation))
                .flatMap(law -> law.brokenBy(answered).map(why -> law.id + ": " + why).stream())
                .toList();
    }

    @Override
    public String toString() {
        return id + ": " + says;
    }

    /** Looks at one answered question. */
    interface Check {

        /** Returns what is wrong; null if nothing is. */
        @Nullable
        String broken(Answered answered);
    }
}
