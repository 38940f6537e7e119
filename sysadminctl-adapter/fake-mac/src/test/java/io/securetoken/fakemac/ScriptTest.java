package io.securetoken.fakemac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScriptTest {

    private static final String GRANT = script("grant-to-console-user.sh");
    private static final String CREATE = script("create-and-list-holders.sh");
    private static final String BASH = "/bin/bash";
    private static final Mac MAC = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.admin("ops").withToken(TokenState.USABLE),
                    Account.standard("bob"));

    @RegisterExtension
    final FakeMacExtension mac = FakeMacExtension.of(
            MAC,
            setup -> setup.password("alice", "apple")
                    .password("bob", "banana")
                    .password("ops", "orange")
                    .fullName("bob", "Bob ENABLED Builder")
                    .consoleUser("bob"));

    @Test
    void a_script_promotes_grants_to_the_console_user_and_demotes_again() {
        Ran ran = Ran.child(mac.fake(), "apple\nbanana\n", BASH, GRANT, "alice");

        assertThat(ran).isEqualTo(new Ran(0, "bob has a secure token now\n", ""));
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.USABLE);
        assertThat(mac.fake().state().existing("alice").role()).isEqualTo(Role.STANDARD);
    }

    @Test
    void a_script_that_reads_back_is_not_fooled_by_done() {
        mac.fake().lie(Lie.DONE_WITHOUT_EFFECT);

        Ran ran = Ran.child(mac.fake(), "apple\nbanana\n", BASH, GRANT, "alice");

        assertThat(ran).isEqualTo(new Ran(1, "", "bob has no secure token\n"));
        assertThat(mac.fake().state().existing("alice").role()).isEqualTo(Role.STANDARD);
    }

    @Test
    void a_script_reports_an_administrator_who_could_not_be_demoted() {
        mac.fake().lie(Lie.DEMOTION_WITHOUT_EFFECT);

        Ran ran = Ran.child(mac.fake(), "apple\nbanana\n", BASH, GRANT, "alice");

        assertThat(ran).isEqualTo(new Ran(4, "", "alice is still an administrator\n"));
    }

    @Test
    void a_script_creates_an_account_and_reads_every_holder() {
        Ran ran = Ran.child(mac.fake(), "orange\ncherry\n", BASH, CREATE, "ops", "carl", "Carl Example");

        assertThat(ran.out())
                .isEqualTo("created carl with uid 504\nalice: holds a token\nbob: holds no token\ncarl: holds a token\n"
                        + "ops: holds a token\n");
        assertThat(mac.fake().isPassword("carl", "cherry")).isTrue();
    }

    @Test
    void the_secrets_of_a_script_never_stand_in_arguments_or_environment() {
        Ran.child(mac.fake(), "apple\nbanana\n", BASH, GRANT, "alice");

        assertThat(mac.fake().calls())
                .hasSizeGreaterThan(7)
                .noneMatch(call -> call.mentions("apple") || call.mentions("banana"))
                .anyMatch(call -> call.tool().equals("sysadminctl") && call.mentions("-secureTokenOn"));
    }

    @Test
    void the_scripts_please_shellcheck() {
        assumeTrue(
                System.getenv("CI") != null || Files.isExecutable(Path.of("/usr/bin/shellcheck")),
                "shellcheck is not installed; CI must have it");

        assertThat(Ran.child(mac.fake(), "", "/usr/bin/shellcheck", GRANT, CREATE))
                .isEqualTo(new Ran(0, "", ""));
    }

    private static String script(String name) {
        return Path.of("src/test/resources/scripts")
                .resolve(name)
                .toAbsolutePath()
                .toString();
    }
}
