package io.securetoken.action;

import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Knowable;
import io.securetoken.state.PasswordForm;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account another password without its old one.
 *
 * <pre>{@code
 * ResetPassword.of("eva").by("ops").via(ResetPassword.Via.SYSTEM_SETTINGS);
 * }</pre>
 *
 * @param account whose password it is
 * @param by whose credentials authorise it; null for nobody's
 * @param via the way it is done
 * @param process the process that carries it out
 */
public record ResetPassword(String account, @Nullable String by, Via via, Process process) implements Action {

    /** The ways to reset a password. */
    public enum Via implements Knowable {
        /** with sysadminctl */
        SYSADMINCTL(Operation.RESET_BY_SYSADMINCTL),
        /** in System Settings */
        SYSTEM_SETTINGS(Operation.RESET_IN_SYSTEM_SETTINGS),
        /** with dscl */
        DIRECTORY(Operation.RESET_BY_DIRECTORY),
        /** through Open Directory */
        OPEN_DIRECTORY(Operation.RESET_BY_OPEN_DIRECTORY),
        /** elsewhere, at the directory server */
        DIRECTORY_SERVER(Operation.RESET_AT_DIRECTORY_SERVER),
        /** by MDM command, which sends a hash */
        MDM_COMMAND(Operation.RESET_BY_MDM_COMMAND),
        /** by an MDM agent */
        MDM_AGENT(Operation.RESET_BY_MDM_AGENT),
        /** by overwriting the hash */
        HASH_WRITE(Operation.RESET_BY_HASH_WRITE),
        /** with the personal recovery key */
        RECOVERY_KEY(Operation.RESET_WITH_RECOVERY_KEY),
        /** in Recovery */
        RECOVERY(Operation.RESET_IN_RECOVERY);

        private final Operation operation;

        Via(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Refuses names that no account may bear. */
    public ResetPassword {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the reset of a password with sysadminctl and nobody's credentials. */
    public static ResetPassword of(String account) {
        return new ResetPassword(account, null, Via.SYSADMINCTL, Process.AGENT);
    }

    /** Returns this reset with the credentials of that account. */
    public ResetPassword by(String by) {
        return new ResetPassword(account, by, via, process);
    }

    /** Returns this reset by that way. */
    public ResetPassword via(Via via) {
        return new ResetPassword(account, by, via, process);
    }

    @Override
    public ResetPassword in(Process process) {
        return new ResetPassword(account, by, via, process);
    }

    @Override
    public Operation operation() {
        return via.operation;
    }

    @Override
    public Change change() {
        return switch (via) {
            case MDM_COMMAND, HASH_WRITE -> Passwords.set(PasswordForm.HASH);
            default -> Passwords.set(PasswordForm.PLAINTEXT);
        };
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAPassword(account, operation()) + Names.withCredentialsOf(by);
    }
}
