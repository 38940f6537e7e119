package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Role;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account an administrator.
 *
 * <pre>{@code
 * Promote.of("eva").by("ops");
 * }</pre>
 *
 * @param account who becomes an administrator
 * @param by whose credentials authorise it; null for nobody's
 * @param process the process that carries it out
 */
public record Promote(String account, @Nullable String by, Process process) implements Action {

    /** Refuses names that no account may bear. */
    public Promote {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the promotion of an account with nobody's credentials. */
    public static Promote of(String account) {
        return new Promote(account, null, Process.AGENT);
    }

    /** Returns this promotion with the credentials of that account. */
    public Promote by(String by) {
        return new Promote(account, by, process);
    }

    @Override
    public Promote in(Process process) {
        return new Promote(account, by, process);
    }

    @Override
    public Operation operation() {
        return Operation.PROMOTE;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.ROLE, Role.ADMIN.possible());
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAnAccount(account, operation()) + Names.withCredentialsOf(by);
    }
}
