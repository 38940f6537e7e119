package io.securetoken.rules;

import java.io.Serializable;
import java.net.URI;

/**
 * Where a row comes from: a page, a manual, a bug report.
 *
 * <pre>{@code
 * Source guide = Source.of("Use secure tokens (Apple Platform Deployment)", "https://support.apple.com/guide/deployment/…", "2026-11");
 * guide.address();
 * }</pre>
 *
 * @param title what it is called
 * @param address where it stands
 * @param read when it was read, as year and month
 */
public record Source(String title, URI address, String read) implements Serializable {

    /** Returns a source; refuses an address that is not a URI. */
    public static Source of(String title, String address, String read) {
        return new Source(title, URI.create(address), read);
    }
}
