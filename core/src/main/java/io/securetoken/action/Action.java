package io.securetoken.action;

import io.securetoken.bits.Change;
import io.securetoken.state.Mac;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be done to a Mac, or happen to it. An action says who it is done to, who authorises it and by which
 * way; it knows what it does to accounts, roles and settings, and nothing of what becomes of tokens.
 *
 * <pre>{@code
 * Action grant = GrantToken.to("bob").by("alice");
 * Action login = LogIn.as("bob");
 * grant.operation();   // GRANT_TOKEN
 * }</pre>
 */
public sealed interface Action extends Serializable
        permits AddFileVaultUser,
                Authorize,
                ChangeMdmReachability,
                ChangePassword,
                ClearBootstrapToken,
                CreateAccount,
                DeleteAccount,
                Demote,
                DisableAccount,
                DisableFileVault,
                EnableFileVault,
                Erase,
                EscrowBootstrapToken,
                GrantToken,
                LogIn,
                LoseBootstrapToken,
                Promote,
                RemoveFileVaultUser,
                ResetPassword,
                Restart,
                RevokeToken,
                SetPassword,
                TagTokenDisabled,
                UntagTokenDisabled,
                UpdatePreboot,
                Upgrade {

    /** Returns what is done and by which way, without the names. */
    Operation operation();

    /** Returns the account it happens to; null where it is about the whole Mac. */
    default @Nullable String account() {
        return null;
    }

    /** Returns the account whose credentials authorise it; null for nobody's, as when a root process acts alone. */
    default @Nullable String by() {
        return null;
    }

    /** Returns what it is authorised with. */
    default Credential with() {
        return Credential.PASSWORD;
    }

    /** Returns the process that carries it out. */
    Process process();

    /** Returns the same action carried out by another process. */
    Action in(Process process);

    /**
     * Returns what carrying it out replaces in the Mac and in the account it happens to, but for tokens and what follows
     * from them, in the layout that rules are matched on. The layout may change with any release.
     */
    default Change change() {
        return Change.NONE;
    }

    /** Returns the Mac once this has been carried out, but for tokens and what follows from them. */
    default Mac applyTo(Mac mac) {
        Mac after = mac.withPossible(change().mac(mac.possible()));
        String name = account();
        return name == null ? after : after.with(name, user -> user.withPossible(change().account(user.possible())));
    }

    /** Returns the action as the infinitive of a sentence: "grant a token to `bob` with the credentials of `alice`". */
    String phrase();
}
