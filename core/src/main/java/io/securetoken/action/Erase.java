package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.FileSystem;
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
    public Change change() {
        return Change.of(Attribute.FILEVAULT, FileVault.OFF.possible())
                .and(Attribute.BOOTSTRAP_AUTHENTICATION, BootstrapTokenAuthentication.UNKNOWN.possible())
                .and(Attribute.RECOVERY_KEY, RecoveryKey.NONE.possible())
                .and(Attribute.FILE_SYSTEM, FileSystem.APFS.possible());
    }

    /** Returns the word of the Mac once it is erased: where a bootstrap token may have been, there is none. */
    public long erased(long mac) {
        long tokens = Attribute.BOOTSTRAP.read(mac);
        long unsupported = tokens & BootstrapToken.NOT_SUPPORTED.possible();
        long none = tokens == unsupported ? 0 : BootstrapToken.NONE.possible();
        return (change().mac(mac) & ~Attribute.BOOTSTRAP.mask()) | Attribute.BOOTSTRAP.place(unsupported | none);
    }

    @Override
    public Mac applyTo(Mac mac) {
        return mac.withPossible(erased(mac.possible())).withAccounts();
    }

    @Override
    public String phrase() {
        return operation().phrase();
    }
}
