package io.securetoken.action;

import io.securetoken.state.Account;
import org.jspecify.annotations.Nullable;

/**
 * Adds an account to the users who may unlock the volume.
 *
 * <pre>{@code
 * AddFileVaultUser.of("bob").by("alice");
 * }</pre>
 *
 * @param account who is added
 * @param by whose credentials authorise it; null for nobody's
 * @param with what it is authorised with: a password or the recovery key
 * @param process the process that carries it out
 */
public record AddFileVaultUser(String account, @Nullable String by, Credential with, Process process)
        implements Action {

    /** Refuses names that no account may bear, and a credential that FileVault does not take. */
    public AddFileVaultUser {
        Account.checkName(account);
        Names.checkIfGiven(by);
        FileVaultUsers.check(with);
    }

    /** Returns the addition of that account with nobody's credentials. */
    public static AddFileVaultUser of(String account) {
        return new AddFileVaultUser(account, null, Credential.PASSWORD, Process.AGENT);
    }

    /** Returns the same with the credentials of that account. */
    public AddFileVaultUser by(String by) {
        return new AddFileVaultUser(account, by, with, process);
    }

    /** Returns the same with that credential; refuses all but a password and the recovery key. */
    public AddFileVaultUser with(Credential with) {
        return new AddFileVaultUser(account, by, with, process);
    }

    @Override
    public AddFileVaultUser in(Process process) {
        return new AddFileVaultUser(account, by, with, process);
    }

    @Override
    public Operation operation() {
        return Operation.ADD_FILEVAULT_USER;
    }

    @Override
    public String phrase() {
        return "add " + Names.quoted(account) + " as a FileVault user" + FileVaultUsers.authorised(by, with);
    }
}
