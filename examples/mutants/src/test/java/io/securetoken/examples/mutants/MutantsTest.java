package io.securetoken.examples.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.analyze.Difference;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A book with a fault in one row does not get past the tests. The default build asks the tables about every fault, which takes
 * seconds. {@code mvn -Pmutants -pl examples/mutants -am verify} has every judge look at every fault, runs no other tests,
 * takes minutes, and leaves its report in {@code examples/mutants/target/mutants.txt}.
 */
class MutantsTest {

    private static final List<RuleSet> BOOKS = List.of(Macos.rules(), FactorialIt.rules());

    private static final List<Mutant> ALL =
            BOOKS.stream().flatMap(book -> Mutants.of(book).stream()).toList();

    private static final double LEAST = 0.98;
    private static final int SAMPLE = 20;

    @Test
    void a_book_copied_row_by_row_is_the_same_book() {
        assertThat(BOOKS).allSatisfy(book -> assertThat(Mutants.copy(book)).isEqualTo(book));
    }

    @Test
    void no_judge_catches_a_book_without_a_fault() {
        for (RuleSet book : BOOKS) {
            Mutant without = new Mutant(book, book.rules().get(0), Mutant.Kind.ROW, "none", Mutants.copy(book));
            assertThat(Judge.QUICK).noneMatch(judge -> judge.catches(without));
        }
    }

    @Test
    void the_faults_are_counted() {
        assertThat(ALL).extracting(Mutant::toString).doesNotHaveDuplicates().hasSize(1_266);
    }

    @Test
    void the_tables_catch_every_fault_but_those_that_are_explained() {
        Trial trial = Trial.of(ALL, Judge.QUICK);

        assertThat(trial.survivors()).isEqualTo(Explained.all());
        assertThat(trial.share(Mutant.Kind.ROW)).as("%s", trial).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    @Tag("mutants")
    void nothing_catches_a_fault_that_is_explained() throws IOException {
        Trial trial = Trial.of(ALL, Judge.ALL);
        List<Mutant> sample =
                ALL.stream().filter(mutant -> ALL.indexOf(mutant) % SAMPLE == 0).toList();
        String report = trial + "\n" + Trial.eachAlone(sample);
        System.out.println(report);
        Files.writeString(Path.of("target/mutants.txt"), report);

        assertThat(trial.survivors()).isEqualTo(Explained.all());
        assertThat(trial.share(Mutant.Kind.ROW)).isGreaterThanOrEqualTo(LEAST);
    }

    /** The difference of two books looks at permission and token on every Mac, not on those of a table. */
    @Test
    @Tag("mutants")
    void a_fault_that_is_explained_makes_no_difference() {
        Set<String> same = Explained.withoutDifference();

        assertThat(ALL.parallelStream().filter(mutant -> same.contains(mutant.toString())))
                .hasSize(same.size())
                .allSatisfy(mutant -> assertThat(Difference.between(mutant.original(), mutant.book())
                                .disagreements())
                        .as("%s", mutant)
                        .isEmpty());
    }
}
