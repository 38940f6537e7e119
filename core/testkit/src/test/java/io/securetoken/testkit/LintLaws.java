package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.analyze.Finding;
import io.securetoken.analyze.Lint;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What lint says of all questions holds for those that are asked. */
class LintLaws {

    private static final Operation ONE = Operation.GRANT_TOKEN;

    @Property(tries = 1_000)
    void a_row_that_can_never_decide_decides_nothing(
            @ForAll("books") RuleSet book, @ForAll("questions") Question question) {
        Set<String> never = keys(book, Finding.Kind.SHADOWED, Finding.Kind.UNREACHABLE);
        Verdict verdict = question.to(Predictor.of(book));

        assertThat(verdict.rules()).noneMatch(row -> never.contains(row.key()));
        assertThat(verdict.rulesIfDone()).noneMatch(row -> never.contains(row.key()));
        Statistics.label("some row never decides")
                .collect(!never.isEmpty())
                .coverage(seen -> seen.check(true).count(some -> some > 0));
    }

    @Property(tries = 1_000)
    void what_no_row_answers_is_a_gap(@ForAll("books") RuleSet book, @ForAll("questions") Question question) {
        Answered answered = Answered.of(question, Predictor.of(book));
        boolean open = answered.isUncovered() || !answered.coversToken();
        boolean whole = book.rules().stream().anyMatch(Rule::isRequirement)
                && book.rules().stream().anyMatch(LintLaws::decidesToken);

        if (open && whole) {
            assertThat(Lint.of(book)).extracting(Finding::kind).contains(Finding.Kind.GAP);
        }
        Statistics.label("no row answers")
                .collect(open && whole)
                .coverage(seen -> seen.check(true).count(some -> some > 0));
    }

    private static boolean decidesToken(Rule row) {
        return row.effect().map(Effect::group).equals(Optional.of(Effect.Group.TOKEN));
    }

    private static Set<String> keys(RuleSet book, Finding.Kind... kinds) {
        return Lint.of(book).stream()
                .filter(finding -> List.of(kinds).contains(finding.kind()))
                .map(finding -> finding.rows().get(0))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<RuleSet> books() {
        return Books.small(ONE);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Questions.about(Macos.rules())
                .of(ONE)
                .on(Macs.any().withUnknowns().withAccounts(1, 3));
    }
}
