package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.predict.Verdict;
import io.securetoken.wire.VerdictRecord;
import io.securetoken.wire.WireException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays scenario files and compares what comes out with what must. */
@Command(name = "replay", description = "Replays scenario files and compares what comes out with what must.")
@SuppressWarnings("NullAway.Init")
final class ReplayCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "scenario files, format 1")
    private List<Path> files;

    @Option(names = "--json", description = "one JSON object a file, each on one line")
    private boolean json;

    @Override
    public Integer call() {
        int exit = 0;
        for (Path file : files) {
            exit = Math.max(exit, replay(file));
        }
        return exit;
    }

    private int replay(Path file) {
        try {
            Scenario scenario = ScenarioReader.read(file);
            List<Verdict> verdicts = scenario.verdicts();
            List<String> mismatches = scenario.mismatches(verdicts);
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? json(scenario, verdicts, mismatches).toString()
                                    : text(file, scenario, verdicts, mismatches));
            spec.commandLine().getOut().flush();
            return mismatches.isEmpty() ? 0 : 1;
        } catch (Unusable unusable) {
            spec.commandLine().getErr().println(unusable.line(file.toString()));
            spec.commandLine().getErr().flush();
            return UNUSABLE;
        }
    }

    private static String text(Path file, Scenario scenario, List<Verdict> verdicts, List<String> mismatches) {
        List<String> lines = new ArrayList<>();
        String title = scenario.title();
        lines.add(WireException.printable(title == null ? file.toString() : title));
        verdicts.forEach(verdict -> lines.add("\n" + verdict.explanation()));
        lines.add("");
        if (mismatches.isEmpty()) {
            lines.add("every expectation is met");
        } else {
            mismatches.forEach(mismatch -> lines.add("not met: " + WireException.printable(mismatch)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static ObjectNode json(Scenario scenario, List<Verdict> verdicts, List<String> mismatches) {
        ObjectNode root = VerdictJson.object();
        root.put("title", scenario.title());
        root.put("ruleBook", scenario.book().id());
        ArrayNode steps = root.putArray("steps");
        for (int i = 0; i < verdicts.size(); i++) {
            steps.add(VerdictJson.of(VerdictRecord.of(verdicts.get(i), scenario.event(i))));
        }
        root.put("expectationsMet", mismatches.isEmpty());
        ArrayNode missed = root.putArray("mismatches");
        mismatches.forEach(missed::add);
        return root;
    }
}
