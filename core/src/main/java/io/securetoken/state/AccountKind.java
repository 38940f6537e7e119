package io.securetoken.state;

/**
 * What sort of account it is; only local and mobile ones may hold a token.
 *
 * <pre>{@code
 * Account.admin("ladmin").withKind(AccountKind.MANAGED_ADMIN);
 * }</pre>
 */
public enum AccountKind implements Knowable {
    /** an ordinary local account */
    LOCAL,
    /** a directory account cached on this Mac */
    MOBILE,
    /** a directory account without a local record */
    NETWORK,
    /** the administrator that MDM creates in Setup Assistant */
    MANAGED_ADMIN,
    /** the guest account */
    GUEST,
    /** the superuser */
    ROOT,
    /** a service or role account */
    SYSTEM,
    /** for file sharing, cannot log in */
    SHARING_ONLY,
    /** a temporary or authenticated guest session of Platform SSO */
    TEMPORARY;

    @Override
    public int possible() {
        return 1 << ordinal();
    }
}
