package io.securetoken.rules;

/**
 * What a row says becomes of something. Effects belong to groups, decided in the order of {@link Group}; within a group
 * the first row that holds decides, and in a group without such a row nothing changes, but for the subject's token:
 * what becomes of that is then unknown.
 *
 * <pre>{@code
 * Effect.TOKEN_GIVEN.group();   // TOKEN
 * Effect.TOKEN_GIVEN.phrase();  // "the account gets a usable token"
 * }</pre>
 */
public enum Effect {
    /** The token of the account stays as it is. */
    TOKEN_KEPT(Group.TOKEN, "the token of the account stays as it is"),
    /** The account gets a usable token. */
    TOKEN_GIVEN(Group.TOKEN, "the account gets a usable token"),
    /** The account loses its token. */
    TOKEN_REMOVED(Group.TOKEN, "the account loses its token"),
    /** The token of the account goes stale. */
    TOKEN_STALE(Group.TOKEN, "the token of the account goes stale"),
    /** What becomes of the token of the account is not known. */
    TOKEN_UNKNOWN(Group.TOKEN, "what becomes of the token of the account is not known"),
    /** The acting account gets a usable token too. */
    ACTOR_TOKEN_GIVEN(Group.ACTOR_TOKEN, "the acting account gets a usable token too"),
    /** The account becomes a volume owner. */
    OWNERSHIP_GIVEN(Group.OWNERSHIP, "the account becomes a volume owner"),
    /** The account is no longer a volume owner. */
    OWNERSHIP_REMOVED(Group.OWNERSHIP, "the account is no longer a volume owner"),
    /** The bootstrap token stays as it is. */
    BOOTSTRAP_KEPT(Group.BOOTSTRAP, "the bootstrap token stays as it is"),
    /** A bootstrap token is escrowed. */
    BOOTSTRAP_ESCROWED(Group.BOOTSTRAP, "a bootstrap token is escrowed"),
    /** A bootstrap token is made, but not escrowed. */
    BOOTSTRAP_MADE_LOCALLY(Group.BOOTSTRAP, "a bootstrap token is made, but not escrowed"),
    /** The bootstrap token is gone. */
    BOOTSTRAP_CLEARED(Group.BOOTSTRAP, "the bootstrap token is gone"),
    /** The bootstrap token is no longer valid. */
    BOOTSTRAP_LOST(Group.BOOTSTRAP, "the bootstrap token is no longer valid"),
    /** Whether a bootstrap token is escrowed is not known. */
    BOOTSTRAP_UNKNOWN(Group.BOOTSTRAP, "whether a bootstrap token is escrowed then is not known"),
    /** FileVault is turned on. */
    FILEVAULT_TURNED_ON(Group.FILEVAULT, "FileVault is turned on"),
    /** The account is listed at the FileVault screen. */
    LISTED_AT_BOOT(Group.PREBOOT, "the account is listed at the FileVault screen"),
    /** The account is not listed at the FileVault screen. */
    NOT_LISTED_AT_BOOT(Group.PREBOOT, "the account is not listed at the FileVault screen"),
    /** The account may be missing at the FileVault screen. */
    PERHAPS_LISTED_AT_BOOT(Group.PREBOOT, "the account may be missing at the FileVault screen"),
    /** All holders are listed at the FileVault screen. */
    HOLDERS_LISTED_AT_BOOT(Group.PREBOOT, "all holders are listed at the FileVault screen");

    private final Group group;
    private final String phrase;

    Effect(Group group, String phrase) {
        this.group = group;
        this.phrase = phrase;
    }

    /** Returns what the effect changes. */
    public Group group() {
        return group;
    }

    /** Returns the effect as a sentence. */
    public String phrase() {
        return phrase;
    }

    /** What an effect changes, in the order in which the groups are decided. A later one may use what an earlier decided. */
    public enum Group {
        /** The token of the subject. */
        TOKEN,
        /** The token of the actor. */
        ACTOR_TOKEN,
        /** Whether the subject owns the volume. */
        OWNERSHIP,
        /** The bootstrap token. */
        BOOTSTRAP,
        /** FileVault. */
        FILEVAULT,
        /** Who is listed at the FileVault screen. */
        PREBOOT
    }
}
