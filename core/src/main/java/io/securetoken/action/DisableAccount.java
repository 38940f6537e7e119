package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Disables an account; it stays on the Mac.
 *
 * <pre>{@code
 * DisableAccount.of("eva").by("ops");
 * }</pre>
 *
 * @param account who is disabled
 * @param by whose credentials authorise it; null for nobody's
 * @param process the process that carries it out
 */
public record DisableAccount(String account, @Nullable String by, Process process) implements Action {

    /** Refuses names that no account may bear. */
    public DisableAccount {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the disabling of an account with nobody's credentials. */
    public static DisableAccount of(String account) {
        return new DisableAccount(account, null, Process.AGENT);
    }

    /** Returns this disabling with the credentials of that account. */
    public DisableAccount by(String by) {
        return new DisableAccount(account, by, process);
    }

    @Override
    public DisableAccount in(Process process) {
        return new DisableAccount(account, by, process);
    }

    @Override
    public Operation operation() {
        return Operation.DISABLE_ACCOUNT;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.ENABLED, Answer.NO.possible());
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAnAccount(account, operation()) + Names.withCredentialsOf(by);
    }
}
