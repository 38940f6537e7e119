package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.ChangeMdmReachability;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.LogIn;
import io.securetoken.action.Upgrade;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what no Mac can be: facts that contradict each other, whatever else is true. A Mac of which little is known is
 * consistent as long as what is known does not clash. Every generator and every world keeps to it.
 *
 * <pre>{@code
 * Consistency.isConsistent(mac);
 * Consistency.clashes(mac);   // ["`guest` is the guest and holds a token"]
 * }</pre>
 */
public final class Consistency {

    /** The first version that runs on Apple silicon. */
    public static final MacOs APPLE_SILICON_SINCE = MacOs.of("11");

    /** The first version that has bootstrap tokens. */
    public static final MacOs BOOTSTRAP_TOKEN_SINCE = MacOs.of("10.15");

    /** The first version that has temporary sessions. */
    public static final MacOs TEMPORARY_SESSIONS_SINCE = MacOs.of("26");

    /** The kinds of account that may hold a token. */
    public static final Set<AccountKind> MAY_HOLD = Set.of(
            AccountKind.LOCAL,
            AccountKind.MOBILE,
            AccountKind.MANAGED_ADMIN,
            AccountKind.SYSTEM,
            AccountKind.SHARING_ONLY);

    private Consistency() {}

    /** Returns whether a Mac can be so. */
    public static boolean isConsistent(Mac mac) {
        return clashes(mac).isEmpty();
    }

    /** Returns whether the action can be asked about on this Mac, and the Mac can be so. */
    public static boolean isConsistent(Question question) {
        return isConsistent(question.mac()) && clashes(question).isEmpty();
    }

    /** Returns what clashes, a sentence each; empty for a Mac that can be so. */
    public static List<String> clashes(Mac mac) {
        Clashes found = new Clashes();
        boolean appleSilicon = mac.hardware() == Hardware.APPLE_SILICON;
        boolean otherHardware = mac.hardware() == Hardware.INTEL || mac.hardware() == Hardware.T2;
        boolean notEnrolled = mac.enrollment() == Enrollment.NONE;
        boolean bootstrap = isServed(mac.bootstrapToken());
        boolean authentication = mac.bootstrapTokenAuthentication() == BootstrapTokenAuthentication.ALLOWED
                || mac.bootstrapTokenAuthentication() == BootstrapTokenAuthentication.DISALLOWED;
        found.add(appleSilicon && isBefore(mac, APPLE_SILICON_SINCE), "Apple silicon runs 11 or later");
        found.add(appleSilicon && mac.fileSystem() == FileSystem.HFS, "Apple silicon has an APFS volume");
        found.add(authentication && otherHardware, "only Apple silicon lets a bootstrap token authorise updates");
        found.add(
                authentication && isBefore(mac, APPLE_SILICON_SINCE),
                "before 11 no bootstrap token authorises updates");
        found.add(authentication && notEnrolled, "a Mac that is not enrolled has no bootstrap token to allow");
        found.add(bootstrap && isBefore(mac, BOOTSTRAP_TOKEN_SINCE), "before 10.15 there is no bootstrap token");
        found.add(bootstrap && notEnrolled, "a Mac that is not enrolled has no bootstrap token");
        found.add(mac.mdmReachable() == Answer.YES && notEnrolled, "a Mac that is not enrolled has no MDM server");
        found.add(isLocked(mac), "FileVault is on, and neither a holder nor a recovery key can unlock the volume");
        mac.accounts().forEach(account -> addClashes(found, mac, account));
        found.add(hasSharedUid(mac), "two accounts have one user id");
        found.add(hasTwo(mac, AccountKind.GUEST), "there is one guest");
        return List.copyOf(found.sentences);
    }

    private static boolean isServed(BootstrapToken token) {
        return token != BootstrapToken.NOT_SUPPORTED && token != BootstrapToken.UNKNOWN;
    }

    private static boolean isBefore(Mac mac, MacOs version) {
        return !mac.macos().isAtLeast(version);
    }

    private static boolean isLocked(Mac mac) {
        return mac.fileVault() == FileVault.ON
                && mac.fileSystem() == FileSystem.APFS
                && mac.recoveryKey() == RecoveryKey.NONE
                && mac.hasHolder() == Answer.NO;
    }

    private static boolean hasSharedUid(Mac mac) {
        List<Integer> uids = mac.accounts().stream()
                .flatMap(account -> account.uid().stream().boxed())
                .toList();
        return uids.stream().distinct().count() < uids.size();
    }

    private static boolean hasTwo(Mac mac, AccountKind kind) {
        return mac.accounts().stream().filter(account -> account.kind() == kind).count() > 1;
    }

    private static void addClashes(Clashes found, Mac mac, Account account) {
        String name = "`" + account.name() + "` ";
        boolean holds = account.token().holds() == Answer.YES;
        boolean owns = account.volumeOwner() == Answer.YES;
        found.add(holds && mac.fileSystem() == FileSystem.HFS, name + "holds a token on an HFS+ volume");
        found.add(holds && !MAY_HOLD.contains(account.kind()), name + "holds a token and is of a kind that cannot");
        found.add(holds && account.password() == PasswordState.NONE, name + "holds a token and has no password");
        found.add(owns && account.token().holds() == Answer.NO, name + "owns the volume and holds no token");
        found.add(
                owns && (mac.hardware() == Hardware.INTEL || mac.hardware() == Hardware.T2),
                name + "owns a volume of a Mac without Apple silicon");
        found.add(owns && isBefore(mac, APPLE_SILICON_SINCE), name + "owns a volume before 11");
        found.add(
                account.password() == PasswordState.NONE && account.passwordOrigin() == PasswordOrigin.HASH,
                name + "has no password, but a hash of it");
        found.add(
                account.createdBy().filter(method -> method.isAtLoginWindow()).isPresent()
                        && account.hasLoggedIn() == Answer.NO,
                name + "was created by its login and has not logged in");
        addClashesOfKind(found, mac, account, name);
    }

    private static void addClashesOfKind(Clashes found, Mac mac, Account account, String name) {
        boolean isRoot = account.kind() == AccountKind.ROOT;
        found.add(isRoot != account.name().equals("root"), name + "is root by name or by kind only");
        found.add(isRoot != (account.uid().orElse(-1) == 0) && account.uid().isPresent(), name + "has root's user id");
        found.add(
                account.kind() == AccountKind.TEMPORARY && isBefore(mac, TEMPORARY_SESSIONS_SINCE),
                name + "is a temporary session before 26");
        found.add(
                account.kind() == AccountKind.SHARING_ONLY && account.hasLoggedIn() == Answer.YES,
                name + "is for sharing only and has logged in");
    }

    /** Returns what clashes between the action and what is known of the Mac; empty if it can be asked. */
    public static List<String> clashes(Question question) {
        Mac mac = question.mac();
        Action action = question.action();
        Clashes found = new Clashes();
        Stream.of(action.account(), action.by())
                .filter(name -> name != null && !isCreated(action, name))
                .forEach(name -> found.add(mac.account(name).isEmpty(), "there is no account `" + name + "`"));
        if (!found.sentences.isEmpty()) {
            return List.copyOf(found.sentences);
        }
        String by = action.by();
        if (by != null && !isCreated(action, by)) {
            found.add(hasNoPassword(mac, by), "the password of `" + by + "` is given, and it has none");
        }
        if (action instanceof LogIn login) {
            addClashes(found, login, mac.existing(login.account()));
        }
        if (action instanceof CreateAccount creation) {
            addClashes(found, mac, creation);
        }
        if (action instanceof Upgrade upgrade) {
            found.add(!upgrade.to().isAtLeast(mac.macos()), "an upgrade goes up");
        }
        if (action instanceof ChangeMdmReachability change) {
            found.add(change.reachable() && mac.enrollment() == Enrollment.NONE, "there is no MDM server to reach");
        }
        return List.copyOf(found.sentences);
    }

    private static boolean isCreated(Action action, String name) {
        return action instanceof CreateAccount creation && creation.account().equals(name);
    }

    private static boolean hasNoPassword(Mac mac, String name) {
        return mac.existing(name).password() == PasswordState.NONE;
    }

    private static void addClashes(Clashes found, LogIn login, Account account) {
        found.add(
                Boolean.TRUE.equals(login.firstLogin()) && account.hasLoggedIn() == Answer.YES,
                "`" + account.name() + "` has logged in before");
        found.add(
                account.kind() == AccountKind.SHARING_ONLY && login.via() != LogIn.Via.DIRECTORY_CHECK,
                "`" + account.name() + "` is for sharing only and cannot log in");
    }

    private static void addClashes(Clashes found, Mac mac, CreateAccount creation) {
        String name = "`" + creation.account() + "` ";
        found.add(
                mac.account(creation.account())
                        .filter(account -> account.present() == Answer.YES)
                        .isPresent(),
                name + "is there already");
        found.add(creation.account().equals(creation.by()), name + "is created by itself");
        found.add(
                creation.method().isAtLoginWindow() && creation.password() != PasswordForm.PLAINTEXT,
                name + "is created by its login, at which a password is typed");
        Mac after = creation.applyTo(mac);
        addClashes(found, after, after.existing(creation.account()));
        found.add(creation.uid() != null && hasSharedUid(after), name + "gets a user id that is taken");
        found.add(creation.kind() == AccountKind.GUEST && hasTwo(after, AccountKind.GUEST), "there is one guest");
    }

    private static final class Clashes {
        private final List<String> sentences = new ArrayList<>();

        void add(boolean clash, String sentence) {
            if (clash) {
                sentences.add(sentence);
            }
        }
    }
}
