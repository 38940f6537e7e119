package io.securetoken.action;

/**
 * Has the bootstrap token removed from the MDM server by this Mac.
 *
 * <pre>{@code
 * ClearBootstrapToken.now();
 * }</pre>
 *
 * @param process the process that carries it out
 */
public record ClearBootstrapToken(Process process) implements Action {

    /** Returns the clearing of the bootstrap token. */
    public static ClearBootstrapToken now() {
        return new ClearBootstrapToken(Process.AGENT);
    }

    @Override
    public ClearBootstrapToken in(Process process) {
        return new ClearBootstrapToken(process);
    }

    @Override
    public Operation operation() {
        return Operation.CLEAR_BOOTSTRAP_TOKEN;
    }

    @Override
    public String phrase() {
        return operation().phrase();
    }
}
