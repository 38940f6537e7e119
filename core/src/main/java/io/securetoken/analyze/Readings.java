package io.securetoken.analyze;

import io.securetoken.rules.Rule;
import io.securetoken.state.CreationMethod;
import java.util.List;

/** What a product's creation method can be on the platform. */
final class Readings {

    private Readings() {}

    /** Returns the method with each of the platform's methods alone beneath it; itself if it is the platform's. */
    static List<CreationMethod> of(CreationMethod method) {
        return method.beneath().isEmpty()
                ? List.of(method)
                : method.beneath().stream().map(lower -> reading(method, lower)).toList();
    }

    /** Returns whether the row is about an account created by one of them: by each, if it names no method. */
    static boolean areAmong(Rule row, List<CreationMethod> readings) {
        return row.methods().isEmpty()
                || readings.stream()
                        .anyMatch(reading -> row.methods().contains(reading)
                                || reading.beneath().stream().anyMatch(row.methods()::contains));
    }

    private static CreationMethod reading(CreationMethod method, CreationMethod lower) {
        CreationMethod reading = CreationMethod.named(method.name())
                .withPassword(lower.password())
                .above(lower);
        return lower.isAtLoginWindow() ? reading.atLoginWindow() : reading;
    }
}
