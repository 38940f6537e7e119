package io.securetoken.sysadminctl;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The secrets at hand for a command, by what they answer. In which order they are sent is the command's business. The
 * secrets stay the caller's: whoever made them closes them.
 *
 * <pre>{@code
 * Secrets secrets = Secrets.none().password("alice", alice).newPassword("bob", bob);
 * }</pre>
 */
public final class Secrets {

    private static final Secrets NONE = new Secrets(Map.of());

    private final Map<Ask, Secret> answers;

    private Secrets(Map<Ask, Secret> answers) {
        this.answers = answers;
    }

    /** Returns no secrets, for commands that ask for none. */
    public static Secrets none() {
        return NONE;
    }

    /** Returns these secrets and the present password of that account. */
    public Secrets password(String owner, Secret secret) {
        return with(Ask.password(owner), secret);
    }

    /** Returns these secrets and the password that the account is to have. */
    public Secrets newPassword(String owner, Secret secret) {
        return with(Ask.newPassword(owner), secret);
    }

    /** Returns these secrets and the personal recovery key. */
    public Secrets recoveryKey(Secret secret) {
        return with(Ask.recoveryKey(), secret);
    }

    /** Returns whether the answer to that question is at hand. */
    public boolean has(Ask ask) {
        return !ask.isSecret() || answers.containsKey(ask);
    }

    private Secrets with(Ask ask, Secret secret) {
        Map<Ask, Secret> more = new HashMap<>(answers);
        more.put(ask, secret);
        return new Secrets(Map.copyOf(more));
    }

    Secret answer(Ask ask) {
        Secret secret = answers.get(ask);
        if (secret == null) {
            throw new IllegalArgumentException(ask.phrase() + " is not at hand; give it with the command");
        }
        return secret;
    }

    Collection<Secret> all() {
        return answers.values();
    }

    /** Returns a text without the secrets. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
