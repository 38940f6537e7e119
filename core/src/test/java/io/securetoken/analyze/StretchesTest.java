package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stretches of versions that rows make, in words, and the version that is asked about for each. */
class StretchesTest {

    private static Stretches beginningAt(String versions) {
        return new Stretches(Stream.of(versions.split(" ")).map(MacOs::of).toList(), false);
    }

    @Test
    void a_stretch_begins_wherever_a_row_begins_or_ends() {
        RuleSet book = RuleSet.named("acme", "1")
                .requirement("A", "from 14 on")
                .on(Operation.PROMOTE)
                .since("14")
                .needsNothing()
                .requirement("B", "for a while")
                .on(Operation.PROMOTE)
                .since("10.15")
                .before("14")
                .needsNothing()
                .requirement("C", "before 11")
                .on(Operation.PROMOTE)
                .before("11")
                .needsNothing()
                .requirement("D", "always")
                .on(Operation.PROMOTE)
                .needsNothing()
                .build();

        assertThat(Stretches.of(book.rules())).isEqualTo(beginningAt("10.13 10.15 11 14"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1111, ''
            0001, before macOS 10.15
            0010, macOS 10.15 to before macOS 11
            0011, before macOS 11
            0110, macOS 10.15 to before macOS 14
            1000, macOS 14 and later
            1100, macOS 11 and later
            0101, before macOS 10.15 and macOS 11 to before macOS 14
            1011, before macOS 11 and macOS 14 and later
            """)
    void neighbours_are_said_together_and_all_of_them_not_at_all(String some, String words) {
        assertThat(beginningAt("10.13 10.15 11 14").inWords(Long.parseLong(some, 2)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"10.13", "14.4", "26"})
    void one_version_alone_is_said_and_asked_about_whichever_it_is(String macos) {
        Stretches one = Stretches.only(MacOs.of(macos));

        assertThat(one.inWords(1)).isEqualTo("macOS " + macos);
        assertThat(one.version(0)).hasToString(macos);
    }

    @ParameterizedTest
    @CsvSource({
        "10.13,          0, 14.4",
        "10.13 14.4,     0, 10.13",
        "10.13 14.4,     1, 14.4",
        "10.13 14 15,    0, 10.13",
        "10.13 14 15,    1, 14.4",
        "10.13 14 15,    2, 15",
        "10.13 14.4.1,   0, 14.4",
        "10.13 14.4.1,   1, 14.4.1",
    })
    void the_usual_version_stands_for_its_stretch_and_the_first_for_any_other(
            String versions, int stretch, String asked) {
        assertThat(beginningAt(versions).version(stretch)).hasToString(asked);
    }
}
