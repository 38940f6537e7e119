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
    TOKEN_KEPT(Group.TOKEN, "the token of the account stays as it is"),
    TOKEN_GIVEN(Group.TOKEN, "the account gets a usable token"),
    TOKEN_REMOVED(Group.TOKEN, "the account loses its token"),
    TOKEN_STALE(Group.TOKEN, "the token of the account goes stale"),
    TOKEN_UNKNOWN(Group.TOKEN, "what becomes of the token of the account is not known"),
    ACTOR_TOKEN_GIVEN(Group.ACTOR_TOKEN, "the acting account gets a usable token too"),
    OWNERSHIP_GIVEN(Group.OWNERSHIP, "the account becomes a volume owner"),
    OWNERSHIP_REMOVED(Group.OWNERSHIP, "the account is no longer a volume owner"),
    BOOTSTRAP_KEPT(Group.BOOTSTRAP, "the bootstrap token stays as it is"),
    BOOTSTRAP_ESCROWED(Group.BOOTSTRAP, "a bootstrap token is escrowed"),
    BOOTSTRAP_MADE_LOCALLY(Group.BOOTSTRAP, "a bootstrap token is made, but not escrowed"),
    BOOTSTRAP_CLEARED(Group.BOOTSTRAP, "the bootstrap token is gone"),
    BOOTSTRAP_LOST(Group.BOOTSTRAP, "the bootstrap token is no longer valid"),
    FILEVAULT_TURNED_ON(Group.FILEVAULT, "FileVault is turned on"),
    LISTED_AT_BOOT(Group.PREBOOT, "the account is listed at the FileVault screen"),
    NOT_LISTED_AT_BOOT(Group.PREBOOT, "the account is not listed at the FileVault screen"),
    PERHAPS_LISTED_AT_BOOT(Group.PREBOOT, "the account may be missing at the FileVault screen"),
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
