package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws hold in every state of the bounded world, and a book with a fault does not get through. */
class ModelCheckTest {

    @Test
    void the_laws_hold_for_one_account_on_every_version_and_hardware() {
        ModelCheck check = ModelCheck.of(Macos.rules(), 1);

        holds(check, 58_680, 5_062_536, 46_768);
        assertThat(check.laws()).isEqualTo(Law.all());
        assertThat(check.checks()).isGreaterThan(5 * check.transitions());
    }

    @Test
    void the_laws_hold_for_two_accounts_on_every_version_and_hardware() {
        holds(ModelCheck.of(Macos.rules(), 2), 71_208, 15_534_192, 421_376);
    }

    /** Run with {@code mvn -pl core -Pcheck3 test -Dtest=ModelCheckTest}: a minute on one core, in less than 512 MB. */
    @Test
    @Tag("check3")
    void the_laws_hold_for_three_accounts_on_every_version_and_hardware() {
        ModelCheck check = ModelCheck.of(Macos.rules(), 3);

        holds(check, 458_184, 190_758_576, 5_855_912);
        assertThat(check.checks()).isEqualTo(2_187_705_576L);
    }

    @Test
    void a_book_that_leaves_operations_out_owes_only_the_laws_of_the_answers() {
        ModelCheck check = ModelCheck.of(FactorialIt.rules(), 2);

        assertThat(check.laws()).extracting(Law::id).containsExactly("refused", "granting-row", "bystanders");
        assertThat(check.counterexample()).isEmpty();
        assertThat(check.transitions()).isEqualTo(3_426_824);
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
    void more_accounts_than_can_be_packed_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelCheck.of(Macos.rules(), 5))
                .withMessage("the check takes 1 to 4 accounts, not 5");
    }

    private static List<Law> only(String id) {
        return Law.all().stream().filter(law -> law.id().equals(id)).toList();
    }

    private static void holds(ModelCheck check, long states, long transitions, long undetermined) {
        assertThat(check.counterexample()).isEmpty();
        // 11 versions at which a followed row begins or ends, each with and without Apple silicon
        assertThat(check.bands()).hasSize(22);
        assertThat(check.states()).isEqualTo(states);
        assertThat(check.transitions()).isEqualTo(transitions);
        assertThat(check.undetermined()).isEqualTo(undetermined);
    }
}
