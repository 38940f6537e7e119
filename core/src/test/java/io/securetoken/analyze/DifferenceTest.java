package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import io.securetoken.state.TokenState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the seed's book and the platform's part: section 2c of the catalogue, and nothing that is no disagreement. */
class DifferenceTest {

    private static final MacOs NOW = MacOs.of("14.4");
    private static final Difference SEED = Difference.between(FactorialIt.rules(), Macos.rules());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SEED-1, standard  | token      | factorial-it-ztd          | if `setup-assistant`           | none    | usable         | CREATE-01
                    SEED-1, standard  | later      | factorial-it-ztd          | or `mdm-account-configuration` | never   | at-first-login | GRANT-07
                    SEED-1, admin     | token      | factorial-it-ztd          | `mdm-account-configuration`    | usable  | none           | CREATE-02
                    SEED-2, standard  | later      | factorial-it-admin-policy | `mdm-agent`                    | never   | at-first-login | GRANT-07
                    SEED-2, admin     | later      | factorial-it-admin-policy | `mdm-account-configuration`    | at-first-login | never   | INV-02/login
                    SEED-3, standard  | later      | factorial-it-manual       | `mdm-agent`                    | never   | at-first-login | GRANT-07
                    SEED-3, admin     | later      | factorial-it-manual       | `mdm-agent`                    | at-first-login | never   | INV-02/login
                    SEED-4, standard  | token      | local-manual              | `system-settings`              | none    | usable         | CREATE-03
                    SEED-5, first     | token      | sysadminctl               | sysadminctl                    | none    | usable         | CREATE-08
                    SEED-5, later     | later      | sysadminctl               | sysadminctl                    | never   | at-first-login | GRANT-07
                    SEED-6, creation  | permission | local-manual              | `system-settings`              | refused | allowed        | ACT-07
                    SEED-6, FileVault | permission | turn FileVault on         | turn FileVault on              | refused | allowed        | ACT-01
                    """)
    void the_disagreements_of_section_2c_are_reported(
            String id, String aspect, String about, String beneath, String seed, String documented, String row) {
        assertThat(SEED.disagreements())
                .as(id)
                .anySatisfy(found -> assertThat(found.statement()).contains(about, beneath))
                .filteredOn(found -> found.statement().contains(about)
                        && found.statement().contains(beneath)
                        && found.aspect().word().equals(aspect)
                        && found.one().equals(seed)
                        && found.other().equals(documented))
                .anySatisfy(found -> assertThat(found.otherRules())
                        .anyMatch(rule -> rule.key().equals(row)));
    }

    @Test
    void every_witness_replays_to_different_definite_verdicts() {
        Predictor seed = Predictor.of(FactorialIt.rules());
        Predictor platform = Predictor.of(Macos.rules());
        assertThat(SEED.disagreements()).isNotEmpty().allSatisfy(found -> {
            assertThat(answer(seed, found)).as(found.statement()).isEqualTo(found.one());
            assertThat(answer(platform, found)).as(found.statement()).isEqualTo(found.other());
            assertThat(found.one()).isNotEqualTo(found.other());
        });
    }

    @Test
    void no_two_statements_say_the_same() {
        assertThat(SEED.disagreements()).extracting(Disagreement::statement).doesNotHaveDuplicates();
    }

    @Test
    void accounts_that_cannot_hold_a_token_are_one_statement() {
        assertThat(SEED.disagreements())
                .extracting(Disagreement::statement)
                .filteredOn(statement -> statement.contains("an account of such a kind cannot hold a token"))
                .isNotEmpty()
                .allMatch(statement -> statement.contains("its kind is network or guest or root or temporary"));
    }

    @Test
    void a_book_does_not_part_from_itself() {
        for (RuleSet book : List.of(FactorialIt.rules(), Macos.rules())) {
            assertThat(Difference.between(book, book).disagreements())
                    .as(book.name())
                    .isEmpty();
        }
    }

    @Test
    void parting_does_not_depend_on_the_order_of_the_books() {
        Difference turned = Difference.between(Macos.rules(), FactorialIt.rules(), NOW);

        assertThat(turned.disagreements())
                .extracting(found -> List.of(found.aspect(), found.other(), found.one()))
                .hasSameSizeAs(Difference.between(FactorialIt.rules(), Macos.rules(), NOW)
                        .disagreements());
    }

    @Test
    void an_edition_without_a_row_parts_where_the_row_decided() {
        Difference edition = Difference.between(Macos.rules(), Macos.rules().without("CREATE-03"), NOW);

        assertThat(edition.disagreements())
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(found.oneRules()).anyMatch(rule -> rule.key().equals("CREATE-03")));
    }

    @Test
    void silence_is_listed_apart() {
        assertThat(SEED.onlyOneSpeaks()).contains("macos only: permission, erase the Mac");
        assertThat(SEED.disagreements()).noneMatch(found -> found.statement().startsWith("erase"));
    }

    private static String answer(Predictor book, Disagreement found) {
        Verdict verdict = book.predict(found.witness().mac(), found.witness().action());
        return switch (found.aspect()) {
            case PERMISSION -> verdict.permission().word();
            case TOKEN ->
                verdict.ifDone().getOrDefault("eva", TokenState.UNKNOWN).word();
            case LATER -> verdict.laterIfDone("eva").word();
        };
    }
}
