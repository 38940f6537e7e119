package io.securetoken.state;

/**
 * Whether the bootstrap token may authorise software updates and kernel extensions on Apple silicon.
 *
 * <pre>{@code
 * mac.withBootstrapTokenAuthentication(BootstrapTokenAuthentication.ALLOWED);
 * }</pre>
 */
public enum BootstrapTokenAuthentication implements Knowable {
    /** it may */
    ALLOWED,
    /** it may not until a user allows it in recoveryOS */
    DISALLOWED,
    /** this Mac knows no such switch */
    NOT_SUPPORTED,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
