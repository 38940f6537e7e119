package io.securetoken.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code securetoken} command: answers about the secure tokens of a Mac, without a Mac. */
@Command(
        name = "securetoken",
        description = "Answers about the secure tokens of a Mac, without a Mac.",
        mixinStandardHelpOptions = true,
        version = "0.1.0-SNAPSHOT",
        subcommands = {
            DemoCommand.class,
            MatrixCommand.class,
            RulesCommand.class,
            ReplayCommand.class,
            AskCommand.class,
            ParseCommand.class,
            PlanCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            FakeMacCommand.class,
            ObserveCommand.class,
            TransferCommand.class
        })
public final class SecureTokenCommand {

    private SecureTokenCommand() {}

    /** Runs the command and ends with its exit code: 2 for an option that is not usable. */
    public static void main(String[] args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        return new CommandLine(new SecureTokenCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((refused, args) -> {
                    refused.getCommandLine().getErr().println("securetoken: " + oneLine(refused.getMessage()));
                    return CommandLine.ExitCode.USAGE;
                });
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "unusable option" : message.lines().findFirst().orElse("unusable option");
    }
}
