package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class TerminalRunnerTest {

    private static final Command GRANT = Commands.grant("bob", "alice").within(Duration.ofSeconds(20));
    private static final String ASK = """
            ask() {
                stty -echo < /dev/tty
                printf '%s' "$1" > /dev/tty
                IFS= read -r answer < /dev/tty
                stty echo < /dev/tty
                printf '\\n' > /dev/tty
                printf '%s\\n' "$answer" >> FOLDER/answers
            }
            """;

    @TempDir
    private Path root;

    private final Secrets secrets = Secrets.none()
            .password("bob", Stands.secret("bob-secret-😀"))
            .password("alice", Stands.secret("alice-secret"));

    @Test
    void each_prompt_gets_the_secret_of_the_owner_it_names() {
        Completed done =
                run(ASK + "ask 'Enter password for Alice Example :'; ask 'enter password for bob:'; echo '- Done!'");

        assertThat(root.resolve("answers")).hasContent("alice-secret\nbob-secret-😀\n");
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.REPORTED_DONE);
        assertThat(done.stdout()).doesNotContain("secret");
    }

    @Test
    void the_order_of_the_prompts_does_not_matter() {
        run(ASK + "ask 'Enter password for bob :'; ask 'Enter password for Alice Example :'");

        assertThat(root.resolve("answers")).hasContent("bob-secret-😀\nalice-secret\n");
    }

    @Test
    void a_prompt_that_names_somebody_else_gets_nothing() {
        Completed done = run(ASK + "ask 'Enter password for Mallory :'; echo '- Done!'");

        refused(done, "unexpected owner");
        assertThat(root.resolve("answers")).doesNotExist();
    }

    @Test
    void a_prompt_that_comes_again_gets_nothing_again() {
        Completed done = run(ASK + "ask 'Enter password for bob :'; ask 'Enter password for bob :'; echo '- Done!'");

        refused(done, "asked the same again");
        assertThat(root.resolve("answers")).hasContent("bob-secret-😀\n");
    }

    @Test
    void a_terminal_that_echoes_gets_nothing() {
        Completed done = run(
                "printf 'Enter password for bob :' > /dev/tty; read -r x < /dev/tty; echo \"got $x\"; echo '- Done!'");

        refused(done, "would show the password of `bob`");
        assertThat(done.stdout()).doesNotContain("got");
    }

    @Test
    void a_child_that_hangs_is_ended() {
        Completed done = TerminalRunner.create(Script.UTIL_LINUX, Map.of())
                .at(Stands.in(root, Tool.SYSADMINCTL, "sleep 4244"))
                .run(GRANT.within(Duration.ofSeconds(1)), secrets);

        assertThat(done.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void a_child_that_dies_by_a_signal_is_no_success() {
        Completed done = run("echo '- Done!'; kill -9 $$");

        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void a_child_that_never_asks_and_says_it_is_done_is_only_reported_so() {
        Completed done = run("echo '2026-01-01 10:00:00.000 sysadminctl[1:1] - Done!'");

        assertThat(Readings.read(done).finding()).isEqualTo(Finding.REPORTED_DONE);
        assertThat(done.pid()).isEmpty();
    }

    @Test
    void names_with_quotes_reach_the_child_as_they_are() {
        Stands.in(root, Tool.SYSADMINCTL, "printf '%s\\n' \"$2\"");
        Completed done = TerminalRunner.create(Script.UTIL_LINUX, Map.of())
                .at(root)
                .run(Commands.tokenStatus("a'b \"$(touch x)`;|"), Secrets.none());

        assertThat(done.stdout().strip()).isEqualTo("a'b \"$(touch x)`;|");
    }

    @Test
    void a_secret_of_more_than_128_bytes_and_a_property_list_are_refused_before_a_child_starts() {
        TerminalRunner runner = TerminalRunner.create(Script.UTIL_LINUX, Map.of());
        Secrets tooLong = secrets.password("bob", Stands.secret("b".repeat(129)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner.run(GRANT, tooLong))
                .withMessageContaining("longer than 128 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> runner.run(Commands.addFileVaultUser("bob", "alice"), secrets));
    }

    @Test
    void on_macos_the_command_follows_the_file_name() {
        assertThat(Script.MACOS.words(List.of("/usr/sbin/sysadminctl", "-secureTokenStatus", "a b")))
                .containsExactly(
                        "/usr/bin/script", "-q", "/dev/null", "/usr/sbin/sysadminctl", "-secureTokenStatus", "a b");
    }

    private static void refused(Completed done, String why) {
        assertThat(done.ending()).isEqualTo(Ending.PROMPT_REFUSED);
        assertThat(done.trouble()).contains(why);
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    private Completed run(String script) {
        return TerminalRunner.create(Script.UTIL_LINUX, Map.of("alice", "Alice Example"))
                .at(Stands.in(root, Tool.SYSADMINCTL, script.replace("FOLDER", root.toString())))
                .run(GRANT, secrets);
    }
}
