package io.securetoken.sysadminctl;

import java.util.List;
import java.util.regex.Pattern;

/** Reads what a Mac is: {@code sw_vers -productVersion} and {@code sysctl -n hw.optional.arm64}. */
final class Platform {

    static final String ARM = "hw.optional.arm64";

    private static final Pattern VERSION = Pattern.compile("\\d{1,4}(?:\\.\\d{1,4}){0,3}");

    private Platform() {}

    static Reading readVersion(Completed completed) {
        List<String> lines = Lines.answer(completed).stream().map(String::strip).toList();
        return lines.size() == 1 && VERSION.matcher(lines.get(0)).matches() && completed.mayHaveExitedWith(0)
                ? Reading.of(Finding.VALUE, lines.get(0)).withValues(lines)
                : Readings.unrecognized(completed);
    }

    static Reading readArchitecture(Completed completed) {
        List<String> lines = Lines.answer(completed).stream().map(String::strip).toList();
        String answer = lines.size() == 1 ? lines.get(0) : "";
        if (answer.equals("sysctl: unknown oid '" + ARM + "'") && completed.mayHaveExitedWith(1)) {
            return Reading.of(Finding.INTEL, answer);
        }
        if (!completed.mayHaveExitedWith(0)) {
            return Readings.unrecognized(completed);
        }
        return switch (answer) {
            case "1", ARM + ": 1" -> Reading.of(Finding.APPLE_SILICON, answer);
            case "0", ARM + ": 0" -> Reading.of(Finding.INTEL, answer);
            default -> Readings.unrecognized(completed);
        };
    }
}
