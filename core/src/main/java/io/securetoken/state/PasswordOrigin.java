package io.securetoken.state;

/**
 * How the present password came to the account.
 *
 * <pre>{@code
 * Account.admin("ops").withPasswordOrigin(PasswordOrigin.HASH);
 * }</pre>
 */
public enum PasswordOrigin implements Knowable {
    /** macOS saw the password itself */
    PLAINTEXT,
    /** only a hash was installed */
    HASH,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
