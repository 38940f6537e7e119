package io.securetoken.analyze;

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

    private static CreationMethod reading(CreationMethod method, CreationMethod lower) {
        CreationMethod reading = CreationMethod.named(method.name())
                .withPassword(lower.password())
                .above(lower);
        return lower.isAtLoginWindow() ? reading.atLoginWindow() : reading;
    }
}
