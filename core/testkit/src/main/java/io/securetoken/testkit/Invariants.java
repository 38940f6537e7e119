package io.securetoken.testkit;

import io.securetoken.action.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The invariants of macOS that the catalogue marks HARD, each as an exact predicate on one question and its answer, and
 * each with the rows it makes exceptions for. They hold in the platform's book; a product's book laid over it has to name
 * the rows of its own with which it leaves the platform.
 *
 * <pre>{@code
 * Invariants.all().forEach(law -> System.out.println(law.id() + " " + law.says()));
 * }</pre>
 */
public final class Invariants {

    private static final Set<Operation> GRANTS =
            EnumSet.of(Operation.GRANT_TOKEN, Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS, Operation.ADD_FILEVAULT_USER);

    private static final Set<Operation> DELETIONS = EnumSet.of(
            Operation.DELETE_BY_SYSADMINCTL,
            Operation.DELETE_IN_SYSTEM_SETTINGS,
            Operation.DELETE_BY_DIRECTORY,
            Operation.DELETE_BY_MDM_COMMAND);

    /** Those that set a password without the old one, outside Recovery. */
    private static final Set<Operation> FORCED_PASSWORDS = EnumSet.of(
            Operation.SET_PASSWORD,
            Operation.SET_PASSWORD_HASH,
            Operation.RESET_BY_SYSADMINCTL,
            Operation.RESET_IN_SYSTEM_SETTINGS,
            Operation.RESET_BY_DIRECTORY,
            Operation.RESET_BY_OPEN_DIRECTORY,
            Operation.RESET_AT_DIRECTORY_SERVER,
            Operation.RESET_BY_MDM_COMMAND,
            Operation.RESET_BY_MDM_AGENT,
            Operation.RESET_BY_HASH_WRITE);

    /** INV-01: who gets a token is of a kind that may hold one, on APFS, and has a password. No exception. */
    public static final Law INV_01 = Law.ofAll(
            "INV-01",
            "whoever gets a token is of a kind that may hold one, on an APFS volume, and has a password",
            Claims::holdersMayHold);

    /**
     * INV-02: where somebody holds a token, another account gets one only with a granter's credentials, a FileVault
     * credential, in Recovery, or from an escrowed bootstrap token at a graphical login. Exempt: CREATE-22 (what
     * Migration Assistant brings is not known).
     */
    public static final Law INV_02 = Law.ofAll(
            "INV-02",
            "where an account holds a token, a new one comes by a granter's credentials, a FileVault credential, Recovery,"
                    + " or an escrowed bootstrap token at a graphical login; but for CREATE-22, which is not known",
            Claims::newTokensHaveASource);

    /**
     * INV-04: a grant takes another account that is an administrator with a usable token, and a grantee with a password.
     * Exempt: FIRST-03 (from 10.14.2 to 10.15 a tokenless administrator grants on a tokenless volume) from the token, and
     * GRANT-06 ({@code fdesetup add} takes any FileVault user or the recovery key) from all but the grantee's password.
     */
    public static final Law INV_04 = Law.of(
            "INV-04",
            "a grant takes another account, an administrator with a usable token, and a grantee with a password; but for"
                    + " FIRST-03 on a tokenless volume and GRANT-06 with fdesetup",
            GRANTS,
            Claims::grantsHaveAGranter);

    /**
     * INV-05: a standard holder passes no token on. Exempt: GRANT-06 ({@code fdesetup add} takes any FileVault user), and
     * GRANT-07 and GRANT-10, where the same login without the holder's credentials gives the token too.
     */
    public static final Law INV_05 = Law.ofAll(
            "INV-05",
            "the credentials of a standard holder give no other account a token that it would not get without them; but"
                    + " for GRANT-06 with fdesetup",
            Claims::standardHoldersPassNothingOn);

    /** INV-06: promotion and demotion change no token. No exception. */
    public static final Law INV_06 = Law.of(
            "INV-06",
            "promoting and demoting change no token",
            EnumSet.of(Operation.PROMOTE, Operation.DEMOTE),
            asked -> Laws.ROLES_KEEP_TOKENS.brokenBy(asked).orElse(null));

    /**
     * INV-07: where somebody holds a token, somebody still does after anything that is allowed. Exempt: LOSS-09 (erase),
     * PW-06 before 26 (a reset forced by an agent removes the token, the last one too), and PW-10 and PW-11 (CONTRA-16) and PW-12,
     * by which it is not known what is left after a reset with the recovery key, or a grant over a stale token.
     */
    public static final Law INV_07 = Law.ofAll(
            "INV-07",
            "the last holder does not lose its token by anything that is allowed; but for LOSS-09, an erasure, PW-06 before"
                    + " 26, a reset forced by an agent, and PW-10, PW-11 and PW-12, after which it is not known",
            Claims::theLastHolderStays);

    /** INV-08: nobody revokes its own token. No exception; the one source saw Apple silicon, the book asks it of all. */
    public static final Law INV_08 = Law.of(
            "INV-08",
            "no account turns off its own token",
            EnumSet.of(Operation.REVOKE_TOKEN),
            asked -> asked.actsOnItself() && !asked.isRefused() && !asked.isUncovered()
                    ? asked.failing("it may turn off its own token")
                    : null);

    /** INV-09: the last administrator is not deleted. No exception. */
    public static final Law INV_09 =
            Law.of("INV-09", "the last administrator cannot be deleted", DELETIONS, Claims::theLastAdministratorStays);

    /** INV-10: on Apple silicon an owner that held its token does not come to own without one. No exception. */
    public static final Law INV_10 = Law.ofAll(
            "INV-10", "no account without a token comes to own or keeps owning the volume", Claims::ownersHold);

    /**
     * INV-12: FileVault is not on without a holder or a recovery key. Exempt: PW-06 before 26 (removes the last token), and
     * HFS+ volumes, whose FileVault knows no tokens.
     */
    public static final Law INV_12 = Law.ofAll(
            "INV-12",
            "nothing that is allowed leaves FileVault on with neither a holder nor a recovery key; but for PW-06 before"
                    + " 26, and HFS+",
            Claims::somebodyUnlocks);

    /**
     * INV-14: a bootstrap token is escrowed by a holder whose password is not blank, at a login or by command. Exempt:
     * BST-03 (before 10.15.4 Setup Assistant escrows it as it makes the first holder, and logs it in).
     */
    public static final Law INV_14 = Law.ofAll(
            "INV-14",
            "a bootstrap token becomes escrowed only as a holder with a password that is not blank logs in or asks for it;"
                    + " but for BST-03, in Setup Assistant before 10.15.4",
            Claims::escrowsHaveAHolder);

    /**
     * INV-15: a login that gives a token where another account holds one, and no granter answers, is a graphical one with
     * the bootstrap token escrowed, the server reachable and a password that is not blank; before 11 also of a mobile
     * account or the managed administrator; what a directory login makes is a mobile account. Exempt: CREATE-22.
     */
    public static final Law INV_15 = Law.of(
            "INV-15",
            "a bootstrap token grants only while escrowed and reachable, at a graphical login, with a password that is not"
                    + " blank; in 10.15 only to mobile accounts and the managed administrator",
            Claims.LOGINS,
            Claims::bootstrapGrants);

    /**
     * INV-16: a password set without the old one, a granter or Recovery leaves a holder without a usable token, or is not
     * allowed. No exception.
     */
    public static final Law INV_16 = Law.of(
            "INV-16",
            "a password set without the old one, a granter or Recovery leaves no usable token, or is not allowed",
            FORCED_PASSWORDS,
            Claims::forcedPasswordsBreakTokens);

    /** INV-17: a usable token shows the marker; the marker alone authorises nothing that a stale token would not. */
    public static final Law INV_17 = Law.ofAll(
            "INV-17",
            "a token of which only the marker is known authorises nothing that a stale one would not",
            Claims::markersAuthoriseNothing);

    /** INV-18: an account created from a hash holds nothing at creation. Exempt: CREATE-22 (not known). */
    public static final Law INV_18 = Law.of(
            "INV-18",
            "an account created from a hash holds no token at creation; but for CREATE-22, which is not known",
            EnumSet.of(Operation.CREATE_ACCOUNT),
            Claims::hashesGiveNothing);

    /** INV-19: the tag changes an outcome only from 11 on, where no holder is certain, and as a password comes into use. */
    public static final Law INV_19 = Law.of(
            "INV-19",
            "the tag changes the outcome only from 11 on, on a tokenless volume, set before the password is",
            EnumSet.allOf(Operation.class),
            Claims::tagsKeepOnlyTheFirstAway);

    /** INV-24: an erasure leaves no account, no token, no owner and no escrowed bootstrap token. No exception. */
    public static final Law INV_24 = Law.of(
            "INV-24",
            "an erasure leaves no account, no token, no owner and no bootstrap token",
            EnumSet.of(Operation.ERASE),
            Claims::erasureEmpties);

    /**
     * A Mac that can be stays one that can be, by {@link Consistency}. Exempt: PW-06 before 26 (may leave FileVault on with
     * nobody to unlock it).
     */
    public static final Law CONSISTENT_STAYS_CONSISTENT = Law.ofAll(
            "consistent",
            "a Mac that can be is one that can be after anything that is allowed; but for PW-06 before 26",
            Claims::staysConsistent);

    private static final List<Law> ALL = List.of(
            INV_01,
            INV_02,
            INV_04,
            INV_05,
            INV_06,
            INV_07,
            INV_08,
            INV_09,
            INV_10,
            INV_12,
            INV_14,
            INV_15,
            INV_16,
            INV_17,
            INV_18,
            INV_19,
            INV_24,
            CONSISTENT_STAYS_CONSISTENT);

    private Invariants() {}

    /** Returns the invariants. */
    public static List<Law> all() {
        return ALL;
    }
}
