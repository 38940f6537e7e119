package io.securetoken.rules;

import static io.securetoken.bits.Attribute.*;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Box;
import io.securetoken.bits.Others;

/**
 * The closed vocabulary of rules: what can be true of a Mac and an action. Every constant is a sentence; for a given
 * question it is true, false or not known. The <em>subject</em> is the account the action happens to, the <em>actor</em>
 * the one whose credentials authorise it.
 *
 * <pre>{@code
 * Condition.ACTOR_IS_GRANTER.sentence();          // "the acting account is an administrator with a usable token"
 * Condition.TOKENLESS.looksAtWholeVolume();       // true
 * }</pre>
 */
@SuppressWarnings("ImmutableEnumChecker")
public enum Condition {
    /** The system volume is HFS+. */
    ON_HFS("the system volume is HFS+", is(FILE_SYSTEM, 1)),
    /** FileVault is on. */
    FILEVAULT_ON("FileVault is on", is(FILEVAULT, 2)),
    /** FileVault is off. */
    FILEVAULT_OFF("FileVault is off", is(FILEVAULT, 0)),
    /** FileVault is to be turned on at the next login. */
    FILEVAULT_DEFERRED("FileVault is to be turned on at the next login", is(FILEVAULT, 1)),
    /** The MDM server supports bootstrap tokens. */
    BOOTSTRAP_SUPPORTED("the MDM server supports bootstrap tokens", is(BOOTSTRAP, 1, 2, 3, 4)),
    /** A bootstrap token is escrowed. */
    BOOTSTRAP_ESCROWED("a bootstrap token is escrowed", is(BOOTSTRAP, 3)),
    /** No bootstrap token exists yet. */
    BOOTSTRAP_NONE("no bootstrap token exists yet", is(BOOTSTRAP, 1)),
    /** No valid bootstrap token is escrowed yet. */
    BOOTSTRAP_NOT_ESCROWED("no valid bootstrap token is escrowed yet", is(BOOTSTRAP, 1, 2, 4)),
    /** A bootstrap token exists on the Mac only. */
    BOOTSTRAP_LOCAL_ONLY("a bootstrap token exists on the Mac only", is(BOOTSTRAP, 2)),
    /** The server no longer has the bootstrap token. */
    BOOTSTRAP_STALE("the server no longer has the bootstrap token", is(BOOTSTRAP, 4)),
    /** The MDM server can be reached. */
    MDM_SERVER_REACHABLE("the MDM server can be reached", is(MDM_REACHABLE, 0)),
    /** The Mac is enrolled in MDM. */
    ENROLLED("the Mac is enrolled in MDM", is(ENROLLMENT, 1, 2)),
    /** The Mac was enrolled by automated device enrolment. */
    ENROLLED_AUTOMATICALLY("the Mac was enrolled by automated device enrolment", is(ENROLLMENT, 2)),
    /** A user approved the enrolment in MDM. */
    ENROLLED_BY_USER("a user approved the enrolment in MDM", is(ENROLLMENT, 1)),
    /** The bootstrap token is allowed for authentication. */
    BOOTSTRAP_MAY_AUTHORIZE("the bootstrap token is allowed for authentication", is(BOOTSTRAP_AUTHENTICATION, 0)),
    /** The recovery key is known. */
    RECOVERY_KEY_KNOWN("the recovery key is known", is(RECOVERY_KEY, 2)),
    /** The Mac has Apple silicon. */
    ON_APPLE_SILICON("the Mac has Apple silicon", is(HARDWARE, 2)),

    /** No account on this volume holds a token. */
    TOKENLESS(
            "no account on this volume holds a token",
            is(TOKEN, 0),
            another(ACTOR_TOKEN, 0),
            others(Others.HOLDER, false)),
    /** No other account holds a token. */
    NO_OTHER_HOLDER("no other account holds a token", another(ACTOR_TOKEN, 0), others(Others.HOLDER, false)),
    /** Another account holds a token. */
    ANOTHER_HOLDER("another account holds a token", NO_OTHER_HOLDER),
    /** No other account is an administrator. */
    NO_OTHER_ADMIN("no other account is an administrator", another(ACTOR_ROLE, 1), others(Others.ADMIN, false)),
    /** Another account is an administrator. */
    ANOTHER_ADMIN("another account is an administrator", NO_OTHER_ADMIN),
    /** No other account has a user id of 500 or more. */
    NO_OTHER_ORDINARY_ACCOUNT(
            "no other account has a user id of 500 or more", another(ACTOR_UID, 1), others(Others.UID_500, false)),
    /** No holder has a blank password. */
    NO_HOLDER_WITHOUT_PASSWORD("no holder has a blank password", others(Others.BLANK_HOLDER, false)),

    /** The account is an administrator. */
    SUBJECT_IS_ADMIN("the account is an administrator", is(ROLE, 0)),
    /** The account is a standard one. */
    SUBJECT_IS_STANDARD("the account is a standard one", is(ROLE, 1)),
    /** The account holds a token. */
    SUBJECT_HOLDS("the account holds a token", is(TOKEN, 1, 2)),
    /** The account holds no token. */
    SUBJECT_HOLDS_NONE("the account holds no token", is(TOKEN, 0)),
    /** The account holds a usable token. */
    SUBJECT_TOKEN_USABLE("the account holds a usable token", is(TOKEN, 1)),
    /** The token of the account is stale. */
    SUBJECT_TOKEN_STALE("the token of the account is stale", is(TOKEN, 2)),
    /** The account holds a token after this. */
    SUBJECT_HOLDS_AFTER("the account holds a token after this", is(TOKEN_AFTER, 1, 2)),
    /** The account holds a usable token after this. */
    SUBJECT_TOKEN_USABLE_AFTER("the account holds a usable token after this", is(TOKEN_AFTER, 1)),
    /** The account holds no token after this. */
    SUBJECT_HOLDS_NONE_AFTER("the account holds no token after this", is(TOKEN_AFTER, 0)),
    /** The account is of a kind that may hold a token. */
    SUBJECT_MAY_HOLD("the account is of a kind that may hold a token", is(KIND, 0, 1, 3, 6, 7)),
    /** The account is a local one. */
    SUBJECT_IS_LOCAL("the account is a local one", is(KIND, 0, 3, 6, 7)),
    /** The account is a mobile one. */
    SUBJECT_IS_MOBILE("the account is a mobile one", is(KIND, 1)),
    /** The account is a network one. */
    SUBJECT_IS_NETWORK("the account is a network one", is(KIND, 2)),
    /** The account comes from a directory. */
    SUBJECT_IS_FROM_DIRECTORY("the account comes from a directory", is(KIND, 1, 2)),
    /** The account is the managed administrator. */
    SUBJECT_IS_MANAGED_ADMIN("the account is the managed administrator", is(KIND, 3)),
    /** The account is the guest. */
    SUBJECT_IS_GUEST("the account is the guest", is(KIND, 4)),
    /** The account is root. */
    SUBJECT_IS_ROOT("the account is root", is(KIND, 5)),
    /** The account is a service account. */
    SUBJECT_IS_SYSTEM("the account is a service account", is(KIND, 6)),
    /** The account is for sharing only. */
    SUBJECT_IS_SHARING_ONLY("the account is for sharing only", is(KIND, 7)),
    /** The account is a temporary session. */
    SUBJECT_IS_TEMPORARY("the account is a temporary session", is(KIND, 8)),
    /** The account has a user id of 500 or more. */
    SUBJECT_UID_FROM_500("the account has a user id of 500 or more", is(UID, 0)),
    /** The account has a password. */
    SUBJECT_HAS_PASSWORD("the account has a password", is(PASSWORD, 0, 1)),
    /** The account has a password that is not blank. */
    SUBJECT_PASSWORD_SET("the account has a password that is not blank", is(PASSWORD, 0)),
    /** The account has a blank password. */
    SUBJECT_PASSWORD_BLANK("the account has a blank password", is(PASSWORD, 1)),
    /** The account has no password. */
    SUBJECT_PASSWORD_NONE("the account has no password", is(PASSWORD, 2)),
    /** The account's password came as a hash. */
    SUBJECT_PASSWORD_FROM_HASH("the account's password came as a hash", is(ORIGIN, 1)),
    /** The account is tagged to get no automatic token. */
    SUBJECT_TAGGED("the account is tagged to get no automatic token", is(TAG, 0)),
    /** The account has not logged in before. */
    SUBJECT_IS_NEW("the account has not logged in before", is(LOGGED_IN, 1)),
    /** The account owns the volume. */
    SUBJECT_OWNS_VOLUME("the account owns the volume", is(OWNER, 0)),
    /** The account is enabled. */
    SUBJECT_ENABLED("the account is enabled", is(ENABLED, 0)),
    /** The account is listed at the FileVault screen. */
    SUBJECT_LISTED_AT_BOOT("the account is listed at the FileVault screen", is(PREBOOT, 0)),

    /** The credentials of an account are given. */
    ACTOR_IS_GIVEN("the credentials of an account are given", is(ACTOR_GIVEN, 0)),
    /** The acting account is another one. */
    ACTOR_IS_ANOTHER("the acting account is another one", is(ACTOR_GIVEN, 0), is(ACTOR_IS_SUBJECT, 1)),
    /** The acting account is an administrator. */
    ACTOR_IS_ADMIN("the acting account is an administrator", is(ACTOR_ROLE, 0)),
    /** The acting account holds a usable token. */
    ACTOR_TOKEN_USABLE("the acting account holds a usable token", is(ACTOR_TOKEN, 1)),
    /** The acting account is an administrator with a usable token. */
    ACTOR_IS_GRANTER(
            "the acting account is an administrator with a usable token", is(ACTOR_ROLE, 0), is(ACTOR_TOKEN, 1)),
    /** The acting account has a password that is not blank. */
    ACTOR_PASSWORD_SET("the acting account has a password that is not blank", is(ACTOR_PASSWORD, 0)),
    /** The acting account is of a kind that may hold a token. */
    ACTOR_MAY_HOLD("the acting account is of a kind that may hold a token", is(ACTOR_KIND, 0, 1, 3, 6, 7)),
    /** The acting account owns the volume. */
    ACTOR_OWNS_VOLUME("the acting account owns the volume", is(ACTOR_OWNER, 0)),

    /** The acting process is root. */
    PROCESS_IS_ROOT("the acting process is root", is(PROCESS_ROOT, 0)),
    /** The acting process has Full Disk Access. */
    PROCESS_HAS_FULL_DISK_ACCESS("the acting process has Full Disk Access", is(FULL_DISK_ACCESS, 0)),
    /** The acting process has a graphical session. */
    PROCESS_IN_GRAPHICAL_SESSION("the acting process has a graphical session", is(GRAPHICAL_SESSION, 0)),
    /** The recovery key authorises it, and is known. */
    BY_RECOVERY_KEY("the recovery key authorises it, and is known", is(CREDENTIAL, 1), is(Attribute.RECOVERY_KEY, 2)),
    /** A password authorises it. */
    BY_PASSWORD("a password authorises it", is(CREDENTIAL, 0)),
    /** The bootstrap token authorises it. */
    BY_BOOTSTRAP_TOKEN("the bootstrap token authorises it", is(CREDENTIAL, 2));

    private final String sentence;
    private final boolean negated;
    private final Box certain;
    private final Box actorAsAnother;

    Condition(String sentence, Term... terms) {
        this.sentence = sentence;
        this.negated = false;
        Box own = Box.ALL;
        Box another = Box.ALL;
        for (Term term : terms) {
            if (term.asAnother) {
                another = another.and(term.attribute, term.values);
            } else {
                own = own.and(term.attribute, term.values);
            }
        }
        this.certain = own;
        this.actorAsAnother = another;
    }

    Condition(String sentence, Condition opposite) {
        this.sentence = sentence;
        this.negated = true;
        this.certain = opposite.certain;
        this.actorAsAnother = opposite.actorAsAnother;
    }

    /** Returns the condition as a sentence. */
    public String sentence() {
        return sentence;
    }

    /** Returns whether it looks at accounts that the action does not name. */
    public boolean looksAtWholeVolume() {
        return certain.names(OTHERS) || actorAsAnother.names(OTHERS);
    }

    /** Returns whether this is true outside {@link #box}, not inside. */
    public boolean isNegated() {
        return negated;
    }

    /**
     * Returns the worlds this condition is about, in the layout that questions are packed in, which may change with any
     * release. Where the subject acts itself there is no actor beside it: what is said of the actor is said of the
     * subject, and what is said of other accounts is not said of the actor.
     */
    public Box box(boolean subjectActs) {
        return subjectActs ? boxForSelf() : certain.and(actorAsAnother);
    }

    private Box boxForSelf() {
        Box self = new Box(certain.mac() | actorAsAnother.mac(), certain.accounts() & ~actorsMask(), certain.methods());
        for (Attribute attribute : Attribute.values()) {
            if (attribute.isActors() && certain.names(attribute)) {
                self = self.and(attribute.subjects(), certain.allowed(attribute));
            }
        }
        return self;
    }

    private static long actorsMask() {
        return REPEATED << ACTOR_SHIFT;
    }

    private static Term is(Attribute attribute, int... values) {
        return new Term(attribute, bits(values), false);
    }

    private static Term another(Attribute actors, int... values) {
        return new Term(actors, bits(values), true);
    }

    private static Term others(int answer, boolean has) {
        long having = Others.having(answer);
        return new Term(OTHERS, has ? having : OTHERS.read(OTHERS.mask()) & ~having, false);
    }

    private static long bits(int... values) {
        long bits = 0;
        for (int value : values) {
            bits |= 1L << value;
        }
        return bits;
    }

    private record Term(Attribute attribute, long values, boolean asAnother) {}
}
