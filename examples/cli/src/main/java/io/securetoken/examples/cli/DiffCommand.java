package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.analyze.Difference;
import io.securetoken.analyze.Disagreement;
import io.securetoken.analyze.Witness;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import io.securetoken.wire.ScenarioRecord;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints where two books part, each statement with the smallest Mac and action that show it. */
@Command(name = "diff", description = "Prints where two books part, with a witness for each statement.")
@SuppressWarnings("NullAway.Init")
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BOOK", converter = Books.ByName.class)
    private RuleSet one;

    @Parameters(index = "1", paramLabel = "BOOK", converter = Books.ByName.class)
    private RuleSet other;

    @Option(
            names = "--macos",
            paramLabel = "VERSION",
            converter = Books.ByVersion.class,
            description = "only on that version")
    private @Nullable MacOs macos;

    @Option(names = "--json", description = "the differences as one JSON object on one line")
    private boolean json;

    @Override
    public Integer call() {
        Difference difference = macos == null ? Difference.between(one, other) : Difference.between(one, other, macos);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(difference));
        } else {
            difference.disagreements().forEach(found -> print(out, found));
            out.println(difference.disagreements().size() + " differences; "
                    + difference.onlyOneSpeaks().size() + " questions that only one of the books has rows about");
        }
        out.flush();
        return difference.isEmpty() ? 0 : 1;
    }

    private void print(PrintWriter out, Disagreement found) {
        out.println(found.statement());
        out.println("  " + one.name() + ": " + found.one() + " [" + keys(found.oneRules()) + "]; " + other.name() + ": "
                + found.other() + " [" + keys(found.otherRules()) + "]");
        out.println("  witness: " + scenario(found, one));
    }

    private static String keys(List<Rule> rules) {
        return rules.stream().map(Rule::key).collect(Collectors.joining(", "));
    }

    private String json(Difference difference) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("one", one.id()).put("other", other.id());
        ArrayNode differences = root.putArray("differences");
        for (Disagreement found : difference.disagreements()) {
            ObjectNode node = differences.addObject().put("statement", found.statement());
            node.put("aspect", found.aspect().word());
            node.set("one", answer(one, found.one(), found.oneRules()));
            node.set("other", answer(other, found.other(), found.otherRules()));
            ObjectNode witness = node.putObject("witness");
            witness.set("scenario", scenario(found, one));
            witness.set("inOtherBook", scenario(found, other));
        }
        ArrayNode apart = root.putArray("onlyOneSpeaks");
        difference.onlyOneSpeaks().forEach(apart::add);
        return root.toString();
    }

    private static ObjectNode answer(RuleSet book, String answer, List<Rule> rules) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("book", book.id()).put("answer", answer);
        ArrayNode keys = node.putArray("rules");
        rules.forEach(rule -> keys.add(rule.key()));
        return node;
    }

    /** Returns the witness as a scenario that expects what the book says. */
    private ObjectNode scenario(Disagreement found, RuleSet book) {
        Witness witness = found.witness();
        ObjectNode scenario = VerdictJson.given(
                ScenarioRecord.of(found.statement(), book, witness.mac(), List.of(inWordsOf(book, witness.action()))));
        String answer = book.equals(one) ? found.one() : found.other();
        ObjectNode expected = scenario.putArray("expect").addObject();
        switch (found.aspect()) {
            case PERMISSION -> expected.put("permission", answer);
            case TOKEN -> expected.putObject("ifDone").putObject("tokens").put(subject(witness), answer);
            case LATER -> expected.putObject("ifDone").putObject("later").put(subject(witness), answer);
        }
        return scenario;
    }

    private static @Nullable String subject(Witness witness) {
        return witness.action().account();
    }

    /** A book that does not know the product's method is asked about the platform's that lies beneath it. */
    private static Action inWordsOf(RuleSet book, Action action) {
        if (action instanceof CreateAccount creation
                && !book.methods().contains(creation.method())
                && !creation.method().beneath().isEmpty()) {
            return new CreateAccount(
                    creation.account(),
                    creation.method().beneath().get(0),
                    creation.role(),
                    creation.by(),
                    creation.kind(),
                    creation.uid(),
                    creation.password(),
                    creation.tokenDisabledTag(),
                    creation.process());
        }
        return action;
    }
}
