package io.securetoken.state;

/**
 * Whether the system volume is protected by FileVault.
 *
 * <pre>{@code
 * Mac.running("14.4").withFileVault(FileVault.OFF);
 * }</pre>
 */
public enum FileVault implements Knowable {
    /** not turned on */
    OFF,
    /** to be turned on when the chosen user logs in */
    DEFERRED,
    /** turned on */
    ON,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
