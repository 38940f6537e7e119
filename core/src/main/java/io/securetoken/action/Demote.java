package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Role;
import org.jspecify.annotations.Nullable;

/**
 * Makes an account a standard one.
 *
 * <pre>{@code
 * Demote.of("eva").by("ops");
 * }</pre>
 *
 * @param account who becomes a standard user
 * @param by whose credentials authorise it; null for nobody's
 * @param process the process that carries it out
 */
public record Demote(String account, @Nullable String by, Process process) implements Action {

    /** Refuses names that no account may bear. */
    public Demote {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the demotion of an account with nobody's credentials. */
    public static Demote of(String account) {
        return new Demote(account, null, Process.AGENT);
    }

    /** Returns this demotion with the credentials of that account. */
    public Demote by(String by) {
        return new Demote(account, by, process);
    }

    @Override
    public Demote in(Process process) {
        return new Demote(account, by, process);
    }

    @Override
    public Operation operation() {
        return Operation.DEMOTE;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.ROLE, Role.STANDARD.possible());
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAnAccount(account, operation()) + Names.withCredentialsOf(by);
    }
}
