package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SecureTokenCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_matrix_of_factorial_it_has_ten_cells_in_json() throws IOException {
        assertThat(run("matrix", "--book", "factorial-it", "--format", "json")).isZero();

        JsonNode matrix = new ObjectMapper().readTree(out.toString());
        assertThat(matrix.path("book").asText()).isEqualTo("factorial-it@2026.11");
        assertThat(matrix.path("cells")).hasSize(10);
        assertThat(matrix.path("cells").get(0))
                .hasToString("{\"method\":\"factorial-it-ztd\",\"role\":\"admin\",\"token\":\"at-creation\"}");
    }

    @Test
    void the_table_of_the_readme_is_rendered_from_the_book() throws IOException {
        run("matrix", "--format", "markdown");

        assertThat(Files.readString(Path.of("../../README.md"))).contains(out.toString());
    }

    @Test
    void the_demo_refuses_the_transfer_by_a_standard_holder_and_then_carries_it_through() {
        assertThat(run("demo")).isZero();

        assertThat(out.toString())
                .contains("refused: grant a token to `bob` with the credentials of `alice`")
                .contains("allowed: grant a token to `bob` with the credentials of `alice`")
                .contains("afterwards the token of `bob` is: usable");
    }

    @Test
    void rows_are_printed_with_confidence_and_source() {
        assertThat(run("rules", "--id", "CREATE-03")).isZero();

        assertThat(out.toString()).contains("CREATE-03").contains("[A*+M; macos CREATE-03");
    }

    @Test
    void the_coverage_list_accounts_for_the_whole_catalogue() {
        assertThat(run("rules", "--book", "macos", "--coverage")).isZero();

        assertThat(out.toString()).hasLineCount(143).endsWith("142 of 142 accounted for, 127 modelled\n");
    }

    @Test
    void an_unusable_option_is_one_line_on_standard_error() {
        assertThat(run("matrix", "--book", "macintosh")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).hasLineCount(1).contains("`macintosh` is not a book");
    }

    private int run(String... args) {
        CommandLine line = SecureTokenCommand.line();
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }
}
