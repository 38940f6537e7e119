package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireExceptionTest {

    @Test
    void eighty_letters_are_shown_whole_and_of_more_the_first_seventy_nine() {
        for (String letter : List.of("x", "ü", "😀")) {
            assertThat(refused(letter.repeat(79)).found()).isEqualTo(letter.repeat(79));
            assertThat(refused(letter.repeat(80)).found()).isEqualTo(letter.repeat(80));
            assertThat(refused(letter.repeat(81)).found()).isEqualTo(letter.repeat(79) + "…");
            assertThat(refused(letter.repeat(500)).getMessage())
                    .isEqualTo("$.id: found " + letter.repeat(79) + "…, allowed a text");
        }
    }

    private static WireException refused(String found) {
        return new WireException("$.id", found, "a text");
    }

    @Test
    void a_long_text_stays_in_its_quotes() {
        String shown = "\"" + "x".repeat(79) + "…\"";
        String text = "x".repeat(500);

        assertThat(WireException.value("$", text, "a list").found()).isEqualTo(shown);
        assertThat(WireException.word("$", text, List.of("a")).found()).isEqualTo(shown);
        assertThat(WireException.key("$", text, List.of("a")).found()).isEqualTo("unknown key " + shown);
        assertThat(WireException.name("$", text, " again", "each once").found()).isEqualTo(shown + " again");
        assertThat(WireException.value("$", "x".repeat(80), "a list").found()).isEqualTo("\"" + "x".repeat(80) + "\"");
    }

    @Test
    void a_long_number_is_cut() {
        assertThat(WireException.value("$", BigInteger.TEN.pow(500), "a text").found())
                .isEqualTo("1" + "0".repeat(78) + "…");
    }

    @Test
    void a_value_of_the_wrong_sort_is_named_by_its_sort_or_shown() {
        assertThat(WireException.value("$", Map.of("a", 1), "a text").found()).isEqualTo("an object");
        assertThat(WireException.value("$", List.of(1, 2), "a text").found()).isEqualTo("a list");
        assertThat(WireException.value("$", "a", "a list").found()).isEqualTo("\"a\"");
        assertThat(WireException.value("$", 1.5, "a list").found()).isEqualTo("1.5");
        assertThat(WireException.value("$", false, "a list").found()).isEqualTo("false");
        assertThat(WireException.value("$", null, "a list").found()).isEqualTo("null");
    }

    @Test
    void where_nothing_is_allowed_it_says_so() {
        assertThat(WireException.word("$.book", "acme", List.of()))
                .hasMessage("$.book: found \"acme\", allowed nothing")
                .satisfies(refused -> assertThat(refused.nearest()).isEmpty());
    }
}
