package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** States are kept once each, with how they were reached first, however many there are. */
class ReachedTest {

    private static final int FIRST_ROOM = 1024;

    private final Reached reached = new Reached();

    @Test
    void a_state_is_numbered_as_it_is_reached_and_keeps_how_it_was_first() {
        reached.start(70);
        reached.start(80);
        reached.reach(90, 1, 5);
        reached.reach(90, 0, 6);
        reached.start(90);

        assertThat(reached.size()).isEqualTo(3);
        assertThat(reached.state(2)).isEqualTo(90);
        assertThat(reached.from(2)).isEqualTo(1);
        assertThat(reached.step(2)).isEqualTo(5);
    }

    @Test
    void a_start_is_reached_from_itself() {
        reached.start(70);
        reached.start(80);
        reached.start(70);

        assertThat(reached.size()).isEqualTo(2);
        assertThat(reached.from(0)).isZero();
        assertThat(reached.from(1)).isEqualTo(1);
        assertThat(reached.state(1)).isEqualTo(80);
    }

    @Test
    void with_more_states_than_there_was_room_for_each_is_still_known() {
        int many = 5 * FIRST_ROOM;
        for (int number = 0; number < many; number++) {
            reached.reach(state(number), number / 2, number % 7);
        }
        for (int number = 0; number < many; number++) {
            reached.reach(state(number), 1, 1);
        }

        assertThat(reached.size()).isEqualTo(many);
        for (int number = 0; number < many; number++) {
            assertThat(reached.state(number)).isEqualTo(state(number));
            assertThat(reached.from(number)).isEqualTo(number / 2);
            assertThat(reached.step(number)).isEqualTo(number % 7);
        }
    }

    private static long state(int number) {
        return number * 37L + 1;
    }

    @Test
    void zero_is_a_state_as_any_other_also_as_the_first_for_which_room_is_made() {
        for (int number = 0; number < FIRST_ROOM; number++) {
            reached.start(number + 1);
        }
        reached.reach(0, 3, 4);

        assertThat(reached.size()).isEqualTo(FIRST_ROOM + 1);
        assertThat(reached.state(FIRST_ROOM)).isZero();
        assertThat(reached.from(FIRST_ROOM)).isEqualTo(3);
    }

    /** The Mac takes 7 bits of a state, each account 13. At random, 1024 states would be at 906 of 4096 places. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 20, 33, 46})
    void states_that_are_alike_but_for_one_account_are_looked_for_far_apart(int shift) {
        assertThat(LongStream.range(0, 1024)
                        .mapToInt(code -> Reached.place(code << shift, 4096))
                        .distinct())
                .hasSizeGreaterThan(850)
                .allMatch(place -> place >= 0 && place < 4096);
    }
}
