package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/** No row of either book is idle: generated questions make each decide, but for those that are listed. */
class RowHitTest {

    private static final int GENERATION = 1000;
    private static final int QUESTIONS_EACH = 5000;

    /** Not met in five thousand questions about their operations on their versions: they take several rare facts at once. */
    private static final Set<String> RARE =
            Set.of("BST-04/creation", "BST-12/mobile", "ELIG-14/FileVault", "GRANT-07/creation, 10.15");

    /** {@link AllActions} asks three things of root; these rows are about others. */
    private static final Set<String> ABOUT_ROOT = Set.of(
            "ELIG-15/FileVault",
            "ELIG-15/creation",
            "ELIG-15/grant",
            "ELIG-15/granted",
            "ELIG-15/recovery",
            "ELIG-15/reset");

    @Example
    void every_row_of_the_platform_decides() {
        Set<String> idle = idle(Macos.rules());
        idle.removeAll(ABOUT_ROOT);
        idle.removeAll(RARE);
        assertThat(idle).isEmpty();
    }

    @Example
    void every_row_of_the_vendor_decides() {
        assertThat(idle(FactorialIt.rules())).isEmpty();
    }

    /** Returns the rows that decided nothing, though each was asked for on the versions and about the operations it names. */
    private static Set<String> idle(RuleSet book) {
        Predictor predictor = Predictor.of(book);
        Set<String> idle = new TreeSet<>();
        book.rules().forEach(row -> idle.add(row.key()));
        Random random = new Random(1);
        for (Rule row : book.rules()) {
            RandomGenerator<Question> questions = about(row, book);
            for (int asked = 0; asked < QUESTIONS_EACH && idle.contains(row.key()); asked++) {
                deciding(questions.next(random).value().to(predictor)).forEach(idle::remove);
            }
        }
        return idle;
    }

    private static RandomGenerator<Question> about(Rule row, RuleSet book) {
        Stream<String> first = row.since().map(MacOs::toString).stream();
        String[] versions = Stream.concat(Stream.of(Worlds.versions()), first)
                .filter(version -> row.holdsOn(MacOs.of(version)))
                .toArray(String[]::new);
        return Questions.about(book)
                .of(row.operations().toArray(Operation[]::new))
                .on(Arbitraries.oneOf(
                        Macs.any().running(versions),
                        Macs.any().running(versions).withHolder(),
                        Macs.any().running(versions).withoutHolder()))
                .generator(GENERATION, false);
    }

    private static Stream<String> deciding(Verdict verdict) {
        return Stream.concat(verdict.rules().stream(), verdict.rulesIfDone().stream())
                .map(Rule::key);
    }
}
