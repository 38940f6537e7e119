package io.securetoken.action;

/**
 * Updates the pre-boot volume, which lists the users of the FileVault screen.
 *
 * <pre>{@code
 * UpdatePreboot.now();
 * }</pre>
 *
 * @param process the process that carries it out
 */
public record UpdatePreboot(Process process) implements Action {

    /** Returns the update of the pre-boot volume. */
    public static UpdatePreboot now() {
        return new UpdatePreboot(Process.AGENT);
    }

    @Override
    public UpdatePreboot in(Process process) {
        return new UpdatePreboot(process);
    }

    @Override
    public Operation operation() {
        return Operation.UPDATE_PREBOOT;
    }

    @Override
    public String phrase() {
        return operation().phrase();
    }
}
