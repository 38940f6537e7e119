package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Others;
import org.junit.jupiter.api.Test;

class RosterTest {

    @Test
    void a_roster_with_one_account_changed_finds_it_in_its_place_and_counts_it_anew() {
        Account alice = Account.standard("alice").withUid(501);
        Account bob = Account.standard("bob").withUid(499);
        Account admin = bob.withRole(Role.ADMIN);
        Roster before = new Roster(new Account[] {alice, bob});
        Roster after = before.with(1, new Account[] {alice, admin});

        assertThat(after.place("alice")).isZero();
        assertThat(after.place("bob")).isEqualTo(1);
        assertThat(after.place("carol")).isNegative();
        assertThat(after.others(null, null)).isEqualTo(1 << (Others.UID_500 | Others.ADMIN));
        assertThat(after.others(alice, null)).isEqualTo(1 << Others.ADMIN);
        assertThat(after.others(null, admin)).isEqualTo(1 << Others.UID_500);
        assertThat(after.others(admin, alice)).isEqualTo(1);
        assertThat(before.others(null, null)).isEqualTo(1 << Others.UID_500);
    }
}
