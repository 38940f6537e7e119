package io.securetoken.sysadminctl;

import com.dd.plist.NSDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the attribute {@code AuthenticationAuthority} from {@code dscl -read}, as text or property list. */
final class AuthenticationAuthority {

    static final String NAME = "AuthenticationAuthority";

    private static final String STANDARD = "dsAttrTypeStandard:";
    private static final String MARKER = ";SecureToken;";
    private static final Pattern TAG = Pattern.compile(";DisabledTags;(?:.*[,;])?SecureToken(?:[,;].*)?");
    private static final Pattern KEY = Pattern.compile("(?:" + STANDARD + ")?" + NAME + ":(?: (.*))?");
    private static final Pattern MISSING = Pattern.compile("No such key: (?:" + STANDARD + ")?" + NAME);
    private static final Pattern FAILURE = Pattern.compile("(?:<dscl_cmd> )?DS Error: (-\\d{1,9})\\b.*");
    private static final int NOT_FOUND = -14136;
    private static final List<Integer> TRANSIENT = List.of(-14009, -14988);

    private AuthenticationAuthority() {}

    static Reading read(Completed completed) {
        List<String> lines = Lines.spoken(completed);
        List<Integer> codes = codes(lines);
        if (!codes.isEmpty()) {
            return failure(completed, codes);
        }
        return values(completed, lines)
                .map(AuthenticationAuthority::reading)
                .orElseGet(() -> Readings.unrecognized(completed));
    }

    private static List<Integer> codes(List<String> lines) {
        return lines.stream()
                .map(FAILURE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .toList();
    }

    private static Reading failure(Completed completed, List<Integer> codes) {
        Reading unrecognized = Readings.unrecognized(completed).withCodes(codes);
        if (completed.exitedWith(0) || codes.stream().distinct().count() > 1) {
            return unrecognized;
        }
        if (codes.contains(NOT_FOUND)) {
            return new Reading(Finding.UNKNOWN_USER, codes, List.of(), unrecognized.detail());
        }
        return TRANSIENT.containsAll(codes)
                ? new Reading(Finding.TRANSIENT, codes, List.of(), unrecognized.detail())
                : unrecognized;
    }

    private static Optional<List<String>> values(Completed completed, List<String> lines) {
        if (!completed.mayHaveExitedWith(0)) {
            return Optional.empty();
        }
        if (Plist.isIn(completed.stdout())) {
            return Plist.dictionary(completed.stdout()).flatMap(AuthenticationAuthority::fromPlist);
        }
        return fromText(lines);
    }

    private static Optional<List<String>> fromPlist(NSDictionary record) {
        return Optional.ofNullable(record.get(STANDARD + NAME))
                .or(() -> Optional.ofNullable(record.get(NAME)))
                .map(Plist::strings)
                .orElse(Optional.of(List.of()));
    }

    private static Optional<List<String>> fromText(List<String> lines) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (KEY.matcher(lines.get(i)).matches()
                    || MISSING.matcher(lines.get(i)).matches()) {
                answers.add(i);
            }
        }
        // a second answer was chosen by whoever chose the full name
        return answers.size() == 1
                ? Optional.of(fromText(lines.get(answers.get(0)), lines.subList(answers.get(0) + 1, lines.size())))
                : Optional.empty();
    }

    /** The values stand on the line of their key, or, if one of them has a blank, below it, each after one blank. */
    private static List<String> fromText(String answer, List<String> below) {
        Matcher key = KEY.matcher(answer);
        if (!key.matches()) {
            return List.of();
        }
        String sameLine = key.group(1);
        return sameLine != null && !sameLine.isBlank()
                ? List.of(sameLine.strip().split(" +"))
                : below.stream()
                        .takeWhile(line -> line.startsWith(" "))
                        .map(line -> line.substring(1))
                        .toList();
    }

    private static Reading reading(List<String> values) {
        List<String> telling = values.stream()
                .filter(value -> value.equals(MARKER) || TAG.matcher(value).matches())
                .toList();
        Finding finding = telling.contains(MARKER)
                ? Finding.MARKER_PRESENT
                : telling.isEmpty() ? Finding.MARKER_ABSENT : Finding.TAG_PRESENT;
        return Reading.of(finding, "values of " + NAME + ": " + values.size()).withValues(telling);
    }
}
