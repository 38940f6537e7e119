package io.securetoken.action;

import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;

/**
 * Brings the Mac to another version of macOS, and keeps its accounts.
 *
 * <pre>{@code
 * Upgrade.to("26.1");
 * }</pre>
 *
 * @param to the version it runs afterwards
 * @param process the process that carries it out
 */
public record Upgrade(MacOs to, Process process) implements Action {

    /** Returns the upgrade to that version. */
    public static Upgrade to(MacOs to) {
        return new Upgrade(to, Process.AGENT);
    }

    /** Returns the upgrade to that version; see {@link MacOs#of} for the form. */
    public static Upgrade to(String to) {
        return to(MacOs.of(to));
    }

    @Override
    public Upgrade in(Process process) {
        return new Upgrade(to, process);
    }

    @Override
    public Operation operation() {
        return Operation.UPGRADE;
    }

    @Override
    public Mac applyTo(Mac mac) {
        return mac.withMacos(to);
    }

    @Override
    public String phrase() {
        return operation().phrase() + " to " + to;
    }
}
