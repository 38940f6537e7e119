package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void versions_stand_in_the_order_of_their_numbers() {
        List<MacOs> inOrder = Stream.of(
                        "10.13",
                        "10.13.999",
                        "10.14",
                        "10.15.7",
                        "11",
                        "11.0.1",
                        "11.1",
                        "12",
                        "15.999.999",
                        "26",
                        "999")
                .map(MacOs::of)
                .toList();

        for (int one = 0; one < inOrder.size(); one++) {
            for (int other = 0; other < inOrder.size(); other++) {
                assertThat(Integer.signum(inOrder.get(one).compareTo(inOrder.get(other))))
                        .isEqualTo(Integer.compare(one, other));
                assertThat(inOrder.get(one).isAtLeast(inOrder.get(other))).isEqualTo(one >= other);
            }
        }
        assertThat(MacOs.OLDEST).isEqualTo(inOrder.get(0));
    }

    @Test
    void no_number_is_below_nought_or_above_999() {
        assertThat(new MacOs(999, 999, 999)).hasToString("999.999.999");
        assertThat(new MacOs(11, 0, 0)).hasToString("11");
        for (int[] numbers : new int[][] {{1000, 0, 0}, {14, 1000, 0}, {14, -1, 0}, {14, 0, 1000}, {14, 0, -1}}) {
            assertThatThrownBy(() -> new MacOs(numbers[0], numbers[1], numbers[2]))
                    .hasMessageStartingWith("there is no macOS `" + numbers[0] + "." + numbers[1]);
        }
    }
}
