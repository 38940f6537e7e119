package io.securetoken.sysadminctl;

/**
 * How a command came to its end. Only {@link #EXITED} means that it had the chance to say all it had to say.
 *
 * <pre>{@code
 * Completed ran = runner.run(Commands.tokenStatus("bob"), Secrets.none());
 * ran.ending();               // TIMED_OUT: no answer, which is not the answer "no"
 * ran.ending().isComplete();  // false
 * }</pre>
 */
public enum Ending {
    /** It ended by itself, with an exit status. */
    EXITED,
    /** A signal that nobody here sent ended it. */
    SIGNALLED,
    /** It was still running at its time limit and was ended with all its children. */
    TIMED_OUT,
    /** It never started. */
    NOT_STARTED,
    /** A prompt was unexpected, echoed, or asked twice; the rest was not sent and the command was ended. */
    PROMPT_REFUSED,
    /** The one who waited for it was interrupted; it was ended with all its children. */
    INTERRUPTED;

    /** Returns whether the command ended by itself. */
    public boolean isComplete() {
        return this == EXITED;
    }
}
