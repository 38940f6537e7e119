package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.predict.Matrix;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a book's creation table. */
@Command(name = "matrix", description = "Prints when an account gets its token, by creation method and role.")
@SuppressWarnings("NullAway.Init")
final class MatrixCommand implements Callable<Integer> {

    enum Format {
        table,
        markdown,
        json
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--book", defaultValue = "factorial-it", converter = Books.ByName.class, paramLabel = "BOOK")
    private RuleSet book;

    @Option(names = "--macos", defaultValue = "14.4", converter = Books.ByVersion.class, paramLabel = "VERSION")
    private MacOs macos;

    @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Format format;

    @Override
    public Integer call() {
        List<Matrix.Cell> cells = Matrix.of(book, macos);
        spec.commandLine()
                .getOut()
                .print(
                        switch (format) {
                            case json -> json(book, cells);
                            case markdown -> markdown(cells);
                            case table -> table(cells);
                        });
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static String json(RuleSet book, List<Matrix.Cell> cells) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        root.put("book", book.id());
        ArrayNode array = root.putArray("cells");
        for (Matrix.Cell cell : cells) {
            array.addObject()
                    .put("method", cell.method().name())
                    .put("role", cell.role().word())
                    .put("token", cell.token().word());
        }
        return root + "\n";
    }

    /** Returns the table as the README shows it. */
    static String markdown(List<Matrix.Cell> cells) {
        StringBuilder table =
                new StringBuilder("| creation method | admin account | standard account |\n|---|---|---|\n");
        for (int i = 0; i < cells.size(); i += 2) {
            table.append("| `%s` | %s | %s |%n"
                    .formatted(
                            cells.get(i).method(),
                            cells.get(i).token().word(),
                            cells.get(i + 1).token().word()));
        }
        return table.toString();
    }

    /** Returns the table in columns. */
    static String table(List<Matrix.Cell> cells) {
        StringBuilder table = new StringBuilder("%-27s %-22s %s%n".formatted("creation method", "admin", "standard"));
        for (int i = 0; i < cells.size(); i += 2) {
            table.append("%-27s %-22s %s%n"
                    .formatted(
                            cells.get(i).method(),
                            cells.get(i).token().word(),
                            cells.get(i + 1).token().word()));
        }
        return table.toString();
    }
}
