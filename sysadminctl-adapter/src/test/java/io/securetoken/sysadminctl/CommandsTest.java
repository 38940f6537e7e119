package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {

    private static final Mac MAC = Mac.running("14.4")
            .with(Account.admin("alice"))
            .with(Account.standard("bob").withUid(502));
    private static final CreateAccount CREATION =
            CreateAccount.of("eva", Macos.SYSADMINCTL).withRole(Role.ADMIN);

    @ParameterizedTest
    @MethodSource("table")
    void an_action_has_its_command_and_asks_in_its_own_order(Action action, String words, String asks) {
        Command command = Commands.forAction(action, MAC).orElseThrow();

        assertThat(String.join(" ", command.words())).isEqualTo(words);
        assertThat(command.asks().stream().map(Ask::phrase).collect(Collectors.joining(", ")))
                .isEqualTo(asks);
    }

    static Stream<Arguments> table() {
        String sysadminctl = "/usr/sbin/sysadminctl ";
        String alice = " -adminUser alice -adminPassword -";
        return Stream.of(
                row(
                        GrantToken.to("bob").by("alice"),
                        sysadminctl + "-secureTokenOn bob -password -" + alice,
                        "the password of `alice`, the password of `bob`"),
                row(
                        RevokeToken.from("bob").by("alice"),
                        sysadminctl + "-secureTokenOff bob -password -" + alice,
                        "the password of `alice`, the password of `bob`"),
                row(
                        CREATION.withUid(510),
                        sysadminctl + "-addUser eva -UID 510 -password - -admin",
                        "the new password of `eva`"),
                row(
                        CREATION.withRole(Role.STANDARD).by("alice"),
                        sysadminctl + "-addUser eva -password -" + alice,
                        "the password of `alice`, the new password of `eva`"),
                row(DeleteAccount.of("bob"), sysadminctl + "-deleteUser bob", ""),
                row(
                        DeleteAccount.of("bob").by("alice"),
                        sysadminctl + "-deleteUser bob" + alice,
                        "the password of `alice`"),
                row(DeleteAccount.of("bob").via(DeleteAccount.Via.DIRECTORY), "/usr/bin/dscl . -delete /Users/bob", ""),
                row(
                        ResetPassword.of("bob"),
                        sysadminctl + "-resetPasswordFor bob -newPassword -",
                        "the new password of `bob`"),
                row(
                        ResetPassword.of("bob").by("alice"),
                        sysadminctl + "-resetPasswordFor bob -newPassword -" + alice,
                        "the new password of `bob`, the password of `alice`"),
                row(
                        ChangePassword.of("bob"),
                        "/bin/launchctl asuser 502 /usr/bin/sudo -n -u #502 " + sysadminctl
                                + "-newPassword - -oldPassword -",
                        "the password of `bob`, the new password of `bob`"),
                row(Promote.of("bob"), "/usr/sbin/dseditgroup -o edit -a bob -t user admin", ""),
                row(Demote.of("bob"), "/usr/sbin/dseditgroup -o edit -d bob -t user admin", ""),
                row(
                        TagTokenDisabled.on("bob"),
                        "/usr/bin/dscl . -append /Users/bob AuthenticationAuthority ;DisabledTags;SecureToken",
                        ""),
                row(
                        UntagTokenDisabled.on("bob"),
                        "/usr/bin/dscl . -delete /Users/bob AuthenticationAuthority ;DisabledTags;SecureToken",
                        ""),
                row(
                        EscrowBootstrapToken.by("alice"),
                        "/usr/bin/profiles install -type bootstraptoken",
                        "the name of `alice`, the password of `alice`"),
                row(
                        AddFileVaultUser.of("bob").by("alice"),
                        "/usr/bin/fdesetup add -inputplist",
                        "the password of `alice`, the password of `bob`"),
                row(
                        AddFileVaultUser.of("bob").with(Credential.RECOVERY_KEY),
                        "/usr/bin/fdesetup add -inputplist",
                        "the recovery key, the password of `bob`"),
                row(RemoveFileVaultUser.of("bob"), "/usr/bin/fdesetup remove -user bob", ""),
                row(UpdatePreboot.now(), "/usr/sbin/diskutil apfs updatePreboot /", ""));
    }

    private static Arguments row(Action action, String words, String asks) {
        return Arguments.of(action, words, asks);
    }

    @Test
    void an_action_without_a_command_says_why() {
        assertThat(Stream.of(
                        LogIn.as("bob"),
                        GrantToken.to("bob"),
                        GrantToken.to("bob").by("alice").via(GrantToken.Via.SYSTEM_SETTINGS),
                        GrantToken.to("bob").by("alice").in(Process.AGENT.withoutRoot()),
                        ChangePassword.of("alice"),
                        CREATION.withPassword(PasswordForm.BLANK),
                        CREATION.tagged(),
                        CreateAccount.of("eva", Macos.DSCL).withRole(Role.ADMIN)))
                .allSatisfy(action -> {
                    assertThat(Commands.forAction(action, MAC)).isEmpty();
                    assertThat(Commands.whyNot(action, MAC)).isPresent();
                });
    }

    @Test
    void every_reading_command_is_one_whose_answer_is_read() {
        assertThat(List.of(
                        Commands.tokenStatus("bob"),
                        Commands.cryptoUsers(),
                        Commands.fileVaultUsers(),
                        Commands.fileVaultStatus(),
                        Commands.bootstrapTokenStatus(),
                        Commands.authenticationAuthority("bob"),
                        Commands.membership("bob"),
                        Commands.groups("bob"),
                        Commands.macOsVersion(),
                        Commands.architecture()))
                .extracting(command -> Asked.by(command.words()))
                .doesNotContain(Asked.NOTHING)
                .doesNotHaveDuplicates();
    }

    @Test
    void names_that_a_tool_could_misread_are_refused() {
        for (String name : List.of("-secure", "", "a\nb", "a\u0000b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Commands.grant(name, "alice"));
            assertThatIllegalArgumentException().isThrownBy(() -> Commands.grant("bob", name));
            assertThatIllegalArgumentException().isThrownBy(() -> Commands.tag(name));
            assertThatIllegalArgumentException().isThrownBy(() -> Commands.tokenStatus(name));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.tag("a/b"))
                .withMessageContaining("slash");
    }

    @Test
    void a_program_without_an_absolute_path_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Command(
                        List.of("sysadminctl"), List.of(), Command.Form.LINES, java.time.Duration.ofSeconds(1)));
    }
}
