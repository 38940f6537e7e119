package io.securetoken.sysadminctl;

/**
 * Runs a command on a Mac: this one, or another one through an agent there. An implementation hands the secrets over in the
 * order of {@link Command#asks()} and never puts one into an argument, the environment, a file, a log or an exception.
 * Reading asks several questions at once, from as many threads.
 *
 * <pre>{@code
 * Completed answer = LocalRunner.create().run(Commands.tokenStatus("bob"), Secrets.none());
 * Reading reading = Readings.read(answer);
 * }</pre>
 */
@FunctionalInterface
public interface CommandRunner {

    /**
     * Returns what the command left, however it ended. It refuses with an {@link IllegalArgumentException}, before anything
     * starts, a secret that is missing or that the command would cut short.
     */
    Completed run(Command command, Secrets secrets);

    /**
     * Refuses with an {@link IllegalArgumentException} what {@link #run} would refuse, and starts nothing: before a plan of
     * several commands begins, all of them are checked.
     */
    default void check(Command command, Secrets secrets) {
        command.asks().stream().filter(Ask::isSecret).forEach(secrets::answer);
    }
}
