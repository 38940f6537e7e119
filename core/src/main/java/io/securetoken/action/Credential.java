package io.securetoken.action;

import io.securetoken.state.Knowable;

/**
 * What an action is authorised with.
 *
 * <pre>{@code
 * AddFileVaultUser.of("bob").with(Credential.RECOVERY_KEY);
 * }</pre>
 */
public enum Credential implements Knowable {
    /** An account's password. */
    PASSWORD,
    /** The personal recovery key. */
    RECOVERY_KEY,
    /** The bootstrap token, through MDM. */
    BOOTSTRAP_TOKEN,
    /** Nothing. */
    NOTHING;

    @Override
    public int possible() {
        return 1 << ordinal();
    }
}
