package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.securetoken.catalog.Macos;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ScenarioTest {

    private static final String SCENARIO = """
            {"format":1,"title":"Eva","mac":{"macos":"14.4","hardware":"apple-silicon","fileVault":"off",
            "bootstrapToken":"none","mdmReachable":true,
            "accounts":[{"name":"ops","role":"admin","token":"usable"}]},
            "events":[{"type":"create-account","account":"eva","role":"standard","method":"system-settings","by":"ops"}],
            "expect":[{"permission":"allowed","tokens":{"eva":"usable","ops":["stale","held"],"bob":"absent"}}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void an_expectation_that_is_met_ends_with_zero() throws IOException {
        assertThat(replay(SCENARIO)).isZero();

        JsonNode replayed = new ObjectMapper().readTree(out.toString());
        assertThat(out.toString()).hasLineCount(1);
        assertThat(replayed.path("expectationsMet").asBoolean()).isTrue();
        assertThat(replayed.at("/steps/0/tokens/eva").asText()).isEqualTo("usable");
        assertThat(replayed.at("/steps/0/ifDone").isNull()).isTrue();
    }

    @Test
    void an_expectation_that_is_not_met_is_named() throws IOException {
        assertThat(replay(SCENARIO.replace("\"eva\":\"usable\"", "\"eva\":\"none\"")))
                .isEqualTo(1);

        assertThat(out.toString()).contains("$.expect[0].tokens.eva: expected none, found usable");
    }

    @Test
    void every_shipped_scenario_cites_its_row_and_comes_out_as_it_expects() throws IOException {
        String[] scenarios = Scenarios.shipped().stream().map(Path::toString).toArray(String[]::new);

        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(80);
        CommandLine replay = new CommandLine(new ReplayCommand());
        assertThat(replay.setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(scenarios))
                .as(() -> err + out.toString())
                .isZero();
        for (String scenario : scenarios) {
            String row = new ObjectMapper()
                    .readTree(Path.of(scenario).toFile())
                    .path("id")
                    .asText();
            assertThat(Macos.catalogue()).as(scenario).contains(row);
        }
    }

    @Test
    void a_question_is_answered_by_exit_code() throws IOException {
        assertThat(run(new AskCommand(), SCENARIO)).isZero();

        assertThat(out.toString()).startsWith("allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "apple-silicon|aple-silicon|$.mac.hardware: found \"aple-silicon\", allowed intel, t2, apple-silicon (did",
                "\"fileVault\"|\"filevault\"|(did you mean \"fileVault\"?)",
                "14.4|9.1|$.mac.macos: found \"9.1\", allowed a macOS version",
                "\"by\":\"ops\"|\"by\":\"opps\"|$.events[0].by: found \"opps\", allowed ops, root (did you mean \"ops\"?)",
                "\"account\":\"eva\"|\"account\":\"-eva\"|$.events[0].account: found \"-eva\", allowed an account name",
                "\"mdmReachable\":true|\"mdmReachable\":\"yes\"|$.mac.mdmReachable: found \"yes\", allowed true, false",
                "\"title\":\"Eva\"|\"title\":\"Eva\",\"title\":\"Eva\"|$.title: found no valid JSON at line 1",
                "\"format\":1|\"format\":2|$.format: found 2, allowed 1",
                "create-account|create-acount|(did you mean \"create-account\"?)",
            })
    void an_unusable_file_is_one_line_on_standard_error(String right, String wrong, String line) throws IOException {
        assertThat(replay(SCENARIO.replace(right, wrong))).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).hasLineCount(1).startsWith("securetoken: ").contains(line);
    }

    private int replay(String scenario) throws IOException {
        return run(new ReplayCommand(), scenario);
    }

    private int run(Callable<Integer> command, String scenario) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.json"), scenario);
        CommandLine line =
                new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command instanceof ReplayCommand
                ? line.execute(file.toString(), "--json")
                : line.execute(file.toString());
    }
}
