package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.fakemac.FakeMac;
import io.securetoken.fakemac.FakeMacExtension;
import io.securetoken.fakemac.Lie;
import io.securetoken.observe.Topic;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenTransferTest {

    private static final Mac MAC = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.standard("bob"),
                    Account.admin("root-admin"));

    @RegisterExtension
    final FakeMacExtension mac = FakeMacExtension.of(
            MAC, setup -> setup.password("alice", "apple-of-alice").password("bob", "banana-of-bob"));

    @Test
    void a_standard_holder_passes_its_token_on_and_is_a_standard_account_again() throws Exception {
        Transfer transfer = transfer("apple-of-alice", "banana-of-bob");
        assertThat(transfer.word()).isEqualTo("granted");
        assertThat(transfer.plan().orElseThrow().actions().stream().map(Action::phrase))
                .containsExactly(
                        "promote `alice`", "grant a token to `bob` with the credentials of `alice`", "demote `alice`");
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.USABLE);
        assertThat(roles(mac.fake())).isEqualTo(roles(MAC));
        assertThat(Files.readString(folder().resolve("journal"))).endsWith("ended\n");
    }

    @Test
    @Tag("processes")
    void a_wrong_password_is_a_refusal_and_the_promotion_is_undone() {
        Transfer transfer = transfer("wrong-password", "banana-of-bob");
        assertThat(transfer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(transfer.reason()).contains("-14090");
        assertThat(transfer.execution().orElseThrow().surprise().orElseThrow().toString())
                .contains("predicted: ", "observed: ", "token of `bob`");
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.NONE);
        assertThat(roles(mac.fake())).isEqualTo(roles(MAC));
    }

    @Test
    void a_demotion_that_fails_is_told_apart_from_the_token_that_was_granted() {
        mac.fake().lie(Lie.DEMOTION_FAILS);
        Transfer transfer = transfer("apple-of-alice", "banana-of-bob");
        assertThat(transfer.word()).isEqualTo("granted");
        assertThat(transfer.rolesNotRestored()).singleElement().satisfies(role -> {
            assertThat(role.account()).isEqualTo("alice");
            assertThat(role.now()).isEqualTo(Role.ADMIN);
        });
        assertThat(executor().run(MAC, List.of(), Secrets.none()).reason()).contains("recover it first");
        mac.fake().lie();
        assertThat(executor().recover().restored()).containsExactly("alice");
        assertThat(roles(mac.fake())).isEqualTo(roles(MAC));
    }

    @Test
    @Tag("processes")
    void a_holder_already_is_told_so_and_nothing_is_sent() {
        mac.fake().change(is -> is.with("bob", bob -> bob.withToken(TokenState.USABLE)));
        Transfer transfer = transfer("apple-of-alice", "banana-of-bob");
        assertThat(transfer.outcome()).isEqualTo(Outcome.ALREADY);
        assertThat(mac.fake().calls()).noneMatch(call -> call.mentions("-secureTokenOn") || call.mentions("edit"));
    }

    @Test
    @Tag("processes")
    void sources_that_disagree_leave_it_open_and_nothing_is_sent() {
        mac.fake().lie(Lie.VOLUME_DISAGREES);
        Transfer transfer = transfer("apple-of-alice", "banana-of-bob");
        assertThat(transfer.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(transfer.before().findings().account("alice").conflicts())
                .anyMatch(conflict -> conflict.topic() == Topic.TOKEN && conflict.isOnTheMac());
        assertThat(mac.fake().calls()).noneMatch(call -> call.mentions("-secureTokenOn") || call.mentions("edit"));
    }

    @Test
    @Tag("processes")
    void a_secret_that_is_too_long_is_refused_before_anybody_is_promoted() {
        String tooLong = "x".repeat(1100);
        assertThatThrownBy(() -> transfer(tooLong, "banana-of-bob")).hasMessageContaining("longer than 1022");
        assertThat(mac.fake().calls()).noneMatch(call -> call.mentions("edit"));
    }

    @Test
    @Tag("processes")
    void two_at_once_on_one_mac_are_refused() {
        MacLock lock = MacLock.tryIn(folder()).orElseThrow();
        Transfer transfer = transfer("apple-of-alice", "banana-of-bob");
        lock.close();
        assertThat(transfer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(transfer.reason()).contains("another plan is being carried out");
        assertThat(MacLock.tryIn(folder())).isPresent();
    }

    @Test
    void a_transfer_that_answers_prompts_on_a_terminal_does_the_same_in_either_of_their_known_words() {
        mac.fake().lie(Lie.OTHER_PROMPT);
        Transfer transfer = transfer(terminal(), "apple-of-alice", "banana-of-bob");
        assertThat(transfer.word()).as("%s", transfer).isEqualTo("granted");
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.USABLE);
        assertThat(roles(mac.fake())).isEqualTo(roles(MAC));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROMPT_NAMES_ANOTHER", "ECHO_STAYS_ON"})
    @Tag("processes")
    void a_terminal_that_echoes_or_asks_for_another_gets_no_secret_and_the_promotion_is_undone(Lie lie) {
        mac.fake().lie(lie);
        Transfer transfer = transfer(terminal(), "apple-of-alice", "banana-of-bob");
        assertThat(transfer.outcome()).as("%s", transfer).isNotIn(Outcome.DONE, Outcome.ALREADY);
        assertThat(mac.fake().state().existing("bob").token()).isEqualTo(TokenState.NONE);
        assertThat(roles(mac.fake())).isEqualTo(roles(MAC));
        assertThat(transfer.toString()).doesNotContain("apple-of-alice").doesNotContain("banana-of-bob");
    }

    private CommandRunner terminal() {
        return TerminalRunner.create(Script.UTIL_LINUX, Map.of()).at(mac.fake().root());
    }

    private Transfer transfer(String alice, String bob) {
        return transfer(LocalRunner.at(mac.fake().root()), alice, bob);
    }

    private Transfer transfer(CommandRunner runner, String alice, String bob) {
        try (Secret from = secret(alice);
                Secret to = secret(bob)) {
            return TokenTransfer.on(runner, folder())
                    .from("alice", from)
                    .to("bob", to)
                    .run();
        }
    }

    private PlanExecutor executor() {
        return PlanExecutor.on(LocalRunner.at(mac.fake().root()), folder());
    }

    private Path folder() {
        return mac.fake().root().resolve("journal");
    }

    private static Secret secret(String text) {
        return Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Role> roles(FakeMac fake) {
        return roles(fake.state());
    }

    private static List<Role> roles(Mac mac) {
        return mac.accounts().stream().map(Account::role).toList();
    }
}
