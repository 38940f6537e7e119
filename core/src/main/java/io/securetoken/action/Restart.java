package io.securetoken.action;

/**
 * Restarts the Mac.
 *
 * <pre>{@code
 * Restart.now();
 * }</pre>
 *
 * @param process the process that carries it out
 */
public record Restart(Process process) implements Action {

    /** Returns a restart. */
    public static Restart now() {
        return new Restart(Process.AGENT);
    }

    @Override
    public Restart in(Process process) {
        return new Restart(process);
    }

    @Override
    public Operation operation() {
        return Operation.RESTART;
    }

    @Override
    public String phrase() {
        return operation().phrase();
    }
}
