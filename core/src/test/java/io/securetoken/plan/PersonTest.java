package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {

    @ParameterizedTest
    @CsvSource({"NONE, 0b001", "LOGIN, 0b010", "AT_MAC, 0b100"})
    void each_is_one_definite_value(Person person, String bits) {
        assertThat(person.possible()).isEqualTo(Integer.parseInt(bits.substring(2), 2));
        assertThat(person.isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, true",
        "NONE, LOGIN, false",
        "NONE, AT_MAC, false",
        "LOGIN, NONE, true",
        "LOGIN, LOGIN, true",
        "LOGIN, AT_MAC, false",
        "AT_MAC, NONE, true",
        "AT_MAC, LOGIN, true",
        "AT_MAC, AT_MAC, true"
    })
    void whoever_can_be_asked_for_more_can_be_asked_for_less(Person person, Person asked, boolean can) {
        assertThat(person.can(asked)).isEqualTo(can);
    }
}
