package io.securetoken.plan;

import io.securetoken.state.Knowable;

/**
 * What a person can be asked to do at the Mac.
 *
 * <pre>{@code
 * Operator.agent().withPerson(Person.LOGIN);
 * }</pre>
 */
public enum Person implements Knowable {
    /** nobody can be asked */
    NONE,
    /** to log in graphically, to type a password and to use System Settings */
    LOGIN,
    /** also to start the Mac into Recovery, or to use the recovery key at its screen */
    AT_MAC;

    @Override
    public int possible() {
        return 1 << ordinal();
    }

    boolean can(Person asked) {
        return compareTo(asked) >= 0;
    }
}
