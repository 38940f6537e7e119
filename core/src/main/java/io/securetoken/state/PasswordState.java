package io.securetoken.state;

/**
 * Whether an account has a password.
 *
 * <pre>{@code
 * Account.admin("ops").withPassword(PasswordState.SET);
 * }</pre>
 */
public enum PasswordState implements Knowable {
    /** a password that is not blank */
    SET,
    /** the empty password */
    BLANK,
    /** no password at all, nothing can be wrapped under it */
    NONE,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
