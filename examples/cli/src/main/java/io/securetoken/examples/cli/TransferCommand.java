package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.sysadminctl.CommandRunner;
import io.securetoken.sysadminctl.Execution;
import io.securetoken.sysadminctl.PlanExecutor;
import io.securetoken.sysadminctl.Recovery;
import io.securetoken.sysadminctl.RoleNotRestored;
import io.securetoken.sysadminctl.Secret;
import io.securetoken.sysadminctl.StepResult;
import io.securetoken.sysadminctl.TokenTransfer;
import io.securetoken.sysadminctl.Transfer;
import io.securetoken.wire.WireException;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Passes a token from one account to another on this Mac, or on a FakeMac. Secrets never come from arguments. */
@Command(
        name = "transfer",
        description = {
            "Passes a token from one account to another: promotes if needed, grants, verifies, demotes.",
            "Two passwords are read, one a line: first that of --from, then that of --to. On a terminal it asks for them.",
            "Exit codes: 0 granted or already, 1 refused or no effect, 2 unusable, 3 indeterminate, 4 roles could not be restored."
        })
@SuppressWarnings("NullAway.Init")
final class TransferCommand implements Callable<Integer> {

    private static final int NOT_DONE = 1;
    private static final int UNUSABLE = 2;
    private static final int INDETERMINATE = 3;
    private static final int ROLES_NOT_RESTORED = 4;
    private static final int LONGEST_LINE = 4096;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ToolPlace place = new ToolPlace();

    @Option(names = "--from", paramLabel = "NAME", description = "the account that holds a token and grants")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "NAME", description = "the account that is to hold one")
    private @Nullable String to;

    @Option(names = "--recover", description = "puts roles back after a transfer was cut short, and does nothing else")
    private boolean recover;

    @Option(names = "--json", description = "one JSON object on one line")
    private boolean json;

    @Override
    public Integer call() {
        try {
            if (recover) {
                return recovered(
                        PlanExecutor.on(place.runner(), place.journal()).recover());
            }
            if (from == null || to == null) {
                throw new ParameterException(
                        spec.commandLine(), "transfer needs `--from NAME` and `--to NAME`, or `--recover`");
            }
            return transferred(from, to);
        } catch (Unusable unusable) {
            return refuse(unusable.line("transfer"));
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
            return refuse(WireException.printable("securetoken: " + refused.getMessage()));
        }
    }

    private int transferred(String giver, String receiver) {
        CommandRunner runner = place.runner();
        try (Secret first = secret(giver);
                Secret second = secret(receiver)) {
            Transfer transfer = TokenTransfer.on(runner, place.journal())
                    .from(giver, first)
                    .to(receiver, second)
                    .run();
            say(json ? json(transfer).toString() : text(transfer));
            return exitCode(transfer);
        }
    }

    private static int exitCode(Transfer transfer) {
        if (!transfer.rolesNotRestored().isEmpty()) {
            return ROLES_NOT_RESTORED;
        }
        return switch (transfer.outcome()) {
            case DONE, ALREADY -> 0;
            case REFUSED, NO_EFFECT -> NOT_DONE;
            case INDETERMINATE -> INDETERMINATE;
        };
    }

    private static String text(Transfer transfer) {
        StringBuilder text = new StringBuilder();
        transfer.assumptions()
                .forEach(assumed -> text.append("assumed: ").append(assumed).append('\n'));
        transfer.execution()
                .map(Execution::steps)
                .orElse(List.of())
                .forEach(step -> text.append(step).append('\n'));
        transfer.execution()
                .flatMap(Execution::surprise)
                .ifPresent(surprise -> text.append(surprise).append('\n'));
        return text.append(transfer).toString();
    }

    private static ObjectNode json(Transfer transfer) {
        ObjectNode json = VerdictJson.object().put("outcome", transfer.word()).put("reason", transfer.reason());
        ArrayNode steps = json.putArray("steps");
        for (StepResult step : transfer.execution().map(Execution::steps).orElse(List.of())) {
            steps.addObject()
                    .put("action", step.action().phrase())
                    .put("outcome", step.outcome().word())
                    .put("reason", step.reason());
        }
        ArrayNode assumptions = json.putArray("assumptions");
        transfer.assumptions().forEach(assumptions::add);
        json.put(
                "surprise",
                transfer.execution()
                        .flatMap(Execution::surprise)
                        .map(Object::toString)
                        .orElse(null));
        addRoles(json, transfer.rolesNotRestored());
        return json;
    }

    private static void addRoles(ObjectNode json, List<RoleNotRestored> roles) {
        ArrayNode notRestored = json.putArray("rolesNotRestored");
        for (RoleNotRestored role : roles) {
            notRestored
                    .addObject()
                    .put("account", role.account())
                    .put("before", role.before().word())
                    .put("now", role.now().word())
                    .put("why", role.why());
        }
    }

    private int recovered(Recovery recovery) {
        if (json) {
            ObjectNode report = VerdictJson.object().put("wasCutShort", recovery.wasCutShort());
            ArrayNode underWay = report.putArray("underWay");
            recovery.underWay().forEach(underWay::add);
            ArrayNode restored = report.putArray("restored");
            recovery.restored().forEach(restored::add);
            addRoles(report, recovery.rolesNotRestored());
            say(report.toString());
        } else {
            say(text(recovery));
        }
        return recovery.rolesNotRestored().isEmpty() ? 0 : ROLES_NOT_RESTORED;
    }

    private static String text(Recovery recovery) {
        if (!recovery.wasCutShort()) {
            return "nothing was cut short on this Mac";
        }
        StringBuilder text = new StringBuilder("a plan was cut short");
        recovery.underWay()
                .forEach(step ->
                        text.append("\nperhaps done, and not repeated: ").append(step));
        recovery.restored()
                .forEach(account ->
                        text.append("\nthe role of `").append(account).append("` was put back"));
        recovery.rolesNotRestored()
                .forEach(role -> text.append("\nROLE NOT RESTORED: ").append(role));
        return text.toString();
    }

    @SuppressWarnings("SystemConsoleNull")
    private static Secret secret(String owner) {
        Console console = System.console();
        return console != null && isTerminal(console) ? Secret.of(typed(console, owner)) : Secret.ofUtf8(line(owner));
    }

    /** Before Java 22 there is a console on a terminal only; from then on it can be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("this Java cannot say whether there is a terminal", failed);
        }
    }

    private static char[] typed(Console console, String owner) {
        char[] typed = console.readPassword("password of %s: ", WireException.printable(owner));
        if (typed == null) {
            throw new Unusable("standard input", "its end", "the password of `" + owner + "`");
        }
        return typed;
    }

    /** Reads byte by byte into an array that is wiped; a reader would keep a copy. */
    private static byte[] line(String owner) {
        InputStream in = System.in;
        byte[] room = new byte[LONGEST_LINE];
        try {
            int length = 0;
            int next = in.read();
            if (next < 0) {
                throw new Unusable("standard input", "its end", "the password of `" + owner + "` on a line");
            }
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (length == room.length) {
                    throw new Unusable(
                            "standard input", "a line of more than " + room.length + " bytes", "a password on a line");
                }
                room[length++] = (byte) next;
            }
            return Arrays.copyOf(room, length);
        } catch (IOException failed) {
            throw new UncheckedIOException("standard input cannot be read", failed);
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private int refuse(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
        return UNUSABLE;
    }
}
