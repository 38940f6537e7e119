package io.securetoken.sysadminctl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds error codes in records that report an error; a code in a full name is none. */
final class ErrorCodes {

    private static final Pattern DIRECTORY = Pattern.compile("### Error:(-?\\d{1,9})\\b");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[^\\n]{0,200}\\W)?Error Domain=[\\w.]{1,100} Code=(-?\\d{1,9})\\b");
    private static final Pattern PASSWORD = Pattern.compile("New account password error\\. {0,4}\\((-?\\d{1,9})\\)");
    private static final Pattern COMMAND = Pattern.compile("(?:<dscl_cmd> )?DS Error: (-?\\d{1,9})\\b");
    private static final Pattern ANSWER =
            Pattern.compile("Secure token is |Unknown user |User (?!cannot )|Deleting |Removing |Securely removing ");

    private ErrorCodes() {}

    static List<Integer> of(List<String> messages) {
        return messages.stream().flatMap(ErrorCodes::of).toList();
    }

    static boolean isDirectoryError(String message) {
        return DIRECTORY.matcher(message).lookingAt();
    }

    static boolean isDomainError(String message) {
        return !ANSWER.matcher(message).lookingAt() && DOMAIN.matcher(message).lookingAt();
    }

    private static Stream<Integer> of(String message) {
        return ANSWER.matcher(message).lookingAt()
                ? Stream.of()
                : Stream.of(DIRECTORY, DOMAIN, PASSWORD, COMMAND)
                        .map(pattern -> pattern.matcher(message))
                        .filter(Matcher::lookingAt)
                        .map(matcher -> Integer.valueOf(matcher.group(1)));
    }
}
