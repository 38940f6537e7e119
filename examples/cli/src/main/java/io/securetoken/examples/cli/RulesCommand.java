package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.catalog.Macos;
import io.securetoken.catalog.NotModelled;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the rows of a book with their confidence and sources. */
@Command(name = "rules", description = "Prints the rows of a book with their confidence and sources.")
@SuppressWarnings("NullAway.Init")
final class RulesCommand implements Callable<Integer> {

    enum Format {
        table,
        json
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--book", defaultValue = "macos", converter = Books.ByName.class, paramLabel = "BOOK")
    private RuleSet book;

    @Option(names = "--id", paramLabel = "ID", description = "only the rows called by that id")
    private @Nullable String id;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Format format;

    @Option(names = "--coverage", description = "how the book macos accounts for each id of the catalogue")
    private boolean coverage;

    @Override
    public Integer call() {
        if (coverage) {
            return cover();
        }
        List<Rule> rows = book.rules().stream()
                .filter(row -> id == null || row.isCalled(id))
                .toList();
        if (rows.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no row of " + book.name() + " is called `" + id + "`");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(json(rows));
        } else {
            rows.forEach(
                    row -> out.println(row + " [" + Confidence.codes(row.confidence()) + "; " + row.citation() + "]"));
        }
        out.flush();
        return 0;
    }

    private int cover() {
        if (!book.name().equals(Macos.rules().name())) {
            throw new ParameterException(spec.commandLine(), "only the book macos accounts for a catalogue");
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, NotModelled> left = new HashMap<>();
        Macos.notModelled().forEach(statement -> left.put(statement.id(), statement));
        int modelled = 0;
        for (String statement : Macos.catalogue()) {
            NotModelled without = left.get(statement);
            if (without == null) {
                modelled++;
                out.println(statement + " modelled: " + book.rule(statement).key());
            } else {
                out.println(statement + " not modelled: "
                        + without.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + without.note());
            }
        }
        int all = Macos.catalogue().size();
        out.println((modelled + left.size()) + " of " + all + " accounted for, " + modelled + " modelled");
        out.flush();
        return 0;
    }

    private String json(List<Rule> rows) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("book", book.id());
        ArrayNode array = root.putArray("rules");
        for (Rule row : rows) {
            ObjectNode object = array.addObject()
                    .put("id", row.id())
                    .put("part", row.part())
                    .put("says", row.says())
                    .put("confidence", Confidence.codes(row.confidence()));
            ArrayNode sources = object.putArray("sources");
            row.sources().forEach(source -> sources.add(source.address().toString()));
            ArrayNode contested = object.putArray("contested");
            row.contested().forEach(contested::add);
        }
        return root.toString();
    }
}
