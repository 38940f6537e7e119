package io.securetoken.sysadminctl.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.securetoken.fakemac.Call;
import io.securetoken.fakemac.FakeMac;
import io.securetoken.fakemac.FakeMacExtension;
import io.securetoken.fakemac.Lie;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import io.securetoken.sysadminctl.Command;
import io.securetoken.sysadminctl.CommandRunner;
import io.securetoken.sysadminctl.Commands;
import io.securetoken.sysadminctl.Completed;
import io.securetoken.sysadminctl.Ending;
import io.securetoken.sysadminctl.Finding;
import io.securetoken.sysadminctl.Readings;
import io.securetoken.sysadminctl.Secret;
import io.securetoken.sysadminctl.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a {@link CommandRunner} has to keep to, so that plans can be carried out through it: to be run against your own by one
 * subclass. The tools are those of a FakeMac, and the programs of each command are to be taken from below its root.
 *
 * <pre>{@code
 * class AgentRunnerTest extends CommandRunnerContract {
 *     @Override
 *     protected CommandRunner runner(Path root) {
 *         return new AgentRunner(agent.withToolsBelow(root));
 *     }
 * }
 * }</pre>
 */
public abstract class CommandRunnerContract {

    static final String ALICE = "alices-Secret-4711";
    static final String BOB = "bobs-Secret-0815";

    private static final String ODD_NAME = "o'hara $(id) \"x\" ;|";
    private static final int LONGER_THAN_ANY_TOOL_TAKES = 2000;
    private static final int AT_ONCE = 4;
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Command GRANT = Commands.grant("bob", "alice");

    @RegisterExtension
    final FakeMacExtension mac = FakeMacExtension.of(
            Mac.running("14.4").with(Account.admin("alice").withToken(TokenState.USABLE), Account.standard("bob")),
            setup -> setup.password("alice", ALICE).password("bob", BOB));

    private final Secrets secrets =
            Secrets.none().password("alice", secret(ALICE)).password("bob", secret(BOB));

    /** Tests a runner. */
    protected CommandRunnerContract() {}

    /** Returns the runner to be tested: for {@code /usr/sbin/sysadminctl} it runs {@code usr/sbin/sysadminctl} below the root. */
    protected abstract CommandRunner runner(Path root);

    /** Each question of the command is answered with the secret that belongs to it. */
    @Test
    public void each_question_gets_its_own_secret() {
        Completed done = run(GRANT);

        assertAll(
                () -> assertEquals(Finding.REPORTED_DONE, Readings.read(done).finding()),
                () -> assertEquals(
                        TokenState.USABLE, fake().state().existing("bob").token()));
    }

    /** No secret is in an argument or in the environment. */
    @Test
    public void no_secret_is_in_an_argument_or_in_the_environment() {
        run(GRANT);

        assertAll(
                () -> assertFalse(calls("-secureTokenOn").isEmpty(), "the command never came to the tool"),
                () -> assertFalse(mentioned(ALICE) || mentioned(BOB), "a tool was called with a secret"));
    }

    /** Words come to the program as they are, and no shell takes them apart. */
    @Test
    public void words_reach_the_program_as_they_are() {
        Command command = Commands.tokenStatus(ODD_NAME);
        Completed answer = run(command);

        assertAll(
                () -> assertEquals(
                        List.of(command.words().subList(1, command.words().size())),
                        calls("-secureTokenStatus").stream()
                                .map(Call::arguments)
                                .toList()),
                () -> assertEquals(command.words(), answer.command()));
    }

    /** What the command says comes back, on whichever stream it said it. */
    @Test
    public void what_the_command_says_comes_back() {
        assertAll(
                () -> assertEquals(
                        Finding.ENABLED,
                        Readings.read(run(Commands.tokenStatus("alice"))).finding()),
                () -> assertEquals(
                        Finding.VALUE,
                        Readings.read(run(Commands.macOsVersion())).finding()));
    }

    /** An exit status is the program's own, or it is left open. */
    @Test
    public void an_exit_status_is_that_of_the_program() {
        fake().lie(Lie.EXITS_WITH_ONE);
        OptionalInt exit = run(Commands.tokenStatus("alice")).exit();

        assertTrue(exit.isEmpty() || exit.getAsInt() == 1, () -> "the exit status was 1, not " + exit);
    }

    /** A command that hangs is ended at its time limit, and said to be. */
    @Test
    public void a_command_that_hangs_is_ended_at_its_limit() {
        fake().lie(Lie.HANGS);
        long start = System.nanoTime();
        Completed ended = run(GRANT.within(LIMIT));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertAll(
                () -> assertEquals(Ending.TIMED_OUT, ended.ending()),
                () -> assertTrue(took.compareTo(LIMIT.plus(GRACE)) < 0, () -> "it took " + took));
    }

    /** A command that dies does not pass for one that has said all. */
    @Test
    public void a_command_that_dies_has_not_said_all() {
        fake().lie(Lie.DIES_AFTER);
        Completed ended = run(GRANT);

        assertTrue(
                !ended.isWhole() || ended.exit().orElse(0) != 0,
                () -> "a signal ended it, and it is said to be: " + ended);
    }

    /** A secret that the tool prints does not come back. */
    @Test
    public void a_secret_that_the_tool_prints_does_not_come_back() {
        fake().lie(Lie.ECHOES_SECRET);
        Completed done = run(GRANT);
        String left = done.stdout() + done.stderr() + done.trouble();

        assertFalse(left.contains(ALICE) || left.contains(BOB), "a secret came back in the output");
    }

    /** A secret that is missing is refused before anything starts. */
    @Test
    public void a_missing_secret_is_refused_before_anything_starts() {
        refuses(Secrets.none().password("alice", secret(ALICE)));
    }

    /** A secret that the tool would cut short is refused before anything starts. */
    @Test
    public void a_secret_that_would_be_cut_short_is_refused_before_anything_starts() {
        refuses(secrets.password("bob", secret("x".repeat(LONGER_THAN_ANY_TOOL_TAKES))));
    }

    /** To check a command starts nothing. */
    @Test
    public void a_check_starts_nothing() {
        runner(fake().root()).check(GRANT, secrets);

        assertEquals(List.of(), calls("-secureTokenOn"));
    }

    /** A program that is not there is told, not thrown. */
    @Test
    public void a_program_that_is_not_there_is_told(@TempDir Path nothing) {
        Completed none = runner(nothing).run(Commands.tokenStatus("alice"), Secrets.none());

        assertAll(
                () -> assertTrue(
                        none.ending() == Ending.NOT_STARTED || none.exit().orElse(0) != 0,
                        () -> "it was not there, and it is said: " + none),
                () -> assertNotEquals(Finding.ENABLED, Readings.read(none).finding()));
    }

    /** Several questions at once each get their own answer. */
    @Test
    public void several_questions_at_once_each_get_their_own_answer() throws Exception {
        CommandRunner runner = runner(fake().root());
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Finding>> questions = new ArrayList<>();
            for (String account : List.of("alice", "bob", "alice", "bob")) {
                questions.add(() -> Readings.read(runner.run(Commands.tokenStatus(account), Secrets.none()))
                        .finding());
            }
            List<Finding> answers = new ArrayList<>();
            for (Future<Finding> answer : pool.invokeAll(questions)) {
                answers.add(answer.get());
            }
            assertEquals(List.of(Finding.ENABLED, Finding.DISABLED, Finding.ENABLED, Finding.DISABLED), answers);
        } finally {
            pool.shutdownNow();
        }
    }

    private void refuses(Secrets unusable) {
        CommandRunner runner = runner(fake().root());
        assertAll(
                () -> assertThrows(IllegalArgumentException.class, () -> runner.check(GRANT, unusable), "check"),
                () -> assertThrows(IllegalArgumentException.class, () -> runner.run(GRANT, unusable), "run"),
                () -> assertEquals(List.of(), calls("-secureTokenOn")));
    }

    private Completed run(Command command) {
        return runner(fake().root()).run(command, secrets);
    }

    private boolean mentioned(String secret) {
        return fake().calls().stream().anyMatch(call -> call.mentions(secret));
    }

    private List<Call> calls(String option) {
        return fake().calls().stream()
                .filter(call -> call.arguments().contains(option))
                .toList();
    }

    private FakeMac fake() {
        return mac.fake();
    }

    private static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
