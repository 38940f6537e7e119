package io.securetoken.observe;

import static io.securetoken.observe.Seen.Claim.claim;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.Immutable;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Set;

/**
 * What a source showed, as it showed it, and how much that says. Every trace of a token says that it is held, never that
 * it works: the trace can outlive the use (DEF-06, DEF-08, INV-17). Only a use of the token tells usable from stale.
 *
 * <pre>{@code
 * Seen.MARKER_PRESENT.says(Topic.TOKEN);    // "usable or stale"
 * Seen.NOT_FILEVAULT_USER.topics();         // PREBOOT: a holder need not be listed
 * }</pre>
 */
public enum Seen {
    /** {@code Secure token is ENABLED for user …} */
    TOKEN_ENABLED("its token is reported enabled", claim(Topic.TOKEN, TokenState.HELD), there()),
    /** {@code Secure token is DISABLED for user …} */
    TOKEN_DISABLED("its token is reported disabled", claim(Topic.TOKEN, TokenState.NONE), there()),
    /** {@code Unknown user …}, or no such record */
    UNKNOWN_USER("no such user", claim(Topic.PRESENCE, Answer.NO)),
    /** the value {@code ;SecureToken;}; a marker, and not the token (DEF-06) */
    MARKER_PRESENT("its marker is present", claim(Topic.TOKEN, TokenState.HELD), there()),
    /** no value {@code ;SecureToken;} */
    MARKER_ABSENT("its marker is absent", claim(Topic.TOKEN, TokenState.NONE), there()),
    /** only {@code ;DisabledTags;SecureToken}, which contains the word and means the opposite */
    TAGGED(
            "it carries only the tag against automatic tokens",
            claim(Topic.TOKEN, TokenState.NONE),
            claim(Topic.TAG, Answer.YES),
            there()),
    /** its GeneratedUID is among the cryptographic users: a key is wrapped for it, under some password */
    CRYPTO_USER("it is a cryptographic user", claim(Topic.TOKEN, TokenState.HELD), there()),
    /** its GeneratedUID is not among them */
    NOT_CRYPTO_USER("it is not a cryptographic user", claim(Topic.TOKEN, TokenState.NONE)),
    /** {@code Volume Owner: Yes} beside its cryptographic user */
    VOLUME_OWNER(
            "it is a cryptographic user and volume owner",
            claim(Topic.TOKEN, TokenState.HELD),
            claim(Topic.OWNERSHIP, Answer.YES),
            there()),
    /** {@code Volume Owner: No} beside its cryptographic user (VO-04) */
    NOT_VOLUME_OWNER(
            "it is a cryptographic user and no volume owner",
            claim(Topic.TOKEN, TokenState.HELD),
            claim(Topic.OWNERSHIP, Answer.NO),
            there()),
    /** a line in the list of FileVault users, who are holders (INV-13) */
    FILEVAULT_USER(
            "it is a FileVault user", claim(Topic.TOKEN, TokenState.HELD), claim(Topic.PREBOOT, Answer.YES), there()),
    /** no line there; a holder need not have one: FileVault may be off, or pre-boot out of date (GRANT-11) */
    NOT_FILEVAULT_USER("it is not a FileVault user", claim(Topic.PREBOOT, Answer.NO)),
    /** a console or server says that it holds a token; the marker, not its use (DEF-08) */
    REPORTED_HOLDER("it is said to hold a token", claim(Topic.TOKEN, TokenState.HELD), there()),
    /** a console or server says that it holds none */
    REPORTED_NOT_HOLDER("it is said to hold no token", claim(Topic.TOKEN, TokenState.NONE), there()),
    /** an action that takes the token worked, and its effect was read back (CONTRA-16) */
    TOKEN_WORKED("its token worked", claim(Topic.TOKEN, TokenState.USABLE), there()),
    /** such an action was refused although role and password are right (FAIL-07) */
    TOKEN_REFUSED("its token was refused", claim(Topic.TOKEN, TokenState.NONE, TokenState.STALE), there()),
    /** a member of the group {@code admin} */
    ADMIN("it is an administrator", claim(Topic.ROLE, Role.ADMIN), there()),
    /** not a member */
    STANDARD("it is no administrator", claim(Topic.ROLE, Role.STANDARD), there()),
    /** {@code FileVault is On.} */
    FILEVAULT_ON("FileVault is on", claim(Topic.FILEVAULT, FileVault.ON)),
    /** {@code FileVault is Off.} and nothing deferred */
    FILEVAULT_OFF("FileVault is off", claim(Topic.FILEVAULT, FileVault.OFF)),
    /** {@code Deferred enablement appears to be active …} */
    FILEVAULT_DEFERRED("FileVault is deferred", claim(Topic.FILEVAULT, FileVault.DEFERRED)),
    /** {@code escrowed to server: YES}, which means that it was sent; the server may have lost it (BST-10) */
    BOOTSTRAP_ESCROWED(
            "a bootstrap token was escrowed",
            claim(Topic.BOOTSTRAP_TOKEN, BootstrapToken.ESCROWED, BootstrapToken.STALE)),
    /** {@code escrowed to server: NO} */
    BOOTSTRAP_NOT_ESCROWED(
            "no bootstrap token is escrowed",
            claim(Topic.BOOTSTRAP_TOKEN, BootstrapToken.NONE, BootstrapToken.LOCAL_ONLY)),
    /** {@code supported on server: NO} */
    BOOTSTRAP_NOT_SUPPORTED(
            "bootstrap tokens are not supported", claim(Topic.BOOTSTRAP_TOKEN, BootstrapToken.NOT_SUPPORTED)),
    /** the server's copy is valid (BST-10) */
    BOOTSTRAP_VALID("the escrowed bootstrap token is valid", claim(Topic.BOOTSTRAP_TOKEN, BootstrapToken.ESCROWED));

    private final String sentence;
    private final ImmutableMap<Topic, Integer> claims;

    Seen(String sentence, Claim... claims) {
        this.sentence = sentence;
        ImmutableMap.Builder<Topic, Integer> all = ImmutableMap.builder();
        for (Claim claim : claims) {
            all.put(claim.topic, claim.possible);
        }
        this.claims = all.buildOrThrow();
    }

    private static Claim there() {
        return claim(Topic.PRESENCE, Answer.YES);
    }

    /** Returns it as a sentence: "its token is reported enabled". */
    public String sentence() {
        return sentence;
    }

    /** Returns what it speaks of; of everything else it says nothing. */
    public Set<Topic> topics() {
        return claims.keySet();
    }

    /** Returns what it says of that in words: {@code "usable or stale"}; {@code "unknown"} where it says nothing. */
    public String says(Topic topic) {
        return topic.words(on(topic));
    }

    /** Returns whether it is about the whole Mac. */
    public boolean isOfMac() {
        return topics().stream().anyMatch(Topic::isOfMac);
    }

    /** Returns the values it leaves possible: all of them where it says nothing. */
    int on(Topic topic) {
        return claims.getOrDefault(topic, topic.everything());
    }

    @Immutable
    record Claim(Topic topic, int possible) {

        static Claim claim(Topic topic, Knowable... possible) {
            int all = 0;
            for (Knowable one : possible) {
                all |= one.possible();
            }
            return new Claim(topic, all);
        }
    }
}
