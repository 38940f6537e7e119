package io.securetoken.fakemac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.action.RevokeToken;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.simulate.Simulator;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {

    private static final Mac MAC = Mac.running("14.4")
            .with(
                    Account.admin("alice").withToken(TokenState.USABLE),
                    Account.standard("bob"),
                    Account.standard("carl").withToken(TokenState.USABLE));

    @RegisterExtension
    final FakeMacExtension mac = FakeMacExtension.of(
            MAC,
            setup ->
                    setup.password("alice", "apricot").password("bob", "banana").password("carl", "cherry"));

    @Test
    void a_grant_gives_what_the_simulator_predicts() {
        run(
                "apricot\nbanana\n",
                "/usr/sbin/sysadminctl -secureTokenOn bob -password - -adminUser alice -adminPassword -");

        assertIsAsPredicted(GrantToken.to("bob").by("alice"));
    }

    @Test
    void a_revocation_takes_what_the_simulator_predicts() {
        run("apricot\ncherry\n", "sysadminctl -secureTokenOff carl -password - -adminUser alice -adminPassword -");

        assertIsAsPredicted(RevokeToken.from("carl").by("alice"));
    }

    @Test
    void a_creation_makes_what_the_simulator_predicts() {
        run("apricot\ndate\n", "sysadminctl -addUser dora -password - -admin -adminUser alice -adminPassword -");

        assertIsAsPredicted(
                CreateAccount.of("dora", Macos.SYSADMINCTL).withRole(Role.ADMIN).by("alice"));
        assertThat(mac.fake().isPassword("dora", "date")).isTrue();
    }

    @Test
    void a_deletion_removes_what_the_simulator_predicts() {
        run("", "sysadminctl -deleteUser carl");

        assertIsAsPredicted(DeleteAccount.of("carl"));
    }

    @Test
    void a_reset_changes_the_password_and_keeps_the_token() {
        run("fig\napricot\n", "sysadminctl -resetPasswordFor carl -newPassword - -adminUser alice -adminPassword -");

        assertThat(mac.fake().isPassword("carl", "fig")).isTrue();
        assertThat(mac.fake().state().existing("carl").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void a_promotion_makes_the_administrator_that_the_simulator_predicts() {
        run("", "dseditgroup -o edit -a bob -t user admin");

        assertIsAsPredicted(Promote.of("bob"));
    }

    @Test
    void an_account_made_step_by_step_with_dscl_is_there_with_its_password() {
        run("", "dscl . -create /Users/dora");
        run("", "dscl . -create /Users/dora UniqueID 777");
        run("date\n", "dscl . -passwd /Users/dora");

        assertThat(run("date\n", "dscl . -authonly dora").exit()).isZero();
        assertThat(run("", "dscl . -search /Users UniqueID 777").out()).startsWith("dora\t\tUniqueID = (");
    }

    @Test
    void the_wrong_password_of_the_administrator_changes_nothing() {
        Ran ran =
                run("wrong\nbanana\n", "sysadminctl -secureTokenOn bob -password - -adminUser alice -adminPassword -");

        assertThat(ran.exit()).isZero();
        assertThat(Ran.bare(ran.err())).startsWith("### Error:-14090 File:");
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.NONE);
    }

    @Test
    void a_prompt_comes_on_the_terminal_with_the_echo_off() {
        String grant =
                mac.fake().tool("sysadminctl") + " -secureTokenOn bob -password - -adminUser alice -adminPassword -";
        // script answers once it is asked: a pause before each line
        String typed = "(sleep 2; echo apricot; sleep 2; echo banana; sleep 2) | script -qec '" + grant + "' /dev/null";

        Ran ran = Ran.child(mac.fake(), "", 60, "/bin/sh", "-c", typed);

        assertThat(ran.out()).contains("Enter password for alice :").contains("Enter password for bob :");
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void tools_that_run_at_once_lose_nothing() {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<CompletableFuture<Ran>> runs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "user" + i;
            runs.add(CompletableFuture.supplyAsync(
                    () -> run("x\n", "sysadminctl -addUser " + name + " -password -"), pool));
        }
        runs.forEach(CompletableFuture::join);
        pool.shutdown();

        List<Account> made = mac.fake().state().accounts().stream()
                .filter(account -> account.name().startsWith("user"))
                .toList();
        assertThat(made).hasSize(6).extracting(Account::uid).doesNotHaveDuplicates();
        assertThat(mac.fake().calls()).hasSize(6);
    }

    @Test
    void no_secret_stands_in_any_file_of_the_folder() throws IOException {
        run("apricot\nbanana\n", "sysadminctl -secureTokenOn bob -password - -adminUser alice -adminPassword -");
        run("apricot\n", "sysadminctl -addUser eva -password planted");

        List<Path> files;
        try (Stream<Path> walk = Files.walk(mac.fake().root())) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files)
                .hasSizeGreaterThan(15)
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("apricot", "banana"));
        assertThat(files).anySatisfy(file -> assertThat(Files.readString(file)).contains("planted"));
    }

    @Test
    void a_command_of_the_host_is_still_found_behind_sudo() {
        assertThat(run("", "sudo -n echo hello").out()).isEqualTo("hello\n");
        assertThat(run("", "launchctl asuser 501 sudo -u #501 id -F bob").out()).isEqualTo("bob\n");
    }

    @Test
    void a_mac_with_an_open_fact_is_refused(@TempDir Path folder) {
        Mac open = Mac.running("14.4").with(Account.named("zoe").withRole(Role.ADMIN));

        assertThatThrownBy(() -> FakeMac.in(folder).from(open).create())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the token of `zoe` is not known");
    }

    @Test
    void a_folder_without_a_fake_mac_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> FakeMac.at(folder)).hasMessageContaining("there is no FakeMac");
        assertThat(FakeMac.at(mac.fake().root()).state()).isEqualTo(mac.fake().state());
    }

    @Test
    void a_folder_that_holds_other_things_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> FakeMac.in(folder).from(MAC).create()).hasMessageContaining("holds other things");
        assertThat(folder).isDirectoryNotContaining(file -> file.endsWith("bin"));
    }

    @Test
    void a_fake_mac_is_replaced_by_another_in_the_same_folder() {
        run("", "sw_vers");

        FakeMac next = FakeMac.in(mac.fake().root()).from(Mac.running("26.1")).create();

        assertThat(next.calls()).isEmpty();
        assertThat(run("", "sw_vers -productVersion").out()).isEqualTo("26.1\n");
    }

    @Test
    void a_filevault_user_is_added_from_a_property_list_and_removed_again() {
        mac.fake().change(now -> now.withFileVault(FileVault.ON));
        String plist = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0"><dict>
                <key>Username</key><string>alice</string><key>Password</key><string>apricot</string>
                <key>AdditionalUsers</key><array><dict>
                <key>Username</key><string>bob</string><key>Password</key><string>banana</string></dict></array>
                </dict></plist>
                """;

        assertThat(here(plist.replace("banana", "wrong"), "fdesetup add -inputplist")
                        .exit())
                .isEqualTo(17);
        assertThat(run(plist, "fdesetup add -inputplist")).isEqualTo(new Ran(0, "", ""));
        assertThat(here("", "fdesetup list").out()).contains("bob,");
        assertThat(here("", "fdesetup remove -user bob").exit()).isZero();
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.NONE);
    }

    @Test
    void a_property_list_of_the_directory_has_qualified_keys_and_lists_of_texts() {
        assertThat(here("", "dscl -plist . read /Users/bob UniqueID RealName").out())
                .contains("""
                        <dict>
                        \t<key>dsAttrTypeStandard:RealName</key>
                        \t<array>
                        \t\t<string>bob</string>
                        \t</array>
                        \t<key>dsAttrTypeStandard:UniqueID</key>
                        """)
                .endsWith("</plist>\n");
    }

    @Test
    void the_update_of_preboot_names_every_holder_and_an_error_that_is_none() {
        assertThat(here("", "diskutil apfs updatePreboot /").out())
                .containsPattern("UpdatePreboot: Processed APFS Volume Crypto User [0-9A-F-]{36}\n")
                .contains("UpdatePreboot: Error for this processed user was 0\n");
    }

    @Test
    void the_tag_that_keeps_a_token_away_is_no_token() {
        String tag = "/Users/bob AuthenticationAuthority ;DisabledTags;SecureToken";

        assertThat(here("", "dscl . -append " + tag).exit()).isZero();

        assertThat(here("", "dscl . -read /Users/bob AuthenticationAuthority").out())
                .contains(";DisabledTags;SecureToken")
                .doesNotContain(";SecureToken;");
        assertThat(mac.fake().state().existing("bob").tokenDisabledTag()).isEqualTo(Answer.YES);
    }

    @Test
    void a_change_behind_the_back_of_the_tools_is_what_they_see() {
        mac.fake().change(now -> now.with("bob", bob -> bob.withToken(TokenState.USABLE)));

        assertThat(run("", "sysadminctl -secureTokenStatus bob").err()).contains("ENABLED");
    }

    @Test
    void a_start_uses_the_archive_of_classes() {
        assertThat(Kit.shared().hasArchive()).isTrue();
        assertThat(Kit.shared().command()).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile="));
    }

    private Ran here(String input, String command) {
        return Ran.here(mac.fake(), input, command.split(" "));
    }

    private Ran run(String input, String command) {
        return Ran.child(mac.fake(), input, command.split(" "));
    }

    private void assertIsAsPredicted(Action action) {
        Mac predicted = Simulator.of(Predictor.of(Macos.rules()))
                .run(Facts.of(MAC).mac(), action)
                .end();

        assertThat(told(mac.fake().state())).isEqualTo(told(predicted)).isNotEqualTo(told(MAC));
    }

    private static TreeMap<String, String> told(Mac mac) {
        TreeMap<String, String> told = new TreeMap<>();
        mac.accounts().forEach(account -> told.put(account.name(), account.role() + " " + account.token()));
        return told;
    }
}
