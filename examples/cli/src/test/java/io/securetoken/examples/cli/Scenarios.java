package io.securetoken.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenario files that are shipped. */
final class Scenarios {

    private Scenarios() {}

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }
}
