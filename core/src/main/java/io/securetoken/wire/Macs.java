package io.securetoken.wire;

import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a Mac and its accounts are in the format, both ways. */
final class Macs {

    private Macs() {}

    static Mac mac(Values mac, Function<String, CreationMethod> methods) {
        return Mac.running(mac.text("macos"))
                .withHardware(mac.word("hardware", Hardware.UNKNOWN))
                .withFileVault(mac.word("fileVault", FileVault.UNKNOWN))
                .withBootstrapToken(mac.word("bootstrapToken", BootstrapToken.UNKNOWN))
                .withMdmReachable(mac.answer("mdmReachable", Answer.UNKNOWN))
                .withEnrollment(mac.word("enrollment", Enrollment.UNKNOWN))
                .withBootstrapTokenAuthentication(
                        mac.word("bootstrapTokenAuthentication", BootstrapTokenAuthentication.UNKNOWN))
                .withRecoveryKey(mac.word("recoveryKey", RecoveryKey.UNKNOWN))
                .withFileSystem(mac.word("fileSystem", FileSystem.APFS))
                .withAccounts(mac.objects("accounts").stream()
                        .map(account -> account(account, methods))
                        .toList());
    }

    private static Account account(Values from, Function<String, CreationMethod> methods) {
        Account account = Account.named(from.text("name"))
                .withRole(from.word("role", Role.UNKNOWN))
                .withToken(from.word("token", TokenState.UNKNOWN))
                .withKind(from.word("kind", AccountKind.LOCAL))
                .withPassword(from.word("password", PasswordState.UNKNOWN))
                .withPasswordOrigin(from.word("passwordOrigin", PasswordOrigin.UNKNOWN))
                .withTokenDisabledTag(from.answer("tokenDisabledTag", Answer.NO))
                .withHasLoggedIn(from.answer("hasLoggedIn", Answer.UNKNOWN))
                .withVolumeOwner(from.answer("volumeOwner", Answer.UNKNOWN))
                .withPreboot(from.answer("preboot", Answer.UNKNOWN))
                .withEnabled(from.answer("enabled", Answer.YES));
        Integer uid = from.integerIfGiven("uid");
        if (uid != null) {
            account = account.withUid(uid);
        }
        return from.has("createdBy") ? account.withCreatedBy(methods.apply(from.text("createdBy"))) : account;
    }

    static Map<String, Object> tree(Mac mac) {
        List<Object> accounts = new ArrayList<>();
        for (Account account : mac.accounts()) {
            accounts.add(tree(account, "$.accounts[" + accounts.size() + "]"));
        }
        return new Tree()
                .put("macos", mac.macos().toString())
                .word("hardware", mac.hardware(), Hardware.UNKNOWN)
                .word("fileVault", mac.fileVault(), FileVault.UNKNOWN)
                .word("bootstrapToken", mac.bootstrapToken(), BootstrapToken.UNKNOWN)
                .answer("mdmReachable", mac.mdmReachable(), Answer.UNKNOWN, "$")
                .word("enrollment", mac.enrollment(), Enrollment.UNKNOWN)
                .word(
                        "bootstrapTokenAuthentication",
                        mac.bootstrapTokenAuthentication(),
                        BootstrapTokenAuthentication.UNKNOWN)
                .word("recoveryKey", mac.recoveryKey(), RecoveryKey.UNKNOWN)
                .word("fileSystem", mac.fileSystem(), FileSystem.APFS)
                .put("accounts", accounts)
                .values();
    }

    private static Map<String, Object> tree(Account account, String path) {
        if (account.present() != Answer.YES) {
            throw WireException.name(
                    path, account.name(), ", which is only perhaps there", "an account that is known to be there");
        }
        return new Tree()
                .put("name", account.name())
                .word("role", account.role(), Role.UNKNOWN)
                .word("token", account.token(), TokenState.UNKNOWN)
                .word("kind", account.kind(), AccountKind.LOCAL)
                .put("uid", account.uid().isPresent() ? account.uid().getAsInt() : null)
                .word("password", account.password(), PasswordState.UNKNOWN)
                .word("passwordOrigin", account.passwordOrigin(), PasswordOrigin.UNKNOWN)
                .answer("tokenDisabledTag", account.tokenDisabledTag(), Answer.NO, path)
                .answer("hasLoggedIn", account.hasLoggedIn(), Answer.UNKNOWN, path)
                .answer("volumeOwner", account.volumeOwner(), Answer.UNKNOWN, path)
                .answer("preboot", account.preboot(), Answer.UNKNOWN, path)
                .answer("enabled", account.enabled(), Answer.YES, path)
                .put("createdBy", account.createdBy().map(CreationMethod::name).orElse(null))
                .values();
    }
}
