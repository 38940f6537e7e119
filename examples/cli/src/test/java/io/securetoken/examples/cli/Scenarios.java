package io.securetoken.examples.cli;

import io.securetoken.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files that are shipped. */
public final class Scenarios {

    private static final List<Scenario> READ =
            shipped().stream().map(ScenarioReader::read).toList();

    private Scenarios() {}

    static List<Path> shipped() {
        try (Stream<Path> files = Files.walk(Path.of("../scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns what does not come out as the scenarios of this book, by its name, expect. */
    public static Stream<String> mismatches(RuleSet book) {
        return READ.stream()
                .filter(scenario -> scenario.book().name().equals(book.name()))
                .flatMap(scenario -> mismatches(scenario, book));
    }

    private static Stream<String> mismatches(Scenario scenario, RuleSet book) {
        Scenario with = new Scenario(scenario.record(), book, scenario.mac(), scenario.actions());
        return with.mismatches(with.verdicts()).stream().map(mismatch -> scenario.title() + ": " + mismatch);
    }
}
