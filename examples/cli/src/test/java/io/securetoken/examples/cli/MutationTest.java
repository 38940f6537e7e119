package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.analyze.Law;
import io.securetoken.analyze.ModelCheck;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.examples.cli.Mutants.Mutant;
import io.securetoken.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A book with a fault in one row does not get through the scenarios and the laws; what does is counted. */
class MutationTest {

    private static final List<Scenario> SCENARIOS = scenarios();

    private static List<Scenario> scenarios() {
        try {
            return Scenarios.shipped().stream().map(ScenarioReader::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_book_copied_row_by_row_is_the_same_book() {
        for (RuleSet book : List.of(FactorialIt.rules(), Macos.rules())) {
            assertThat(Mutants.copy(book)).isEqualTo(book);
        }
    }

    /** Run with {@code -Dsecuretoken.mutants=true}; takes the scenarios first, and the laws of one account for the rest. */
    @Test
    @EnabledIfSystemProperty(named = "securetoken.mutants", matches = "true")
    void faults_are_caught_by_a_scenario_or_a_law() {
        List<Mutant> all = Mutants.of(Macos.rules());
        List<Mutant> past = all.parallelStream()
                .filter(mutant -> SCENARIOS.stream().noneMatch(scenario -> catches(scenario, mutant)))
                .toList();
        List<Mutant> survivors =
                past.stream().filter(mutant -> !breaksLaw(mutant)).toList();

        System.out.printf(
                "%d faults, %d caught by scenarios, %d more by laws, %d survive:%n%s%n",
                all.size(),
                all.size() - past.size(),
                past.size() - survivors.size(),
                survivors.size(),
                Mutants.lines(survivors));
        assertThat(survivors).hasSizeLessThan(all.size() / 50);
    }

    private static boolean catches(Scenario scenario, Mutant mutant) {
        if (!scenario.book().name().equals(mutant.book().name())) {
            return false;
        }
        Scenario faulty = new Scenario(scenario.record(), mutant.book(), scenario.mac(), scenario.actions());
        return !faulty.mismatches(faulty.verdicts()).isEmpty();
    }

    private static boolean breaksLaw(Mutant mutant) {
        return ModelCheck.of(mutant.book(), 1, Law.all()).counterexample().isPresent();
    }
}
