package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortTest {

    @Test
    void sorts_stand_by_place_then_by_what_is_seen_then_by_what_is_known_then_by_how_they_were_made() {
        List<Sort> ordered = List.of(
                new Sort(0, 9, 9, "tool"),
                new Sort(1, 2, 9, "tool"),
                new Sort(1, 3, 1, "tool"),
                new Sort(1, 3, 2, "by-hand"),
                new Sort(1, 3, 2, "tool"),
                new Sort(Sort.NOT_NAMED, 0, 0, ""));

        for (Sort one : ordered) {
            for (Sort other : ordered) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.compare(ordered.indexOf(one), ordered.indexOf(other)));
            }
        }
    }
}
