package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRendererTest {

    private static final Mac MAC = Mac.running("14.4");
    private static final List<Action> TRANSFER =
            List.of(Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));
    private static final List<Action> MANY = List.of(
            CreateAccount.of("o'brien $(id) `id` \"x\"", Macos.SYSADMINCTL)
                    .withRole(Role.ADMIN)
                    .by("alice"),
            TagTokenDisabled.on("bob"),
            ResetPassword.of("bob").by("alice"),
            EscrowBootstrapToken.by("alice"));

    @TempDir
    private Path root;

    @Test
    void the_transfer_asks_for_two_secrets_and_holds_none() {
        assertThat(ScriptRenderer.render(TRANSFER, MAC))
                .startsWith("#!/bin/bash\n")
                .contains("#   the password of `alice`\n#   the password of `bob`\n")
                .contains("run /usr/sbin/sysadminctl -secureTokenOn bob -password - -adminUser alice -adminPassword - "
                        + "< <(printf '%s\\n%s\\n' \"$secret_1\" \"$secret_2\")")
                .endsWith("# What the Mac says now.\n/usr/sbin/sysadminctl -secureTokenStatus alice 2>&1\n"
                        + "/usr/sbin/sysadminctl -secureTokenStatus bob 2>&1\n");
    }

    @Test
    void shellcheck_finds_nothing_in_it() throws IOException, InterruptedException {
        assumeTrue(
                System.getenv("CI") != null || Files.isExecutable(Path.of("/usr/bin/shellcheck")),
                "shellcheck is not installed; CI must have it");
        for (List<Action> actions : List.of(TRANSFER, MANY, List.<Action>of(Promote.of("alice")))) {
            Path file = Files.writeString(root.resolve("script.sh"), ScriptRenderer.render(actions, MAC));
            Process shellcheck = new ProcessBuilder("/usr/bin/shellcheck", file.toString())
                    .redirectErrorStream(true)
                    .start();

            assertThat(new String(shellcheck.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(shellcheck.waitFor()).isZero();
        }
    }

    @Test
    void it_hands_the_secrets_from_its_input_to_the_tools_in_their_order() throws IOException, InterruptedException {
        String record = "printf '%s\\n' \"$*\" >> " + root + "/argv; cat >> " + root + "/stdin";
        Stands.in(root, Tool.DSEDITGROUP, record);
        Stands.in(root, Tool.SYSADMINCTL, record);

        assertThat(run(TRANSFER, "al ice'$x\nbob\\n\n")).isZero();
        assertThat(root.resolve("stdin")).hasContent("al ice'$x\nbob\\n\n");
        assertThat(Files.readAllLines(root.resolve("argv")))
                .hasSize(5)
                .first()
                .isEqualTo("-o edit -a alice -t user admin");
    }

    @Test
    void a_name_full_of_quotes_reaches_the_tool_as_it_is() throws IOException, InterruptedException {
        Stands.in(root, Tool.SYSADMINCTL, "printf '%s\\n' \"$2\" >> " + root + "/argv");
        Stands.in(root, Tool.DSCL, "");
        Stands.in(root, Tool.PROFILES, "");

        assertThat(run(MANY, "a\nb\nc\n")).isZero();
        assertThat(Files.readAllLines(root.resolve("argv"))).first().isEqualTo("o'brien $(id) `id` \"x\"");
    }

    @Test
    void it_stops_at_a_refusal_although_the_exit_status_is_zero() throws IOException, InterruptedException {
        Stands.in(root, Tool.DSEDITGROUP, "echo x >> " + root + "/changes");
        Stands.in(root, Tool.SYSADMINCTL, "echo 'x Operation is not permitted without secure token unlock.' >&2");

        assertThat(run(List.of(GrantToken.to("bob").by("alice"), Demote.of("alice")), "a\nb\n"))
                .isEqualTo(1);
        assertThat(root.resolve("changes")).doesNotExist();
    }

    @Test
    void it_runs_nothing_when_a_secret_is_missing() throws IOException, InterruptedException {
        Stands.in(root, Tool.DSEDITGROUP, "echo x >> " + root + "/changes");

        assertThat(run(TRANSFER, "only one\n")).isEqualTo(2);
        assertThat(root.resolve("changes")).doesNotExist();
    }

    @Test
    void an_action_that_no_script_can_do_is_refused_with_the_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScriptRenderer.render(List.of(LogIn.as("bob")), MAC))
                .withMessageContaining("a person has to log in");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ScriptRenderer.render(List.of(AddFileVaultUser.of("bob").by("alice")), MAC));
    }

    private int run(List<Action> actions, String secrets) throws IOException, InterruptedException {
        String script = ScriptRenderer.render(actions, MAC).replace("$(/usr/bin/id -u)", "0");
        for (Tool tool : Tool.values()) {
            script = script.replace(tool.path() + " ", root + tool.path() + " ");
        }
        Process bash = new ProcessBuilder(
                        "/bin/bash",
                        Files.writeString(root.resolve("script.sh"), script).toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile())
                .start();
        try (OutputStream stdin = bash.getOutputStream()) {
            stdin.write(secrets.getBytes(StandardCharsets.UTF_8));
        }
        return bash.waitFor();
    }
}
