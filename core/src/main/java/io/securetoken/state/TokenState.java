package io.securetoken.state;

/**
 * What is known of an account's secure token. A token reported enabled is {@link #HELD}, not {@link #USABLE}: reports show the marker, not the health.
 *
 * <pre>{@code
 * TokenState.USABLE.holds();    // YES
 * TokenState.UNKNOWN.holds();   // UNKNOWN
 * TokenState.HELD.isKnown();    // false
 * }</pre>
 */
public enum TokenState implements Knowable {
    /** no token */
    NONE,
    /** a token that works */
    USABLE,
    /** the marker is there, wrapped under an old password: looks enabled, works for nothing */
    STALE,
    /** reported enabled, health not known: usable or stale */
    HELD,
    /** not known */
    UNKNOWN;

    private static final int HOLDING = 0b110;

    @Override
    public int possible() {
        return switch (this) {
            case NONE, USABLE, STALE -> 1 << ordinal();
            case HELD -> HOLDING;
            case UNKNOWN -> HOLDING | 1;
        };
    }

    /** Returns yes for a holder (usable, stale or reported enabled), no for an account without a token, else unknown. */
    public Answer holds() {
        if ((possible() & HOLDING) == 0) {
            return Answer.NO;
        }
        return (possible() & ~HOLDING) == 0 ? Answer.YES : Answer.UNKNOWN;
    }

    /** Returns the narrowest state that covers the given definite ones, bit {@code n} for the one declared at {@code n}. */
    public static TokenState covering(int possible) {
        return switch (possible) {
            case 0b001 -> NONE;
            case 0b010 -> USABLE;
            case 0b100 -> STALE;
            case HOLDING -> HELD;
            default -> UNKNOWN;
        };
    }
}
