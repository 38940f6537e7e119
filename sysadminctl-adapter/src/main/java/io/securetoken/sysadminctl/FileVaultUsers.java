package io.securetoken.sysadminctl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code fdesetup list}: a line for each user, or a table. Silence is an empty list, one strange line is none. */
final class FileVaultUsers {

    static final String UUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    private static final Pattern USER = Pattern.compile(".+,(" + UUID + ")");
    private static final Pattern HEADER = Pattern.compile("ESCROW\\s+UUID\\s+TYPE USER");
    private static final Pattern ROW = Pattern.compile("(?:\\S+)?\\s*\\b(" + UUID + ")\\s+\\S.*");

    private FileVaultUsers() {}

    static Reading read(Completed completed) {
        List<String> lines =
                Lines.spoken(completed).stream().map(String::stripTrailing).toList();
        if (!completed.mayHaveExitedWith(0)) {
            return Readings.unrecognized(completed);
        }
        boolean table = !lines.isEmpty() && HEADER.matcher(lines.get(0)).matches();
        return table ? read(completed, lines.subList(1, lines.size()), ROW) : read(completed, lines, USER);
    }

    private static Reading read(Completed completed, List<String> lines, Pattern pattern) {
        List<String> uuids = new ArrayList<>();
        for (String line : lines) {
            Matcher user = pattern.matcher(line);
            if (!user.matches()) {
                return Readings.unrecognized(completed);
            }
            uuids.add(user.group(1));
        }
        return Reading.of(Finding.LIST, "FileVault users: " + uuids.size()).withValues(uuids);
    }
}
