package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {

    private static final int PLACES = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 63, 64, 65, 127, 128, 199})
    void each_place_has_a_password_of_its_own_however_many_there_are(int place) {
        long[] then = new long[PLACES];
        State start = State.at(new long[PLACES]);
        State rotated = start.rotating(place, then);

        assertThat(rotated.mac()).isSameAs(then);
        assertThat(rotatedIn(rotated)).containsExactly(place);
        assertThat(rotatedIn(rotated.rotating(7, then))).containsExactlyInAnyOrder(place, 7);
        assertThat(rotatedIn(rotated.with(new long[PLACES]))).containsExactly(place);
        assertThat(rotatedIn(start)).isEmpty();
    }

    private static List<Integer> rotatedIn(State state) {
        return IntStream.range(0, PLACES).filter(state::isRotated).boxed().toList();
    }
}
