package io.securetoken.testkit;

import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.ResetPassword;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final MacOs FIRST_03_SINCE = MacOs.of("10.14.2");
    private static final MacOs ESCROW_AT_LOGIN_SINCE = MacOs.of("10.15.4");
    private static final MacOs ELEVEN = MacOs.of("11");

    private static final Set<Operation> GRANTS =
            EnumSet.of(Operation.GRANT_TOKEN, Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS, Operation.ADD_FILEVAULT_USER);

    private static final Set<Operation> DELETIONS = EnumSet.of(
            Operation.DELETE_BY_SYSADMINCTL,
            Operation.DELETE_IN_SYSTEM_SETTINGS,
            Operation.DELETE_BY_DIRECTORY,
            Operation.DELETE_BY_MDM_COMMAND);

    private static final Set<Operation> IN_RECOVERY =
            EnumSet.of(Operation.RESET_IN_RECOVERY, Operation.RESET_WITH_RECOVERY_KEY);

    private static final Set<Operation> LOGINS = EnumSet.of(
            Operation.LOG_IN_GRAPHICALLY,
            Operation.LOG_IN_BY_SSH,
            Operation.LOG_IN_BY_SSH_KEY,
            Operation.LOG_IN_AT_CONSOLE,
            Operation.CHECK_PASSWORD,
            Operation.CREATE_ACCOUNT);

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
            Invariants::holdersMayHold);

    /**
     * INV-02: where somebody holds a token, another account gets one only with a granter's credentials, a FileVault
     * credential, in Recovery, or from an escrowed bootstrap token at a graphical login. Exempt: CREATE-22 (what
     * Migration Assistant brings is not known).
     */
    public static final Law INV_02 = Law.ofAll(
            "INV-02",
            "where an account holds a token, a new one comes by a granter's credentials, a FileVault credential, Recovery,"
                    + " or an escrowed bootstrap token at a graphical login; but for CREATE-22, which is not known",
            Invariants::newTokensHaveASource);

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
            Invariants::grantsHaveAGranter);

    /**
     * INV-05: a standard holder passes no token on. Exempt: GRANT-06 ({@code fdesetup add} takes any FileVault user), and
     * GRANT-07 and GRANT-10, where the same login without the holder's credentials gives the token too.
     */
    public static final Law INV_05 = Law.ofAll(
            "INV-05",
            "the credentials of a standard holder give no other account a token that it would not get without them; but"
                    + " for GRANT-06 with fdesetup",
            Invariants::standardHoldersPassNothingOn);

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
            Invariants::theLastHolderStays);

    /** INV-08: nobody revokes its own token. No exception; the one source saw Apple silicon, the book asks it of all. */
    public static final Law INV_08 = Law.of(
            "INV-08",
            "no account turns off its own token",
            EnumSet.of(Operation.REVOKE_TOKEN),
            asked -> asked.actsOnItself() && !asked.isRefused() && !asked.isUncovered()
                    ? asked.failing("it may turn off its own token")
                    : null);

    /** INV-09: the last administrator is not deleted. No exception. */
    public static final Law INV_09 = Law.of(
            "INV-09", "the last administrator cannot be deleted", DELETIONS, Invariants::theLastAdministratorStays);

    /** INV-10: on Apple silicon an owner that held its token does not come to own without one. No exception. */
    public static final Law INV_10 = Law.ofAll(
            "INV-10", "no account without a token comes to own or keeps owning the volume", Invariants::ownersHold);

    /**
     * INV-12: FileVault is not on without a holder or a recovery key. Exempt: PW-06 before 26 (removes the last token), and
     * HFS+ volumes, whose FileVault knows no tokens.
     */
    public static final Law INV_12 = Law.ofAll(
            "INV-12",
            "nothing that is allowed leaves FileVault on with neither a holder nor a recovery key; but for PW-06 before"
                    + " 26, and HFS+",
            Invariants::somebodyUnlocks);

    /**
     * INV-14: a bootstrap token is escrowed by a holder whose password is not blank, at a login or by command. Exempt:
     * BST-03 (before 10.15.4 Setup Assistant escrows it as it makes the first holder, and logs it in).
     */
    public static final Law INV_14 = Law.ofAll(
            "INV-14",
            "a bootstrap token becomes escrowed only as a holder with a password that is not blank logs in or asks for it;"
                    + " but for BST-03, in Setup Assistant before 10.15.4",
            Invariants::escrowsHaveAHolder);

    /**
     * INV-15: a login that gives a token where another account holds one, and no granter answers, is a graphical one with
     * the bootstrap token escrowed, the server reachable and a password that is not blank; before 11 also of a mobile
     * account or the managed administrator; what a directory login makes is a mobile account. Exempt: CREATE-22.
     */
    public static final Law INV_15 = Law.of(
            "INV-15",
            "a bootstrap token grants only while escrowed and reachable, at a graphical login, with a password that is not"
                    + " blank; in 10.15 only to mobile accounts and the managed administrator",
            LOGINS,
            Invariants::bootstrapGrants);

    /**
     * INV-16: a password set without the old one, a granter or Recovery leaves a holder without a usable token, or is not
     * allowed. No exception.
     */
    public static final Law INV_16 = Law.of(
            "INV-16",
            "a password set without the old one, a granter or Recovery leaves no usable token, or is not allowed",
            FORCED_PASSWORDS,
            Invariants::forcedPasswordsBreakTokens);

    /** INV-17: a usable token shows the marker; the marker alone authorises nothing that a stale token would not. */
    public static final Law INV_17 = Law.ofAll(
            "INV-17",
            "a token of which only the marker is known authorises nothing that a stale one would not",
            Invariants::markersAuthoriseNothing);

    /** INV-18: an account created from a hash holds nothing at creation. Exempt: CREATE-22 (not known). */
    public static final Law INV_18 = Law.of(
            "INV-18",
            "an account created from a hash holds no token at creation; but for CREATE-22, which is not known",
            EnumSet.of(Operation.CREATE_ACCOUNT),
            Invariants::hashesGiveNothing);

    /** INV-19: the tag changes an outcome only from 11 on, where no holder is certain, and as a password comes into use. */
    public static final Law INV_19 = Law.of(
            "INV-19",
            "the tag changes the outcome only from 11 on, on a tokenless volume, set before the password is",
            EnumSet.allOf(Operation.class),
            Invariants::tagsKeepOnlyTheFirstAway);

    /** INV-24: an erasure leaves no account, no token, no owner and no escrowed bootstrap token. No exception. */
    public static final Law INV_24 = Law.of(
            "INV-24",
            "an erasure leaves no account, no token, no owner and no bootstrap token",
            EnumSet.of(Operation.ERASE),
            Invariants::erasureEmpties);

    /**
     * A Mac that can be stays one that can be, by {@link Consistency}. Exempt: PW-06 before 26 (may leave FileVault on with
     * nobody to unlock it).
     */
    public static final Law CONSISTENT_STAYS_CONSISTENT = Law.ofAll(
            "consistent",
            "a Mac that can be is one that can be after anything that is allowed; but for PW-06 before 26",
            Invariants::staysConsistent);

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

    private static @Nullable String holdersMayHold(Answered asked) {
        return (asked.isAllowed() ? asked.gained() : Stream.<Account>empty())
                .filter(account -> !Consistency.MAY_HOLD.contains(account.kind())
                        || account.password() == PasswordState.NONE
                        || asked.before().fileSystem() != FileSystem.APFS)
                .findFirst()
                .map(account -> asked.failing("`" + account.name() + "` gets a token and may not hold one"))
                .orElse(null);
    }

    private static @Nullable String newTokensHaveASource(Answered asked) {
        if (!asked.isAllowed() || asked.mayHaveGained().findAny().isEmpty()) {
            return null;
        }
        boolean somebodyHolds = asked.before().hasHolder() == Answer.YES;
        boolean sourced = asked.isByGranter()
                || isByFileVaultCredential(asked)
                || IN_RECOVERY.contains(asked.operation())
                || (isGraphicalLogin(asked) && asked.before().bootstrapToken() == BootstrapToken.ESCROWED)
                || asked.restsOn("CREATE-22");
        boolean gains = asked.coversToken() && isCertain(asked);
        return somebodyHolds && gains && !sourced ? asked.failing("a new token comes from nowhere") : null;
    }

    /** An outcome that only unknown facts leave open is not held against a book. */
    private static boolean isCertain(Answered asked) {
        return asked.gained().findAny().isPresent() || asked.verdict().missing().isEmpty();
    }

    private static boolean isByFileVaultCredential(Answered asked) {
        return asked.action() instanceof AddFileVaultUser addition
                && (addition.with() == Credential.RECOVERY_KEY
                        || asked.actor()
                                .filter(actor -> actor.token() == TokenState.USABLE)
                                .isPresent()
                        || !asked.isAllowed());
    }

    private static boolean isGraphicalLogin(Answered asked) {
        return (asked.action() instanceof LogIn login && login.via() == LogIn.Via.GRAPHICAL)
                || (asked.action() instanceof CreateAccount creation
                        && creation.method().isAtLoginWindow());
    }

    private static @Nullable String grantsHaveAGranter(Answered asked) {
        if (!asked.isAllowed()) {
            return null;
        }
        boolean hasPassword = asked.subject()
                .filter(subject -> subject.password() != PasswordState.NONE)
                .isPresent();
        boolean exempt = asked.operation() == Operation.ADD_FILEVAULT_USER;
        boolean another = asked.actor().isPresent() && !asked.actsOnItself();
        boolean granter = asked.isByGranter() || isFirstGrant(asked);
        return hasPassword && (exempt || (another && granter)) ? null : asked.failing("this is granted by no granter");
    }

    private static boolean isFirstGrant(Answered asked) {
        MacOs macos = asked.before().macos();
        return asked.operation() == Operation.GRANT_TOKEN
                && macos.isAtLeast(FIRST_03_SINCE)
                && !macos.isAtLeast(ELEVEN)
                && asked.before().hasHolder() == Answer.NO
                && asked.actor().filter(actor -> actor.role() == Role.ADMIN).isPresent();
    }

    private static @Nullable String standardHoldersPassNothingOn(Answered asked) {
        Optional<Account> standardHolder = asked.actor()
                .filter(actor -> actor.role() == Role.STANDARD && actor.token().holds() == Answer.YES);
        boolean exempt = asked.operation() == Operation.ADD_FILEVAULT_USER;
        if (standardHolder.isEmpty() || exempt || !asked.isAllowed() || asked.actsOnItself()) {
            return null;
        }
        return asked.gained()
                .filter(account -> !givenWithoutCredentials(asked, account.name()))
                .findFirst()
                .map(account -> asked.failing("a standard holder passes a token on to `" + account.name() + "`"))
                .orElse(null);
    }

    private static boolean givenWithoutCredentials(Answered asked, String name) {
        return WithoutCredentials.of(asked.action())
                .map(action -> asked.instead(asked.before(), action))
                .filter(alone ->
                        alone.isAllowed() && alone.done().existing(name).token().holds() == Answer.YES)
                .isPresent();
    }

    private static @Nullable String theLastHolderStays(Answered asked) {
        if (!asked.isAllowed() || asked.done().accounts().equals(asked.before().accounts())) {
            return null;
        }
        boolean held = asked.before().hasHolder() == Answer.YES;
        boolean exempt = asked.operation() == Operation.ERASE
                || asked.restsOn("PW-06/before 26")
                || asked.restsOn("PW-10")
                || asked.restsOn("PW-11/recovery key")
                || asked.restsOn("PW-12/grant");
        Answer holds = asked.done().hasHolder();
        boolean lost = holds == Answer.NO
                || (holds == Answer.UNKNOWN
                        && asked.coversToken()
                        && asked.verdict().missing().isEmpty());
        return held && !exempt && lost ? asked.failing("nobody certainly holds a token any more") : null;
    }

    private static @Nullable String theLastAdministratorStays(Answered asked) {
        boolean admin =
                asked.subject().filter(subject -> subject.role() == Role.ADMIN).isPresent();
        boolean last = asked.before().accounts().stream()
                .filter(account -> !account.name().equals(asked.action().account()))
                .allMatch(account -> account.role() == Role.STANDARD);
        return admin && last && !asked.isRefused() && !asked.isUncovered()
                ? asked.failing("the last administrator may be deleted")
                : null;
    }

    private static @Nullable String ownersHold(Answered asked) {
        return asked.done().accounts().stream()
                .filter(account ->
                        account.volumeOwner() == Answer.YES && account.token().holds() == Answer.NO)
                .findFirst()
                .map(account -> asked.failing("`" + account.name() + "` owns the volume without a token"))
                .orElse(null);
    }

    private static @Nullable String somebodyUnlocks(Answered asked) {
        Mac after = asked.done();
        if (!asked.isAllowed() || after.equals(asked.before())) {
            return null;
        }
        boolean exempt = asked.restsOn("PW-06/before 26") || asked.before().fileSystem() != FileSystem.APFS;
        boolean locked = after.fileVault() == FileVault.ON
                && after.recoveryKey() == RecoveryKey.NONE
                && after.hasHolder() == Answer.NO;
        return locked && !exempt ? asked.failing("nobody can unlock the volume") : null;
    }

    private static @Nullable String escrowsHaveAHolder(Answered asked) {
        boolean escrowed = asked.before().bootstrapToken() != BootstrapToken.ESCROWED
                && asked.done().bootstrapToken() == BootstrapToken.ESCROWED;
        if (!escrowed || !asked.isAllowed()) {
            return null;
        }
        boolean comes = isGraphicalLogin(asked)
                || isEarlySetupAssistant(asked)
                || asked.operation().name().startsWith("ESCROW_BOOTSTRAP_TOKEN");
        String name = asked.action().account();
        boolean holder = name != null
                && asked.done().existing(name).token().holds() == Answer.YES
                && asked.done().existing(name).password() == PasswordState.SET;
        return comes && holder ? null : asked.failing("a bootstrap token is escrowed without a holder's password");
    }

    private static boolean isEarlySetupAssistant(Answered asked) {
        return !asked.before().macos().isAtLeast(ESCROW_AT_LOGIN_SINCE)
                && asked.action() instanceof CreateAccount creation
                && creation.method().equals(Macos.SETUP_ASSISTANT);
    }

    private static @Nullable String bootstrapGrants(Answered asked) {
        boolean anotherHolds = asked.before().hasHolder() == Answer.YES;
        boolean gains = asked.gained().findAny().isPresent();
        boolean atLogin = !(asked.action() instanceof CreateAccount creation)
                || creation.method().isAtLoginWindow();
        if (!asked.isAllowed() || !anotherHolds || !gains || !atLogin || asked.isByGranter()) {
            return null;
        }
        Mac mac = asked.before();
        boolean fetched = mac.bootstrapToken() == BootstrapToken.ESCROWED
                && mac.mdmReachable() == Answer.YES
                && isGraphicalLogin(asked);
        Account account = asked.done().existing(String.valueOf(asked.action().account()));
        boolean eligible = mac.macos().isAtLeast(ELEVEN)
                || (mac.macos().isAtLeast(Consistency.BOOTSTRAP_TOKEN_SINCE)
                        && (account.kind() == AccountKind.MOBILE
                                || account.kind() == AccountKind.MANAGED_ADMIN
                                || account.createdBy()
                                        .filter(Macos.DIRECTORY_LOGIN::equals)
                                        .isPresent()));
        return fetched && eligible && account.password() == PasswordState.SET
                ? null
                : asked.failing("a login gives a token that no bootstrap token can give");
    }

    private static @Nullable String forcedPasswordsBreakTokens(Answered asked) {
        boolean held = asked.subject()
                .filter(subject -> subject.token().holds() == Answer.YES)
                .isPresent();
        if (!held || !asked.isAllowed() || asked.isByGranter()) {
            return null;
        }
        TokenState after =
                asked.done().existing(String.valueOf(asked.action().account())).token();
        boolean open = !asked.verdict().missing().isEmpty() && after != TokenState.USABLE;
        return open || after == TokenState.NONE || after == TokenState.STALE
                ? null
                : asked.failing("a forced password leaves the token " + after.word());
    }

    private static @Nullable String markersAuthoriseNothing(Answered asked) {
        List<Account> marked = Stream.concat(asked.subject().stream(), asked.actor().stream())
                .filter(account -> account.token() == TokenState.HELD)
                .distinct()
                .toList();
        if (marked.isEmpty() || !asked.isAllowed()) {
            return null;
        }
        Mac stale = asked.before();
        for (Account account : marked) {
            stale = stale.with(account.withToken(TokenState.STALE));
        }
        return asked.instead(stale, asked.action()).isAllowed()
                ? null
                : asked.failing("allowed for the marker, refused for a stale token");
    }

    private static @Nullable String hashesGiveNothing(Answered asked) {
        boolean hash = asked.action() instanceof CreateAccount creation && creation.password() == PasswordForm.HASH;
        return hash
                        && !asked.restsOn("CREATE-22")
                        && asked.coversToken()
                        && asked.mayHaveGained().findAny().isPresent()
                ? asked.failing("a hash gives a token at creation")
                : null;
    }

    private static @Nullable String tagsKeepOnlyTheFirstAway(Answered asked) {
        Optional<Question> other = Tagged.otherwise(asked.question());
        if (other.isEmpty()) {
            return null;
        }
        Answered otherwise = asked.instead(other.get().mac(), other.get().action());
        boolean same = otherwise.permission() == asked.permission()
                && otherwise.verdict().ifDone().equals(asked.verdict().ifDone());
        boolean mayMatter = asked.before().macos().isAtLeast(ELEVEN)
                && asked.before().hasHolder() != Answer.YES
                && (asked.operation() == Operation.SET_PASSWORD
                        || LOGINS.contains(asked.operation())
                        || isResetOfNoPassword(asked));
        return same || mayMatter ? null : asked.failing("the tag matters here: " + otherwise.failing(""));
    }

    /** A reset is the first password of an account that has none. */
    private static boolean isResetOfNoPassword(Answered asked) {
        return asked.action() instanceof ResetPassword
                && asked.subject()
                        .filter(subject ->
                                subject.password() == PasswordState.NONE || subject.password() == PasswordState.UNKNOWN)
                        .isPresent();
    }

    private static @Nullable String erasureEmpties(Answered asked) {
        Mac after = asked.done();
        boolean empty = after.accounts().isEmpty()
                && after.hasHolder() == Answer.NO
                && !BootstrapToken.ESCROWED.equals(after.bootstrapToken())
                && !BootstrapToken.LOCAL_ONLY.equals(after.bootstrapToken())
                && !BootstrapToken.STALE.equals(after.bootstrapToken());
        return empty ? null : asked.failing("something is left after an erasure");
    }

    private static @Nullable String staysConsistent(Answered asked) {
        if (asked.isRefused() || asked.restsOn("PW-06/before 26")) {
            return null;
        }
        Mac after = asked.verdict().after();
        List<String> clashes = after.equals(asked.before()) ? List.of() : Consistency.clashes(after);
        return clashes.isEmpty() ? null : asked.failing("the Mac afterwards cannot be: " + clashes);
    }
}
