package io.securetoken.sysadminctl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Tells whether the terminal of a child shows what is typed, by asking {@code stty} about the terminal that {@code ps} names. */
final class TerminalEcho {

    private static final Pattern NAME = Pattern.compile("(?:pts/|ttys|tty)[A-Za-z0-9]+");
    private static final Pattern OFF = Pattern.compile("(?s)(?:^|.*\\s)-echo(?:\\s.*|$)");
    private static final int LIMIT_SECONDS = 5;

    private TerminalEcho() {}

    /** Returns whether it surely does not; where it cannot be told it may. */
    static boolean isOff(Process script, Script form) throws InterruptedException {
        for (ProcessHandle inside : script.descendants().toList()) {
            Optional<String> settings = settings(inside, form);
            if (settings.isPresent()) {
                return OFF.matcher(settings.get()).matches();
            }
        }
        return false;
    }

    private static Optional<String> settings(ProcessHandle inside, Script form) throws InterruptedException {
        String terminal = said(List.of("/bin/ps", "-o", "tty=", "-p", Long.toString(inside.pid())))
                .strip();
        return NAME.matcher(terminal).matches()
                ? Optional.of(said(form.settingsOf(terminal))).filter(settings -> !settings.isBlank())
                : Optional.empty();
    }

    private static String said(List<String> words) throws InterruptedException {
        try {
            Child child = Child.start(words);
            child.stdin().close();
            if (!child.process().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                child.end();
                return "";
            }
            child.out().awaitEnd(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
            return new String(child.out().bytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            // without it the answer is that it may show what is typed
            return "";
        }
    }
}
