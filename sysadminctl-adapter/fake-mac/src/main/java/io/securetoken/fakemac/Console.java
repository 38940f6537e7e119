package io.securetoken.fakemac;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** What a tool says and hears: its two streams, its records as NSLog writes them, and the secrets it is given. */
final class Console {

    private static final Path TERMINAL = Path.of("/dev/tty");
    private static final int LONGEST_TYPED = 128;
    private static final int LONGEST_PIPED = 1023;
    private static final int THREADS = 9973;

    private final Machine machine;
    private final String tool;
    private final boolean inputIsTerminal;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Console(Machine machine, String tool, boolean inputIsTerminal, InputStream in, OutputStream out, OutputStream err) {
        this.machine = machine;
        this.tool = tool;
        this.inputIsTerminal = inputIsTerminal;
        this.in = in;
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /** Returns the console of this process. */
    static Console ofProcess(Machine machine, String tool, boolean inputIsTerminal) {
        return new Console(
                machine,
                tool,
                inputIsTerminal,
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    String words(Wording wording, Object... values) {
        boolean otherwise =
                machine.lies(Lie.OTHER_WORDS) || machine.facts().lies().contains("reworded-" + wording.word());
        return wording.with(otherwise, values);
    }

    void out(Wording wording, Object... values) {
        out(words(wording, values));
    }

    void out(String line) {
        out.print(line + "\n");
        out.flush();
    }

    void err(Wording wording, Object... values) {
        err(words(wording, values));
    }

    void err(String line) {
        err.print(line + "\n");
        err.flush();
    }

    /** Writes a record to standard error: time, tool, process and thread before the first line of the message. */
    void log(Wording wording, Object... values) {
        log(words(wording, values));
    }

    void log(String message) {
        if (machine.lies(Lie.SLOW)) {
            pause(1000);
        }
        long pid = ProcessHandle.current().pid();
        err(prefix(pid) + message);
    }

    /** Returns what stands before the message of a process: the time is local, without a zone. */
    String prefix(long pid) {
        LocalDateTime time = LocalDateTime.now(ZoneId.systemDefault());
        return digits(time.getYear(), 4) + "-" + digits(time.getMonthValue(), 2) + "-"
                + digits(time.getDayOfMonth(), 2) + " " + digits(time.getHour(), 2) + ":"
                + digits(time.getMinute(), 2) + ":" + digits(time.getSecond(), 2) + "."
                + digits(time.getNano() / 1_000_000, 3) + " " + tool + "[" + pid + ":" + (pid + THREADS) + "] ";
    }

    private static String digits(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** Returns the secret of an option: the word itself, or for a dash what standard input or the terminal says. */
    byte[] secret(String word, String prompt) {
        if (!word.equals("-")) {
            String kept = machine.lies(Lie.NUMBER_SIGN_LOST) ? word.replace("#", "") : word;
            return kept.getBytes(StandardCharsets.UTF_8);
        }
        byte[] secret = secret(prompt);
        if (machine.lies(Lie.ECHOES_SECRET)) {
            log(new String(secret, StandardCharsets.UTF_8));
        }
        return secret;
    }

    private byte[] secret(String prompt) {
        boolean typed = inputIsTerminal || machine.lies(Lie.INSISTS_ON_TERMINAL);
        return typed ? typed(prompt) : line(in, LONGEST_PIPED);
    }

    /** Reads as {@code getpass} does: prompt and answer on the terminal, echo off, the first 128 bytes count. */
    byte[] typed(String prompt) {
        boolean hidden = !machine.lies(Lie.ECHO_STAYS_ON);
        try (OutputStream screen = new FileOutputStream(TERMINAL.toFile());
                InputStream keys = new FileInputStream(TERMINAL.toFile())) {
            if (hidden) {
                stty("-echo");
            }
            screen.write(prompt.getBytes(StandardCharsets.UTF_8));
            screen.flush();
            byte[] secret = line(keys, Integer.MAX_VALUE);
            if (hidden) {
                stty("echo");
                screen.write('\n');
            }
            return Arrays.copyOf(secret, Math.min(secret.length, LONGEST_TYPED));
        } catch (IOException noTerminal) {
            // getpass without a terminal gives nothing, and the password is then wrong
            return new byte[0];
        }
    }

    /** Reads a name from the terminal, or from standard input if that is none. */
    String name(String prompt) {
        if (!inputIsTerminal) {
            return new String(line(in, LONGEST_PIPED), StandardCharsets.UTF_8);
        }
        try (OutputStream screen = new FileOutputStream(TERMINAL.toFile());
                InputStream keys = new FileInputStream(TERMINAL.toFile())) {
            screen.write(prompt.getBytes(StandardCharsets.UTF_8));
            screen.flush();
            return new String(line(keys, Integer.MAX_VALUE), StandardCharsets.UTF_8);
        } catch (IOException noTerminal) {
            return "";
        }
    }

    /** Returns a secret asked for by a tool that prompts on the terminal only if it has one, and reads its input otherwise. */
    byte[] asked(String prompt) {
        return inputIsTerminal ? typed(prompt) : line(in, LONGEST_PIPED);
    }

    private static void stty(String echo) throws IOException {
        Process stty = new ProcessBuilder("/bin/stty", echo)
                .redirectInput(Redirect.from(TERMINAL.toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            stty.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads as {@code fgets} does: up to a line break, which is cut, or as many bytes as fit; the rest stays for later. */
    private static byte[] line(InputStream from, int longest) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            while (line.size() < longest) {
                int next = from.read();
                if (next < 0 || next == '\n') {
                    break;
                }
                line.write(next);
            }
            return line.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("standard input cannot be read", failed);
        }
    }

    String rest() {
        try {
            // not all at once: on Java 17 a file stream asks a pipe for its position, which has none
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            in.transferTo(rest);
            return rest.toString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("standard input cannot be read", failed);
        }
    }

    void closeInput() {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("standard input cannot be closed", failed);
        }
    }

    static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void hang() {
        pause(Long.MAX_VALUE / 1_000_000);
    }

    /** Ends this process as a crash would. */
    static void dieBySignal() {
        try {
            long pid = ProcessHandle.current().pid();
            new ProcessBuilder("/bin/sh", "-c", "kill -9 " + pid).start();
            hang();
        } catch (IOException failed) {
            throw new UncheckedIOException("no signal could be sent", failed);
        }
    }
}
