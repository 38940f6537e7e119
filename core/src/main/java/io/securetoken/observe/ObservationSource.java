package io.securetoken.observe;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Duration;
import java.util.Set;

/**
 * Where an observation comes from: what that source can show, what it cannot, how far it is trusted, how old what it
 * shows may be. References such as DEF-06 are rows of the platform's catalogue; "tools" is the reference of the macOS
 * command line tools that the adapter is built on.
 *
 * <pre>{@code
 * ObservationSource.VENDOR_CONSOLE.maximumAge();    // 24 hours
 * ObservationSource.VENDOR_CONSOLE.trust();         // HEARSAY
 * ObservationSource.FILEVAULT_LIST.shows();         // FILEVAULT_USER, NOT_FILEVAULT_USER
 * }</pre>
 */
public enum ObservationSource {
    /**
     * {@code sysadminctl -secureTokenStatus NAME}. Shows the marker's state or that there is no such user; cannot show
     * whether the token works. It answers on standard error, may hang, and no answer is not "disabled" (tools 2.3, 5).
     */
    SYSADMINCTL_STATUS(
            "`sysadminctl -secureTokenStatus NAME`",
            Trust.TRACE,
            Ages.READ_ON_THE_MAC,
            Seen.TOKEN_ENABLED,
            Seen.TOKEN_DISABLED,
            Seen.UNKNOWN_USER),
    /**
     * {@code dscl . -read /Users/NAME AuthenticationAuthority}. Shows the marker, which is not the token: writing it
     * creates none, and it can outlive one (DEF-06). {@code ;DisabledTags;SecureToken} is not the marker (tools 6.3).
     */
    AUTHENTICATION_AUTHORITY(
            "`dscl . -read /Users/NAME AuthenticationAuthority`",
            Trust.TRACE,
            Ages.READ_ON_THE_MAC,
            Seen.MARKER_PRESENT,
            Seen.MARKER_ABSENT,
            Seen.TAGGED,
            Seen.UNKNOWN_USER),
    /**
     * {@code diskutil apfs listCryptoUsers -plist /}. Shows for whom a key is wrapped (DEF-05) and who owns the volume
     * (11+); cannot show under which password it is wrapped, so neither whether it works.
     */
    APFS_CRYPTO_USERS(
            "`diskutil apfs listCryptoUsers -plist /`",
            Trust.TRACE,
            Ages.READ_ON_THE_MAC,
            Seen.CRYPTO_USER,
            Seen.NOT_CRYPTO_USER,
            Seen.VOLUME_OWNER,
            Seen.NOT_VOLUME_OWNER),
    /**
     * {@code fdesetup list}. Shows FileVault users, who hold tokens (INV-13); who is missing may still hold one, since
     * the list is empty while FileVault is off, and pre-boot may be out of date (GRANT-11, tools 6.1). It needs root.
     */
    FILEVAULT_LIST("`fdesetup list`", Trust.TRACE, Ages.READ_ON_THE_MAC, Seen.FILEVAULT_USER, Seen.NOT_FILEVAULT_USER),
    /**
     * {@code HasSecureToken} in the answer to MDM's {@code UserList}. Shows yes or no per user; the marker, not its use
     * (DEF-08), as old as the server's last question.
     */
    MDM_USER_LIST(
            "the MDM server's list of users (`HasSecureToken`)",
            Trust.HEARSAY,
            Ages.LAG_OF_A_CONSOLE,
            Seen.REPORTED_HOLDER,
            Seen.REPORTED_NOT_HOLDER),
    /**
     * A vendor's console, such as the Factorial IT cockpit. It may lag up to 24 hours, as its vendor says (SEED-8), and
     * is never proof (tools 8.3).
     */
    VENDOR_CONSOLE(
            "the vendor's console",
            Trust.HEARSAY,
            Ages.LAG_OF_A_CONSOLE,
            Seen.REPORTED_HOLDER,
            Seen.REPORTED_NOT_HOLDER,
            Seen.ADMIN,
            Seen.STANDARD),
    /**
     * An action that takes a token, carried out with right role and password, and its effect read back. The only source
     * that tells a usable token from a stale one (CONTRA-16, FAIL-07).
     */
    TOKEN_USE(
            "an action that takes the token of NAME, read back afterwards",
            Trust.USE,
            Ages.READ_ON_THE_MAC,
            Seen.TOKEN_WORKED,
            Seen.TOKEN_REFUSED),
    /** {@code dseditgroup -o checkmember -m NAME admin}. Shows membership in {@code admin} (tools 0.12). */
    ADMIN_GROUP(
            "`dseditgroup -o checkmember -m NAME admin`",
            Trust.TRACE,
            Ages.READ_ON_THE_MAC,
            Seen.ADMIN,
            Seen.STANDARD,
            Seen.UNKNOWN_USER),
    /** {@code id -Gn -- NAME}. Shows the groups of the account by another way than {@link #ADMIN_GROUP} (tools 6.5). */
    GROUPS("`id -Gn -- NAME`", Trust.TRACE, Ages.READ_ON_THE_MAC, Seen.ADMIN, Seen.STANDARD, Seen.UNKNOWN_USER),
    /** {@code fdesetup status}. Shows whether FileVault is on, off or deferred, nothing of users (tools 6.1). */
    FILEVAULT_STATUS(
            "`fdesetup status`",
            Trust.TRACE,
            Ages.READ_ON_THE_MAC,
            Seen.FILEVAULT_ON,
            Seen.FILEVAULT_OFF,
            Seen.FILEVAULT_DEFERRED),
    /**
     * {@code profiles status -type bootstraptoken}. Shows what was sent to the server, not what the server still has
     * (BST-10).
     */
    BOOTSTRAP_STATUS(
            "`profiles status -type bootstraptoken`",
            Trust.TRACE,
            Ages.READ_ON_THE_MAC,
            Seen.BOOTSTRAP_ESCROWED,
            Seen.BOOTSTRAP_NOT_ESCROWED,
            Seen.BOOTSTRAP_NOT_SUPPORTED),
    /** The preflight of Erase All Content and Settings, asked by MDM from 13.3. Shows that the server's copy is valid (BST-10). */
    ERASE_PREFLIGHT(
            "the erase preflight in MDM's device information", Trust.USE, Ages.LAG_OF_A_CONSOLE, Seen.BOOTSTRAP_VALID);

    /**
     * How much weight a source's word has. Nothing is decided by it where sources disagree; it tells what confirms a
     * state, and which cause of a difference is the likelier.
     */
    public enum Trust {
        /** the thing itself worked or failed */
        USE,
        /** a trace read on the Mac */
        TRACE,
        /** what a server last heard of the Mac: it may be old, and never proves anything */
        HEARSAY
    }

    private final String words;
    private final Trust trust;
    private final Duration maximumAge;
    private final ImmutableSet<Seen> shows;

    ObservationSource(String words, Trust trust, Duration maximumAge, Seen... shows) {
        this.words = words;
        this.trust = trust;
        this.maximumAge = maximumAge;
        this.shows = Sets.immutableEnumSet(ImmutableSet.copyOf(shows));
    }

    /** Returns the source in words, commands in backticks and {@code NAME} for the account. */
    public String words() {
        return words;
    }

    /** Returns how far it is trusted. */
    public Trust trust() {
        return trust;
    }

    /**
     * Returns how old an observation may be unless the caller says otherwise: 24 hours where a server stands between,
     * as the one vendor says who gives a figure; 15 minutes where the Mac was read, for which no document gives one.
     */
    public Duration maximumAge() {
        return maximumAge;
    }

    /** Returns how far behind the Mac the source may be at the moment it is read; zero for what reads the Mac. */
    public Duration lag() {
        return trust == Trust.HEARSAY ? Ages.LAG_OF_A_CONSOLE : Duration.ZERO;
    }

    /** Returns whether it is read on the Mac itself, and so shows the Mac as it is at that moment. */
    public boolean readsTheMac() {
        return lag().isZero();
    }

    /** Returns all it can show. */
    public Set<Seen> shows() {
        return shows;
    }

    private static final class Ages {
        static final Duration READ_ON_THE_MAC = Duration.ofMinutes(15);
        static final Duration LAG_OF_A_CONSOLE = Duration.ofHours(24);
    }
}
