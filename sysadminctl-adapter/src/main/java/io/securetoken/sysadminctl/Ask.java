package io.securetoken.sysadminctl;

import io.securetoken.state.Account;
import java.io.Serializable;

/**
 * Something a command asks for while it runs: whose, and what. It holds no secret.
 *
 * <pre>{@code
 * Ask.password("alice");      // her password
 * Ask.newPassword("bob");     // the one he is to have
 * }</pre>
 *
 * @param what what is asked for
 * @param owner the account it belongs to; empty for a recovery key
 */
public record Ask(What what, String owner) implements Serializable {

    /** What a command may ask for. */
    public enum What {
        /** The name of the account, which is no secret. */
        NAME,
        /** The present password of the account. */
        PASSWORD,
        /** The password that the account is to have. */
        NEW_PASSWORD,
        /** The personal recovery key. */
        RECOVERY_KEY
    }

    /** Refuses a name that no account may bear. */
    public Ask {
        if (what != What.RECOVERY_KEY) {
            Account.checkName(owner);
        }
    }

    /** Returns the question for the name of that account. */
    public static Ask name(String owner) {
        return new Ask(What.NAME, owner);
    }

    /** Returns the question for the present password of that account. */
    public static Ask password(String owner) {
        return new Ask(What.PASSWORD, owner);
    }

    /** Returns the question for the password that the account is to have. */
    public static Ask newPassword(String owner) {
        return new Ask(What.NEW_PASSWORD, owner);
    }

    /** Returns the question for the personal recovery key. */
    public static Ask recoveryKey() {
        return new Ask(What.RECOVERY_KEY, "");
    }

    /** Returns whether the answer is a secret. */
    public boolean isSecret() {
        return what != What.NAME;
    }

    /** Returns the question in words: "the new password of `bob`". */
    public String phrase() {
        return switch (what) {
            case NAME -> "the name of `" + owner + "`";
            case PASSWORD -> "the password of `" + owner + "`";
            case NEW_PASSWORD -> "the new password of `" + owner + "`";
            case RECOVERY_KEY -> "the recovery key";
        };
    }
}
