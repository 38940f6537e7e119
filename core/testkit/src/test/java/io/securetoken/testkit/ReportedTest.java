package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is reported is still wrong: whoever puts it right takes its entry out of {@link Reported}. */
class ReportedTest {

    @ParameterizedTest
    @MethodSource
    void is_still_wrong(Reported report) {
        Predictor macos = Predictor.of(Macos.rules());
        for (Law law : report.laws()) {
            assertThat(law.brokenBy(report.smallest(), macos))
                    .as("put right: take the entry out")
                    .isPresent();
        }
    }

    static Stream<Reported> is_still_wrong() {
        return Reported.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("is_still_wrong")
    void is_about_its_smallest_question(Reported report) {
        assertThat(report.where().test(report.smallest())).isTrue();
        assertThat(Consistency.isConsistent(report.smallest())).isTrue();
        assertThat(List.copyOf(report.laws())).isNotEmpty();
    }
}
