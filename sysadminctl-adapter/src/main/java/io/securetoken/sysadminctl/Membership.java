package io.securetoken.sysadminctl;

import java.util.List;
import java.util.regex.Pattern;

/** Reads whether an account is an administrator: {@code dseditgroup -o checkmember} and {@code id -Gn}. */
final class Membership {

    private static final int NO_USER = 67;
    private static final int USAGE = 64;
    private static final Pattern YES = Pattern.compile("yes .+ is a member of .+");
    private static final Pattern NO = Pattern.compile("no .+ is NOT a member of .+");
    private static final Pattern NO_RECORD = Pattern.compile("Unable to find the user record.*");
    private static final Pattern NO_SUCH_USER = Pattern.compile("id: .+: no such user");
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{N}_.$&\\\\-]+");

    private Membership() {}

    static Reading readCheck(Completed completed) {
        List<String> lines =
                Lines.answer(completed).stream().map(String::stripTrailing).toList();
        String answer = lines.size() == 1 ? lines.get(0) : "";
        if (YES.matcher(answer).matches() && completed.mayHaveExitedWith(0)) {
            return Reading.of(Finding.MEMBER, answer);
        }
        if (NO.matcher(answer).matches() && completed.mayHaveExitedWith(NO_USER)) {
            return Reading.of(Finding.NOT_MEMBER, answer);
        }
        return NO_RECORD.matcher(answer).matches() && completed.mayHaveExitedWith(USAGE)
                ? Reading.of(Finding.UNKNOWN_USER, answer)
                : Readings.unrecognized(completed);
    }

    static Reading readGroups(Completed completed) {
        List<String> lines = Lines.answer(completed);
        if (lines.size() != 1) {
            return Readings.unrecognized(completed);
        }
        if (NO_SUCH_USER.matcher(lines.get(0).strip()).matches() && completed.mayHaveExitedWith(1)) {
            return Reading.of(Finding.UNKNOWN_USER, lines.get(0));
        }
        List<String> groups = List.of(lines.get(0).strip().split(" +"));
        if (!completed.mayHaveExitedWith(0) || !areGroups(groups)) {
            return Readings.unrecognized(completed);
        }
        Finding finding = groups.contains("admin") ? Finding.MEMBER : Finding.NOT_MEMBER;
        return Reading.of(finding, lines.get(0)).withValues(groups);
    }

    /** Every account of a Mac is in one of these two; a line without either is about something else. */
    private static boolean areGroups(List<String> groups) {
        return groups.stream().allMatch(group -> GROUP.matcher(group).matches())
                && (groups.contains("staff") || groups.contains("everyone"));
    }
}
