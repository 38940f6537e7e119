package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacOsTest {

    @ParameterizedTest
    @CsvSource({
        "10.13, 10.13",
        "10.13.0, 10.13",
        "12.0.1, 12.0.1",
        "14, 14",
        "14.0, 14",
        "26.1, 26.1",
        "100.999.999, 100.999.999"
    })
    void a_version_is_written_in_its_shortest_form(String given, String shortest) {
        assertThat(MacOs.of(given)).hasToString(shortest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "14.",
                ".4",
                "14..4",
                "14.4.1.0",
                "14.4 ",
                "+14",
                "-14",
                "1e1",
                "0014",
                "14.٤",
                "14a",
                "2147483648"
            })
    void what_is_not_one_to_three_numbers_is_no_version(String given) {
        assertThatThrownBy(() -> MacOs.of(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`" + given
                        + "` is not a macOS version; write major, major.minor or major.minor.patch, such as `14.4`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.12.6", "10.16", "16.0", "25.0", "9.0", "0.0"})
    void a_version_without_secure_tokens_or_never_published_is_refused(String given) {
        assertThatThrownBy(() -> MacOs.of(given))
                .hasMessage("there is no macOS `" + given
                        + "` with secure tokens; versions are 10.13 to 10.15, 11 to 15, 26 and later");
    }
}
