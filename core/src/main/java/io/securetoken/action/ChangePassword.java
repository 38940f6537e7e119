package io.securetoken.action;

import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Knowable;
import io.securetoken.state.PasswordForm;

/**
 * Changes the password of an account by its owner, who knows an old one.
 *
 * <pre>{@code
 * ChangePassword.of("eva").with(ChangePassword.With.TOKEN_PASSWORD);
 * }</pre>
 *
 * @param account whose password it is
 * @param old the old password that is given
 * @param process the process that carries it out
 */
public record ChangePassword(String account, With old, Process process) implements Action {

    /** The old passwords that an owner may give. */
    public enum With implements Knowable {
        /** the password of the account */
        CURRENT(Operation.CHANGE_PASSWORD),
        /** the older one that a stale token is still wrapped under */
        TOKEN_PASSWORD(Operation.CHANGE_TOKEN_PASSWORD);

        private final Operation operation;

        With(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Refuses a name that no account may bear. */
    public ChangePassword {
        Account.checkName(account);
    }

    /** Returns the change of a password by who knows the current one. */
    public static ChangePassword of(String account) {
        return new ChangePassword(account, With.CURRENT, Process.AGENT);
    }

    /** Returns this change with that old password. */
    public ChangePassword with(With old) {
        return new ChangePassword(account, old, process);
    }

    @Override
    public ChangePassword in(Process process) {
        return new ChangePassword(account, old, process);
    }

    @Override
    public Operation operation() {
        return old.operation;
    }

    @Override
    public Change change() {
        return Passwords.set(PasswordForm.PLAINTEXT);
    }

    @Override
    public String phrase() {
        return operation().phrase().replace("one's", Names.quoted(account) + "'s");
    }
}
