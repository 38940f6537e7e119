package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Hardware;
import io.securetoken.state.MacOs;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws hold in every state of the bounded world, and a book with a fault does not get through. */
class ModelCheckTest {

    @Test
    void the_laws_hold_for_one_account_on_every_version_and_hardware() {
        ModelCheck check = ModelCheck.of(Macos.rules(), 1);

        assertThat(check.counterexample()).isEmpty();
        assertThat(check.bands()).extracting(ModelCheck.Band::macos).contains(MacOs.OLDEST, MacOs.of("26"));
        assertThat(check.bands()).allSatisfy(band -> assertThat(band.states()).isGreaterThan(40));
        assertThat(check.checks()).isEqualTo(check.transitions() * Law.all().size());
    }

    /** Run with {@code -Dsecuretoken.check.accounts=2} or 3. */
    @Test
    @EnabledIfSystemProperty(named = "securetoken.check.accounts", matches = "[234]")
    void the_laws_hold_for_more_accounts() {
        int accounts = Integer.parseInt(System.getProperty("securetoken.check.accounts"));

        assertThat(ModelCheck.of(Macos.rules(), accounts).counterexample()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOSS-05, 1, INV-07", "LOSS-05/administrator, 1, INV-09", "LOSS-02, 2, INV-08", "VO-03, 1, INV-10"})
    void a_book_without_a_row_is_caught_and_the_trace_replays(String row, int accounts, String law) {
        RuleSet faulty = Macos.rules().without(row);
        Counterexample found =
                ModelCheck.of(faulty, accounts, only(law)).counterexample().orElseThrow();

        Timeline replayed = Simulator.of(Predictor.of(faulty)).run(found.start(), found.actions());
        Verdict last = replayed.steps().get(replayed.steps().size() - 1);
        assertThat(found.law().isKept(last, last.after())).isFalse();
    }

    @Test
    void the_starts_of_the_bounded_world_are_counted() {
        // 8 Macs; 2 roles x 2 tokens x 2 passwords = 8 accounts: none, 8 of one, 36 unordered pairs
        assertThat(world(1).starts()).hasSize(8 * (1 + 8));
        assertThat(world(2).starts()).hasSize(8 * (1 + 8 + 36));
    }

    @Test
    void interchanged_accounts_are_one_state() {
        BoundedWorld world = world(2);
        for (long state : world.starts()) {
            assertThat(world.pack(world.unpack(state))).isEqualTo(state);
        }
    }

    @Test
    void every_operation_is_in_the_world_but_upgrades_and_authorisations() {
        Set<Operation> done = world(2).actions(List.of("alice")).stream()
                .map(Action::operation)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .filter(BoundedWorld::isFollowed)
                        .toList());
    }

    @Test
    void more_accounts_than_can_be_packed_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelCheck.of(Macos.rules(), 5))
                .withMessage("the check takes 1 to 4 accounts, not 5");
    }

    private static BoundedWorld world(int accounts) {
        return new BoundedWorld(
                MacOs.of("14.4"),
                Hardware.APPLE_SILICON,
                accounts,
                Macos.rules().methods());
    }

    private static List<Law> only(String id) {
        return Law.all().stream().filter(law -> law.id().equals(id)).toList();
    }
}
