package io.securetoken.bits;

import java.util.List;

/**
 * One attribute of a question: which of the three words its possible values stand in, at which place, and what they are
 * called. The low attributes of an account are laid out for the subject and repeated for the actor.
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum Attribute {
    HARDWARE(Word.MAC, 0, "hardware", "intel", "t2", "apple-silicon"),
    FILEVAULT(Word.MAC, 3, "fileVault", "off", "deferred", "on"),
    BOOTSTRAP(Word.MAC, 6, "bootstrapToken", "not-supported", "none", "local-only", "escrowed", "stale"),
    MDM_REACHABLE(Word.MAC, 11, "mdmReachable", "true", "false"),
    ENROLLMENT(Word.MAC, 13, "enrollment", "none", "user-approved", "automated"),
    BOOTSTRAP_AUTHENTICATION(Word.MAC, 16, "bootstrapTokenAuthentication", "allowed", "disallowed", "not-supported"),
    RECOVERY_KEY(Word.MAC, 19, "recoveryKey", "none", "present", "known"),
    FILE_SYSTEM(Word.MAC, 22, "fileSystem", "apfs", "hfs"),
    /** What the other accounts, neither subject nor actor, have among them: see {@link Others}. */
    OTHERS(Word.MAC, 24, "otherAccounts", Others.words()),
    PROCESS_ROOT(Word.MAC, 40, "process.root", "true", "false"),
    FULL_DISK_ACCESS(Word.MAC, 42, "process.fullDiskAccess", "true", "false"),
    GRAPHICAL_SESSION(Word.MAC, 44, "process.graphicalSession", "true", "false"),
    CREDENTIAL(Word.MAC, 46, "with", "password", "recovery-key", "bootstrap-token", "nothing"),
    ACTOR_GIVEN(Word.MAC, 50, "by", "given", "absent"),
    ACTOR_IS_SUBJECT(Word.MAC, 52, "by", "the account itself", "another account"),

    ROLE(Word.ACCOUNTS, 0, "role", "admin", "standard"),
    TOKEN(Word.ACCOUNTS, 2, "token", "none", "usable", "stale"),
    KIND(
            Word.ACCOUNTS,
            5,
            "kind",
            "local",
            "mobile",
            "network",
            "managed-admin",
            "guest",
            "root",
            "system",
            "sharing-only",
            "temporary"),
    PASSWORD(Word.ACCOUNTS, 14, "password", "set", "blank", "none"),
    OWNER(Word.ACCOUNTS, 17, "volumeOwner", "true", "false"),
    ENABLED(Word.ACCOUNTS, 19, "enabled", "true", "false"),
    PRESENT(Word.ACCOUNTS, 21, "present", "true", "false"),
    UID(Word.ACCOUNTS, 23, "uid", "500 or more", "below 500"),
    ORIGIN(Word.ACCOUNTS, 25, "passwordOrigin", "plaintext", "hash"),
    TAG(Word.ACCOUNTS, 27, "tokenDisabledTag", "true", "false"),
    LOGGED_IN(Word.ACCOUNTS, 29, "hasLoggedIn", "true", "false"),
    PREBOOT(Word.ACCOUNTS, 31, "preboot", "true", "false"),

    ACTOR_ROLE(ROLE),
    ACTOR_TOKEN(TOKEN),
    ACTOR_KIND(KIND),
    ACTOR_PASSWORD(PASSWORD),
    ACTOR_OWNER(OWNER),
    ACTOR_ENABLED(ENABLED),
    ACTOR_PRESENT(PRESENT),
    ACTOR_UID(UID),

    /** The subject's token once the token rows have decided; no fact of a Mac, never asked for. */
    TOKEN_AFTER(Word.ACCOUNTS, 58, "tokenAfter", "none", "usable", "stale"),

    /** The method that a product names for itself; the first value is "none of them". */
    PRODUCT_METHOD(Word.METHODS, 0, 32, "createdBy"),
    /** The platform's method, or the one that lies beneath; the first value is "none that a row names". */
    PLATFORM_METHOD(Word.METHODS, 32, 32, "createdBy");

    /** How far above the subject's attributes the actor's stand. */
    public static final int ACTOR_SHIFT = 33;

    /** The part of an account's attributes that is repeated for the actor. */
    public static final long REPEATED = (1L << 25) - 1;

    private static final Attribute[] ALL = values();

    private final Word word;
    private final int shift;
    private final long mask;
    private final String key;
    private final List<String> words;

    Attribute(Word word, int shift, String key, String... words) {
        this(word, shift, mask(words.length), key, List.of(words));
    }

    Attribute(Word word, int shift, int width, String key) {
        this(word, shift, mask(width), key, List.of());
    }

    Attribute(Attribute subjects) {
        this(
                Word.ACCOUNTS,
                subjects.shift + ACTOR_SHIFT,
                subjects.mask >>> subjects.shift,
                subjects.key,
                subjects.words);
    }

    Attribute(Word word, int shift, long values, String key, List<String> words) {
        this.word = word;
        this.shift = shift;
        this.mask = values << shift;
        this.key = key;
        this.words = words;
    }

    private static long mask(int width) {
        return (1L << width) - 1;
    }

    /** Returns the word the values stand in. */
    public Word word() {
        return word;
    }

    /** Returns the bits of all values. */
    public long mask() {
        return mask;
    }

    /** Returns the given set of values, bit 0 for the first, at this attribute's place. */
    public long place(long possible) {
        return possible << shift;
    }

    /** Returns the values of this attribute in the word, bit 0 for the first. */
    public long read(long word) {
        return (word & mask) >>> shift;
    }

    /** Returns the key that scenario files use. */
    public String key() {
        return key;
    }

    /** Returns the words for the values, in order; empty for methods, whose values depend on the books asked. */
    public List<String> words() {
        return words;
    }

    /** Returns whether this belongs to the actor. */
    public boolean isActors() {
        return word == Word.ACCOUNTS && shift >= ACTOR_SHIFT && this != TOKEN_AFTER;
    }

    /** Returns the subject's attribute of the same meaning; only for an actor's. */
    public Attribute subjects() {
        for (Attribute attribute : ALL) {
            if (attribute.word == Word.ACCOUNTS && attribute.shift + ACTOR_SHIFT == shift) {
                return attribute;
            }
        }
        throw new IllegalStateException(this + " is not the actor's");
    }

    /** Returns whether this belongs to the subject. */
    public boolean isSubjects() {
        return word == Word.ACCOUNTS && shift < ACTOR_SHIFT;
    }

    /** Returns all attributes, without a copy being made; not to be changed. */
    static Attribute[] all() {
        return ALL;
    }

    /** The three words of a question. */
    public enum Word {
        MAC,
        ACCOUNTS,
        METHODS
    }
}
