package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one letter missing, too many, or another
                "admn    | admin",
                "adminn  | admin",
                "adnin   | admin",
                "dmin    | admin",
                "admi    | admin",
                // two
                "min     | admin",
                "adm     | admin",
                "dmi     | admin",
                "adminxy | admin",
                "xyadmin | admin",
                "axyin   | admin",
                "xdmiy   | admin",
                "admni   | admin",
                // three
                "in      |",
                "adminxyz|",
                "xin     |",
                "adx     |",
                "xyminz  |",
                "xyzin   |",
                // the case alone counts as one
                "ADMIN   | admin",
                "AdMiN   | admin",
                "ADMN    |",
            })
    void a_word_is_near_that_differs_by_two_letters_at_most_or_only_in_its_case(String found, String nearest) {
        assertThat(Nearest.to(found, List.of("admin"))).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o  | on", "om | on", "no |", "xy |", "'' |",
            })
    void a_word_is_not_near_if_all_of_it_would_be_changed(String found, String nearest) {
        assertThat(Nearest.to(found, List.of("on"))).isEqualTo(nearest);
    }

    @Test
    void the_nearest_wins_wherever_it_stands() {
        assertThat(Nearest.to("hald", List.of("bold", "held"))).isEqualTo("held");
        assertThat(Nearest.to("hald", List.of("held", "bold"))).isEqualTo("held");
        assertThat(Nearest.to("ADMIN", List.of("adminxyz", "admin"))).isEqualTo("admin");
    }

    @Test
    void of_two_that_are_equally_near_the_first_wins() {
        assertThat(Nearest.to("of", List.of("off", "on"))).isEqualTo("off");
        assertThat(Nearest.to("of", List.of("on", "off"))).isEqualTo("on");
    }

    @Test
    void nothing_is_near_where_nothing_is_allowed() {
        assertThat(Nearest.to("admin", List.of())).isNull();
    }
}
