package io.securetoken.state;

/**
 * Yes, no or not known.
 *
 * <pre>{@code
 * Account.admin("ops").withVolumeOwner(Answer.YES);
 * }</pre>
 */
public enum Answer implements Knowable {
    /** yes */
    YES,
    /** no */
    NO,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }

    /** Returns {@link #YES} for true, {@link #NO} for false. */
    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }
}
