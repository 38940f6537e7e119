package io.securetoken.sysadminctl;

import java.util.Locale;

/**
 * What an output says, in one word. None of them is proof that something was done: {@link #REPORTED_DONE} means that the
 * tool believes so, and only a second look at the Mac tells.
 *
 * <pre>{@code
 * Finding.MARKER_PRESENT.word();   // "marker-present"
 * }</pre>
 */
public enum Finding {
    /** The account holds a token. */
    ENABLED,
    /** The account holds no token. */
    DISABLED,
    /** There is no such account. */
    UNKNOWN_USER,
    /** The tool believes that it did what it was told. */
    REPORTED_DONE,
    /** The tool said that it did not do what it was told, or not all of it. */
    REFUSED,
    /** A list of UUIDs, perhaps empty. */
    LIST,
    /** FileVault is on. */
    ON,
    /** FileVault is off. */
    OFF,
    /** The volume is being encrypted. */
    ENCRYPTING,
    /** The volume is being decrypted. */
    DECRYPTING,
    /** FileVault will be turned on when somebody logs in or out. */
    DEFERRED,
    /** FileVault waits for a restart. */
    RESTART_NEEDED,
    /** The bootstrap token is with the MDM server. */
    ESCROWED,
    /** The bootstrap token is not with the MDM server. */
    NOT_ESCROWED,
    /** The MDM server takes no bootstrap token, or there is none. */
    NOT_SUPPORTED,
    /** The record carries {@code ;SecureToken;}. */
    MARKER_PRESENT,
    /** The record does not carry {@code ;SecureToken;}. */
    MARKER_ABSENT,
    /** The record carries only {@code ;DisabledTags;SecureToken}, which keeps a token away. */
    TAG_PRESENT,
    /** The directory service was busy; reading again may help. */
    TRANSIENT,
    /** The account is a member of the group. */
    MEMBER,
    /** The account is not a member of the group. */
    NOT_MEMBER,
    /** A value, as the version of macOS. */
    VALUE,
    /** The Mac has Apple silicon. */
    APPLE_SILICON,
    /** The Mac has an Intel processor. */
    INTEL,
    /** The output was not understood: it says nothing, neither yes nor no. */
    UNRECOGNIZED,
    /** Nobody here reads the output of that command. */
    NOT_READ;

    /** Returns the word that JSON and the command line use: lower case, joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
