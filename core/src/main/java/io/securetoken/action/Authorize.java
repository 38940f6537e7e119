package io.securetoken.action;

import io.securetoken.state.Knowable;
import org.jspecify.annotations.Nullable;

/**
 * Authorises something that macOS guards by tokens or volume ownership. Who does it is also the account it happens to.
 *
 * <pre>{@code
 * Authorize.of(Authorize.Task.SOFTWARE_UPDATE).as("ops").with(Credential.PASSWORD);
 * }</pre>
 *
 * @param task what is authorised
 * @param account who authorises it; null for nobody
 * @param with what it is authorised with
 * @param process the process that carries it out
 */
public record Authorize(Task task, @Nullable String account, Credential with, Process process) implements Action {

    /** What macOS wants authorised. */
    public enum Task implements Knowable {
        /** a software update */
        SOFTWARE_UPDATE(Operation.AUTHORIZE_SOFTWARE_UPDATE),
        /** an installation of macOS */
        OS_INSTALL(Operation.AUTHORIZE_OS_INSTALL),
        /** an installation of macOS that erases the volume */
        ERASE_INSTALL(Operation.AUTHORIZE_ERASE_INSTALL),
        /** a change of the startup security */
        STARTUP_SECURITY(Operation.AUTHORIZE_STARTUP_SECURITY),
        /** the erasure of all content and settings */
        ERASE_ALL_CONTENT(Operation.AUTHORIZE_ERASE_ALL_CONTENT),
        /** the unlocking of the volume at boot */
        UNLOCK_AT_BOOT(Operation.AUTHORIZE_UNLOCK_AT_BOOT),
        /** a new personal recovery key */
        ROTATE_RECOVERY_KEY(Operation.AUTHORIZE_ROTATE_RECOVERY_KEY),
        /** a kernel extension */
        KERNEL_EXTENSION(Operation.AUTHORIZE_KERNEL_EXTENSION),
        /** a restart that unlocks the volume */
        AUTHENTICATED_RESTART(Operation.AUTHORIZE_AUTHENTICATED_RESTART),
        /** the erasure of the Mac by MDM command */
        MDM_ERASE(Operation.AUTHORIZE_MDM_ERASE);

        private final Operation operation;

        Task(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Refuses a name that no account may bear. */
    public Authorize {
        Names.checkIfGiven(account);
    }

    /** Returns the authorisation of that task by nobody, with a password. */
    public static Authorize of(Task task) {
        return new Authorize(task, null, Credential.PASSWORD, Process.AGENT);
    }

    /** Returns this authorisation by that account. */
    public Authorize as(String account) {
        return new Authorize(task, account, with, process);
    }

    /** Returns this authorisation with that credential. */
    public Authorize with(Credential with) {
        return new Authorize(task, account, with, process);
    }

    /** Returns who authorises it: the same as {@link #account()}. */
    @Override
    public @Nullable String by() {
        return account;
    }

    @Override
    public Authorize in(Process process) {
        return new Authorize(task, account, with, process);
    }

    @Override
    public Operation operation() {
        return task.operation;
    }

    @Override
    public String phrase() {
        String credential = switch (with) {
            case PASSWORD -> "";
            case RECOVERY_KEY -> " with the recovery key";
            case BOOTSTRAP_TOKEN -> " with the bootstrap token";
            case NOTHING -> " without credentials";
        };
        return operation().phrase() + Names.as(account) + credential;
    }
}
