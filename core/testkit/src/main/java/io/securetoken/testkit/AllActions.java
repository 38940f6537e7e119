package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangeMdmReachability;
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
import io.securetoken.action.Operation;
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
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lists what can be done to a Mac: every operation, by every way, to every account and with the credentials of every
 * account and of none, each once; and a little with {@code root}, which is always there. The process is an agent's; a new account is called {@code new} and is of the plain kind.
 *
 * <pre>{@code
 * List<Action> actions = AllActions.knownTo(Macos.rules()).on(mac);
 * }</pre>
 */
public final class AllActions {

    /** The name of the account that creations make. */
    public static final String NEW = "new";

    private static final String ROOT = "root";
    private static final String NEWEST = "27";

    private final Set<CreationMethod> methods;

    private AllActions(Set<CreationMethod> methods) {
        this.methods = methods;
    }

    /** Returns the actions with the creation methods that the book knows. */
    public static AllActions knownTo(RuleSet book) {
        return new AllActions(book.methods());
    }

    /** Returns the actions that can be asked about on that Mac. */
    public List<Action> on(Mac mac) {
        return on(mac, action -> true);
    }

    /** Returns those with that operation. */
    List<Action> on(Mac mac, Operation operation) {
        return on(mac, action -> action.operation() == operation);
    }

    private List<Action> on(Mac mac, Predicate<Action> wanted) {
        List<String> names = mac.accounts().stream().map(Account::name).toList();
        List<@Nullable String> actors = new ArrayList<>(names);
        actors.add(0, null);
        List<Action> all = new ArrayList<>();
        for (String actor : actors) {
            creations(actor, all);
            fileVault(actor, all);
            for (String name : names) {
                betweenTwo(name, actor, all);
            }
        }
        names.forEach(name -> toOne(name, all));
        names.forEach(name -> all.add(GrantToken.to(name).by(ROOT)));
        all.add(LogIn.as(ROOT));
        all.add(SetPassword.of(ROOT));
        toTheMac(all);
        all.removeIf(action -> !wanted.test(action)
                || !Consistency.clashes(new Question(mac, action)).isEmpty());
        return all;
    }

    private void creations(@Nullable String actor, List<Action> all) {
        for (CreationMethod method : methods) {
            for (Role role : List.of(Role.ADMIN, Role.STANDARD)) {
                CreateAccount creation = CreateAccount.of(NEW, method).withRole(role);
                all.add(actor == null ? creation : creation.by(actor));
            }
        }
    }

    private static void fileVault(@Nullable String actor, List<Action> all) {
        for (EnableFileVault.Via via : EnableFileVault.Via.values()) {
            all.add((actor == null ? EnableFileVault.byNobody() : EnableFileVault.as(actor)).via(via));
        }
        all.add(actor == null ? DisableFileVault.byNobody() : DisableFileVault.as(actor));
        for (EscrowBootstrapToken.Via via : EscrowBootstrapToken.Via.values()) {
            all.add((actor == null ? EscrowBootstrapToken.byNobody() : EscrowBootstrapToken.by(actor)).via(via));
        }
        for (Authorize.Task task : Authorize.Task.values()) {
            all.add(actor == null ? Authorize.of(task) : Authorize.of(task).as(actor));
        }
    }

    private static void betweenTwo(String name, @Nullable String actor, List<Action> all) {
        for (ResetPassword.Via via : ResetPassword.Via.values()) {
            ResetPassword reset = ResetPassword.of(name).via(via);
            all.add(actor == null ? reset : reset.by(actor));
        }
        for (GrantToken.Via via : GrantToken.Via.values()) {
            GrantToken grant = GrantToken.to(name).via(via);
            all.add(actor == null ? grant : grant.by(actor));
        }
        all.add(actor == null ? RevokeToken.from(name) : RevokeToken.from(name).by(actor));
        all.add(
                actor == null
                        ? AddFileVaultUser.of(name)
                        : AddFileVaultUser.of(name).by(actor));
        all.add(
                actor == null
                        ? RemoveFileVaultUser.of(name)
                        : RemoveFileVaultUser.of(name).by(actor));
        all.add(actor == null ? LogIn.as(name) : LogIn.as(name).by(actor));
        all.add(actor == null ? Promote.of(name) : Promote.of(name).by(actor));
        all.add(actor == null ? Demote.of(name) : Demote.of(name).by(actor));
        all.add(
                actor == null
                        ? DisableAccount.of(name)
                        : DisableAccount.of(name).by(actor));
        for (DeleteAccount.Via via : DeleteAccount.Via.values()) {
            DeleteAccount deletion = DeleteAccount.of(name).via(via);
            all.add(actor == null ? deletion : deletion.by(actor));
        }
    }

    private static void toOne(String name, List<Action> all) {
        for (LogIn.Via via : LogIn.Via.values()) {
            if (via != LogIn.Via.GRAPHICAL) {
                all.add(LogIn.as(name).via(via));
            }
        }
        for (SetPassword.Form form : SetPassword.Form.values()) {
            all.add(SetPassword.of(name).as(form));
        }
        for (ChangePassword.With old : ChangePassword.With.values()) {
            all.add(ChangePassword.of(name).with(old));
        }
        all.add(AddFileVaultUser.of(name).with(Credential.RECOVERY_KEY));
        all.add(TagTokenDisabled.on(name));
        all.add(UntagTokenDisabled.on(name));
    }

    private static void toTheMac(List<Action> all) {
        for (Authorize.Task task : Authorize.Task.values()) {
            all.add(Authorize.of(task).with(Credential.RECOVERY_KEY));
            all.add(Authorize.of(task).with(Credential.BOOTSTRAP_TOKEN));
        }
        all.add(ClearBootstrapToken.now());
        all.add(LoseBootstrapToken.now());
        all.add(ChangeMdmReachability.to(true));
        all.add(ChangeMdmReachability.to(false));
        all.add(Upgrade.to(NEWEST));
        all.add(UpdatePreboot.now());
        all.add(Restart.now());
        all.add(Erase.now());
    }
}
