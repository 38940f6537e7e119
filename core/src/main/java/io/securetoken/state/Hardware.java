package io.securetoken.state;

/**
 * The three kinds of Mac that differ for secure tokens. A macOS guest on Apple silicon counts as Apple silicon.
 *
 * <pre>{@code
 * Mac.running("14.4").withHardware(Hardware.APPLE_SILICON);
 * }</pre>
 */
public enum Hardware implements Knowable {
    /** Intel without a T2 chip */
    INTEL,
    /** Intel with a T2 chip */
    T2,
    /** Apple silicon; only here there is volume ownership */
    APPLE_SILICON,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
