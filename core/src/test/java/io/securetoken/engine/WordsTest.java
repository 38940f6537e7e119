package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Restart;
import io.securetoken.bits.Attribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final long UNKNOWN_TO_ALL = Attribute.REPEATED | Attribute.LOGGED_IN.mask();

    @ParameterizedTest
    @EnumSource
    void the_kind_and_the_tag_are_always_said_and_the_password_of_a_new_account_is_not_open(Operation operation) {
        long definite = Words.definite(operation);

        assertThat(Attribute.KIND.read(definite)).isEqualTo(0b1_1111_1111);
        assertThat(Attribute.TAG.read(definite)).isEqualTo(0b11);
        assertThat(Attribute.PASSWORD.read(definite)).isEqualTo(operation == Operation.CREATE_ACCOUNT ? 0b000 : 0b111);
        assertThat(Long.bitCount(definite)).isEqualTo(operation == Operation.CREATE_ACCOUNT ? 11 : 14);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "not said",
            value = {
                // what the login says, what the account knew: bit 0 for yes, bit 1 for no; what it has then
                "not said, 3, 3",
                "true,     3, 2",
                "false,    3, 1",
                "true,     1, 1",
                "false,    2, 2",
            })
    void a_login_says_whether_it_is_the_first_where_the_account_does_not_know_better(
            Boolean first, long before, long then) {
        LogIn login = new LogIn("bob", LogIn.Via.SSH, null, first, Process.AGENT);
        long account = UNKNOWN_TO_ALL & ~Attribute.LOGGED_IN.mask();

        assertThat(Words.loggingIn(account | Attribute.LOGGED_IN.place(before), login))
                .isEqualTo(account | Attribute.LOGGED_IN.place(then));
        assertThat(Words.loggingIn(UNKNOWN_TO_ALL, Restart.now())).isEqualTo(UNKNOWN_TO_ALL);
    }
}
