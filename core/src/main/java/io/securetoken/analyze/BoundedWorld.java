package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The bounded world of the model check. Of the Mac vary FileVault (off, deferred, on), the bootstrap token (not supported,
 * none, local only, escrowed, stale) and whether the MDM server is reachable; of each account the role, the token (none,
 * usable, stale) and whether its password came as a hash and was never used. All else is fixed: APFS, automated enrolment,
 * known recovery key, local accounts with ordinary user ids and a password, enabled, not tagged, owners and listed at the
 * FileVault screen if they hold a token. Every action by every way is in it, but upgrades, since the version is fixed, and
 * authorisations, which change nothing. A state is one number, the same for accounts that are interchanged.
 */
final class BoundedWorld {

    /** A state outside this world, or one of which something is not known. */
    static final long OUTSIDE = -1;

    private static final String[] NAMES = {"alice", "bob", "carol", "dave"};
    private static final int ACCOUNT_BITS = 5;
    private static final int MAC_BITS = 6;

    private final MacOs macos;
    private final Hardware hardware;
    private final int most;
    private final List<CreationMethod> methods;

    BoundedWorld(MacOs macos, Hardware hardware, int most, Collection<CreationMethod> methods) {
        if (most < 1 || most > NAMES.length) {
            throw new IllegalArgumentException("the check takes 1 to " + NAMES.length + " accounts, not " + most);
        }
        this.macos = macos;
        this.hardware = hardware;
        this.most = most;
        this.methods = List.copyOf(methods);
    }

    /** Returns every start: FileVault off or on, a bootstrap token none or escrowed, no token stale yet. */
    Set<Long> starts() {
        Set<Long> starts = new LinkedHashSet<>();
        accounts(Mac.running(macos), 0, starts);
        return starts;
    }

    private void accounts(Mac mac, int next, Set<Long> starts) {
        for (FileVault fileVault : List.of(FileVault.OFF, FileVault.ON)) {
            for (BootstrapToken bootstrap : List.of(BootstrapToken.NONE, BootstrapToken.ESCROWED)) {
                for (Answer reachable : List.of(Answer.YES, Answer.NO)) {
                    starts.add(pack(completed(mac.withFileVault(fileVault)
                            .withBootstrapToken(bootstrap)
                            .withMdmReachable(reachable))));
                }
            }
        }
        if (next == most) {
            return;
        }
        for (Role role : List.of(Role.ADMIN, Role.STANDARD)) {
            for (TokenState token : List.of(TokenState.NONE, TokenState.USABLE)) {
                for (PasswordOrigin origin : List.of(PasswordOrigin.PLAINTEXT, PasswordOrigin.HASH)) {
                    accounts(mac.with(account(NAMES[next], role, token, origin)), next + 1, starts);
                }
            }
        }
    }

    private Mac completed(Mac mac) {
        return mac.withHardware(hardware)
                .withEnrollment(Enrollment.AUTOMATED)
                .withRecoveryKey(RecoveryKey.KNOWN)
                .withBootstrapTokenAuthentication(BootstrapTokenAuthentication.ALLOWED);
    }

    private Account account(String name, Role role, TokenState token, PasswordOrigin origin) {
        boolean holds = token != TokenState.NONE;
        return Account.named(name)
                .withRole(role)
                .withToken(token)
                .withUid(Account.FIRST_ORDINARY_UID + 1)
                .withPassword(PasswordState.SET)
                .withPasswordOrigin(origin)
                .withHasLoggedIn(Answer.of(origin == PasswordOrigin.PLAINTEXT))
                .withVolumeOwner(Answer.of(holds && hardware == Hardware.APPLE_SILICON))
                .withPreboot(Answer.of(holds));
    }

    /** Returns the number of the state, or {@link #OUTSIDE}. */
    long pack(Mac mac) {
        if (!mac.fileVault().isKnown()
                || !mac.bootstrapToken().isKnown()
                || mac.accounts().size() > most
                || !mac.macos().equals(macos)) {
            return OUTSIDE;
        }
        long packed = mac.fileVault().ordinal()
                | (long) mac.bootstrapToken().ordinal() << 2
                | (mac.mdmReachable() == Answer.YES ? 1L << 5 : 0);
        long[] each = new long[mac.accounts().size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = pack(mac.accounts().get(i));
            if (each[i] == OUTSIDE) {
                return OUTSIDE;
            }
        }
        Arrays.sort(each);
        for (int i = 0; i < each.length; i++) {
            packed |= each[i] << (MAC_BITS + i * ACCOUNT_BITS);
        }
        return packed;
    }

    private static long pack(Account account) {
        if (!account.token().isKnown() || !account.role().isKnown() || account.present() != Answer.YES) {
            return OUTSIDE;
        }
        boolean unused = account.passwordOrigin() == PasswordOrigin.HASH && account.hasLoggedIn() == Answer.NO;
        return 1
                | (long) account.role().ordinal() << 1
                | (long) account.token().ordinal() << 2
                | (unused ? 1L << 4 : 0);
    }

    /** Returns the Mac in that state, its accounts named in the order of their bits. */
    Mac unpack(long state) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            long bits = state >>> (MAC_BITS + i * ACCOUNT_BITS) & ((1 << ACCOUNT_BITS) - 1);
            if (bits != 0) {
                accounts.add(account(
                        NAMES[accounts.size()],
                        Role.values()[(int) (bits >>> 1 & 1)],
                        TokenState.values()[(int) (bits >>> 2 & 3)],
                        (bits >>> 4 & 1) == 1 ? PasswordOrigin.HASH : PasswordOrigin.PLAINTEXT));
            }
        }
        return completed(Mac.running(macos)
                .withFileVault(FileVault.values()[(int) (state & 3)])
                .withBootstrapToken(BootstrapToken.values()[(int) (state >>> 2 & 7)])
                .withMdmReachable(Answer.of((state >>> 5 & 1) == 1))
                .withAccounts(accounts));
    }

    /** Returns the names of the accounts in the order that {@link #unpack} would give them. */
    static List<String> inOrder(Mac mac) {
        return mac.accounts().stream()
                .sorted(Comparator.comparingLong(BoundedWorld::pack))
                .map(Account::name)
                .toList();
    }

    /** Returns whether the operation is part of this world: an authorisation changes nothing, and the version is fixed. */
    static boolean isFollowed(Operation operation) {
        return operation != Operation.UPGRADE && !operation.name().startsWith("AUTHORIZE_");
    }

    /** Returns all actions on a Mac with these accounts, in the same order for as many accounts whatever their names. */
    List<Action> actions(List<String> names) {
        Set<Action> actions = new LinkedHashSet<>();
        for (Deed deed : Deed.ALL) {
            if (isFollowed(deed.operation())) {
                of(deed, names, actions);
            }
        }
        if (names.size() < most) {
            creations(names, actions);
        }
        return List.copyOf(actions);
    }

    private static void of(Deed deed, List<String> names, Set<Action> actions) {
        for (Credential with : deed.credentials()) {
            if (!deed.happensToAccount()) {
                actions.add(deed.of(NAMES[0], null, with));
                continue;
            }
            for (String name : names) {
                actions.add(deed.of(name, null, with));
                if (deed.takesActor()) {
                    names.forEach(by -> actions.add(deed.of(name, by, with)));
                }
            }
        }
    }

    private void creations(List<String> names, Set<Action> actions) {
        String spare = Arrays.stream(NAMES)
                .filter(name -> !names.contains(name))
                .findFirst()
                .orElseThrow();
        for (CreationMethod method : methods) {
            for (Role role : List.of(Role.ADMIN, Role.STANDARD)) {
                CreateAccount creation =
                        CreateAccount.of(spare, method).withRole(role).withUid(Account.FIRST_ORDINARY_UID + 1);
                actions.add(creation);
                names.forEach(by -> actions.add(creation.by(by)));
            }
        }
    }
}
