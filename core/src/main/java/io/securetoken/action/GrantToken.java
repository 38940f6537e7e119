package io.securetoken.action;

import io.securetoken.state.Account;
import io.securetoken.state.Knowable;
import org.jspecify.annotations.Nullable;

/**
 * Asks macOS to grant an account a secure token.
 *
 * <pre>{@code
 * GrantToken.to("bob").by("alice").via(GrantToken.Via.SYSTEM_SETTINGS);
 * }</pre>
 *
 * @param account who is to receive the token
 * @param by whose credentials authorise it; null for nobody's
 * @param via the way it is done
 * @param process the process that carries it out
 */
public record GrantToken(String account, @Nullable String by, Via via, Process process) implements Action {

    /** The ways to grant a token. */
    public enum Via implements Knowable {
        /** with sysadminctl */
        SYSADMINCTL(Operation.GRANT_TOKEN),
        /** by enabling the user for FileVault in System Settings */
        SYSTEM_SETTINGS(Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS);

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
    public GrantToken {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the grant of a token with sysadminctl and nobody's credentials. */
    public static GrantToken to(String account) {
        return new GrantToken(account, null, Via.SYSADMINCTL, Process.AGENT);
    }

    /** Returns this grant with the credentials of that account. */
    public GrantToken by(String by) {
        return new GrantToken(account, by, via, process);
    }

    /** Returns this grant by that way. */
    public GrantToken via(Via via) {
        return new GrantToken(account, by, via, process);
    }

    @Override
    public GrantToken in(Process process) {
        return new GrantToken(account, by, via, process);
    }

    @Override
    public Operation operation() {
        return via.operation;
    }

    @Override
    public String phrase() {
        String place = via == Via.SYSTEM_SETTINGS ? " in System Settings" : "";
        return "grant a token to " + Names.quoted(account) + place + Names.withCredentialsOf(by);
    }
}
