package io.securetoken.action;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;

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
    public Mac applyTo(Mac mac) {
        return mac.with(account, user -> user.withTokenDisabledTag(Answer.YES));
    }

    @Override
    public String phrase() {
        return Names.inPlaceOfAnAccount(account, operation());
    }
}
