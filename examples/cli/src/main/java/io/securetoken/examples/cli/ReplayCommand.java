package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            List<Verdict> verdicts = verdicts(scenario);
            List<String> mismatches = mismatches(scenario, verdicts);
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

    private static List<Verdict> verdicts(Scenario scenario) {
        Predictor predictor = Predictor.of(scenario.book());
        List<Verdict> verdicts = new ArrayList<>();
        Mac mac = scenario.mac();
        for (int i = 0; i < scenario.events().size(); i++) {
            Verdict verdict = scenario.verdict(predictor, mac, i);
            verdicts.add(verdict);
            mac = verdict.after();
        }
        return verdicts;
    }

    private static List<String> mismatches(Scenario scenario, List<Verdict> verdicts) {
        List<String> mismatches = new ArrayList<>();
        for (int i = 0; i < scenario.expect().size(); i++) {
            mismatches.addAll(scenario.expect().get(i).mismatches(verdicts.get(i)));
        }
        return mismatches;
    }

    private static String text(Path file, Scenario scenario, List<Verdict> verdicts, List<String> mismatches) {
        List<String> lines = new ArrayList<>();
        String title = scenario.title();
        lines.add(Unusable.printable(title == null ? file.toString() : title));
        verdicts.forEach(verdict -> lines.add("\n" + verdict.explanation()));
        lines.add("");
        if (mismatches.isEmpty()) {
            lines.add("every expectation is met");
        } else {
            mismatches.forEach(mismatch -> lines.add("not met: " + Unusable.printable(mismatch)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static ObjectNode json(Scenario scenario, List<Verdict> verdicts, List<String> mismatches) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("title", scenario.title());
        root.put("ruleBook", scenario.book().id());
        ArrayNode steps = root.putArray("steps");
        for (int i = 0; i < verdicts.size(); i++) {
            ObjectNode step = steps.addObject();
            step.set("event", scenario.events().get(i).json());
            describe(step, verdicts.get(i));
        }
        root.put("expectationsMet", mismatches.isEmpty());
        ArrayNode missed = root.putArray("mismatches");
        mismatches.forEach(missed::add);
        return root;
    }

    /** Writes a verdict into an object. */
    static void describe(ObjectNode step, Verdict verdict) {
        Permission permission = verdict.permission();
        String name = verdict.action().account();
        step.put("permission", permission.word());
        tokens(step, verdict.tokens());
        later(step, verdict, permission == Permission.ALLOWED ? name : null);
        if (permission == Permission.REFUSED) {
            ObjectNode ifDone = step.putObject("ifDone");
            tokens(ifDone, verdict.ifDone());
            later(ifDone, verdict, name);
        } else {
            step.putNull("ifDone");
        }
        ObjectNode owners = step.putObject("owners");
        for (Account account : verdict.after().accounts()) {
            if (account.volumeOwner() != Answer.UNKNOWN) {
                owners.put(account.name(), account.volumeOwner() == Answer.YES);
            }
        }
        ArrayNode obligations = step.putArray("obligations");
        verdict.obligations().forEach(obligations::add);
        rules(step.putArray("rules"), verdict.rules());
        rules(step.putArray("unmet"), verdict.unmet());
        ArrayNode missing = step.putArray("missing");
        verdict.missing().forEach(missing::add);
        ArrayNode warnings = step.putArray("warnings");
        verdict.warnings().forEach(warnings::add);
        step.put("explanation", verdict.explanation());
    }

    private static void tokens(ObjectNode step, Map<String, TokenState> tokens) {
        ObjectNode object = step.putObject("tokens");
        tokens.forEach((name, token) -> object.put(name, token.word()));
    }

    private static void later(ObjectNode step, Verdict verdict, @Nullable String name) {
        ObjectNode later = step.putObject("later");
        if (name != null
                && verdict.afterIfDone()
                        .account(name)
                        .filter(account -> account.token() == TokenState.NONE)
                        .isPresent()) {
            later.put(name, Expectation.laterIfDone(verdict, name));
        }
    }

    private static void rules(ArrayNode array, List<Rule> rules) {
        for (Rule rule : rules) {
            ArrayNode sources = array.addObject()
                    .put("id", rule.id())
                    .put("says", rule.says())
                    .put("confidence", Confidence.codes(rule.confidence()))
                    .putArray("sources");
            rule.sources().forEach(source -> sources.add(source.address().toString()));
        }
    }
}
