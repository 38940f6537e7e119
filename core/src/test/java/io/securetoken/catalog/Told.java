package io.securetoken.catalog;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.ClearBootstrapToken;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.DisableAccount;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.Erase;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.LoseBootstrapToken;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.Restart;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.action.Upgrade;
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
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Macs and actions of the tables: {@code "14.4 apple-silicon fv:on"}, {@code "ops admin usable, eva standard"},
 * {@code "grant eva by ops"}. An account has logged in and has a password set in plaintext unless said otherwise.
 */
final class Told {

    private static final Set<String> TAKES_ACTOR =
            Set.of("create", "login", "reset", "grant", "revoke", "disable", "promote", "delete", "add");

    private Told() {}

    static Mac mac(String words, String accounts) {
        Deque<String> left = new ArrayDeque<>(List.of(words.split(" ")));
        Mac mac = Mac.running(left.pop());
        for (String word : left) {
            String value = word.substring(word.indexOf(':') + 1);
            mac = switch (word.replaceAll(":.*", "")) {
                case "hw" -> mac.withHardware(named(Hardware.class, value));
                case "fv" -> mac.withFileVault(named(FileVault.class, value));
                case "bst" -> mac.withBootstrapToken(named(BootstrapToken.class, value));
                case "mdm" -> mac.withMdmReachable(Answer.of(value.equals("here")));
                case "enrolled" -> mac.withEnrollment(named(Enrollment.class, value));
                case "auth" -> mac.withBootstrapTokenAuthentication(named(BootstrapTokenAuthentication.class, value));
                case "key" -> mac.withRecoveryKey(named(RecoveryKey.class, value));
                case "hfs" -> mac.withFileSystem(FileSystem.HFS);
                default -> throw new IllegalArgumentException(word);
            };
        }
        for (String account : accounts.isEmpty() ? new String[0] : accounts.split(", ")) {
            mac = mac.with(account(account));
        }
        return mac;
    }

    private static Account account(String words) {
        Deque<String> left = new ArrayDeque<>(List.of(words.split(" ")));
        Account account = Account.named(left.pop())
                .withRole(named(Role.class, left.pop()))
                .withToken(TokenState.NONE)
                .withUid(501)
                .withPassword(PasswordState.SET)
                .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
                .withHasLoggedIn(Answer.YES);
        for (String word : left) {
            String value = word.substring(word.indexOf(':') + 1);
            account = switch (word.replaceAll(":.*", "")) {
                case "usable", "stale", "held" -> account.withToken(named(TokenState.class, value));
                case "kind" -> account.withKind(named(AccountKind.class, value));
                case "uid" -> account.withUid(Integer.parseInt(value));
                case "pw" -> account.withPassword(named(PasswordState.class, value));
                case "hash" -> account.withPasswordOrigin(PasswordOrigin.HASH);
                case "new" -> account.withHasLoggedIn(Answer.NO);
                case "tagged" -> account.withTokenDisabledTag(Answer.YES);
                case "owner" -> account.withVolumeOwner(Answer.of(value.equals("yes")));
                case "listed" -> account.withPreboot(Answer.of(value.equals("yes")));
                case "disabled" -> account.withEnabled(Answer.NO);
                case "made" -> account.withCreatedBy(method(value));
                default -> throw new IllegalArgumentException(word);
            };
        }
        return account;
    }

    static Action action(String words) {
        Process process = Process.AGENT;
        process = words.contains(" noroot") ? process.withoutRoot() : process;
        process = words.contains(" nofda") ? process.withoutFullDiskAccess() : process;
        process = words.contains(" session") ? process.inGraphicalSession() : process;
        String[] parts = words.replaceAll(" (noroot|nofda|session)", "").split(" by ");
        if (parts.length > 1 && !TAKES_ACTOR.contains(words.substring(0, words.indexOf(' ')))) {
            throw new IllegalArgumentException(words);
        }
        Deque<String> left = new ArrayDeque<>(List.of(parts[0].split(" ")));
        return action(left.pop(), left, parts.length > 1 ? parts[1] : null).in(process);
    }

    private static Action action(String verb, Deque<String> left, @Nullable String by) {
        return switch (verb) {
            case "create" -> {
                CreateAccount creation = CreateAccount.of(left.pop(), method(left.pop()));
                yield created(by == null ? creation : creation.by(by), left);
            }
            case "login" -> {
                LogIn login =
                        LogIn.as(left.pop()).via(named(LogIn.Via.class, left.isEmpty() ? "graphical" : left.pop()));
                yield by == null ? login : login.by(by);
            }
            case "set" ->
                SetPassword.of(left.pop()).as(left.isEmpty() ? SetPassword.Form.PLAINTEXT : SetPassword.Form.HASH);
            case "change" ->
                ChangePassword.of(left.pop())
                        .with(left.isEmpty() ? ChangePassword.With.CURRENT : ChangePassword.With.TOKEN_PASSWORD);
            case "reset" -> {
                ResetPassword reset = ResetPassword.of(left.pop()).via(named(ResetPassword.Via.class, left.pop()));
                yield by == null ? reset : reset.by(by);
            }
            case "grant" -> {
                GrantToken grant = GrantToken.to(left.pop())
                        .via(left.isEmpty() ? GrantToken.Via.SYSADMINCTL : GrantToken.Via.SYSTEM_SETTINGS);
                yield by == null ? grant : grant.by(by);
            }
            case "revoke" ->
                by == null
                        ? RevokeToken.from(left.pop())
                        : RevokeToken.from(left.pop()).by(by);
            case "disable" -> {
                DisableAccount disabling = DisableAccount.of(left.pop());
                yield by == null ? disabling : disabling.by(by);
            }
            case "promote" -> {
                Promote promotion = Promote.of(left.pop());
                yield by == null ? promotion : promotion.by(by);
            }
            case "demote" -> Demote.of(left.pop());
            case "delete" -> {
                DeleteAccount deletion = DeleteAccount.of(left.pop()).via(named(DeleteAccount.Via.class, left.pop()));
                yield by == null ? deletion : deletion.by(by);
            }
            case "filevault" -> {
                String name = left.pop();
                EnableFileVault enabling = name.equals("-") ? EnableFileVault.byNobody() : EnableFileVault.as(name);
                yield enabling.via(named(EnableFileVault.Via.class, left.pop()));
            }
            case "unfilevault" -> DisableFileVault.as(left.pop());
            case "add" -> {
                AddFileVaultUser adding = AddFileVaultUser.of(left.pop())
                        .with(left.isEmpty() ? Credential.PASSWORD : Credential.RECOVERY_KEY);
                yield by == null ? adding : adding.by(by);
            }
            case "remove" -> RemoveFileVaultUser.of(left.pop());
            case "escrow" -> EscrowBootstrapToken.by(left.pop()).via(named(EscrowBootstrapToken.Via.class, left.pop()));
            case "tag" -> TagTokenDisabled.on(left.pop());
            case "untag" -> UntagTokenDisabled.on(left.pop());
            case "authorize" ->
                Authorize.of(named(Authorize.Task.class, left.pop()))
                        .as(left.pop())
                        .with(left.isEmpty() ? Credential.PASSWORD : named(Credential.class, left.pop()));
            case "clear" -> ClearBootstrapToken.now();
            case "lose" -> LoseBootstrapToken.now();
            case "upgrade" -> Upgrade.to(left.pop());
            case "erase" -> Erase.now();
            case "restart" -> Restart.now();
            case "preboot" -> UpdatePreboot.now();
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static CreateAccount created(CreateAccount creation, Deque<String> left) {
        CreateAccount told = creation.withRole(Role.ADMIN).withUid(502);
        for (String word : left) {
            String value = word.substring(word.indexOf(':') + 1);
            told = switch (word.replaceAll(":.*", "")) {
                case "standard" -> told.withRole(Role.STANDARD);
                case "kind" -> told.withKind(named(AccountKind.class, value));
                case "pw" -> told.withPassword(named(PasswordForm.class, value));
                case "uid" -> told.withUid(Integer.parseInt(value));
                case "tagged" -> told.tagged();
                default -> throw new IllegalArgumentException(word);
            };
        }
        return told;
    }

    static CreationMethod method(String name) {
        return Stream.of(Macos.rules(), FactorialIt.rules())
                .flatMap(book -> book.methods().stream())
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static <E extends Enum<E> & Knowable> E named(Class<E> type, String word) {
        for (E value : type.getEnumConstants()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
