package io.securetoken.action;

import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Knowable;
import io.securetoken.state.PasswordForm;

/**
 * Gives an account its first password.
 *
 * <pre>{@code
 * SetPassword.of("eva").as(SetPassword.Form.HASH);
 * }</pre>
 *
 * @param account whose password it is
 * @param form the form in which it is set
 * @param process the process that carries it out
 */
public record SetPassword(String account, Form form, Process process) implements Action {

    /** The forms in which a first password is set. */
    public enum Form implements Knowable {
        /** the password itself */
        PLAINTEXT(Operation.SET_PASSWORD),
        /** only a hash of it */
        HASH(Operation.SET_PASSWORD_HASH);

        private final Operation operation;

        Form(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Refuses a name that no account may bear. */
    public SetPassword {
        Account.checkName(account);
    }

    /** Returns the setting of a plaintext password. */
    public static SetPassword of(String account) {
        return new SetPassword(account, Form.PLAINTEXT, Process.AGENT);
    }

    /** Returns this setting of a password in that form. */
    public SetPassword as(Form form) {
        return new SetPassword(account, form, process);
    }

    @Override
    public SetPassword in(Process process) {
        return new SetPassword(account, form, process);
    }

    @Override
    public Operation operation() {
        return form.operation;
    }

    @Override
    public Change change() {
        return Passwords.set(form == Form.HASH ? PasswordForm.HASH : PasswordForm.PLAINTEXT);
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAPassword(account, operation());
    }
}
