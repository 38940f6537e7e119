package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Situations put together, and which of them shows best what they have in common. */
class RegionTest {

    private final Region region = new Region(3);

    @Test
    void the_hull_has_every_value_of_each_axis() {
        region.add(new long[] {0b001, 0b10, 0b11}, 1);
        region.add(new long[] {0b100, 0b10, 0b01}, 2);

        assertThat(region.hull()).containsExactly(0b101, 0b10, 0b11);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 2", "1, 1, 1", "1, 2, 1"})
    void the_first_situation_that_rests_on_the_fewest_rows_is_shown(int rows, int moreRows, int shown) {
        region.add(new long[] {1, 1, 1}, rows);
        region.add(new long[] {2, 1, 1}, moreRows);

        assertThat(region.smallest()).startsWith(shown);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 2", "1, 2, 1", "2, 1, 2"})
    void of_as_many_rows_the_more_open_one_is_shown(int rows, int moreRows, int shown) {
        region.add(new long[] {1, 0b01, 1}, rows);
        region.add(new long[] {2, 0b11, 1}, moreRows);

        assertThat(region.smallest()).startsWith(shown);
    }

    @Test
    void a_less_open_one_is_shown_if_it_rests_on_fewer_rows() {
        region.add(new long[] {0b11, 0b11, 0b1}, 2);
        region.add(new long[] {0b01, 0b10, 0b1}, 1);

        assertThat(region.smallest()).containsExactly(0b01, 0b10, 0b1);
    }

    @Test
    void what_becomes_of_a_situation_later_does_not_matter() {
        long[] situation = {1, 1, 1};
        region.add(situation, 1);
        situation[0] = 4;

        assertThat(region.smallest()).containsExactly(1, 1, 1);
    }
}
