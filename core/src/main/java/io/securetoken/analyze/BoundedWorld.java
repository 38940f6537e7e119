package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.engine.Engine;
import io.securetoken.engine.Move;
import io.securetoken.engine.Packing;
import io.securetoken.rules.RuleSet;
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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bounded world of the model check. Of the Mac vary FileVault (off, deferred, on), the bootstrap token (not supported,
 * none, local only, escrowed, stale) and whether the MDM server is reachable; of each account the role, the token (none,
 * usable, stale), and whether its password came as a hash and was never used, was set and never used, or was used. In the
 * world of one account vary also the recovery key (none, known), the tag and whether the account is enabled; and where the
 * book's rows about accounts that are there look at creation methods, so does the method of each account. All else is fixed
 * and is put back after each step: APFS, automated enrolment, local accounts with ordinary user ids and a password, owners and
 * listed at the FileVault screen if they hold a token. Every action by every way is in it, but upgrades, since the version
 * is fixed, and authorisations, which change nothing. A state is one number, the same for accounts that are interchanged.
 */
final class BoundedWorld {

    /** A state outside this world, or one of which something is not known. */
    static final long OUTSIDE = -1;

    private static final String[] NAMES = {"alice", "bob", "carol", "dave"};
    private static final int MAC_BITS = 7;
    private static final int ACCOUNT_BITS = 13;
    private static final int METHOD = 8;

    private static final int USED = 0;
    private static final int HASH_UNUSED = 1;
    private static final int SET_UNUSED = 2;

    private final MacOs macos;
    private final Hardware hardware;
    private final int most;
    private final List<CreationMethod> methods;
    private final boolean methodsMatter;
    private final Packing packing;
    private final long fixed;
    private final long[] words = new long[1 << ACCOUNT_BITS];

    BoundedWorld(RuleSet book, MacOs macos, Hardware hardware, int most) {
        this(book, Engine.of(book), macos, hardware, most);
    }

    BoundedWorld(RuleSet book, Engine engine, MacOs macos, Hardware hardware, int most) {
        if (most < 1 || most > NAMES.length) {
            throw new IllegalArgumentException("the check takes 1 to " + NAMES.length + " accounts, not " + most);
        }
        this.macos = macos;
        this.hardware = hardware;
        this.most = most;
        this.methods = List.copyOf(book.methods());
        this.methodsMatter = book.rules().stream()
                .anyMatch(row -> !row.methods().isEmpty()
                        && row.operations().stream().anyMatch(operation -> operation != Operation.CREATE_ACCOUNT));
        this.packing = Packing.of(engine, macos);
        this.fixed = completed(Mac.running(macos)).possible() & ~varying();
    }

    private static long varying() {
        return Attribute.FILEVAULT.mask()
                | Attribute.BOOTSTRAP.mask()
                | Attribute.MDM_REACHABLE.mask()
                | Attribute.RECOVERY_KEY.mask();
    }

    /** Returns whether the world is small enough for more attributes to vary. */
    private boolean isRich() {
        return most == 1;
    }

    Packing packing() {
        return packing;
    }

    /** Returns every start: FileVault off or on, a bootstrap token none or escrowed, no token stale yet. */
    Set<Long> starts() {
        Set<Long> starts = new LinkedHashSet<>();
        accounts(new int[most], 0, starts);
        return starts;
    }

    private void accounts(int[] accounts, int next, Set<Long> starts) {
        for (FileVault fileVault : List.of(FileVault.OFF, FileVault.ON)) {
            for (BootstrapToken bootstrap : List.of(BootstrapToken.NONE, BootstrapToken.ESCROWED)) {
                for (int reachable = 0; reachable < 2; reachable++) {
                    for (int key = isRich() ? 0 : 1; key < 2; key++) {
                        int mac = fileVault.ordinal() | bootstrap.ordinal() << 2 | reachable << 5 | key << 6;
                        starts.add(state(mac, accounts.clone()));
                    }
                }
            }
        }
        if (next == most) {
            return;
        }
        for (int role = 0; role < 2; role++) {
            for (TokenState token : List.of(TokenState.NONE, TokenState.USABLE)) {
                for (int origin : new int[] {USED, HASH_UNUSED}) {
                    for (int tag = 0; tag < (isRich() ? 2 : 1); tag++) {
                        accounts[next] = 1 | role << 1 | token.ordinal() << 2 | origin << 4 | tag << 6;
                        accounts(accounts, next + 1, starts);
                    }
                }
            }
        }
        accounts[next] = 0;
    }

    private static long state(long mac, int[] accounts) {
        long state = mac;
        for (int place = 0; place < accounts.length; place++) {
            int largest = place;
            for (int other = place + 1; other < accounts.length; other++) {
                largest = accounts[other] > accounts[largest] ? other : largest;
            }
            int moved = accounts[largest];
            accounts[largest] = accounts[place];
            accounts[place] = moved;
            state |= (long) moved << (MAC_BITS + place * ACCOUNT_BITS);
        }
        return state;
    }

    /** Returns the number of the state of a packed Mac, or {@link #OUTSIDE}; the array beside it is scratch paper. */
    long state(long[] mac, int[] accounts) {
        long fileVault = Attribute.FILEVAULT.read(mac[0]);
        long bootstrap = Attribute.BOOTSTRAP.read(mac[0]);
        if (Long.bitCount(fileVault) != 1 || Long.bitCount(bootstrap) != 1) {
            return OUTSIDE;
        }
        long reachable = Attribute.MDM_REACHABLE.read(mac[0]) & 1;
        long key = isRich() && Attribute.RECOVERY_KEY.read(mac[0]) == 1 ? 0 : 1;
        for (int place = 0; place < accounts.length; place++) {
            accounts[place] = code(mac[place + 1]);
            if (accounts[place] < 0) {
                return OUTSIDE;
            }
        }
        return state(
                Long.numberOfTrailingZeros(fileVault)
                        | Long.numberOfTrailingZeros(bootstrap) << 2
                        | reachable << 5
                        | key << 6,
                accounts);
    }

    /** Returns the account in few bits; negative if something is not known. */
    private int code(long account) {
        if (account == 0) {
            return 0;
        }
        long role = Attribute.ROLE.read(account);
        long token = Attribute.TOKEN.read(account);
        if (Long.bitCount(role) != 1 || Long.bitCount(token) != 1 || Attribute.PRESENT.read(account) != 1) {
            return -1;
        }
        int code = 1
                | Long.numberOfTrailingZeros(role) << 1
                | Long.numberOfTrailingZeros(token) << 2
                | origin(account) << 4;
        if (isRich()) {
            code |= (Attribute.TAG.read(account) == 1 ? 1 << 6 : 0)
                    | (Attribute.ENABLED.read(account) == 2 ? 1 << 7 : 0);
        }
        return methodsMatter ? code | packing.method(account) << METHOD : code;
    }

    private static int origin(long account) {
        if (Attribute.LOGGED_IN.read(account) != 2) {
            return USED;
        }
        return Attribute.ORIGIN.read(account) == 2 ? HASH_UNUSED : SET_UNUSED;
    }

    /** Puts the Mac in that state into the array; returns how many accounts it has. */
    int unpack(long state, long[] mac) {
        mac[0] = fixed
                | Attribute.FILEVAULT.place(1L << (state & 3))
                | Attribute.BOOTSTRAP.place(1L << (state >>> 2 & 7))
                | Attribute.MDM_REACHABLE.place((state >>> 5 & 1) == 1 ? 1 : 2)
                | Attribute.RECOVERY_KEY.place((state >>> 6 & 1) == 1 ? 4 : 1);
        int accounts = 0;
        for (int place = 1; place <= most; place++) {
            int code = codeAt(state, place);
            mac[place] = code == 0 ? 0 : word(code);
            accounts += code == 0 ? 0 : 1;
        }
        return accounts;
    }

    private static int codeAt(long state, int place) {
        return (int) (state >>> (MAC_BITS + (place - 1) * ACCOUNT_BITS)) & ((1 << ACCOUNT_BITS) - 1);
    }

    private long word(int code) {
        if (words[code] == 0) {
            words[code] = packing.pack(account(NAMES[0], code));
        }
        return words[code];
    }

    private Account account(String name, int code) {
        TokenState token = TokenState.values()[code >>> 2 & 3];
        boolean holds = token != TokenState.NONE;
        int origin = code >>> 4 & 3;
        Account account = Account.named(name)
                .withRole(Role.values()[code >>> 1 & 1])
                .withToken(token)
                .withUid(Account.FIRST_ORDINARY_UID + 1)
                .withPassword(PasswordState.SET)
                .withPasswordOrigin(origin == HASH_UNUSED ? PasswordOrigin.HASH : PasswordOrigin.PLAINTEXT)
                .withHasLoggedIn(Answer.of(origin == USED))
                .withTokenDisabledTag(Answer.of((code >>> 6 & 1) == 1))
                .withEnabled(Answer.of((code >>> 7 & 1) == 0))
                .withVolumeOwner(Answer.of(holds && hardware == Hardware.APPLE_SILICON))
                .withPreboot(Answer.of(holds));
        CreationMethod method = packing.method(code >>> METHOD);
        return method == null ? account : account.withCreatedBy(method);
    }

    /** Returns the Mac in that state, its accounts named in the order of their places. */
    Mac unpack(long state) {
        List<Account> accounts = new ArrayList<>();
        for (int place = 1; place <= most; place++) {
            int code = codeAt(state, place);
            if (code != 0) {
                accounts.add(account(NAMES[accounts.size()], code));
            }
        }
        return completed(Mac.running(macos))
                .withFileVault(FileVault.values()[(int) (state & 3)])
                .withBootstrapToken(BootstrapToken.values()[(int) (state >>> 2 & 7)])
                .withMdmReachable(Answer.of((state >>> 5 & 1) == 1))
                .withRecoveryKey((state >>> 6 & 1) == 1 ? RecoveryKey.KNOWN : RecoveryKey.NONE)
                .withAccounts(accounts);
    }

    private Mac completed(Mac mac) {
        return mac.withHardware(hardware)
                .withEnrollment(Enrollment.AUTOMATED)
                .withBootstrapTokenAuthentication(BootstrapTokenAuthentication.ALLOWED);
    }

    /** Returns the names of the accounts in the order of the places they have as a state. */
    List<String> inOrder(Mac mac) {
        return mac.accounts().stream()
                .sorted(Comparator.comparingInt((Account account) -> code(packing.pack(account)))
                        .reversed())
                .map(Account::name)
                .toList();
    }

    /** Returns whether the operation is part of this world: an authorisation changes nothing, and the version is fixed. */
    static boolean isFollowed(Operation operation) {
        return operation != Operation.UPGRADE && !operation.name().startsWith("AUTHORIZE_");
    }

    /** One action made ready, with the places of the accounts it names. */
    record Step(Move move, int subject, int actor) {}

    /** Returns the steps on a Mac with so many accounts, in the order of {@link #actions}. */
    List<Step> steps(int accounts) {
        List<String> names = Arrays.asList(NAMES).subList(0, accounts);
        return actions(names).stream()
                .map(action -> new Step(
                        packing.move(action),
                        action instanceof CreateAccount ? accounts + 1 : place(action.account(), names),
                        place(action.by(), names)))
                .toList();
    }

    private static int place(@Nullable String name, List<String> names) {
        return name == null ? Packing.NONE : names.indexOf(name) + 1;
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
