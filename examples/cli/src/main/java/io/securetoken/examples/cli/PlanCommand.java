package io.securetoken.examples.cli;

import io.securetoken.plan.Addition;
import io.securetoken.plan.GaveUp;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Person;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.plan.Step;
import io.securetoken.plan.Unreachable;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Mac;
import io.securetoken.sysadminctl.ScriptRenderer;
import io.securetoken.wire.PlanRecord;
import io.securetoken.wire.WireException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the cheapest safe plan from the Mac of a scenario to a goal, or says why there is none. */
@Command(name = "plan", description = "Finds the cheapest safe plan to a goal, or says why there is none.")
@SuppressWarnings("NullAway.Init")
final class PlanCommand implements Callable<Integer> {

    private static final int UNREACHABLE = 1;
    private static final int UNUSABLE = 2;
    private static final int GAVE_UP = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a scenario file, format 1; its Mac is where the plan begins")
    private Path file;

    @Option(names = "--goal", required = true, description = "such as \"bob holds token and filevault on\"")
    private String goal;

    @ArgGroup
    private Form form = new Form();

    /** The form of the answer, if it is not text. */
    static final class Form {
        @Option(names = "--json", description = "one JSON object on one line")
        private boolean json;

        @Option(names = "--mermaid", description = "the plan as a Mermaid flowchart")
        private boolean mermaid;

        @Option(names = "--script", description = "the plan as a shell script to be reviewed; it holds no secret")
        private boolean script;
    }

    @Option(
            names = "--passwords",
            split = ",",
            defaultValue = "all",
            paramLabel = "all|none|NAME",
            description = "whose passwords are known (default: all)")
    private List<String> passwords;

    @Option(
            names = "--person",
            defaultValue = "none",
            paramLabel = "none|login|at-mac",
            description = "what a person can be asked to do at the Mac (default: none)")
    private String person;

    @Option(names = "--recovery-key", description = "the recovery key is known")
    private boolean recoveryKey;

    @Option(names = "--no-root", description = "the agent is not root")
    private boolean noRoot;

    @Option(names = "--no-full-disk-access", description = "the agent has no Full Disk Access")
    private boolean noFullDiskAccess;

    @Override
    public Integer call() {
        try {
            Scenario scenario = ScenarioReader.read(file);
            PlanResult result = plan(scenario);
            spec.commandLine().getOut().println(answer(result, scenario.mac()));
            spec.commandLine().getOut().flush();
            return exitCode(result);
        } catch (Unusable unusable) {
            spec.commandLine().getErr().println(unusable.line(file.toString()));
            spec.commandLine().getErr().flush();
            return UNUSABLE;
        }
    }

    private PlanResult plan(Scenario scenario) {
        Operator operator = operator(scenario.mac());
        try {
            return Planner.of(Predictor.of(scenario.book())).plan(scenario.mac(), Goal.parse(goal), operator);
        } catch (IllegalArgumentException refused) {
            throw new Unusable("--goal", "`" + goal + "`", String.valueOf(refused.getMessage()));
        }
    }

    private Operator operator(Mac mac) {
        Operator operator = withPasswords(Operator.agent(), mac)
                .withPerson(person())
                .withRecoveryKeyKnown(recoveryKey)
                .withRoot(!noRoot);
        return operator.withFullDiskAccess(!noFullDiskAccess);
    }

    private Operator withPasswords(Operator operator, Mac mac) {
        if (passwords.equals(List.of("all"))) {
            return operator;
        }
        if (passwords.equals(List.of("none"))) {
            return operator.withoutPasswords();
        }
        for (String name : passwords) {
            if (mac.account(name).isEmpty()) {
                List<String> names = new ArrayList<>(List.of("all", "none"));
                mac.accounts().forEach(account -> names.add(account.name()));
                throw new Unusable(WireException.word("--passwords", name, names));
            }
        }
        return operator.withPasswordsOf(passwords.toArray(new String[0]));
    }

    private Person person() {
        for (Person asked : Person.values()) {
            if (asked.word().equals(person)) {
                return asked;
            }
        }
        throw new Unusable(WireException.word(
                "--person", person, Stream.of(Person.values()).map(Person::word).toList()));
    }

    private static int exitCode(PlanResult result) {
        if (result instanceof GaveUp) {
            return GAVE_UP;
        }
        return result instanceof Unreachable ? UNREACHABLE : 0;
    }

    private String answer(PlanResult result, Mac mac) {
        if (form.json) {
            return VerdictJson.given(PlanRecord.of(result)).toString();
        }
        if (result instanceof Plan plan && (form.mermaid || form.script)) {
            return form.mermaid ? mermaid(plan) : script(plan, mac);
        }
        return text(result);
    }

    /** Returns a plan, or why there is none, for a person to read. */
    static String text(PlanResult result) {
        if (result instanceof Plan plan) {
            return text(plan);
        }
        if (result instanceof Unreachable unreachable) {
            return text(unreachable);
        }
        return "gave up after " + ((GaveUp) result).visited() + " states, without a plan and without a proof";
    }

    private static String text(Plan plan) {
        if (plan.steps().isEmpty()) {
            return "nothing to do: " + plan.goal();
        }
        List<String> lines = new ArrayList<>();
        for (Step step : plan.steps()) {
            lines.add((lines.size() + 1) + ". " + step.action().phrase() + "\n   " + step.why());
        }
        lines.add("people disturbed: " + plan.cost().people() + ", privileged changes: "
                + plan.cost().privilegedChanges() + ", steps: " + plan.cost().steps());
        return String.join("\n", lines);
    }

    private static String text(Unreachable unreachable) {
        List<String> lines = new ArrayList<>(List.of("no safe plan leads there"));
        unreachable.blockedBy().forEach(way -> lines.add("  " + way));
        unreachable.mustKnow().forEach(fact -> lines.add("  read first: " + fact));
        unreachable.wouldHelp().forEach(set -> lines.add("  it would help if " + joined(set)));
        return String.join("\n", lines);
    }

    private static String joined(Iterable<Addition> additions) {
        List<String> sentences = new ArrayList<>();
        additions.forEach(addition -> sentences.add(addition.toString()));
        return String.join(" and ", sentences);
    }

    private static String mermaid(Plan plan) {
        List<String> lines = new ArrayList<>(List.of("flowchart TD", "    s0([\"the Mac as it is\"])"));
        int at = 0;
        for (Step step : plan.steps()) {
            lines.add("    s" + at + " --> s" + (at + 1) + "[\""
                    + escaped(step.action().phrase()) + "\"]");
            at++;
        }
        lines.add("    s" + at + " --> goal([\"" + escaped(plan.goal().toString()) + "\"])");
        return String.join("\n", lines);
    }

    /** Escapes what would end a label or be taken for markup. */
    private static String escaped(String label) {
        return label.codePoints()
                .mapToObj(c -> "\"`#&<>;[]".indexOf(c) >= 0 ? "#" + c + ";" : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String script(Plan plan, Mac mac) {
        try {
            return ScriptRenderer.render(plan.actions(), mac);
        } catch (IllegalArgumentException refused) {
            throw new Unusable(
                    "--script", "a plan that a script cannot carry out", String.valueOf(refused.getMessage()));
        }
    }
}
