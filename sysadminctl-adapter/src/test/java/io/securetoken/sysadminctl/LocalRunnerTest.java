package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalRunnerTest {

    private static final Command GRANT = Commands.grant("bob", "alice").within(Duration.ofSeconds(2));
    private static final String ALICE = "alice-secret-é😀";
    private static final String BOB = "bob secret '\"$";

    @TempDir
    private Path root;

    private final Secrets secrets =
            Secrets.none().password("bob", Stands.secret(BOB)).password("alice", Stands.secret(ALICE));

    @Test
    void the_administrators_secret_is_written_first_and_nothing_else_is_there() throws IOException {
        Completed done =
                run("cat > %1$s/stdin; printf '%%s\\n' \"$@\" > %1$s/argv; env > %1$s/env; echo '- Done!' >&2");

        assertThat(Readings.read(done).finding()).isEqualTo(Finding.REPORTED_DONE);
        assertThat(root.resolve("stdin")).hasContent(ALICE + "\n" + BOB + "\n");
        assertThat(Files.readAllLines(root.resolve("argv")))
                .isEqualTo(GRANT.words().subList(1, GRANT.words().size()));
        assertThat(Files.readAllLines(root.resolve("env")).stream()
                        .map(line -> line.replaceFirst("=.*", ""))
                        .collect(Collectors.toSet()))
                .isSubsetOf("PATH", "LANG", "LC_ALL", "SHELL", "TERM", "PWD", "SHLVL", "_");
    }

    @Test
    void the_process_id_of_the_child_defeats_a_forged_record() {
        Completed done =
                run("cat >/dev/null; printf '2026-01-01 10:00:00.000 sysadminctl[%%s:1] %%s\\n' $$ 'Unknown user bob'"
                        + " 1 '- Done!' >&2");

        assertThat(Readings.read(done).finding()).isEqualTo(Finding.REFUSED);
    }

    @Test
    void a_child_that_reads_only_the_terminal_gets_nothing_and_is_no_success() {
        Completed done = run("read -r secret < /dev/tty || exit 3; echo '- Done!' >&2");

        assertThat(Readings.read(done).finding()).isNotEqualTo(Finding.REPORTED_DONE);
    }

    @Test
    void an_echoed_secret_is_taken_out_of_the_output() {
        Completed done = run("cat; cat >&2 <<< \"$(head -c 0)\"; echo '- Done!' >&2");

        assertThat(done.stdout()).isEqualTo("[secret]\n[secret]\n");
        assertThat(done.toString() + done.stderr()).doesNotContain(ALICE).doesNotContain(BOB);
    }

    @Test
    void a_child_that_hangs_is_ended_with_all_it_started() throws InterruptedException {
        Completed done = run("sleep 4242 & sleep 4243; echo '- Done!' >&2");

        assertThat(done.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
        assertThat(running("sleep 424[23]")).isEmpty();
    }

    @Test
    void a_child_that_ignores_signals_is_ended_all_the_same() {
        long start = System.nanoTime();
        Completed done = run("trap '' TERM HUP INT; while :; do sleep 0.1; done");

        assertThat(done.ending()).isEqualTo(Ending.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void a_child_that_closes_its_input_early_is_still_read() {
        Completed done =
                run("exec 0<&-; sleep 0.3; echo 'Operation is not permitted without secure token unlock.' >&2");

        assertThat(Readings.read(done).finding()).isEqualTo(Finding.REFUSED);
    }

    @Test
    void a_child_that_says_more_than_ten_megabytes_ends_and_is_cut_off() {
        Completed done = run("head -c 12000000 /dev/zero | tr '\\0' x; echo '- Done!' >&2");

        assertThat(done.stdout()).hasSize(Capture.KEPT);
        assertThat(done.truncated()).isTrue();
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void a_child_that_dies_by_a_signal_is_no_success() {
        Completed done = run("echo '- Done!' >&2; kill -9 $$");

        assertThat(done.ending()).isEqualTo(Ending.SIGNALLED);
        assertThat(done.exit()).hasValue(137);
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void something_left_behind_that_holds_the_output_open_does_not_hold_the_runner() {
        Completed done = run(leavingBehindAHolder() + "sleep 0.5; echo '- Done!' >&2");

        assertThat(done.truncated()).isTrue();
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    /** Java itself closes the output of a child that ended before anything read from it, so that this one may end whole. */
    @RepeatedTest(2)
    void the_output_of_a_short_child_is_whole_or_called_cut_off_whatever_it_leaves_behind() {
        Completed done = run(leavingBehindAHolder() + "echo '- Done!' >&2");

        assertThat(done.truncated() || done.stderr().equals("- Done!\n")).isTrue();
        assertThat(Readings.read(done).finding())
                .isEqualTo(done.truncated() ? Finding.UNRECOGNIZED : Finding.REPORTED_DONE);
    }

    private String leavingBehindAHolder() {
        String deaf = root + "/deaf";
        return "(trap '' TERM; touch " + deaf + "; exec sleep 20) & until [ -e " + deaf + " ]; do sleep 0.01; done; ";
    }

    @Test
    void a_tool_that_is_not_there_is_no_exception() {
        Completed done = LocalRunner.at(root).run(Commands.fileVaultStatus(), Secrets.none());

        assertThat(done.ending()).isEqualTo(Ending.NOT_STARTED);
        assertThat(Readings.read(done).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void secrets_that_are_missing_or_too_long_are_refused_before_a_child_starts() {
        Stands.in(root, Tool.SYSADMINCTL, "touch " + root + "/started");
        Secrets tooLong = Secrets.none()
                .password("alice", Stands.secret("a".repeat(1023)))
                .password("bob", Stands.secret("b".repeat(1023)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalRunner.at(root).run(GRANT, tooLong))
                .withMessageContaining("the password of `alice` is longer than 1022 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalRunner.at(root).run(GRANT, Secrets.none()));
        assertThat(root.resolve("started")).doesNotExist();
    }

    @Test
    void the_longest_secrets_that_a_pipe_takes_are_written() {
        Secrets longest = Secrets.none()
                .password("alice", Stands.secret("a".repeat(1022)))
                .password("bob", Stands.secret("b".repeat(1023)));
        Stands.in(root, Tool.SYSADMINCTL, "cat > " + root + "/stdin");
        LocalRunner.at(root).run(GRANT, longest);

        assertThat(root.resolve("stdin")).hasSize(1022 + 1 + 1023 + 1);
    }

    @Test
    void fdesetup_gets_its_secrets_as_a_property_list() {
        Stands.in(root, Tool.FDESETUP, "cat > " + root + "/stdin");
        LocalRunner.at(root).run(Commands.addFileVaultUser("bob", "alice"), secrets);

        assertThat(root.resolve("stdin").toFile())
                .content()
                .contains(
                        "<key>Username</key><string>alice</string>\n<key>Password</key><string>" + ALICE + "</string>")
                .contains("<key>Username</key><string>bob</string>")
                .containsPattern("(?s)alice.*AdditionalUsers.*bob");
    }

    @Test
    void programs_behind_another_one_are_taken_from_the_tool_root_as_well() {
        Stands.in(root, Tool.LAUNCHCTL, "shift 2; exec \"$@\"");
        Stands.in(root, Tool.SUDO, "shift 3; exec \"$@\"");
        Stands.in(root, Tool.SYSADMINCTL, "cat");
        Secrets both = Secrets.none().password("bob", Stands.secret("ol")).newPassword("bob", Stands.secret("ne"));

        assertThat(LocalRunner.at(root)
                        .run(Commands.changePassword("bob", 502), both)
                        .stdout())
                .isEqualTo("ol\nne\n");
    }

    private Completed run(String script) {
        return LocalRunner.at(Stands.in(root, Tool.SYSADMINCTL, script.formatted(root)))
                .run(GRANT, secrets);
    }

    private static List<String> running(String pattern) throws InterruptedException {
        Thread.sleep(200);
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.matches("(?:.*/)?" + pattern))
                .toList();
    }
}
