package io.securetoken.action;

/**
 * Happens when the MDM server no longer has the bootstrap token and this Mac was not asked.
 *
 * <pre>{@code
 * LoseBootstrapToken.now();
 * }</pre>
 *
 * @param process the process that carries it out
 */
public record LoseBootstrapToken(Process process) implements Action {

    /** Returns the loss of the bootstrap token. */
    public static LoseBootstrapToken now() {
        return new LoseBootstrapToken(Process.AGENT);
    }

    @Override
    public LoseBootstrapToken in(Process process) {
        return new LoseBootstrapToken(process);
    }

    @Override
    public Operation operation() {
        return Operation.LOSE_BOOTSTRAP_TOKEN;
    }

    @Override
    public String phrase() {
        return operation().phrase();
    }
}
