package io.securetoken.sysadminctl;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The prompts that may be answered. Each is a whole line; one that names an owner must name the expected one. */
final class Prompts {

    private Prompts() {}

    /** Returns whether that line is the prompt for that answer. */
    static boolean asks(String line, Ask ask, Map<String, String> fullNames) {
        return allowed(ask, fullNames).anyMatch(line.strip()::equals);
    }

    private static Stream<String> allowed(Ask ask, Map<String, String> fullNames) {
        return switch (ask.what()) {
            case NAME -> Stream.of("Enter the admin user name:");
            case PASSWORD -> owners(ask, fullNames).stream().flatMap(Prompts::ofOwner);
            case NEW_PASSWORD -> Stream.of("User password:", "New password:");
            case RECOVERY_KEY -> Stream.of();
        };
    }

    private static List<String> owners(Ask ask, Map<String, String> fullNames) {
        return List.of(ask.owner(), fullNames.getOrDefault(ask.owner(), ask.owner()));
    }

    private static Stream<String> ofOwner(String owner) {
        return Stream.of(
                "Enter password for " + owner + " :",
                "Enter password for " + owner + ":",
                "enter password for " + owner + ":",
                "enter password for " + owner + " :",
                "Enter the password for user '" + owner + "':");
    }
}
