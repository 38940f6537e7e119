package io.securetoken.state;

/**
 * Where the bootstrap token is: the key that an MDM server keeps so that a Mac can grant secure tokens at graphical login.
 *
 * <pre>{@code
 * Mac.running("14.4").withBootstrapToken(BootstrapToken.ESCROWED);
 * }</pre>
 */
public enum BootstrapToken implements Knowable {
    /** the server does not offer it, or there is no server */
    NOT_SUPPORTED,
    /** supported, none exists */
    NONE,
    /** made on the Mac, not yet escrowed; grants nothing */
    LOCAL_ONLY,
    /** kept by the server */
    ESCROWED,
    /** sent once, no longer valid there */
    STALE,
    /** not known */
    UNKNOWN;

    @Override
    public int possible() {
        return this == UNKNOWN ? (1 << ordinal()) - 1 : 1 << ordinal();
    }
}
