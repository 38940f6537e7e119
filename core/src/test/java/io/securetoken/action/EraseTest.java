package io.securetoken.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.RecoveryKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraseTest {

    private static final Mac KEPT = Mac.running("14.4")
            .withHardware(Hardware.T2)
            .withMdmReachable(Answer.NO)
            .withEnrollment(Enrollment.AUTOMATED);

    @Test
    void an_erased_mac_keeps_hardware_version_and_enrollment_and_nothing_else() {
        Mac used = KEPT.withFileVault(FileVault.ON)
                .withFileSystem(FileSystem.HFS)
                .withRecoveryKey(RecoveryKey.KNOWN)
                .withBootstrapToken(BootstrapToken.ESCROWED)
                .withBootstrapTokenAuthentication(BootstrapTokenAuthentication.ALLOWED)
                .withAccounts(Account.admin("ops"), Account.standard("eva"));

        assertThat(Erase.now().applyTo(used))
                .isEqualTo(KEPT.withFileVault(FileVault.OFF)
                        .withFileSystem(FileSystem.APFS)
                        .withRecoveryKey(RecoveryKey.NONE)
                        .withBootstrapToken(BootstrapToken.NONE)
                        .withBootstrapTokenAuthentication(BootstrapTokenAuthentication.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "ESCROWED,      NONE",
        "STALE,         NONE",
        "LOCAL_ONLY,    NONE",
        "NONE,          NONE",
        "NOT_SUPPORTED, NOT_SUPPORTED",
        "UNKNOWN,       UNKNOWN"
    })
    void where_a_bootstrap_token_may_have_been_there_is_none(BootstrapToken before, BootstrapToken after) {
        assertThat(Erase.now().applyTo(KEPT.withBootstrapToken(before)).bootstrapToken())
                .isEqualTo(after);
    }

    @Test
    void of_what_may_have_been_no_support_stays_and_all_else_is_none() {
        long rest = ~Attribute.BOOTSTRAP.mask() & KEPT.possible();
        for (int tokens = 1; tokens < 32; tokens++) {
            boolean perhapsUnsupported = tokens % 2 == 1;
            boolean perhapsSupported = tokens > 1;
            long erased = Erase.now().erased(rest | Attribute.BOOTSTRAP.place(tokens));

            assertThat(Attribute.BOOTSTRAP.read(erased))
                    .isEqualTo((perhapsUnsupported ? 0b01 : 0) + (perhapsSupported ? 0b10 : 0));
            assertThat(Attribute.HARDWARE.read(erased)).isEqualTo(0b010);
            assertThat(Attribute.MDM_REACHABLE.read(erased)).isEqualTo(0b10);
            assertThat(Attribute.ENROLLMENT.read(erased)).isEqualTo(0b100);
        }
    }
}
