package io.securetoken.sysadminctl;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what sysadminctl says when it was told to change something. Its exit status says nothing. Errors before the words
 * that end a successful run are reported with it; errors after them mean that the run was not finished.
 */
enum ChangeReport {
    /** Grant, revoke, reset of a password. */
    TOKEN_OR_PASSWORD("- Done!(?:\\n.*)?"),
    /** Creation: the last of the records that a successful run leaves. */
    CREATION("Creating home directory at .*|Home directory is assigned \\(not created!\\) at .*"),
    /** Deletion. */
    DELETION("Deleting record for .*");

    private static final Pattern REFUSAL = Pattern.compile(
            "Operation is not permitted without secure token unlock\\..*"
                    + "|User cannot disable their own SEP credential.*"
                    + "|sysadminctl should be run as root, or in interactive mode!.*"
                    + "|Failed to authenticate with SystemAdministration framework\\..*"
                    + "|New account password error\\..*"
                    + "|User with full name '.*' already exists\\.?"
                    + "|User .* can not be deleted \\(.*"
                    + "|Unknown user .*"
                    + "|Password is required!.*"
                    + "|Usage: sysadminctl\\b.*",
            Pattern.DOTALL);

    private final Pattern done;

    ChangeReport(String done) {
        this.done = Pattern.compile(done, Pattern.DOTALL);
    }

    Reading read(Completed completed) {
        Records records = Records.of(completed);
        List<String> messages = records.messages();
        Finding finding = records.areOfOneChild() ? finding(messages) : Finding.UNRECOGNIZED;
        return Reading.of(finding, String.join("\n", telling(finding, messages)))
                .withCodes(ErrorCodes.of(messages));
    }

    private Finding finding(List<String> messages) {
        int done = lastDone(messages);
        if (messages.stream().anyMatch(ChangeReport::isRefusal)) {
            return done < 0 ? Finding.REFUSED : Finding.UNRECOGNIZED;
        }
        int error = lastError(messages);
        if (error > done) {
            return Finding.REFUSED;
        }
        return done < 0 ? Finding.UNRECOGNIZED : Finding.REPORTED_DONE;
    }

    private int lastDone(List<String> messages) {
        int last = -1;
        for (int i = 0; i < messages.size(); i++) {
            last = done.matcher(messages.get(i)).matches() ? i : last;
        }
        return last;
    }

    private static int lastError(List<String> messages) {
        int last = -1;
        for (int i = 0; i < messages.size(); i++) {
            last = ErrorCodes.isDirectoryError(messages.get(i)) ? i : last;
        }
        return last;
    }

    private static boolean isRefusal(String message) {
        return REFUSAL.matcher(message).matches() || ErrorCodes.isDomainError(message);
    }

    private static List<String> telling(Finding finding, List<String> messages) {
        return finding == Finding.REFUSED
                ? messages.stream()
                        .filter(message -> isRefusal(message) || ErrorCodes.isDirectoryError(message))
                        .toList()
                : messages;
    }
}
