package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;

/**
 * Tags an account with {@code ;DisabledTags;SecureToken}, which keeps the automatic first grant away.
 *
 * <pre>{@code
 * TagTokenDisabled.on("svc");
 * }</pre>
 *
 * @param account whose tag it is
 * @param process the process that carries it out
 */
public record TagTokenDisabled(String account, Process process) implements Action {

    /** Refuses a name that no account may bear. */
    public TagTokenDisabled {
        Account.checkName(account);
    }

    /** Returns the tagging of that account. */
    public static TagTokenDisabled on(String account) {
        return new TagTokenDisabled(account, Process.AGENT);
    }

    @Override
    public TagTokenDisabled in(Process process) {
        return new TagTokenDisabled(account, process);
    }

    @Override
    public Operation operation() {
        return Operation.TAG_TOKEN_DISABLED;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.TAG, Answer.YES.possible());
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAnAccount(account, operation());
    }
}
