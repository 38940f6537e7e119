package io.securetoken.state;

/**
 * How the Mac is enrolled in device management.
 *
 * <pre>{@code
 * Mac.running("14.4").withEnrollment(Enrollment.AUTOMATED);
 * }</pre>
 */
public enum Enrollment implements Knowable {
    /** not enrolled */
    NONE,
    /** enrolled and approved by a user */
    USER_APPROVED,
    /** automated device enrolment */
    AUTOMATED,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
