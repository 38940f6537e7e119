package io.securetoken.action;

import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.RecoveryKey;

/**
 * Erases the Mac: it keeps its hardware, its version of macOS and its enrollment, and no account.
 *
 * <pre>{@code
 * Erase.now();
 * }</pre>
 *
 * @param process the process that carries it out
 */
public record Erase(Process process) implements Action {

    /** Returns the erasure of the Mac. */
    public static Erase now() {
        return new Erase(Process.AGENT);
    }

    @Override
    public Erase in(Process process) {
        return new Erase(process);
    }

    @Override
    public Operation operation() {
        return Operation.ERASE;
    }

    @Override
    public Mac applyTo(Mac mac) {
        boolean supported = mac.bootstrapToken() != BootstrapToken.NOT_SUPPORTED;
        return Mac.running(mac.macos())
                .withHardware(mac.hardware())
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(supported ? BootstrapToken.NONE : BootstrapToken.NOT_SUPPORTED)
                .withMdmReachable(mac.mdmReachable())
                .withEnrollment(mac.enrollment())
                .withRecoveryKey(RecoveryKey.NONE);
    }

    @Override
    public String phrase() {
        return operation().phrase();
    }
}
