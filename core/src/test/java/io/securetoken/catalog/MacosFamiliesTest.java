package io.securetoken.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.predict.Predictor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue as tables: statement, Mac, accounts, what is done, and what must come out. */
class MacosFamiliesTest {

    private static final Predictor MACOS = Predictor.of(Macos.rules());

    static List<TableQuestion> questions() {
        return MacosQuestions.all();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_statement_decides_its_question(TableQuestion question) {
        assertThat(question.mismatches(MACOS)).isEmpty();
    }

    @Test
    void no_question_stands_twice_and_every_one_cites_the_catalogue() {
        assertThat(questions())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(550)
                .allSatisfy(question -> assertThat(question.id())
                        .matches("(DEF|ELIG|FIRST|CREATE|GRANT|LOSS|PW|NEU|ACT|VO|BST|INV)-\\d\\d(/.*)?"));
    }
}
