package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.fakemac.FakeMac;
import io.securetoken.fakemac.FakeMacExtension;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashTest {

    private static final int KILLED = 128 + 9;
    private static final String ALICE = "alices-Secret-4711";
    private static final String BOB = "bobs-Secret-0815";
    private static final Mac MAC =
            Mac.running("14.4").with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob"));

    @RegisterExtension
    final FakeMacExtension mac =
            FakeMacExtension.of(MAC, setup -> setup.password("alice", ALICE).password("bob", BOB));

    @TempDir
    private Path folder;

    /** Three commands change something: the promotion, the grant, the demotion; here in the midst of them. */
    @ParameterizedTest
    @ValueSource(ints = 5)
    void a_transfer_that_is_killed_while_it_grants_leaves_roles_that_can_be_restored(int moment) throws Exception {
        killAndRecover(moment);
    }

    /** Before, during and after each of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 8, 9})
    @Tag("processes")
    void a_transfer_that_is_killed_at_any_moment_leaves_roles_that_can_be_restored(int moment) throws Exception {
        killAndRecover(moment);
    }

    private void killAndRecover(int moment) throws Exception {
        AnotherProgram killed = AnotherProgram.run(
                ALICE + "\n" + BOB + "\ncontrol\n",
                folder.resolve("output"),
                mac.fake().root().toString(),
                folder.toString(),
                "kill",
                Integer.toString(moment));
        assertThat(killed.exit()).as(killed.output()).isEqualTo(KILLED);

        Recovery recovery = executor().recover();

        assertThat(recovery.wasCutShort()).isTrue();
        assertThat(recovery.rolesNotRestored()).isEmpty();
        assertThat(recovery.underWay()).hasSize(1);
        assertThat(mac.fake().state().accounts().stream().map(Account::role)).containsOnly(Role.STANDARD);
        boolean granted = mac.fake().state().existing("bob").token().holds() == Answer.YES;
        assertThat(granted).isEqualTo(moment >= 6 || (moment == 5 && granted));
        assertThat(executor().recover().wasCutShort()).isFalse();
        assertThat(Files.readString(folder.resolve("journal"))).doesNotContain("-Secret-");
    }

    @Test
    void a_line_that_the_crash_cut_in_two_was_not_begun() throws IOException {
        try (Journal journal = Journal.begin(folder, Instant.EPOCH)) {
            journal.intend(0, io.securetoken.action.Promote.of("bob"), Optional.of(Role.STANDARD));
        }
        Files.writeString(folder.resolve("journal"), "role standard ali", StandardOpenOption.APPEND);

        Journal.Unfinished unfinished = Journal.unfinished(folder).orElseThrow();

        assertThat(unfinished.roles()).isEqualTo(Map.of("bob", Role.STANDARD));
        assertThat(unfinished.intents()).isEqualTo(Map.of(0, "promote `bob`"));
    }

    @Test
    void nothing_is_done_on_a_mac_on_which_a_plan_was_cut_short() {
        Journal.begin(folder, Instant.EPOCH).close();

        Execution execution = executor().run(MAC, List.of(), Secrets.none());

        assertThat(execution.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(execution.reason()).contains("recover it first");
    }

    private PlanExecutor executor() {
        FakeMac fake = mac.fake();
        CommandRunner runner = LocalRunner.at(fake.root());
        return PlanExecutor.on(runner, folder).withReader(StateReader.of(runner).withPause(Duration.ofMillis(50)));
    }
}
