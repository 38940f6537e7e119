package io.securetoken.action;

import io.securetoken.state.Account;
import org.jspecify.annotations.Nullable;

/**
 * Removes an account from the users who may unlock the volume.
 *
 * <pre>{@code
 * RemoveFileVaultUser.of("bob").by("alice");
 * }</pre>
 *
 * @param account who is removed
 * @param by whose credentials authorise it; null for nobody's
 * @param with what it is authorised with: a password or the recovery key
 * @param process the process that carries it out
 */
public record RemoveFileVaultUser(String account, @Nullable String by, Credential with, Process process)
        implements Action {

    /** Refuses names that no account may bear, and a credential that FileVault does not take. */
    public RemoveFileVaultUser {
        Account.checkName(account);
        Names.checkIfGiven(by);
        FileVaultUsers.check(with);
    }

    /** Returns the removal of that account with nobody's credentials. */
    public static RemoveFileVaultUser of(String account) {
        return new RemoveFileVaultUser(account, null, Credential.PASSWORD, Process.AGENT);
    }

    /** Returns the same with the credentials of that account. */
    public RemoveFileVaultUser by(String by) {
        return new RemoveFileVaultUser(account, by, with, process);
    }

    /** Returns the same with that credential; refuses all but a password and the recovery key. */
    public RemoveFileVaultUser with(Credential with) {
        return new RemoveFileVaultUser(account, by, with, process);
    }

    @Override
    public RemoveFileVaultUser in(Process process) {
        return new RemoveFileVaultUser(account, by, with, process);
    }

    @Override
    public Operation operation() {
        return Operation.REMOVE_FILEVAULT_USER;
    }

    @Override
    public String phrase() {
        return "remove " + Names.quoted(account) + " from the FileVault users" + FileVaultUsers.authorised(by, with);
    }
}
