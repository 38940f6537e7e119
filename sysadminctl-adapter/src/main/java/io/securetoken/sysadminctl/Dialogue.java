package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One conversation with a command in a terminal: wait for a prompt, look at it, answer it once. */
final class Dialogue {

    private static final Duration STEP = Duration.ofMillis(30);
    private static final long UNKNOWN_PROMPT_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PROMPT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long ECHO_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Child child;
    private final Command command;
    private final Secrets secrets;
    private final Map<String, String> fullNames;
    private final Script script;
    private final List<Ask> open;
    private final List<String> answered = new ArrayList<>();
    private int seen;
    private int consumed;
    private long quietSince = System.nanoTime();
    private @Nullable Ending ending;

    Dialogue(Child child, Command command, Secrets secrets, Map<String, String> fullNames, Script script) {
        this.child = child;
        this.command = command;
        this.secrets = secrets;
        this.fullNames = fullNames;
        this.script = script;
        this.open = new ArrayList<>(command.asks());
    }

    /** Answers until the command ends or must be ended; returns why it must be, or nothing. */
    String hold() throws InterruptedException {
        long deadline = System.nanoTime() + command.limit().toNanos();
        while (!child.endsWithin(STEP)) {
            if (System.nanoTime() > deadline) {
                return refused(
                        Ending.TIMED_OUT,
                        "it was ended after " + command.limit().toSeconds() + " s");
            }
            String refusal = step();
            if (!refusal.isEmpty()) {
                return refused(Ending.PROMPT_REFUSED, refusal);
            }
        }
        ending = child.ending();
        return "";
    }

    /** Returns how the command ended; only after {@link #hold}. */
    Ending ending() {
        return ending == null ? Ending.PROMPT_REFUSED : ending;
    }

    /** Returns the output with a line break in place of each prompt that was answered. */
    String withoutPrompts(String output) {
        String rest = output;
        for (String prompt : answered) {
            int at = rest.indexOf(prompt);
            rest = at < 0 ? rest : rest.substring(0, at) + "\n" + rest.substring(at + prompt.length());
        }
        return rest;
    }

    private String refused(Ending how, String why) {
        ending = how;
        return why;
    }

    private String step() throws InterruptedException {
        byte[] bytes = child.out().bytes();
        String line = lastLine(bytes, consumed);
        if (bytes.length != seen) {
            seen = bytes.length;
            quietSince = System.nanoTime();
        }
        if (line.isBlank()) {
            return patience();
        }
        List<Ask> asked =
                open.stream().filter(ask -> Prompts.asks(line, ask, fullNames)).toList();
        return asked.size() == 1 ? answer(asked.get(0), line) : unknown(line);
    }

    private String patience() {
        return !open.isEmpty() && System.nanoTime() - quietSince > PROMPT_NANOS
                ? "it asked for nothing for " + TimeUnit.NANOSECONDS.toSeconds(PROMPT_NANOS) + " s"
                : "";
    }

    private String unknown(String line) {
        if (!line.stripTrailing().endsWith(":") || System.nanoTime() - quietSince < UNKNOWN_PROMPT_NANOS) {
            return patience();
        }
        return answered.contains(line)
                ? "it asked the same again, so an answer was wrong; nothing is sent twice"
                : "its prompt is not a known one or names an unexpected owner; nothing was sent";
    }

    private String answer(Ask ask, String line) throws InterruptedException {
        if (ask.isSecret() && !isEchoOff()) {
            return "its terminal would show " + ask.phrase() + "; nothing was sent";
        }
        try {
            send(ask);
        } catch (IOException gone) {
            return "it was gone before " + ask.phrase() + " could be sent";
        }
        open.remove(ask);
        answered.add(line);
        consumed = seen;
        return "";
    }

    private void send(Ask ask) throws IOException {
        OutputStream stdin = child.stdin();
        if (ask.isSecret()) {
            secrets.answer(ask).writeTo(stdin);
        } else {
            stdin.write(ask.owner().getBytes(StandardCharsets.UTF_8));
        }
        stdin.write('\n');
        stdin.flush();
    }

    private boolean isEchoOff() throws InterruptedException {
        long until = System.nanoTime() + ECHO_NANOS;
        boolean off = TerminalEcho.isOff(child.process(), script);
        while (!off && System.nanoTime() < until && !child.endsWithin(STEP)) {
            off = TerminalEcho.isOff(child.process(), script);
        }
        return off;
    }

    private static String lastLine(byte[] bytes, int from) {
        int start = bytes.length;
        while (start > from && bytes[start - 1] != '\n') {
            start--;
        }
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8).strip();
    }
}
