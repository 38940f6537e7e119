package io.securetoken.state;

/**
 * The personal recovery key of the FileVault volume, and whether it is at hand.
 *
 * <pre>{@code
 * mac.withRecoveryKey(RecoveryKey.KNOWN);
 * }</pre>
 */
public enum RecoveryKey implements Knowable {
    /** there is none */
    NONE,
    /** it exists, but is not known to who acts */
    PRESENT,
    /** it exists and is at hand */
    KNOWN,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
