package io.securetoken.state;

/**
 * The form in which a password is set. Only a plaintext one can wrap a token.
 *
 * <pre>{@code
 * CreationMethod.named("setup-script").withPassword(PasswordForm.HASH);
 * }</pre>
 */
public enum PasswordForm implements Knowable {
    /** The password itself. */
    PLAINTEXT,
    /** A hash of it. */
    HASH,
    /** The empty password. */
    BLANK,
    /** No password is set. */
    NONE,
    /** Not known: the method may do one or another. */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }

    /** Returns whether the account then has a password. */
    public PasswordState state() {
        return switch (this) {
            case PLAINTEXT, HASH -> PasswordState.SET;
            case BLANK -> PasswordState.BLANK;
            case NONE -> PasswordState.NONE;
            case UNKNOWN -> PasswordState.UNKNOWN;
        };
    }

    /** Returns how the password then came to the account. */
    public PasswordOrigin origin() {
        return switch (this) {
            case PLAINTEXT, BLANK -> PasswordOrigin.PLAINTEXT;
            case HASH -> PasswordOrigin.HASH;
            case NONE, UNKNOWN -> PasswordOrigin.UNKNOWN;
        };
    }
}
