package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import org.jspecify.annotations.Nullable;

/**
 * Turns FileVault on, or has it turned on at the next login. Who does it is both its account and who authorises it,
 * unless two are given.
 *
 * <pre>{@code
 * EnableFileVault.as("ops").via(EnableFileVault.Via.FDESETUP);
 * }</pre>
 *
 * @param account who does it; that of {@code by} where not given, null for nobody
 * @param by whose credentials authorise it; that of {@code account} where not given, null for nobody's
 * @param via the way it is done
 * @param process the process that carries it out
 */
public record EnableFileVault(
        @Nullable String account, @Nullable String by, Via via, Process process) implements Action {

    /** The ways to turn FileVault on or off. */
    public enum Via implements Knowable {
        /** in its pane of System Settings */
        PANE(Operation.ENABLE_FILEVAULT_IN_PANE),
        /** with fdesetup */
        FDESETUP(Operation.ENABLE_FILEVAULT_BY_FDESETUP),
        /** by a profile with credentials */
        PROFILE(Operation.ENABLE_FILEVAULT_BY_PROFILE),
        /** at the next login */
        DEFERRED(Operation.DEFER_FILEVAULT),
        /** in Setup Assistant */
        SETUP_ASSISTANT(Operation.ENABLE_FILEVAULT_IN_SETUP_ASSISTANT);

        private final Operation operation;

        Via(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Lets one account stand for both where only one is given; refuses names that no account may bear. */
    public EnableFileVault {
        Names.checkIfGiven(account);
        Names.checkIfGiven(by);
        account = account == null ? by : account;
        by = by == null ? account : by;
    }

    /** Returns the turning on of FileVault in its pane by that account. */
    public static EnableFileVault as(String account) {
        return new EnableFileVault(account, account, Via.PANE, Process.AGENT);
    }

    /** Returns the turning on of FileVault in its pane with nobody's credentials. */
    public static EnableFileVault byNobody() {
        return new EnableFileVault(null, null, Via.PANE, Process.AGENT);
    }

    /** Returns the same by that way. */
    public EnableFileVault via(Via via) {
        return new EnableFileVault(account, by, via, process);
    }

    @Override
    public EnableFileVault in(Process process) {
        return new EnableFileVault(account, by, via, process);
    }

    @Override
    public Operation operation() {
        return via.operation;
    }

    @Override
    public Change change() {
        return Change.of(Attribute.FILEVAULT, (via == Via.DEFERRED ? FileVault.DEFERRED : FileVault.ON).possible());
    }

    @Override
    public String phrase() {
        return operation().phrase() + Names.as(account);
    }
}
