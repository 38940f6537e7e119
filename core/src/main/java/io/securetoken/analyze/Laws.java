package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.DisableAccount;
import io.securetoken.action.Erase;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The laws: the invariants of the catalogue that are always to hold, each as an exact predicate, and those of the answers. */
final class Laws {

    private static final MacOs BIG_SUR = MacOs.of("11");
    private static final MacOs CATALINA = MacOs.of("10.15");
    private static final Set<AccountKind> HOLDERS = EnumSet.of(
            AccountKind.LOCAL,
            AccountKind.MOBILE,
            AccountKind.MANAGED_ADMIN,
            AccountKind.SYSTEM,
            AccountKind.SHARING_ONLY);

    static final List<Law> ALL = List.of(
            new Row(
                    "refused",
                    "a refused action changes nothing and says what it needs",
                    Set.of(),
                    (before, action, verdict, after) -> verdict.permission() != Permission.REFUSED
                            || (after.equals(before) && !verdict.unmet().isEmpty())),
            new Row(
                    "granting-row",
                    "nobody gains a token without a row that gives one",
                    Set.of(),
                    (before, action, verdict, after) -> gained(before, after).isEmpty() || gives(verdict)),
            new Row(
                    "bystanders",
                    "only the account an action happens to, and the one that authorises it, gain or lose a token",
                    Set.of(),
                    (before, action, verdict, after) ->
                            action instanceof Erase || bystandersKeep(before, action, after)),
            new Row(
                    "INV-01",
                    "who gains a token is a local or mobile account on an APFS volume, with a password",
                    Set.of(),
                    (before, action, verdict, after) -> gained(before, after).stream()
                            .allMatch(account ->
                                    HOLDERS.contains(account.kind()) && account.password() != PasswordState.NONE)),
            new Row(
                    "INV-02",
                    "where somebody holds a token, a new one takes a granter, a FileVault credential, Recovery, or the bootstrap token at a graphical login",
                    Set.of("GRANT-06"),
                    (before, action, verdict, after) -> before.hasHolder() != Answer.YES
                            || gained(before, after).isEmpty()
                            || hasWay(before, action)),
            new Row(
                    "INV-04",
                    "a grant takes another account, an administrator with a usable token, and a password of the account",
                    Set.of("GRANT-06", "FIRST-03"),
                    (before, action, verdict, after) -> !(action instanceof GrantToken grant)
                            || verdict.permission() != Permission.ALLOWED
                            || (!grant.account().equals(grant.by())
                                    && isGranter(before, grant.by())
                                    && before.existing(grant.account()).password() != PasswordState.NONE)),
            new Row(
                    "INV-05",
                    "a standard account passes no token on with its credentials",
                    Set.of(),
                    (before, action, verdict, after) -> !isStandard(before, action.by())
                            || action instanceof AddFileVaultUser
                            || before.hasHolder() != Answer.YES
                            || Objects.equals(action.account(), action.by())
                            || action instanceof ResetPassword
                            || gained(before, after).isEmpty()
                            || hasOwnWay(before, action)),
            new Row(
                    "INV-06",
                    "promoting, demoting and disabling never change a token",
                    Set.of(),
                    (before, action, verdict, after) ->
                            !(action instanceof Promote || action instanceof Demote || action instanceof DisableAccount)
                                    || sameTokens(before, verdict.afterIfDone())),
            new Row(
                    "INV-07",
                    "the last holder does not go by deletion or revocation",
                    Set.of(),
                    (before, action, verdict, after) -> !(action instanceof DeleteAccount
                                    || action instanceof RevokeToken
                                    || action instanceof RemoveFileVaultUser)
                            || before.hasHolder() != Answer.YES
                            || after.hasHolder() == Answer.YES),
            new Row(
                    "INV-08",
                    "no account turns off its own token",
                    Set.of(),
                    (before, action, verdict, after) -> !(action instanceof RevokeToken revoke)
                            || !revoke.account().equals(revoke.by())
                            || verdict.permission() == Permission.REFUSED),
            new Row(
                    "INV-09",
                    "the last administrator is not deleted",
                    Set.of(),
                    (before, action, verdict, after) ->
                            !(action instanceof DeleteAccount) || !admins(before) || admins(after)),
            new Row(
                    "INV-10",
                    "on Apple silicon an account that loses its token loses ownership of the volume",
                    Set.of(),
                    (before, action, verdict, after) -> before.hardware() != Hardware.APPLE_SILICON
                            || !before.macos().isAtLeast(BIG_SUR)
                            || after.accounts().stream()
                                    .allMatch(account -> account.token() != TokenState.NONE
                                            || account.volumeOwner() != Answer.YES
                                            || ownedWithout(before, account))),
            new Row(
                    "INV-15",
                    "a login brings a token to a Mac with holders only by the bootstrap token: escrowed, reachable, graphical, with a password",
                    Set.of("GRANT-09"),
                    (before, action, verdict, after) -> !(action instanceof LogIn)
                            || before.hasHolder() != Answer.YES
                            || gained(before, after).isEmpty()
                            || bootstrapGrants(before, action)),
            new Row(
                    "INV-16",
                    "a password replaced without the old one, a granter or Recovery leaves no usable token",
                    Set.of(),
                    (before, action, verdict, after) -> !isForced(before, action)
                            || verdict.permission() == Permission.REFUSED
                            || after.existing(Objects.requireNonNull(action.account()))
                                            .token()
                                    != TokenState.USABLE
                            || verdict.rules().stream().anyMatch(row -> row.id().equals("PW-05"))),
            new Row(
                    "INV-18",
                    "an account made from a hash has no token at its creation",
                    Set.of(),
                    (before, action, verdict, after) -> !(action instanceof CreateAccount creation)
                            || creation.password() != PasswordForm.HASH
                            || creation.method().isAtLoginWindow()
                            || verdict.afterIfDone()
                                            .existing(creation.account())
                                            .token()
                                    == TokenState.NONE),
            new Row(
                    "INV-24",
                    "an erasure leaves no account, no token and no bootstrap token",
                    Set.of(),
                    (before, action, verdict, after) -> !(action instanceof Erase)
                            || (after.accounts().isEmpty() && after.bootstrapToken() != BootstrapToken.ESCROWED)),
            new Row(
                    "own-change",
                    "changing one's own password keeps a usable token usable",
                    Set.of(),
                    (before, action, verdict, after) -> !(action instanceof ChangePassword change)
                            || before.existing(change.account()).token() != TokenState.USABLE
                            || after.existing(change.account()).token() == TokenState.USABLE));

    private Laws() {}

    interface Predicate {
        boolean holds(Mac before, Action action, Verdict verdict, Mac after);
    }

    /** A law as a row of the table above. */
    private record Row(String id, String says, Set<String> exempt, Predicate predicate) implements Law {
        @Override
        public boolean holds(Mac before, Action action, Verdict verdict, Mac after) {
            return predicate.holds(before, action, verdict, after);
        }

        @Override
        public String toString() {
            return id + ": " + says;
        }
    }

    private static List<Account> gained(Mac before, Mac after) {
        if (before.accounts() == after.accounts()) {
            return List.of();
        }
        return after.accounts().stream()
                .filter(account -> account.token() == TokenState.USABLE)
                .filter(account -> before.account(account.name())
                        .map(Account::token)
                        .filter(token -> token != TokenState.NONE)
                        .isEmpty())
                .toList();
    }

    private static boolean gives(Verdict verdict) {
        return verdict.rulesIfDone().stream()
                .anyMatch(row -> row.effect()
                        .filter(effect -> effect == Effect.TOKEN_GIVEN || effect == Effect.ACTOR_TOKEN_GIVEN)
                        .isPresent());
    }

    private static boolean bystandersKeep(Mac before, Action action, Mac after) {
        return before.accounts().stream()
                .filter(account -> !account.name().equals(action.account())
                        && !account.name().equals(action.by()))
                .allMatch(account -> after.account(account.name())
                        .filter(same -> same.token() == account.token())
                        .isPresent());
    }

    private static boolean hasWay(Mac before, Action action) {
        return isGranter(before, action.by())
                || action instanceof AddFileVaultUser
                || (action instanceof ResetPassword reset && reset.via() == ResetPassword.Via.RECOVERY)
                || hasOwnWay(before, action);
    }

    /** A login, or a creation that is one, may fetch the bootstrap token. */
    private static boolean hasOwnWay(Mac before, Action action) {
        boolean graphical = (action instanceof LogIn login && login.via() == LogIn.Via.GRAPHICAL)
                || (action instanceof CreateAccount creation
                        && creation.method().isAtLoginWindow());
        return graphical && before.bootstrapToken() == BootstrapToken.ESCROWED && before.mdmReachable() == Answer.YES;
    }

    private static boolean bootstrapGrants(Mac before, Action action) {
        Account account = before.existing(Objects.requireNonNull(action.account()));
        boolean ofKind = account.kind() == AccountKind.MOBILE || account.kind() == AccountKind.MANAGED_ADMIN;
        return hasOwnWay(before, action)
                && account.password() == PasswordState.SET
                && (before.macos().isAtLeast(BIG_SUR) || (before.macos().isAtLeast(CATALINA) && ofKind));
    }

    private static boolean isGranter(Mac before, @Nullable String by) {
        return by != null
                && before.existing(by).role() == Role.ADMIN
                && before.existing(by).token() == TokenState.USABLE;
    }

    private static boolean isStandard(Mac before, @Nullable String by) {
        return by != null && before.existing(by).role() == Role.STANDARD;
    }

    private static boolean sameTokens(Mac before, Mac after) {
        return before.accounts().stream()
                .allMatch(account -> after.existing(account.name()).token() == account.token());
    }

    private static boolean admins(Mac mac) {
        return mac.accounts().stream().anyMatch(account -> account.role() == Role.ADMIN);
    }

    private static boolean ownedWithout(Mac before, Account account) {
        return before.account(account.name())
                .filter(same -> same.token() == TokenState.NONE && same.volumeOwner() == Answer.YES)
                .isPresent();
    }

    private static boolean isForced(Mac before, Action action) {
        if (action instanceof SetPassword set) {
            return holds(before, set.account());
        }
        return action instanceof ResetPassword reset
                && holds(before, reset.account())
                && !isGranter(before, reset.by())
                && reset.via() != ResetPassword.Via.RECOVERY
                && reset.via() != ResetPassword.Via.RECOVERY_KEY;
    }

    private static boolean holds(Mac before, String name) {
        return before.existing(name).token().holds() == Answer.YES;
    }
}
