package io.securetoken.sysadminctl;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code fdesetup status}, line by whole line: what is going on counts more than what the first line says. */
enum FileVaultStatus {
    RESTARTING(Finding.RESTART_NEEDED, "FileVault is (?:On|Off), but needs to be restarted to finish\\."),
    ENCRYPTING(Finding.ENCRYPTING, "Encryption in progress: (?:[Pp]ercent completed = (\\d{1,3}(?:\\.\\d+)?)|Pending)"),
    DECRYPTING(Finding.DECRYPTING, "Decryption in progress: (?:[Pp]ercent completed = (\\d{1,3}(?:\\.\\d+)?)|Pending)"),
    DEFERRED(Finding.DEFERRED, "Deferred enablement appears to be active for user '(.*)'\\."),
    ON(Finding.ON, "FileVault is On\\."),
    OFF(Finding.OFF, "FileVault is Off\\.");

    private static final List<Set<FileVaultStatus>> CONTRADICTIONS = List.of(
            EnumSet.of(ON, OFF),
            EnumSet.of(ENCRYPTING, DECRYPTING),
            EnumSet.of(ON, DEFERRED),
            EnumSet.of(RESTARTING, ON),
            EnumSet.of(RESTARTING, OFF));

    private final Finding finding;
    private final Pattern line;

    FileVaultStatus(Finding finding, String line) {
        this.finding = finding;
        this.line = Pattern.compile(line);
    }

    static Reading read(Completed completed) {
        List<String> lines = Lines.spoken(completed).stream().map(String::strip).toList();
        Set<FileVaultStatus> seen = EnumSet.noneOf(FileVaultStatus.class);
        for (FileVaultStatus status : values()) {
            if (lines.stream().anyMatch(line -> status.line.matcher(line).matches())) {
                seen.add(status);
            }
        }
        if (seen.isEmpty() || CONTRADICTIONS.stream().anyMatch(seen::containsAll)) {
            return Readings.unrecognized(completed);
        }
        FileVaultStatus first = seen.iterator().next();
        return Reading.of(first.finding, String.join("\n", lines)).withValues(first.values(lines));
    }

    private List<String> values(List<String> lines) {
        return lines.stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.groupCount() > 0)
                .flatMap(matcher -> Optional.ofNullable(matcher.group(1)).stream())
                .toList();
    }
}
