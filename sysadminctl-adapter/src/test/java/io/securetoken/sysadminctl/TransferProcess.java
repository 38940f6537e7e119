package io.securetoken.sysadminctl;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A transfer in a program of its own, to be killed or looked into: {@code ROOT FOLDER kill N} kills it at the Nth moment around a command
 * that changes something, {@code ROOT FOLDER dump FILE} writes its heap once it is done. Its standard input gives the passwords of alice and
 * bob, and a control that stays in memory.
 */
final class TransferProcess {

    private static byte[] control = new byte[0];

    private TransferProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]);
        CommandRunner runner = LocalRunner.at(root);
        if (args[2].equals("kill")) {
            runner = killedAt(Integer.parseInt(args[3]), runner);
        }
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                Secret alice = Secret.ofUtf8(line(in));
                Secret bob = Secret.ofUtf8(line(in))) {
            control = line(in);
            Transfer transfer = TokenTransfer.on(runner, Path.of(args[1]))
                    .withReader(StateReader.of(runner).withPause(Duration.ofMillis(50)))
                    .from("alice", alice)
                    .to("bob", bob)
                    .run();
            System.out.println(transfer);
        }
        if (args[2].equals("dump")) {
            dumpHeap(args[3]);
        }
        System.out.println("control of " + control.length + " bytes");
    }

    /** Writes what can still be reached. */
    private static void dumpHeap(String file) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(ProcessHandle.current().pid());
        Process dump =
                new ProcessBuilder(jcmd, pid, "GC.heap_dump", file).inheritIO().start();
        if (dump.waitFor() != 0) {
            throw new IllegalStateException("the heap could not be written");
        }
    }

    /** Before a changing command, while it runs, and after it, and so on for each. */
    private static CommandRunner killedAt(int moment, CommandRunner runner) {
        AtomicInteger moments = new AtomicInteger();
        return (command, secrets) -> {
            boolean changes =
                    command.words().contains("edit") || command.words().contains("-secureTokenOn");
            if (!changes) {
                return runner.run(command, secrets);
            }
            killIf(moments.incrementAndGet() == moment);
            if (moments.incrementAndGet() == moment) {
                Thread killer = new Thread(() -> {
                    pause(150);
                    killIf(true);
                });
                killer.start();
            }
            Completed completed = runner.run(command, secrets);
            killIf(moments.incrementAndGet() == moment);
            return completed;
        };
    }

    private static void killIf(boolean now) {
        if (now) {
            try {
                long pid = ProcessHandle.current().pid();
                new ProcessBuilder("/bin/kill", "-9", Long.toString(pid)).start();
                pause(60_000);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        byte[] room = new byte[200];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            room[length++] = (byte) next;
        }
        byte[] line = Arrays.copyOf(room, length);
        Arrays.fill(room, (byte) 0);
        return line;
    }
}
