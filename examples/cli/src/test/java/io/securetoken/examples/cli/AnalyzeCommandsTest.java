package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnalyzeCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_difference_has_a_witness_that_replays_in_both_books() throws IOException {
        assertThat(run("diff", "factorial-it", "macos", "--macos", "14.4", "--json"))
                .isEqualTo(1);

        JsonNode differences = new ObjectMapper().readTree(out.toString()).path("differences");
        assertThat(differences).isNotEmpty().allSatisfy(difference -> {
            String statement = difference.path("statement").asText();
            JsonNode witness = difference.path("witness");
            assertThat(isMet(witness.path("scenario"))).as(statement).isTrue();
            assertThat(isMet(witness.path("inOtherBook"))).as(statement).isTrue();
            assertThat(witness.at("/scenario/expect")).as(statement).isNotEqualTo(witness.at("/inOtherBook/expect"));
        });
    }

    @Test
    void a_book_does_not_differ_from_itself() {
        assertThat(run("diff", "factorial-it", "factorial-it", "--macos", "14.4"))
                .isZero();

        assertThat(out.toString()).startsWith("0 differences");
    }

    @Test
    void the_platform_passes_the_check_and_the_counts_are_printed() {
        assertThat(run("check", "--accounts", "1")).isZero();

        assertThat(out.toString())
                .contains("from macOS 10.13, ")
                .contains("58680 states, 5062536 transitions, 46768 of them undetermined")
                .contains("lint: 0 findings; 68 rows decide by their order")
                .containsPattern("\\d+ transitions a second");
    }

    @Test
    void a_book_that_leaves_operations_out_is_told_which_laws_it_owes() {
        assertThat(run("check", "--accounts", "1", "--book", "factorial-it")).isZero();

        assertThat(out.toString()).contains("laws: refused, granting-row, bystanders; the book leaves operations out");
    }

    @Test
    void the_check_reads_the_rows_too_and_every_doubt_comes_with_a_scenario_that_can_be_read() throws IOException {
        assertThat(run("check", "--accounts", "1", "--json")).isZero();

        JsonNode lint = new ObjectMapper().readTree(out.toString()).path("lint");
        assertThat(lint).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("kind").asText()).isEqualTo("overlap");
            assertThat(finding.path("rows").size()).isGreaterThan(1);
            assertThat(isMet(finding.path("scenario"))).isTrue();
        });
    }

    @Test
    void a_number_of_accounts_that_cannot_be_checked_is_one_line_on_standard_error() {
        assertThat(run("check", "--accounts", "9")).isEqualTo(2);

        assertThat(err.toString()).hasLineCount(1).contains("`--accounts 9` is not possible");
    }

    private static boolean isMet(JsonNode json) {
        try {
            Scenario scenario =
                    ScenarioReader.read(new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
            return scenario.mismatches(scenario.verdicts()).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int run(String... args) {
        return SecureTokenCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
