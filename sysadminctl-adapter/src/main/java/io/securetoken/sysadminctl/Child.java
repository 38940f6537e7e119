package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running child of this process, with a cleared environment and both of its streams drained. */
final class Child {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "LANG", "C", "LC_ALL", "C", "SHELL", "/bin/sh", "TERM", "dumb");
    private static final long GRACE_MILLISECONDS = 1500;
    private static final int SIGNAL_BASE = 128;

    /** HUP, INT, QUIT, ILL, TRAP, ABRT, BUS, FPE, KILL, SEGV, PIPE, TERM: dscl ends by itself with 140 and 185. */
    private static final Set<Integer> DEADLY = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15);

    private final Process process;
    private final Capture out;
    private final Capture err;

    private Child(Process process) {
        this.process = process;
        this.out = Capture.of(process.getInputStream());
        this.err = Capture.of(process.getErrorStream());
    }

    static Child start(List<String> words) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        return new Child(builder.start());
    }

    Process process() {
        return process;
    }

    OutputStream stdin() {
        return process.getOutputStream();
    }

    Capture out() {
        return out;
    }

    boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends the child and all it started: asks first, then insists. */
    void end() {
        List<ProcessHandle> tree = tree();
        tree.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLISECONDS);
        boolean patient = true;
        while (patient && tree.stream().anyMatch(ProcessHandle::isAlive)) {
            patient = pause() && System.nanoTime() < deadline;
        }
        Stream.concat(tree.stream(), tree().stream()).forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    private static boolean pause() {
        try {
            Thread.sleep(20);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns what the child left, without the secrets it may have echoed; its input is closed and wiped. */
    Completed left(Command command, Secrets secrets, Ending ending, String trouble) {
        awaitStreams();
        byte[] outBytes = scrubbed(out.bytes(), secrets);
        byte[] errBytes = scrubbed(err.bytes(), secrets);
        return Completed.of(command.words())
                .withStdoutBytes(outBytes)
                .withStderrBytes(errBytes)
                .withTruncated(out.isTruncated() || err.isTruncated())
                .withEnding(ending)
                .withExit(ending == Ending.EXITED || ending == Ending.SIGNALLED ? exit() : OptionalInt.empty())
                .withTrouble(trouble);
    }

    private void awaitStreams() {
        try {
            out.awaitEnd(GRACE_MILLISECONDS);
            err.awaitEnd(GRACE_MILLISECONDS);
        } catch (InterruptedException hurried) {
            out.cutOff();
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] scrubbed(byte[] output, Secrets secrets) {
        byte[] scrubbed = output;
        for (Secret secret : secrets.all()) {
            scrubbed = secret.scrub(scrubbed);
        }
        return scrubbed;
    }

    /** Returns how a child that is gone ended. */
    Ending ending() {
        return DEADLY.contains(process.exitValue() - SIGNAL_BASE) ? Ending.SIGNALLED : Ending.EXITED;
    }

    private OptionalInt exit() {
        return OptionalInt.of(process.exitValue());
    }
}
