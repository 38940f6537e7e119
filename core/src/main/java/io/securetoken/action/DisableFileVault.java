package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.FileVault;
import org.jspecify.annotations.Nullable;

/**
 * Turns FileVault off. Who does it is both its account and who authorises it,
 * unless two are given.
 *
 * <pre>{@code
 * DisableFileVault.as("ops").via(EnableFileVault.Via.FDESETUP);
 * }</pre>
 *
 * @param account who does it; that of {@code by} where not given, null for nobody
 * @param by whose credentials authorise it; that of {@code account} where not given, null for nobody's
 * @param via the way it is done
 * @param process the process that carries it out
 */
public record DisableFileVault(
        @Nullable String account, @Nullable String by, EnableFileVault.Via via, Process process) implements Action {

    /** Lets one account stand for both where only one is given; refuses names that no account may bear. */
    public DisableFileVault {
        Names.checkIfGiven(account);
        Names.checkIfGiven(by);
        account = account == null ? by : account;
        by = by == null ? account : by;
    }

    /** Returns the turning off of FileVault in its pane by that account. */
    public static DisableFileVault as(String account) {
        return new DisableFileVault(account, account, EnableFileVault.Via.PANE, Process.AGENT);
    }

    /** Returns the turning off of FileVault in its pane with nobody's credentials. */
    public static DisableFileVault byNobody() {
        return new DisableFileVault(null, null, EnableFileVault.Via.PANE, Process.AGENT);
    }

    /** Returns the same by that way. */
    public DisableFileVault via(EnableFileVault.Via via) {
        return new DisableFileVault(account, by, via, process);
    }

    @Override
    public DisableFileVault in(Process process) {
        return new DisableFileVault(account, by, via, process);
    }

    @Override
    public Operation operation() {
        return Operation.DISABLE_FILEVAULT;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.FILEVAULT, FileVault.OFF.possible());
    }

    @Override
    public String phrase() {
        return operation().phrase() + Names.as(account);
    }
}
