package io.securetoken.sysadminctl;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what the output of a command means. It needs no Mac and never throws, whatever the bytes. What is not understood
 * is {@link Finding#UNRECOGNIZED} with its text, never a guess; so is an answer that was cut off. Commands that nobody
 * here reads are {@link Finding#NOT_READ}.
 *
 * <pre>{@code
 * Completed answer = Completed.of("dscl", ".", "-read", "/Users/bob", "AuthenticationAuthority").withStdout(text);
 * Readings.read(answer).finding();   // MARKER_PRESENT
 * }</pre>
 */
public final class Readings {

    private Readings() {}

    /** Returns what the output means. */
    public static Reading read(Completed completed) {
        Asked asked = Asked.by(completed.command());
        Reading reading = asked.read(completed);
        return completed.isWhole() || asked == Asked.NOTHING
                ? reading
                : unrecognized(completed).withCodes(reading.codes());
    }

    static Reading unrecognized(Completed completed) {
        String text = Stream.of(completed.trouble(), completed.stderr(), completed.stdout())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return Reading.of(Finding.UNRECOGNIZED, text);
    }
}
