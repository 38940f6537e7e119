package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.fakemac.FakeMac;
import io.securetoken.fakemac.Lie;
import io.securetoken.fakemac.Wording;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeMacCommandTest {

    private static final String SCENARIO = """
            {"format": 1, "mac": {"macos": "14.4", "accounts": [
              {"name": "alice", "role": "admin", "token": "usable"}, {"name": "bob", "role": "standard"%s}]}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeTheScenario() throws IOException {
        file = Files.writeString(folder.resolve("mac.json"), SCENARIO.formatted(", \"token\": \"none\""));
    }

    @Test
    void a_scenario_becomes_a_folder_that_outlives_the_command() throws Exception {
        Path fake = folder.resolve("fake");

        assertThat(run("fake-mac", fake.toString(), "--from", file.toString(), "--password", "alice=apple"))
                .isZero();

        assertThat(out.toString()).isEqualTo("PATH=" + fake + "/bin:$PATH\n");
        assertThat(FakeMac.at(fake).isPassword("alice", "apple")).isTrue();
        Process status = new ProcessBuilder(fake + "/usr/sbin/sysadminctl", "-secureTokenStatus", "alice").start();
        assertThat(new String(status.getErrorStream().readAllBytes())).endsWith("ENABLED for user alice\n");
    }

    @Test
    void an_unknown_lie_is_one_line_on_standard_error() {
        assertThat(run("fake-mac", folder.toString(), "--from", file.toString(), "--lie", "truth"))
                .isEqualTo(2);

        assertThat(err.toString()).isEqualTo("securetoken: `truth` is no lie; see `fake-mac --list-lies`\n");
    }

    @Test
    void a_scenario_with_an_open_token_is_one_line_on_standard_error() throws IOException {
        Files.writeString(file, SCENARIO.formatted(""));

        assertThat(run("fake-mac", folder.toString(), "--from", file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).hasLineCount(1).contains("the token of `bob` is not known");
    }

    @Test
    void a_missing_scenario_is_one_line_on_standard_error() {
        assertThat(run("fake-mac", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).hasLineCount(1).contains("`--from FILE`");
    }

    @Test
    void every_lie_and_every_assumed_answer_is_listed() {
        assertThat(run("fake-mac", "--list-lies")).isZero();

        long assumed =
                Arrays.stream(Wording.values()).filter(Wording::isAssumed).count();
        assertThat(out.toString().lines()).hasSize(Lie.values().length + (int) assumed);
        assertThat(out.toString()).contains("\ndies-after: ").contains("\nreworded-revoked: ");
    }

    private int run(String... args) {
        return SecureTokenCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
