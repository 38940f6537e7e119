package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs commands on this Mac and writes their secrets to their standard input. The environment is cleared, ten megabytes of
 * each output are kept, and at its time limit a command is ended with all it started. A child that insists on a
 * terminal never gets a secret and ends at its limit; {@link TerminalRunner} is for those.
 *
 * <pre>{@code
 * CommandRunner runner = LocalRunner.create();
 * CommandRunner rehearsal = LocalRunner.at(fakeMac);   // runs fakeMac/usr/sbin/sysadminctl
 * Completed done = runner.run(Commands.grant("bob", "alice"), secrets);
 * }</pre>
 */
public final class LocalRunner implements CommandRunner {

    private static final Set<String> GO_BETWEENS = Set.of(Tool.LAUNCHCTL.path(), Tool.SUDO.path());

    private final ToolRoot root;

    private LocalRunner(ToolRoot root) {
        this.root = root;
    }

    /** Returns the runner for this Mac. */
    public static LocalRunner create() {
        return new LocalRunner(ToolRoot.NONE);
    }

    /** Returns the runner for stand-ins: {@code /usr/sbin/sysadminctl} is {@code usr/sbin/sysadminctl} below that folder. */
    public static LocalRunner at(Path root) {
        return new LocalRunner(ToolRoot.at(root));
    }

    @Override
    public void check(Command command, Secrets secrets) {
        SecretLimits.checkForPipe(command, secrets);
    }

    @Override
    public Completed run(Command command, Secrets secrets) {
        check(command, secrets);
        Child child;
        try {
            child = Child.start(root.words(command));
        } catch (IOException refused) {
            return notStarted(command);
        }
        String trouble = feed(child, command, secrets);
        Completed completed = awaited(child, command, secrets, trouble);
        return GO_BETWEENS.contains(command.words().get(0))
                ? completed
                : completed.withPid(child.process().pid());
    }

    static Completed notStarted(Command command) {
        return Completed.of(command.words())
                .withEnding(Ending.NOT_STARTED)
                .withTrouble("`" + command.words().get(0) + "` could not be started; it is there on a Mac only");
    }

    private static Completed awaited(Child child, Command command, Secrets secrets, String trouble) {
        try {
            if (child.endsWithin(command.limit())) {
                return child.left(command, secrets, child.ending(), trouble);
            }
            child.end();
            return child.left(
                    command,
                    secrets,
                    Ending.TIMED_OUT,
                    "it was ended after " + command.limit().toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            child.end();
            Completed completed = child.left(command, secrets, Ending.INTERRUPTED, "its run was interrupted");
            Thread.currentThread().interrupt();
            return completed;
        }
    }

    private static String feed(Child child, Command command, Secrets secrets) {
        int[] written = new int[1];
        OutputStream stdin = child.stdin();
        try {
            write(counting(stdin, written), command, secrets);
            stdin.close();
            overwrite(stdin, written[0]);
            return "";
        } catch (IOException closedEarly) {
            return command.asks().isEmpty() ? "" : "it closed its standard input before it had read all secrets";
        }
    }

    /** Fills the buffer of a closed stream, which still holds what went through it. */
    private static void overwrite(OutputStream closed, int length) {
        try {
            closed.write(new byte[length]);
        } catch (IOException tooLongForTheBuffer) {
            // what is longer than the buffer never was in it
            return;
        }
    }

    private static OutputStream counting(OutputStream out, int[] written) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                written[0]++;
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                written[0] += length;
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    private static void write(OutputStream out, Command command, Secrets secrets) throws IOException {
        if (command.form() == Command.Form.FDESETUP_PLIST) {
            FdesetupPlist.write(out, command.asks(), secrets);
        } else {
            writeLines(out, command.asks(), secrets);
        }
        out.flush();
    }

    private static void writeLines(OutputStream out, List<Ask> asks, Secrets secrets) throws IOException {
        for (Ask ask : asks) {
            if (ask.isSecret()) {
                secrets.answer(ask).writeTo(out);
            } else {
                out.write(ask.owner().getBytes(StandardCharsets.UTF_8));
            }
            out.write('\n');
        }
    }
}
