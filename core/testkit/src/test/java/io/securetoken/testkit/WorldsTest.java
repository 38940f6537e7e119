package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bounded worlds, as they are written down, and how many Macs they make: one that shrinks unseen fails here. */
class WorldsTest {

    @Test
    void one_account() {
        assertThat(Worlds.oneAccount().describe()).isEqualTo("""
                        one account: 3024 combinations
                          macos: 10.13, 10.14, 10.14.2, 10.15, 10.15.4, 11, 12.0.1, 13.3, 14.4, 15, 26, 27
                          hardware: INTEL, APPLE_SILICON
                          fileVault: OFF, DEFERRED, ON
                          bootstrapToken: NOT_SUPPORTED, NONE, ESCROWED
                          enrollment: AUTOMATED
                          mdmReachable: YES
                          recoveryKey: NONE, KNOWN
                          accounts: alice; each absent or with
                            role: ADMIN, STANDARD
                            token: NONE, USABLE, STALE
                            password: SET""");
        // Intel: 9 versions with 3 bootstrap tokens and 3 with one; Apple silicon: 7 with 3.
        // Of FileVault × recovery key × account, 6 × 7, the 3 locked ones cannot be.
        assertThat(Worlds.oneAccount().macs()).hasSize((9 * 3 + 3 + 7 * 3) * (6 * 7 - 3));
    }

    @Test
    void two_accounts() {
        assertThat(Worlds.twoAccounts().describe()).isEqualTo("""
                        two accounts: 1176 combinations
                          macos: 10.13, 10.14, 10.14.2, 10.15, 10.15.4, 11, 12.0.1, 13.3, 14.4, 15, 26, 27
                          hardware: INTEL, APPLE_SILICON
                          fileVault: OFF
                          bootstrapToken: NOT_SUPPORTED
                          enrollment: NONE
                          mdmReachable: NO
                          recoveryKey: NONE
                          accounts: alice, bob; each absent or with
                            role: ADMIN, STANDARD
                            token: NONE, USABLE, STALE
                            password: SET""");
        // 12 versions on Intel, 7 on Apple silicon.
        assertThat(Worlds.twoAccounts().macs()).hasSize((12 + 7) * 7 * 7);
    }

    @Test
    void enrolled() {
        assertThat(Worlds.enrolled().describe()).isEqualTo("""
                        enrolled: 588 combinations
                          macos: 10.15.4, 14.4, 27
                          hardware: T2
                          fileVault: OFF, ON
                          bootstrapToken: ESCROWED
                          enrollment: AUTOMATED
                          mdmReachable: YES
                          recoveryKey: NONE, KNOWN
                          accounts: alice, bob; each absent or with
                            role: ADMIN, STANDARD
                            token: NONE, USABLE, STALE
                            password: SET""");
        // With FileVault on and no recovery key, the 3 × 3 without a holder cannot be.
        assertThat(Worlds.enrolled().macs()).hasSize(3 * (4 * 7 * 7 - 3 * 3));
    }

    @Test
    void partly_known() {
        assertThat(Worlds.partlyKnown().describe()).isEqualTo("""
                        partly known: 196 combinations
                          macos: 10.14, 10.15.4, 14.4, 27
                          hardware: UNKNOWN
                          bootstrapToken: UNKNOWN
                          accounts: alice, bob; each absent or with
                            role: ADMIN, UNKNOWN
                            token: NONE, HELD, UNKNOWN""");
        assertThat(Worlds.partlyKnown().macs()).hasSize(4 * 7 * 7);
    }
}
