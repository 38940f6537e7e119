package io.securetoken.testkit;

import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;

/**
 * The bounded worlds in which the laws are checked exhaustively. They need no property-testing library: a stream of Macs
 * or of questions feeds a {@code @MethodSource}.
 *
 * <pre>{@code
 * static Stream<Mac> macs() {
 *     return Worlds.twoAccounts().macs();
 * }
 * }</pre>
 */
public final class Worlds {

    /** Versions before, at and after which rules change. */
    private static final String[] BANDS = {
        "10.13", "10.14", "10.14.2", "10.15", "10.15.4", "11", "12.0.1", "13.3", "14.4", "15", "26", "27"
    };

    private Worlds() {}

    /** Returns the versions at which rules change, oldest first. */
    public static String[] versions() {
        return BANDS.clone();
    }

    /** Returns Macs of up to one account, with all that FileVault, Recovery and MDM add. */
    public static World oneAccount() {
        return World.named("one account")
                .macos(BANDS)
                .with(Fact.HARDWARE, Hardware.INTEL, Hardware.APPLE_SILICON)
                .with(Fact.FILEVAULT, FileVault.OFF, FileVault.DEFERRED, FileVault.ON)
                .with(Fact.BOOTSTRAP_TOKEN, BootstrapToken.NOT_SUPPORTED, BootstrapToken.NONE, BootstrapToken.ESCROWED)
                .with(Fact.ENROLLMENT, Enrollment.AUTOMATED)
                .with(Fact.MDM_REACHABLE, Answer.YES)
                .with(Fact.RECOVERY_KEY, RecoveryKey.NONE, RecoveryKey.KNOWN)
                .accounts("alice")
                .each(Fact.ROLE, Role.ADMIN, Role.STANDARD)
                .each(Fact.TOKEN, TokenState.NONE, TokenState.USABLE, TokenState.STALE)
                .each(Fact.PASSWORD, PasswordState.SET);
    }

    /** Returns Macs of up to two accounts that differ in role and token, at every version where rules change. */
    public static World twoAccounts() {
        return World.named("two accounts")
                .macos(BANDS)
                .with(Fact.HARDWARE, Hardware.INTEL, Hardware.APPLE_SILICON)
                .with(Fact.FILEVAULT, FileVault.OFF)
                .with(Fact.BOOTSTRAP_TOKEN, BootstrapToken.NOT_SUPPORTED)
                .with(Fact.ENROLLMENT, Enrollment.NONE)
                .with(Fact.MDM_REACHABLE, Answer.NO)
                .with(Fact.RECOVERY_KEY, RecoveryKey.NONE)
                .accounts("alice", "bob")
                .each(Fact.ROLE, Role.ADMIN, Role.STANDARD)
                .each(Fact.TOKEN, TokenState.NONE, TokenState.USABLE, TokenState.STALE)
                .each(Fact.PASSWORD, PasswordState.SET);
    }

    /** Returns enrolled Macs of up to two accounts with a bootstrap token, with FileVault on or off. */
    public static World enrolled() {
        return World.named("enrolled")
                .macos("10.15.4", "14.4", "27")
                .with(Fact.HARDWARE, Hardware.T2)
                .with(Fact.FILEVAULT, FileVault.OFF, FileVault.ON)
                .with(Fact.BOOTSTRAP_TOKEN, BootstrapToken.ESCROWED)
                .with(Fact.ENROLLMENT, Enrollment.AUTOMATED)
                .with(Fact.MDM_REACHABLE, Answer.YES)
                .with(Fact.RECOVERY_KEY, RecoveryKey.NONE, RecoveryKey.KNOWN)
                .accounts("alice", "bob")
                .each(Fact.ROLE, Role.ADMIN, Role.STANDARD)
                .each(Fact.TOKEN, TokenState.NONE, TokenState.USABLE, TokenState.STALE)
                .each(Fact.PASSWORD, PasswordState.SET);
    }

    /** Returns Macs of up to two accounts of which some facts are not known. */
    public static World partlyKnown() {
        return World.named("partly known")
                .macos("10.14", "10.15.4", "14.4", "27")
                .with(Fact.HARDWARE, Hardware.UNKNOWN)
                .with(Fact.BOOTSTRAP_TOKEN, BootstrapToken.UNKNOWN)
                .accounts("alice", "bob")
                .each(Fact.ROLE, Role.ADMIN, Role.UNKNOWN)
                .each(Fact.TOKEN, TokenState.NONE, TokenState.HELD, TokenState.UNKNOWN);
    }
}
