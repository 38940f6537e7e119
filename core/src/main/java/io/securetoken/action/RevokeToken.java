package io.securetoken.action;

import io.securetoken.state.Account;
import org.jspecify.annotations.Nullable;

/**
 * Asks macOS to take the secure token away from an account.
 *
 * <pre>{@code
 * RevokeToken.from("bob").by("alice");
 * }</pre>
 *
 * @param account who is to lose the token
 * @param by whose credentials authorise it; null for nobody's
 * @param process the process that carries it out
 */
public record RevokeToken(String account, @Nullable String by, Process process) implements Action {

    /** Refuses names that no account may bear. */
    public RevokeToken {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the revocation of a token with nobody's credentials. */
    public static RevokeToken from(String account) {
        return new RevokeToken(account, null, Process.AGENT);
    }

    /** Returns this revocation with the credentials of that account. */
    public RevokeToken by(String by) {
        return new RevokeToken(account, by, process);
    }

    @Override
    public RevokeToken in(Process process) {
        return new RevokeToken(account, by, process);
    }

    @Override
    public Operation operation() {
        return Operation.REVOKE_TOKEN;
    }

    @Override
    public String phrase() {
        return "revoke the token of " + Names.quoted(account) + Names.withCredentialsOf(by);
    }
}
