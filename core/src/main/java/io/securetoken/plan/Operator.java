package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Process;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.state.Mac;
import io.securetoken.state.RecoveryKey;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What whoever carries out a plan can do: what the agent may, whose passwords are known, what a person at the Mac can be
 * asked. Whether the MDM server answers is read from the Mac.
 *
 * <pre>{@code
 * Operator agent = Operator.agent();                                  // root, all passwords, nobody at the Mac
 * Operator careful = agent.withoutPasswords().withPasswordsOf("ops").withPerson(Person.LOGIN);
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Operator implements WithOperator, Serializable permits ImmutableOperator {

    Operator() {}

    private static final long serialVersionUID = 1;

    /** Returns an agent that is root with Full Disk Access and is given every password, with nobody at the Mac. */
    public static Operator agent() {
        return ImmutableOperator.builder().build();
    }

    /** Returns whether the agent is root. */
    @Value.Default
    public boolean root() {
        return true;
    }

    /** Returns whether the agent has Full Disk Access. */
    @Value.Default
    public boolean fullDiskAccess() {
        return true;
    }

    /** Returns whether the present password of every account is known. */
    @Value.Default
    public boolean allPasswordsKnown() {
        return true;
    }

    /** Returns the accounts whose present password is known, if not all are. */
    public abstract Set<String> passwords();

    /** Returns the accounts of which the older password is known, under which a stale token is still wrapped. */
    public abstract Set<String> olderPasswords();

    /** Returns what a person can be asked to do at the Mac. */
    @Value.Default
    public Person person() {
        return Person.NONE;
    }

    /** Returns whether the recovery key is known; one that the Mac is said not to have stays unknown. */
    @Value.Default
    public boolean recoveryKeyKnown() {
        return false;
    }

    /** Returns this operator without any password. */
    public Operator withoutPasswords() {
        return withAllPasswordsKnown(false).withPasswords(List.of());
    }

    /** Returns this operator with the passwords of these accounts known too; once any are named, not all are known. */
    public Operator withPasswordsOf(String... accounts) {
        return withAllPasswordsKnown(false).withPasswords(together(passwords(), accounts));
    }

    /** Returns this operator with the older passwords of these accounts known too. */
    public Operator withOlderPasswordsOf(String... accounts) {
        return withOlderPasswords(together(olderPasswords(), accounts));
    }

    private static Set<String> together(Set<String> some, String... more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** Returns whether the present password of the account is known from the start. */
    public boolean knows(String account) {
        return allPasswordsKnown() || passwords().contains(account);
    }

    /** Returns the Mac as this operator sees it: a recovery key that it knows is at hand. */
    Mac seen(Mac mac) {
        return recoveryKeyKnown() && mac.recoveryKey() != RecoveryKey.NONE
                ? mac.withRecoveryKey(RecoveryKey.KNOWN)
                : mac;
    }

    Process process() {
        return new Process(root(), fullDiskAccess(), false);
    }

    /** Returns what this operator would have to have or know to carry out the action; empty if nothing is amiss. */
    Set<Addition> lacks(Action action, Set<String> learned) {
        Set<Addition> lacking = lacksWhateverTheNames(action);
        addPassword(lacking, action.by(), learned);
        addPassword(lacking, takesOwnPassword(action) ? action.account() : null, learned);
        String account = action.account();
        if (account != null && takesOlderPassword(action) && !olderPasswords().contains(account)) {
            lacking.add(Addition.olderPassword(account));
        }
        return lacking;
    }

    /** Returns what is amiss but for passwords. */
    Set<Addition> lacksWhateverTheNames(Action action) {
        Set<Addition> lacking = new LinkedHashSet<>();
        if (action.process().root() && !root()) {
            lacking.add(Addition.root());
        }
        if (action.process().fullDiskAccess() && !fullDiskAccess()) {
            lacking.add(Addition.fullDiskAccess());
        }
        if (!person().can(asked(action))) {
            lacking.add(Addition.person(asked(action)));
        }
        return lacking;
    }

    private void addPassword(Set<Addition> lacking, @Nullable String account, Set<String> learned) {
        if (account != null && !knows(account) && !learned.contains(account)) {
            lacking.add(Addition.password(account));
        }
    }

    /** Returns what a person has to be asked for the action. */
    static Person asked(Action action) {
        if (action instanceof ResetPassword reset
                && (reset.via() == ResetPassword.Via.RECOVERY || reset.via() == ResetPassword.Via.RECOVERY_KEY)) {
            return Person.AT_MAC;
        }
        return action.process().graphicalSession() || happensAtTheScreen(action) ? Person.LOGIN : Person.NONE;
    }

    private static boolean happensAtTheScreen(Action action) {
        if (action instanceof LogIn login) {
            return login.via() == LogIn.Via.GRAPHICAL || login.via() == LogIn.Via.CONSOLE;
        }
        if (action instanceof EnableFileVault on) {
            return on.via() == EnableFileVault.Via.PANE || on.via() == EnableFileVault.Via.SETUP_ASSISTANT;
        }
        if (action instanceof CreateAccount creation) {
            return creation.method().isAtLoginWindow();
        }
        return (action instanceof GrantToken grant && grant.via() == GrantToken.Via.SYSTEM_SETTINGS)
                || (action instanceof ResetPassword reset && reset.via() == ResetPassword.Via.SYSTEM_SETTINGS)
                || (action instanceof DeleteAccount delete && delete.via() == DeleteAccount.Via.SYSTEM_SETTINGS)
                || (action instanceof DisableFileVault off && off.via() == EnableFileVault.Via.PANE)
                || (action instanceof EscrowBootstrapToken escrow && escrow.via() == EscrowBootstrapToken.Via.LOG_IN);
    }

    /** Returns whether the present password of the account that it happens to has to be given. */
    static boolean takesOwnPassword(Action action) {
        return action instanceof GrantToken
                || action instanceof RevokeToken
                || action instanceof AddFileVaultUser
                || (action instanceof LogIn login && login.via() != LogIn.Via.SSH_KEY)
                || (action instanceof ChangePassword change && change.old() == ChangePassword.With.CURRENT);
    }

    /** Returns whether the password has to be given that the token is still wrapped under. */
    static boolean takesOlderPassword(Action action) {
        return action instanceof ChangePassword change && change.old() == ChangePassword.With.TOKEN_PASSWORD;
    }
}
