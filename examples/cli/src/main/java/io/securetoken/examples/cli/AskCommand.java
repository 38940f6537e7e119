package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.wire.VerdictRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether the first event of a scenario may happen, why, and what would have to be known. */
@Command(name = "ask", description = "Tells whether the first event of a scenario may happen, and why.")
@SuppressWarnings("NullAway.Init")
final class AskCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;
    private static final int UNDETERMINED = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a scenario file, format 1")
    private Path file;

    @Option(names = "--json", description = "the verdict as one JSON object on one line")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Scenario scenario = ScenarioReader.read(file);
            if (scenario.actions().isEmpty()) {
                throw new Unusable("$.events", "no event", "at least one");
            }
            Verdict verdict = scenario.verdict(Predictor.of(scenario.book()), scenario.mac(), 0);
            spec.commandLine().getOut().println(json ? json(scenario, verdict) : text(verdict));
            spec.commandLine().getOut().flush();
            return switch (verdict.permission()) {
                case ALLOWED -> 0;
                case REFUSED -> 1;
                case UNDETERMINED -> UNDETERMINED;
            };
        } catch (Unusable unusable) {
            spec.commandLine().getErr().println(unusable.line(file.toString()));
            spec.commandLine().getErr().flush();
            return UNUSABLE;
        }
    }

    private static String text(Verdict verdict) {
        StringBuilder text = new StringBuilder(verdict.explanation());
        verdict.whatWouldChangeIt()
                .forEach(facts -> text.append("\n  it would be allowed with ").append(String.join(" and ", facts)));
        answers(verdict)
                .forEach((fact, answers) -> text.append("\n  ")
                        .append(fact)
                        .append(" decides: ")
                        .append(answers.entrySet().stream()
                                .map(answer -> answer.getKey() + " makes it " + answer.getValue())
                                .collect(Collectors.joining(", "))));
        return text.toString();
    }

    /** Returns what each answer to each missing fact would make of the permission. */
    private static Map<String, Map<String, String>> answers(Verdict verdict) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        verdict.ifKnown().forEach((fact, verdicts) -> {
            Map<String, String> words = new LinkedHashMap<>();
            verdicts.forEach((word, known) -> words.put(word, known.permission().word()));
            answers.put(fact, words);
        });
        return answers;
    }

    private static String json(Scenario scenario, Verdict verdict) {
        ObjectNode answer = VerdictJson.object();
        answer.put("ruleBook", scenario.book().id());
        answer.setAll(VerdictJson.of(VerdictRecord.of(verdict, scenario.event(0))));
        answer.putPOJO("whatWouldChangeIt", verdict.whatWouldChangeIt());
        answer.putPOJO("ifKnown", answers(verdict));
        return answer.toString();
    }
}
