package io.securetoken.sysadminctl;

import io.securetoken.state.Answer;
import java.util.regex.Pattern;

/** Reads {@code dscl . -authonly}: silence and 0 mean that it is the password, -14090 that it is not. */
final class Authentication {

    private static final Pattern WRONG = Pattern.compile("(?:<dscl_cmd> )?DS Error: -14090\\b.*");

    private Authentication() {}

    static Answer read(Completed completed) {
        if (!completed.isWhole() || !completed.trouble().isEmpty()) {
            return Answer.UNKNOWN;
        }
        if (Lines.spoken(completed).stream()
                .anyMatch(line -> WRONG.matcher(line).matches())) {
            return Answer.NO;
        }
        boolean silent =
                Lines.spoken(completed).stream().allMatch(line -> line.strip().equals("Password:"));
        return silent && completed.exitedWith(0) ? Answer.YES : Answer.UNKNOWN;
    }
}
