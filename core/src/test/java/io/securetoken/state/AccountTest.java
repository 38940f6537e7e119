package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.bits.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @Test
    void a_name_may_take_244_bytes_and_no_more() {
        for (String longest : new String[] {"a".repeat(244), "ü".repeat(122)}) {
            assertThat(Account.named(longest).name()).isEqualTo(longest);
            assertThat(Account.checkName(longest)).isEqualTo(longest);
            assertThatThrownBy(() -> Account.checkName(longest + "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("account name `" + longest.substring(0, 20) + "…` is longer than 244 bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10, bo\\u000ab",
        "127, bo\\u007fb",
        "8238, bo\\u202eb",
        "8232, bo\\u2028b",
        "8233, bo\\u2029b",
        "55296, bo\\ud800b",
        "119155, bo\\u1d173b"
    })
    void a_character_that_cannot_be_printed_is_refused_and_shown_by_its_number(int character, String shown) {
        String name = "bo" + Character.toString(character) + "b";

        assertThatThrownBy(() -> Account.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account name `" + shown + "` has a control character");
    }

    @Test
    void people_have_user_ids_from_500() {
        Account bob = Account.standard("bob");

        assertThat(Attribute.UID.read(bob.possible())).isEqualTo(0b11);
        assertThat(Attribute.UID.read(bob.withUid(0).possible())).isEqualTo(0b10);
        assertThat(Attribute.UID.read(bob.withUid(499).possible())).isEqualTo(0b10);
        assertThat(Attribute.UID.read(bob.withUid(500).possible())).isEqualTo(0b01);
        assertThat(Attribute.UID.read(bob.withUid(501).possible())).isEqualTo(0b01);
    }
}
