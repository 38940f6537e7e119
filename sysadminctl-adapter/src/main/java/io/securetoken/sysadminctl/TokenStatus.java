package io.securetoken.sysadminctl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code sysadminctl -secureTokenStatus}: one record answers, whatever errors came before it. */
final class TokenStatus {

    private static final Pattern STATUS =
            Pattern.compile("Secure token is (ENABLED|DISABLED) for user (.+)", Pattern.DOTALL);
    private static final Pattern UNKNOWN = Pattern.compile("Unknown user (.+)", Pattern.DOTALL);

    private TokenStatus() {}

    static Reading read(Completed completed) {
        Records records = Records.of(completed);
        List<Reading> answers =
                records.messages().stream().flatMap(TokenStatus::answer).toList();
        Reading reading = answers.size() == 1 && records.areOfOneChild()
                ? answers.get(0)
                : Reading.of(Finding.UNRECOGNIZED, String.join("\n", records.messages()));
        return reading.withCodes(ErrorCodes.of(records.messages()));
    }

    private static Stream<Reading> answer(String message) {
        Matcher status = STATUS.matcher(message);
        if (status.matches()) {
            return Stream.of(
                    Reading.of(Finding.valueOf(status.group(1)), message).withValues(List.of(status.group(2))));
        }
        Matcher unknown = UNKNOWN.matcher(message);
        return unknown.matches()
                ? Stream.of(Reading.of(Finding.UNKNOWN_USER, message).withValues(List.of(unknown.group(1))))
                : Stream.of();
    }
}
