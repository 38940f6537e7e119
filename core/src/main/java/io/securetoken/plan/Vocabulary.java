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
import io.securetoken.action.Operation;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a plan may consist of: what can be done to an account, or to the Mac, with whose credentials. It says nothing of what
 * follows; that is asked of the predictor. What is never done: erasing, upgrading, turning FileVault off, disabling an
 * account, and what only happens.
 *
 * <p>An entry is a list of ways to do the same thing, of which the first that is allowed will do.
 */
final class Vocabulary {

    /** What the actions below do, so that rows about anything else can be left out of sight. */
    static final Set<Operation> OPERATIONS = EnumSet.of(
            Operation.CREATE_ACCOUNT,
            Operation.LOG_IN_GRAPHICALLY,
            Operation.CHECK_PASSWORD,
            Operation.SET_PASSWORD,
            Operation.CHANGE_PASSWORD,
            Operation.CHANGE_TOKEN_PASSWORD,
            Operation.RESET_BY_SYSADMINCTL,
            Operation.RESET_IN_SYSTEM_SETTINGS,
            Operation.RESET_BY_DIRECTORY,
            Operation.RESET_BY_OPEN_DIRECTORY,
            Operation.RESET_BY_MDM_COMMAND,
            Operation.RESET_BY_MDM_AGENT,
            Operation.RESET_BY_HASH_WRITE,
            Operation.RESET_WITH_RECOVERY_KEY,
            Operation.RESET_IN_RECOVERY,
            Operation.GRANT_TOKEN,
            Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS,
            Operation.REVOKE_TOKEN,
            Operation.PROMOTE,
            Operation.DEMOTE,
            Operation.DELETE_BY_SYSADMINCTL,
            Operation.DELETE_IN_SYSTEM_SETTINGS,
            Operation.DELETE_BY_MDM_COMMAND,
            Operation.ENABLE_FILEVAULT_IN_PANE,
            Operation.ENABLE_FILEVAULT_BY_FDESETUP,
            Operation.ENABLE_FILEVAULT_BY_PROFILE,
            Operation.DEFER_FILEVAULT,
            Operation.ADD_FILEVAULT_USER,
            Operation.REMOVE_FILEVAULT_USER,
            Operation.ESCROW_BOOTSTRAP_TOKEN,
            Operation.CLEAR_BOOTSTRAP_TOKEN,
            Operation.UNTAG_TOKEN_DISABLED,
            Operation.UPDATE_PREBOOT);

    private final Process process;
    private final List<List<Action>> entries = new ArrayList<>();

    Vocabulary(Process process) {
        this.process = process;
    }

    /** Returns what was added, in the order in which it was. */
    List<List<Action>> entries() {
        return entries;
    }

    /** Adds what is about the whole Mac. */
    void addForTheMac() {
        add(UpdatePreboot.now());
        add(ClearBootstrapToken.now());
        add(EnableFileVault.byNobody().via(EnableFileVault.Via.DEFERRED));
    }

    /** Adds what can be done to the account, with nobody's credentials and with those of each of the actors. */
    void addFor(String account, List<String> actors) {
        addRoles(account, actors);
        addTokens(account, actors);
        addPasswords(account, actors);
        addFileVault(account, actors);
        add(EscrowBootstrapToken.by(account));
        add(UntagTokenDisabled.on(account));
        addLogins(account, actors);
    }

    private void addRoles(String account, List<String> actors) {
        addAnyOf(Promote.of(account), actors, Promote.of(account)::by);
        addAnyOf(Demote.of(account), actors, Demote.of(account)::by);
    }

    private void addTokens(String account, List<String> actors) {
        addEach(GrantToken.to(account), actors, GrantToken.to(account)::by);
        GrantToken inSettings = GrantToken.to(account).via(GrantToken.Via.SYSTEM_SETTINGS);
        actors.forEach(actor -> add(inSettings.by(actor)));
        addEach(RevokeToken.from(account), actors, RevokeToken.from(account)::by);
    }

    private void addPasswords(String account, List<String> actors) {
        add(ChangePassword.of(account));
        add(ChangePassword.of(account).with(ChangePassword.With.TOKEN_PASSWORD));
        ResetPassword reset = ResetPassword.of(account);
        addEach(reset, actors, reset::by);
        for (ResetPassword.Via via : List.of(
                ResetPassword.Via.SYSTEM_SETTINGS,
                ResetPassword.Via.OPEN_DIRECTORY,
                ResetPassword.Via.MDM_AGENT,
                ResetPassword.Via.RECOVERY)) {
            addEach(reset.via(via), actors, reset.via(via)::by);
        }
        for (ResetPassword.Via via : List.of(
                ResetPassword.Via.DIRECTORY,
                ResetPassword.Via.MDM_COMMAND,
                ResetPassword.Via.HASH_WRITE,
                ResetPassword.Via.RECOVERY_KEY)) {
            add(reset.via(via));
        }
    }

    private void addFileVault(String account, List<String> actors) {
        actors.forEach(actor -> add(AddFileVaultUser.of(account).by(actor)));
        add(AddFileVaultUser.of(account).with(Credential.RECOVERY_KEY));
        addAnyOf(RemoveFileVaultUser.of(account), actors, RemoveFileVaultUser.of(account)::by);
        for (EnableFileVault.Via via : List.of(
                EnableFileVault.Via.FDESETUP,
                EnableFileVault.Via.PROFILE,
                EnableFileVault.Via.PANE,
                EnableFileVault.Via.DEFERRED)) {
            add(EnableFileVault.as(account).via(via));
        }
    }

    private void addLogins(String account, List<String> actors) {
        add(LogIn.as(account).via(LogIn.Via.DIRECTORY_CHECK));
        addEach(LogIn.as(account), actors, LogIn.as(account)::by);
    }

    /** Adds the setting of a first password. */
    void addFirstPassword(String account) {
        add(SetPassword.of(account));
    }

    /** Adds the ways to delete the account. */
    void addDeletion(String account, List<String> actors) {
        DeleteAccount delete = DeleteAccount.of(account);
        List<Action> ways = anyOf(delete, actors, delete::by);
        ways.add(delete.via(DeleteAccount.Via.MDM_COMMAND).in(process));
        entries.add(ways);
        DeleteAccount inSettings = delete.via(DeleteAccount.Via.SYSTEM_SETTINGS);
        entries.add(anyOf(inSettings, actors, inSettings::by));
    }

    /** Adds the creation of an account that a plan may use and has to delete again. */
    void addCreation(String account, CreationMethod method, List<String> actors) {
        for (Role role : List.of(Role.STANDARD, Role.ADMIN)) {
            CreateAccount create = CreateAccount.of(account, method).withRole(role);
            addEach(create, actors, create::by);
        }
    }

    private void add(Action action) {
        entries.add(List.of(action.in(process)));
    }

    private void addEach(Action alone, List<String> actors, Authorised by) {
        add(alone);
        actors.forEach(actor -> add(by.apply(actor)));
    }

    private void addAnyOf(Action alone, List<String> actors, Authorised by) {
        entries.add(anyOf(alone, actors, by));
    }

    private List<Action> anyOf(Action alone, List<String> actors, Authorised by) {
        List<Action> ways = new ArrayList<>();
        ways.add(alone.in(process));
        actors.forEach(actor -> ways.add(by.apply(actor).in(process)));
        return ways;
    }

    /** Puts an actor's name to an action. */
    @FunctionalInterface
    private interface Authorised {
        Action apply(String actor);
    }
}
