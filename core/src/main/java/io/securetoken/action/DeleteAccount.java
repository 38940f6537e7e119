package io.securetoken.action;

import io.securetoken.state.Account;
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Deletes an account.
 *
 * <pre>{@code
 * DeleteAccount.of("eva").by("ops").via(DeleteAccount.Via.SYSTEM_SETTINGS);
 * }</pre>
 *
 * @param account who is deleted
 * @param by whose credentials authorise it; null for nobody's
 * @param via the way it is done
 * @param process the process that carries it out
 */
public record DeleteAccount(String account, @Nullable String by, Via via, Process process) implements Action {

    /** The ways to delete an account. */
    public enum Via implements Knowable {
        /** with sysadminctl */
        SYSADMINCTL(Operation.DELETE_BY_SYSADMINCTL),
        /** in System Settings */
        SYSTEM_SETTINGS(Operation.DELETE_IN_SYSTEM_SETTINGS),
        /** by removing its directory record */
        DIRECTORY(Operation.DELETE_BY_DIRECTORY),
        /** by MDM command */
        MDM_COMMAND(Operation.DELETE_BY_MDM_COMMAND);

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
    public DeleteAccount {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the deletion of an account with sysadminctl and nobody's credentials. */
    public static DeleteAccount of(String account) {
        return new DeleteAccount(account, null, Via.SYSADMINCTL, Process.AGENT);
    }

    /** Returns this deletion with the credentials of that account. */
    public DeleteAccount by(String by) {
        return new DeleteAccount(account, by, via, process);
    }

    /** Returns this deletion by that way. */
    public DeleteAccount via(Via via) {
        return new DeleteAccount(account, by, via, process);
    }

    @Override
    public DeleteAccount in(Process process) {
        return new DeleteAccount(account, by, via, process);
    }

    @Override
    public Operation operation() {
        return via.operation;
    }

    @Override
    public Mac applyTo(Mac mac) {
        return mac.without(account);
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAnAccount(account, operation()) + Names.withCredentialsOf(by);
    }
}
