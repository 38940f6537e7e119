package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a value stands for: itself, where it is definite; all the definite ones, where nothing is known. */
class KnowableTest {

    private static final Map<String, Set<String>> SEVERAL = Map.of("HELD", Set.of("USABLE", "STALE"));

    static Stream<List<? extends Knowable>> attributes() {
        return Stream.of(
                List.of(AccountKind.values()),
                List.of(Answer.values()),
                List.of(BootstrapToken.values()),
                List.of(BootstrapTokenAuthentication.values()),
                List.of(Enrollment.values()),
                List.of(FileSystem.values()),
                List.of(FileVault.values()),
                List.of(Hardware.values()),
                List.of(PasswordForm.values()),
                List.of(PasswordOrigin.values()),
                List.of(PasswordState.values()),
                List.of(RecoveryKey.values()),
                List.of(Role.values()),
                List.of(TokenState.values()));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void a_definite_value_stands_for_itself_and_an_unknown_one_for_all_definite_ones(List<? extends Knowable> values) {
        Set<String> definite = values.stream()
                .map(Knowable::name)
                .filter(name -> !name.equals("UNKNOWN") && !SEVERAL.containsKey(name))
                .collect(Collectors.toSet());

        for (Knowable value : values) {
            Set<String> expected = value.name().equals("UNKNOWN")
                    ? definite
                    : SEVERAL.getOrDefault(value.name(), Set.of(value.name()));
            assertThat(IntStream.range(0, Integer.SIZE)
                            .filter(bit -> (value.possible() >>> bit & 1) != 0)
                            .mapToObj(bit -> values.get(bit).name()))
                    .as(value.name())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(value.isKnown()).as(value.name()).isEqualTo(definite.contains(value.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, NONE",
        "USABLE, STALE, HELD",
        "STALE, HELD, HELD",
        "NONE, STALE, UNKNOWN",
        "NONE, HELD, UNKNOWN",
        "UNKNOWN, USABLE, UNKNOWN"
    })
    void of_two_tokens_the_narrowest_state_covers_both(TokenState one, TokenState other, TokenState both) {
        assertThat(Knowable.either(one, other)).isEqualTo(both);
        assertThat(Knowable.either(other, one)).isEqualTo(both);
        assertThat(TokenState.covering(one.possible() | other.possible())).isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "1, NONE", "2, USABLE", "3, UNKNOWN", "4, STALE", "5, UNKNOWN", "6, HELD", "7, UNKNOWN"})
    void tokens_that_are_possible_have_a_narrowest_state(int possible, TokenState state) {
        assertThat(TokenState.covering(possible)).isEqualTo(state);
        assertThat(Knowable.covering(TokenState.class, possible)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"NONE, NO", "USABLE, YES", "STALE, YES", "HELD, YES", "UNKNOWN, UNKNOWN"})
    void a_token_that_is_reported_is_held_usable_or_not(TokenState state, Answer holds) {
        assertThat(state.holds()).isEqualTo(holds);
    }

    @Test
    void a_word_is_in_lower_case_and_joined_by_dashes() {
        assertThat(AccountKind.MANAGED_ADMIN.word()).isEqualTo("managed-admin");
        assertThat(TokenState.HELD.word()).isEqualTo("held");
    }
}
