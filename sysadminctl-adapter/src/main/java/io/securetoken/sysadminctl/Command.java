package io.securetoken.sysadminctl;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command for a Mac: a program with its absolute path, its arguments, and what it will ask for, in the order in which it
 * reads the answers from its standard input. It holds no secret and no shell ever sees it.
 *
 * <pre>{@code
 * Command grant = Commands.grant("bob", "alice");
 * grant.words();   // [/usr/sbin/sysadminctl, -secureTokenOn, bob, -password, -, -adminUser, alice, -adminPassword, -]
 * grant.asks();    // the password of alice, then that of bob
 * }</pre>
 *
 * @param words the program's absolute path and its arguments
 * @param asks what it asks for, in the order of its standard input
 * @param form how the answers are written
 * @param limit how long it may take
 */
public record Command(List<String> words, List<Ask> asks, Form form, Duration limit) implements Serializable {

    /** How the answers are written to standard input. */
    public enum Form {
        /** each on a line */
        LINES,
        /** as the property list that fdesetup takes: who authorises, then who is added */
        FDESETUP_PLIST
    }

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(15);

    /** Refuses a program without an absolute path, and words that a process cannot be given. */
    public Command {
        words = List.copyOf(words);
        asks = List.copyOf(asks);
        if (words.isEmpty() || !words.get(0).startsWith("/")) {
            throw new IllegalArgumentException("a command names its program by its absolute path");
        }
        if (words.stream().anyMatch(Command::hasControlCharacter)) {
            throw new IllegalArgumentException("a word of the command has a control character");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a command needs a time limit above zero");
        }
    }

    /** Returns the command that runs that tool with those arguments and asks for nothing. */
    public static Command of(Tool tool, String... arguments) {
        List<String> words =
                Stream.concat(Stream.of(tool.path()), Stream.of(arguments)).toList();
        return new Command(words, List.of(), Form.LINES, USUAL_LIMIT);
    }

    /** Returns this command as one that asks for those, in this order. */
    public Command asking(Ask... asks) {
        return new Command(words, List.of(asks), form, limit);
    }

    /** Returns this command as one that may take that long. */
    public Command within(Duration limit) {
        return new Command(words, asks, form, limit);
    }

    Command in(Form form) {
        return new Command(words, asks, form, limit);
    }

    private static boolean hasControlCharacter(String word) {
        return word.codePoints().anyMatch(Character::isISOControl);
    }
}
