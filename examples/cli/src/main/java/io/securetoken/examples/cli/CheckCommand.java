package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.analyze.Counterexample;
import io.securetoken.analyze.Finding;
import io.securetoken.analyze.Law;
import io.securetoken.analyze.Lint;
import io.securetoken.analyze.ModelCheck;
import io.securetoken.analyze.Witness;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Hardware;
import io.securetoken.wire.ScenarioRecord;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the laws in every state that a small Mac can reach, and reads the rows for what cannot be meant. */
@Command(
        name = "check",
        description = "Checks the laws in every state that a Mac with a few accounts can reach, and reads the rows for"
                + " what cannot be meant.")
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

    private static final int MOST = 4;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--accounts",
            defaultValue = "2",
            paramLabel = "N",
            description = "how many accounts at most, 1 to 4")
    private int accounts;

    @Option(names = "--book", defaultValue = "macos", converter = Books.ByName.class, paramLabel = "BOOK")
    private RuleSet book;

    @Option(names = "--json", description = "the counts as one JSON object on one line")
    private boolean json;

    @Override
    public Integer call() {
        if (accounts < 1 || accounts > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "`--accounts " + accounts + "` is not possible; give 1 to " + MOST);
        }
        long begun = System.nanoTime();
        ModelCheck check = ModelCheck.of(book, accounts);
        long nanos = Math.max(1, System.nanoTime() - begun);
        List<Finding> findings = Lint.of(book);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(check, findings));
        } else {
            check.bands().forEach(band -> print(out, band));
            out.println(laws(check));
            out.println(check.states() + " states, " + check.transitions() + " transitions, " + check.undetermined()
                    + " of them undetermined, " + check.checks() + " checks of laws");
            out.println(check.transitions() * 1_000_000_000L / nanos + " transitions a second");
            lint(findings, out);
            check.counterexample().ifPresent(found -> out.println(found + "\n  " + scenario(found)));
        }
        out.flush();
        return check.counterexample().isEmpty() ? 0 : 1;
    }

    /** What decides by its order is often meant, so it is only counted here; the JSON names it. */
    private void lint(List<Finding> findings, PrintWriter out) {
        List<Finding> faults = findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.OVERLAP)
                .toList();
        out.println("lint: " + faults.size() + " findings; " + (findings.size() - faults.size())
                + " rows decide by their order before others that say otherwise (--json names them)");
        for (Finding finding : faults) {
            out.println("  " + finding);
            finding.witness().ifPresent(shown -> out.println("    witness: " + scenario(finding, shown)));
        }
    }

    private static String laws(ModelCheck check) {
        String checked = "laws: " + check.laws().stream().map(Law::id).collect(Collectors.joining(", "));
        return check.laws().size() == Law.all().size()
                ? checked
                : checked + "; the book leaves operations out, so it does not owe the laws of macOS";
    }

    private static void print(PrintWriter out, ModelCheck.Band band) {
        out.println("from macOS " + band.macos() + ", "
                + band.hardware().stream().map(Hardware::word).collect(Collectors.joining(" and ")) + ": "
                + band.states() + " states, " + band.transitions() + " transitions, " + band.undetermined()
                + " of them undetermined");
    }

    private String json(ModelCheck check, List<Finding> findings) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("book", book.id()).put("accounts", accounts);
        root.put("states", check.states())
                .put("transitions", check.transitions())
                .put("undetermined", check.undetermined())
                .put("checks", check.checks());
        ArrayNode laws = root.putArray("laws");
        check.laws().forEach(law -> laws.add(law.id()));
        ArrayNode bands = root.putArray("bands");
        for (ModelCheck.Band band : check.bands()) {
            ObjectNode node = bands.addObject().put("macos", band.macos().toString());
            ArrayNode hardware = node.putArray("hardware");
            band.hardware().forEach(kind -> hardware.add(kind.word()));
            node.put("states", band.states())
                    .put("transitions", band.transitions())
                    .put("undetermined", band.undetermined());
        }
        ArrayNode lint = root.putArray("lint");
        for (Finding finding : findings) {
            ObjectNode node = lint.addObject()
                    .put("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("says", finding.sentence())
                    .put("remedy", finding.remedy());
            ArrayNode rows = node.putArray("rows");
            finding.rows().forEach(rows::add);
            finding.witness().ifPresent(shown -> node.set("scenario", scenario(finding, shown)));
        }
        check.counterexample()
                .ifPresent(found -> root.putObject("counterexample")
                        .put("law", found.law().id())
                        .put("says", found.law().says())
                        .set("scenario", scenario(found)));
        return root.toString();
    }

    private ObjectNode scenario(Finding finding, Witness shown) {
        return VerdictJson.given(ScenarioRecord.of(finding.sentence(), book, shown.mac(), List.of(shown.action())));
    }

    private ObjectNode scenario(Counterexample found) {
        return VerdictJson.given(ScenarioRecord.of(found.law().says(), book, found.start(), found.actions()));
    }
}
