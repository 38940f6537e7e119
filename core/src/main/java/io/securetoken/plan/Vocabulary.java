package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.ClearBootstrapToken;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a plan may consist of: what can be done to an account, or to the Mac, with whose credentials. It says nothing of what
 * follows; that is asked of the book. What is never done: erasing, upgrading, turning FileVault off, disabling an
 * account, and what only happens.
 *
 * <p>An entry is a list of ways; where they do the same thing, the first that is allowed will do.
 */
final class Vocabulary {

    private final Process process;

    Vocabulary(Process process) {
        this.process = process;
    }

    /** Some ways to do something; all are to be tried, or only until one is allowed. */
    record Entry(List<Deed> ways, boolean oneWillDo) {

        /** Returns the ways with names put to them. */
        List<Action> of(String account, List<String> actors) {
            List<Action> actions = new ArrayList<>();
            for (Deed way : ways) {
                if (way.byActor()) {
                    actors.forEach(actor -> actions.add(way.naming().of(account, actor)));
                } else {
                    actions.add(way.naming().of(account, account));
                }
            }
            return actions;
        }
    }

    /** Returns what is about the whole Mac. */
    List<Entry> forTheMac() {
        return List.of(
                one(account -> UpdatePreboot.now()),
                one(account -> ClearBootstrapToken.now()),
                one(account -> EnableFileVault.byNobody().via(EnableFileVault.Via.DEFERRED)));
    }

    /** Returns what can be done to an account, with nobody's credentials and with those of an actor. */
    List<Entry> forAnAccount() {
        List<Entry> entries = new ArrayList<>();
        addRoles(entries);
        addTokens(entries);
        addPasswords(entries);
        addFileVault(entries);
        entries.add(one(EscrowBootstrapToken::by));
        entries.add(one(UntagTokenDisabled::on));
        addLogins(entries);
        return entries;
    }

    private void addRoles(List<Entry> entries) {
        entries.add(anyOf(Promote::of, (account, actor) -> Promote.of(account).by(actor)));
        entries.add(anyOf(Demote::of, (account, actor) -> Demote.of(account).by(actor)));
    }

    private void addTokens(List<Entry> entries) {
        entries.add(
                each(GrantToken::to, (account, actor) -> GrantToken.to(account).by(actor)));
        entries.add(byActor((account, actor) ->
                GrantToken.to(account).via(GrantToken.Via.SYSTEM_SETTINGS).by(actor)));
        entries.add(each(
                RevokeToken::from, (account, actor) -> RevokeToken.from(account).by(actor)));
    }

    private void addPasswords(List<Entry> entries) {
        entries.add(one(ChangePassword::of));
        entries.add(one(account -> ChangePassword.of(account).with(ChangePassword.With.TOKEN_PASSWORD)));
        for (ResetPassword.Via via : List.of(
                ResetPassword.Via.SYSADMINCTL,
                ResetPassword.Via.SYSTEM_SETTINGS,
                ResetPassword.Via.OPEN_DIRECTORY,
                ResetPassword.Via.MDM_AGENT,
                ResetPassword.Via.RECOVERY)) {
            entries.add(each(
                    account -> ResetPassword.of(account).via(via),
                    (account, actor) -> ResetPassword.of(account).via(via).by(actor)));
        }
        for (ResetPassword.Via via : List.of(
                ResetPassword.Via.DIRECTORY,
                ResetPassword.Via.MDM_COMMAND,
                ResetPassword.Via.HASH_WRITE,
                ResetPassword.Via.RECOVERY_KEY)) {
            entries.add(one(account -> ResetPassword.of(account).via(via)));
        }
    }

    private void addFileVault(List<Entry> entries) {
        entries.add(byActor((account, actor) -> AddFileVaultUser.of(account).by(actor)));
        entries.add(one(account -> AddFileVaultUser.of(account).with(Credential.RECOVERY_KEY)));
        entries.add(anyOf(
                RemoveFileVaultUser::of,
                (account, actor) -> RemoveFileVaultUser.of(account).by(actor)));
        for (EnableFileVault.Via via : List.of(
                EnableFileVault.Via.FDESETUP,
                EnableFileVault.Via.PROFILE,
                EnableFileVault.Via.PANE,
                EnableFileVault.Via.DEFERRED)) {
            entries.add(one(account -> EnableFileVault.as(account).via(via)));
        }
    }

    private void addLogins(List<Entry> entries) {
        entries.add(one(account -> LogIn.as(account).via(LogIn.Via.DIRECTORY_CHECK)));
        entries.add(each(LogIn::as, (account, actor) -> LogIn.as(account).by(actor)));
    }

    /** Returns the setting of a first password. */
    List<Entry> forAnAccountWithoutPassword() {
        return List.of(one(SetPassword::of));
    }

    /** Returns the ways to delete an account. */
    List<Entry> deletions() {
        Deed byCommand = alone(account -> DeleteAccount.of(account).via(DeleteAccount.Via.MDM_COMMAND));
        List<Deed> ways = new ArrayList<>(anyOf(
                        DeleteAccount::of,
                        (account, actor) -> DeleteAccount.of(account).by(actor))
                .ways());
        ways.add(byCommand);
        DeleteAccount.Via settings = DeleteAccount.Via.SYSTEM_SETTINGS;
        return List.of(
                new Entry(List.copyOf(ways), true),
                anyOf(
                        account -> DeleteAccount.of(account).via(settings),
                        (account, actor) ->
                                DeleteAccount.of(account).via(settings).by(actor)));
    }

    /** Returns the creation of an account that a plan may use and has to delete again. */
    List<Entry> creations(CreationMethod method) {
        return Stream.of(Role.STANDARD, Role.ADMIN)
                .map(role -> each(
                        account -> CreateAccount.of(account, method).withRole(role),
                        (account, actor) ->
                                CreateAccount.of(account, method).withRole(role).by(actor)))
                .toList();
    }

    private Entry one(Function<String, Action> way) {
        return new Entry(List.of(alone(way)), false);
    }

    private Entry byActor(Deed.Naming way) {
        return new Entry(List.of(with(way)), false);
    }

    private Entry each(Function<String, Action> alone, Deed.Naming with) {
        return new Entry(List.of(alone(alone), with(with)), false);
    }

    private Entry anyOf(Function<String, Action> alone, Deed.Naming with) {
        return new Entry(List.of(alone(alone), with(with)), true);
    }

    private Deed alone(Function<String, Action> way) {
        return new Deed((account, actor) -> way.apply(account).in(process), false);
    }

    private Deed with(Deed.Naming way) {
        return new Deed((account, actor) -> way.of(account, actor).in(process), true);
    }
}
