package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCommandTest {

    private static final String MAC = """
            {"macos":"14.4","hardware":"t2","fileVault":"off","bootstrapToken":"none","mdmReachable":false,
             "enrollment":"none","recoveryKey":"none","accounts":[
              {"name":"alice","role":"standard","token":"usable","password":"set"},
              {"name":"root-admin","role":"admin","token":"none","password":"set"},
              {"name":"bob","role":"standard","token":"none","password":"set"}]}""";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"macos", "factorial-it"})
    void the_transfer_is_planned_in_json(String book) throws IOException {
        assertThat(run(book, "bob holds token", "--json")).isZero();

        JsonNode plan = new ObjectMapper().readTree(out.toString());
        assertThat(plan.path("steps").findValues("action"))
                .hasToString("[{\"type\":\"promote\",\"account\":\"alice\"}, "
                        + "{\"type\":\"grant-token\",\"account\":\"bob\",\"by\":\"alice\"}, "
                        + "{\"type\":\"demote\",\"account\":\"alice\"}]");
        assertThat(plan.path("cost")).hasToString("{\"people\":0,\"privilegedChanges\":3,\"steps\":3}");
    }

    @Test
    void the_events_of_a_plan_replay_to_its_goal() throws IOException {
        run("macos", "bob holds token", "--json");
        List<String> events = new ArrayList<>();
        new ObjectMapper()
                .readTree(out.toString())
                .path("steps")
                .forEach(step -> events.add(step.path("action").toString()));
        Path scenario = folder.resolve("replayed.json");
        Files.writeString(
                scenario,
                "{\"format\":1,\"mac\":" + MAC + ",\"events\":" + events
                        + ",\"expect\":[{},{\"tokens\":{\"bob\":\"usable\"}},{\"roles\":{\"alice\":\"standard\"}}]}");

        assertThat(execute("replay", scenario.toString())).isZero();
    }

    @Test
    void an_impossible_goal_says_what_blocks_it_and_what_would_help() throws IOException {
        assertThat(run("macos", "bob holds token", "--json", "--passwords", "bob"))
                .isEqualTo(1);

        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("blockedBy")).isNotEmpty();
        assertThat(answer.path("wouldHelp").toString()).contains("the password of `alice` is known");
    }

    @Test
    void a_plan_is_drawn_as_a_flowchart() throws IOException {
        assertThat(run("macos", "bob holds token", "--mermaid")).isZero();

        assertThat(out.toString()).startsWith("flowchart TD\n").contains("s0 --> s1[\"promote #96;alice#96;\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bob has token|--json|is not a goal; write `NAME holds token`",
                "eva holds token|--json|there is no account `eva`",
                "bob holds token|--passwords=bobb|did you mean \"bob\"",
                "bob holds token|--person=there|allowed none, login, at-mac",
            })
    void what_is_not_usable_is_one_line_on_standard_error(String goal, String option, String line) throws IOException {
        assertThat(run("macos", goal, option)).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).hasLineCount(1).contains(line);
    }

    private int run(String book, String goal, String... options) throws IOException {
        Path file = folder.resolve("mac.json");
        Files.writeString(file, "{\"format\":1,\"ruleBook\":\"" + book + "\",\"mac\":" + MAC + "}");
        List<String> args = new ArrayList<>(List.of("plan", file.toString(), "--goal", goal));
        args.addAll(List.of(options));
        return execute(args.toArray(new String[0]));
    }

    private int execute(String... args) {
        return SecureTokenCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
