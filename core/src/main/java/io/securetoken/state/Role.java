package io.securetoken.state;

/**
 * Whether an account is an administrator. Role and token are independent of each other.
 *
 * <pre>{@code
 * Account.named("bob").withRole(Role.ADMIN).role().word();   // "admin"
 * }</pre>
 */
public enum Role implements Knowable {
    /** a member of the group {@code admin} */
    ADMIN,
    /** not a member of it */
    STANDARD,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
