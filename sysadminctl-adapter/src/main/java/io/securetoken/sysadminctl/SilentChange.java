package io.securetoken.sysadminctl;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the changes that succeed in silence: those of dscl and dseditgroup. Here a non-zero exit status is a failure. */
final class SilentChange {

    private static final Pattern REFUSAL = Pattern.compile("(?:<dscl_cmd> )?DS Error: -?\\d.*"
            + "|<main> \\w+ status: eDS\\w+"
            + "|Username and password must be provided\\."
            + "|Failed to set credentials\\."
            + "|Could not (?:add member to|remove member from) group\\."
            + "|Record was not found\\."
            + "|Group not found\\."
            + "|Unable to find the user record.*");

    private SilentChange() {}

    static Reading read(Completed completed) {
        List<String> lines = Lines.spoken(completed);
        return Reading.of(finding(completed, lines), detail(completed, lines)).withCodes(ErrorCodes.of(lines));
    }

    private static Finding finding(Completed completed, List<String> lines) {
        if (lines.stream().anyMatch(line -> REFUSAL.matcher(line).matches())) {
            return Finding.REFUSED;
        }
        return lines.isEmpty() && completed.mayHaveExitedWith(0) ? Finding.REPORTED_DONE : Finding.UNRECOGNIZED;
    }

    private static String detail(Completed completed, List<String> lines) {
        return lines.isEmpty() && completed.exit().isPresent()
                ? "exit status " + completed.exit().getAsInt() + " without a word"
                : String.join("\n", lines);
    }
}
