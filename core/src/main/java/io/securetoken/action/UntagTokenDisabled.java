package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;

/**
 * Takes {@code ;DisabledTags;SecureToken} away from an account, which may then get an automatic first grant.
 *
 * <pre>{@code
 * UntagTokenDisabled.on("svc");
 * }</pre>
 *
 * @param account whose tag it is
 * @param process the process that carries it out
 */
public record UntagTokenDisabled(String account, Process process) implements Action {

    /** Refuses a name that no account may bear. */
    public UntagTokenDisabled {
        Account.checkName(account);
    }

    /** Returns the untagging of that account. */
    public static UntagTokenDisabled on(String account) {
        return new UntagTokenDisabled(account, Process.AGENT);
    }

    @Override
    public UntagTokenDisabled in(Process process) {
        return new UntagTokenDisabled(account, process);
    }

    @Override
    public Operation operation() {
        return Operation.UNTAG_TOKEN_DISABLED;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.TAG, Answer.NO.possible());
    }

    @Override
    public String phrase() {
        return "untag " + Names.quoted(account) + " so that it may get an automatic token";
    }
}
