package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs commands on this Mac in a terminal of their own, made by {@code script}, and answers their prompts. It is for tools
 * that read secrets from a terminal only. It waits for each prompt, sends nothing unless the prompt is known, names
 * the expected owner and the terminal does not echo, and sends nothing twice; otherwise it ends the command with
 * {@link Ending#PROMPT_REFUSED}. Both outputs come back as one. The form for macOS has never been run on a Mac.
 *
 * <pre>{@code
 * CommandRunner runner = TerminalRunner.create(Script.MACOS, Map.of("alice", "Alice Example"));
 * Completed done = runner.run(Commands.grant("bob", "alice"), secrets);
 * }</pre>
 */
public final class TerminalRunner implements CommandRunner {

    private final Script script;
    private final Map<String, String> fullNames;
    private final ToolRoot root;

    private TerminalRunner(Script script, Map<String, String> fullNames, ToolRoot root) {
        this.script = script;
        this.fullNames = Map.copyOf(fullNames);
        this.root = root;
    }

    /** Returns the runner that uses that form of {@code script}; prompts name accounts by these full names. */
    public static TerminalRunner create(Script script, Map<String, String> fullNames) {
        return new TerminalRunner(script, fullNames, ToolRoot.NONE);
    }

    /** Returns this runner for stand-ins below that folder. */
    public TerminalRunner at(Path root) {
        return new TerminalRunner(script, fullNames, ToolRoot.at(root));
    }

    @Override
    public void check(Command command, Secrets secrets) {
        if (command.form() != Command.Form.LINES) {
            throw new IllegalArgumentException("`" + command.words().get(0)
                    + "` takes a property list and asks nothing on a terminal; use a pipe");
        }
        SecretLimits.checkForTerminal(command.asks(), secrets);
    }

    /** Returns what the command left; refuses secrets of more than 128 bytes, and commands that take a property list. */
    @Override
    public Completed run(Command command, Secrets secrets) {
        check(command, secrets);
        try {
            Child child = Child.start(script.words(root.words(command)));
            return answered(child, command, secrets);
        } catch (IOException refused) {
            return LocalRunner.notStarted(command);
        }
    }

    private Completed answered(Child child, Command command, Secrets secrets) {
        Dialogue dialogue = new Dialogue(child, command, secrets, fullNames, script);
        String refusal = "";
        Ending ending;
        try {
            refusal = dialogue.hold();
            ending = dialogue.ending();
            child.end();
        } catch (InterruptedException interrupted) {
            child.end();
            Thread.currentThread().interrupt();
            ending = Ending.INTERRUPTED;
        }
        close(child.stdin());
        Completed completed = child.left(command, secrets, ending, refusal);
        return completed.withStdout(dialogue.withoutPrompts(completed.stdout()));
    }

    private static void close(OutputStream stdin) {
        try {
            stdin.close();
        } catch (IOException alreadyGone) {
            // the child has ended and taken its end of the pipe with it
            return;
        }
    }
}
