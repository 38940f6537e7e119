package io.securetoken.testkit;

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
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes a consistent Mac of any: each clash is settled by the smaller claim. Generators make facts freely and settle them,
 * so that nothing is thrown away and a Mac that shrinks stays one that can be.
 */
final class Settled {

    private Settled() {}

    static Mac of(Mac free) {
        Mac mac = hardware(free);
        mac = bootstrap(mac);
        mac = mac.withAccounts(accounts(mac));
        boolean locked = mac.fileVault() == FileVault.ON
                && mac.recoveryKey() == RecoveryKey.NONE
                && mac.hasHolder() == Answer.NO;
        return locked ? mac.withRecoveryKey(RecoveryKey.PRESENT) : mac;
    }

    /** Returns the account without what clashes on every Mac. */
    static Account alone(Account account) {
        return account(Mac.running("27"), account);
    }

    private static Mac hardware(Mac mac) {
        boolean silicon = mac.hardware() == Hardware.APPLE_SILICON;
        if (silicon && !mac.macos().isAtLeast(Consistency.APPLE_SILICON_SINCE)) {
            return mac.withHardware(Hardware.INTEL);
        }
        return silicon ? mac.withFileSystem(FileSystem.APFS) : mac;
    }

    private static Mac bootstrap(Mac mac) {
        boolean enrolled = mac.enrollment() != Enrollment.NONE;
        boolean exists = enrolled && mac.macos().isAtLeast(Consistency.BOOTSTRAP_TOKEN_SINCE);
        boolean authorises = enrolled && mayBeSilicon(mac) && mac.macos().isAtLeast(Consistency.APPLE_SILICON_SINCE);
        Mac settled = mac;
        if (!exists && mac.bootstrapToken() != BootstrapToken.UNKNOWN) {
            settled = settled.withBootstrapToken(BootstrapToken.NOT_SUPPORTED);
        }
        if (!authorises && mac.bootstrapTokenAuthentication() != BootstrapTokenAuthentication.UNKNOWN) {
            settled = settled.withBootstrapTokenAuthentication(BootstrapTokenAuthentication.NOT_SUPPORTED);
        }
        return !enrolled && mac.mdmReachable() == Answer.YES ? settled.withMdmReachable(Answer.NO) : settled;
    }

    private static boolean mayBeSilicon(Mac mac) {
        return mac.hardware() == Hardware.APPLE_SILICON || mac.hardware() == Hardware.UNKNOWN;
    }

    private static List<Account> accounts(Mac mac) {
        List<Account> settled = new ArrayList<>();
        Set<Integer> uids = new HashSet<>();
        boolean guest = false;
        for (Account account : mac.accounts()) {
            boolean second = guest && account.kind() == AccountKind.GUEST;
            guest |= account.kind() == AccountKind.GUEST;
            Account one = account(mac, second ? account.withKind(AccountKind.LOCAL) : account);
            settled.add(withOwnUid(one, uids));
        }
        return settled;
    }

    /** User ids of people count up from the generated one, those of services down. */
    private static Account withOwnUid(Account account, Set<Integer> taken) {
        if (account.uid().isEmpty()) {
            return account;
        }
        int uid = account.uid().getAsInt();
        int step = uid >= Account.FIRST_ORDINARY_UID ? 1 : -1;
        while (!taken.add(uid)) {
            uid += step;
        }
        return account.withUid(OptionalInt.of(uid));
    }

    private static Account account(Mac mac, Account free) {
        Account account = token(mac, history(kind(mac, free)));
        boolean owns = account.token().holds() != Answer.NO
                && mayBeSilicon(mac)
                && mac.macos().isAtLeast(Consistency.APPLE_SILICON_SINCE);
        return account.volumeOwner() == Answer.YES && !owns ? account.withVolumeOwner(Answer.NO) : account;
    }

    private static Account kind(Mac mac, Account account) {
        boolean atLogin =
                account.createdBy().filter(method -> method.isAtLoginWindow()).isPresent();
        boolean exists = switch (account.kind()) {
            case ROOT -> account.name().equals("root");
            case TEMPORARY -> mac.macos().isAtLeast(Consistency.TEMPORARY_SESSIONS_SINCE);
            case SHARING_ONLY -> !atLogin;
            default -> true;
        };
        return exists ? account : account.withKind(AccountKind.LOCAL);
    }

    private static Account history(Account account) {
        boolean atLogin =
                account.createdBy().filter(method -> method.isAtLoginWindow()).isPresent();
        boolean hashOfNone =
                account.password() == PasswordState.NONE && account.passwordOrigin() == PasswordOrigin.HASH;
        Account settled = hashOfNone ? account.withPasswordOrigin(PasswordOrigin.PLAINTEXT) : account;
        if (atLogin && settled.hasLoggedIn() == Answer.NO) {
            return settled.withHasLoggedIn(Answer.YES);
        }
        boolean sharing = settled.kind() == AccountKind.SHARING_ONLY && settled.hasLoggedIn() == Answer.YES;
        return sharing ? settled.withHasLoggedIn(Answer.NO) : settled;
    }

    private static Account token(Mac mac, Account account) {
        boolean mayHold = Consistency.MAY_HOLD.contains(account.kind())
                && mac.fileSystem() == FileSystem.APFS
                && account.password() != PasswordState.NONE;
        return account.token().holds() == Answer.YES && !mayHold ? account.withToken(TokenState.NONE) : account;
    }
}
