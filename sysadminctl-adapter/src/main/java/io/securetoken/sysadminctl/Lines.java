package io.securetoken.sysadminctl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines of an output. Only a line feed ends one: a full name may hold any other sort of break. */
final class Lines {

    private static final Pattern NOISE = Pattern.compile(
            "(?:\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\S* )?[^\\[\\]:]{1,64}\\[\\d{1,10}:[0-9a-f]{1,12}\\] .*"
                    + "|(?:objc|dyld)\\[\\d{1,10}\\]: .*",
            Pattern.DOTALL);

    private Lines() {}

    /** Returns every line, without line feeds and the carriage returns of a terminal. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(withoutReturns(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    /** Returns the lines that say something: no blank ones, no warnings of the system's own libraries. */
    static List<String> spoken(String text) {
        return of(text).stream()
                .filter(line -> !line.isBlank() && !isNoise(line))
                .toList();
    }

    /** Returns the lines of both streams that say something, since some callers only have the two merged. */
    static List<String> spoken(Completed completed) {
        return Stream.of(completed.stdout(), completed.stderr())
                .flatMap(text -> spoken(text).stream())
                .toList();
    }

    /** Returns the lines of standard output that say something; only where there are none, those of standard error. */
    static List<String> answer(Completed completed) {
        List<String> answer = spoken(completed.stdout());
        return answer.isEmpty() ? spoken(completed.stderr()) : answer;
    }

    static boolean isNoise(String line) {
        return NOISE.matcher(line).matches();
    }

    private static String withoutReturns(String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == '\r') {
            last--;
        }
        return text.substring(start, last);
    }
}
