package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangeMdmReachability;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.ClearBootstrapToken;
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
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action whose names are left open: everything that can be done to a Mac by every way, but for the creation of accounts,
 * which depends on the methods of the books.
 */
record Deed(Operation operation, List<Credential> credentials, Maker maker) {

    private static final MacOs NEWEST = MacOs.of("27");
    private static final String SOMEBODY = "somebody";

    private static final List<Credential> KEYS = List.of(Credential.PASSWORD, Credential.RECOVERY_KEY);
    private static final List<Credential> ANY = List.of(Credential.values());

    /** Every deed: of each action every way, with somebody's credentials or nobody's. */
    static final List<Deed> ALL = all();

    interface Maker {
        Action make(String account, @Nullable String by, Credential with);
    }

    Action of(String account, @Nullable String by, Credential with) {
        return maker.make(account, by, with);
    }

    Action of(String account) {
        return of(account, null, Credential.PASSWORD);
    }

    /** Returns whether it happens to an account. */
    boolean happensToAccount() {
        return of(SOMEBODY).account() != null;
    }

    /** Returns whether the credentials of another account can authorise it. */
    boolean takesActor() {
        return SOMEBODY.equals(of("another", SOMEBODY, Credential.PASSWORD).by());
    }

    private static List<Deed> all() {
        List<Deed> deeds = new ArrayList<>();
        passwords(deeds);
        tokensAndRoles(deeds);
        fileVault(deeds);
        wholeMac(deeds);
        return List.copyOf(deeds);
    }

    private static void passwords(List<Deed> deeds) {
        for (LogIn.Via via : LogIn.Via.values()) {
            add(deeds, (account, by, with) -> new LogIn(account, via, by, null, Process.AGENT));
        }
        for (SetPassword.Form form : SetPassword.Form.values()) {
            add(deeds, (account, by, with) -> new SetPassword(account, form, Process.AGENT));
        }
        for (ChangePassword.With old : ChangePassword.With.values()) {
            add(deeds, (account, by, with) -> new ChangePassword(account, old, Process.AGENT));
        }
        for (ResetPassword.Via via : ResetPassword.Via.values()) {
            add(deeds, (account, by, with) -> new ResetPassword(account, by, via, Process.AGENT));
        }
    }

    private static void tokensAndRoles(List<Deed> deeds) {
        for (GrantToken.Via via : GrantToken.Via.values()) {
            add(deeds, (account, by, with) -> new GrantToken(account, by, via, Process.AGENT));
        }
        add(deeds, (account, by, with) -> new RevokeToken(account, by, Process.AGENT));
        add(deeds, (account, by, with) -> new Promote(account, by, Process.AGENT));
        add(deeds, (account, by, with) -> new Demote(account, by, Process.AGENT));
        add(deeds, (account, by, with) -> new DisableAccount(account, by, Process.AGENT));
        for (DeleteAccount.Via via : DeleteAccount.Via.values()) {
            add(deeds, (account, by, with) -> new DeleteAccount(account, by, via, Process.AGENT));
        }
        add(deeds, (account, by, with) -> TagTokenDisabled.on(account));
        add(deeds, (account, by, with) -> UntagTokenDisabled.on(account));
    }

    private static void fileVault(List<Deed> deeds) {
        for (EnableFileVault.Via via : EnableFileVault.Via.values()) {
            add(deeds, (account, by, with) -> new EnableFileVault(account, by, via, Process.AGENT));
            add(deeds, (account, by, with) -> EnableFileVault.byNobody().via(via));
        }
        add(deeds, (account, by, with) -> new DisableFileVault(account, by, EnableFileVault.Via.PANE, Process.AGENT));
        add(deeds, (account, by, with) -> DisableFileVault.byNobody());
        add(deeds, KEYS, (account, by, with) -> new AddFileVaultUser(account, by, with, Process.AGENT));
        add(deeds, KEYS, (account, by, with) -> new RemoveFileVaultUser(account, by, with, Process.AGENT));
        for (Authorize.Task task : Authorize.Task.values()) {
            add(deeds, ANY, (account, by, with) -> new Authorize(task, account, with, Process.AGENT));
            add(deeds, ANY, (account, by, with) -> new Authorize(task, null, with, Process.AGENT));
        }
    }

    private static void wholeMac(List<Deed> deeds) {
        for (EscrowBootstrapToken.Via via : EscrowBootstrapToken.Via.values()) {
            add(deeds, (account, by, with) -> EscrowBootstrapToken.by(account).via(via));
            add(deeds, (account, by, with) -> EscrowBootstrapToken.byNobody().via(via));
        }
        add(deeds, (account, by, with) -> ClearBootstrapToken.now());
        add(deeds, (account, by, with) -> LoseBootstrapToken.now());
        add(deeds, (account, by, with) -> ChangeMdmReachability.to(true));
        add(deeds, (account, by, with) -> ChangeMdmReachability.to(false));
        add(deeds, (account, by, with) -> Upgrade.to(NEWEST));
        add(deeds, (account, by, with) -> UpdatePreboot.now());
        add(deeds, (account, by, with) -> Restart.now());
        add(deeds, (account, by, with) -> Erase.now());
    }

    private static void add(List<Deed> deeds, Maker maker) {
        add(deeds, List.of(Credential.PASSWORD), maker);
    }

    private static void add(List<Deed> deeds, List<Credential> credentials, Maker maker) {
        deeds.add(new Deed(maker.make(SOMEBODY, null, Credential.PASSWORD).operation(), credentials, maker));
    }
}
