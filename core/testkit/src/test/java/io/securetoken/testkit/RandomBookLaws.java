package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What follows from the engine alone: books of rows that nobody wrote keep the laws too. */
class RandomBookLaws {

    private static final Operation[] SOME = {
        Operation.GRANT_TOKEN,
        Operation.LOG_IN_GRAPHICALLY,
        Operation.ENABLE_FILEVAULT_IN_PANE,
        Operation.DELETE_BY_SYSADMINCTL
    };

    private static final List<Law> LAWS = List.of(
            Laws.REFUSED_CHANGES_NOTHING,
            Laws.NAMES_DO_NOT_MATTER,
            Laws.STRANGERS_DO_NOT_MATTER,
            Laws.KNOWING_MORE_CONTRADICTS_NOTHING,
            Laws.TOKENS_CHANGE_BY_ROWS);

    @Property
    void any_book_keeps_the_laws(@ForAll("books") RuleSet book, @ForAll("questions") Question question) {
        Predictor predictor = Predictor.of(book);
        for (Law law : LAWS) {
            assertThat(law.brokenBy(question, predictor)).as("%s", book.rules()).isEmpty();
        }
    }

    @Provide
    Arbitrary<RuleSet> books() {
        return Books.small(SOME);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Questions.about(Macos.rules())
                .of(SOME)
                .on(Macs.any().withUnknowns().withAccounts(1, 3));
    }
}
