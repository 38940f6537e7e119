package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.fakemac.FakeMac;
import io.securetoken.fakemac.Lie;
import io.securetoken.state.Account;
import io.securetoken.state.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every action against every lie of the tools, with real child processes: what is said to be done was done, what is said not to be was
 * not, and nobody's role is another one. The default build takes each action, and the lies about it; {@code mvn -Plies verify} takes all.
 */
class LiesTest {

    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2;

    /** The lies under which something never ends: here it is waited for only a while. */
    private static final Set<Lie> NEVER_END = EnumSet.of(Lie.HANGS, Lie.STATUS_HANGS);

    /** The lies that keep nothing from being done and seen, whatever is done. */
    private static final Set<Lie> HARMLESS = EnumSet.of(
            Lie.EFFECT_WITHOUT_DONE,
            Lie.ERROR_BEFORE_ANSWER,
            Lie.NOISE_EVERYWHERE,
            Lie.OTHER_PROMPT,
            Lie.PROMPT_NAMES_ANOTHER,
            Lie.ECHO_STAYS_ON,
            Lie.SLOW,
            Lie.EXITS_WITH_ONE,
            Lie.UID_IGNORED,
            Lie.NUMBER_SIGN_LOST,
            Lie.LONG_PASSWORD_DESTROYED,
            Lie.NO_SUCH_KEY_ON_STDERR,
            Lie.STALE_MEMBERSHIP,
            Lie.FILEVAULT_KEYCHAIN,
            Lie.PERMISSION_ERROR_THOUGH_CREATED);

    /** What shows a lie best, so that every action is there. */
    private static final Map<Lie, Deed> SHOWN_BY = new EnumMap<>(Map.ofEntries(
            Map.entry(Lie.CREATION_FORGETS, Deed.CREATE),
            Map.entry(Lie.HANGS, Deed.CREATE),
            Map.entry(Lie.DIES_BEFORE, Deed.CREATE),
            Map.entry(Lie.CLOSES_INPUT_EARLY, Deed.CREATE),
            Map.entry(Lie.DONE_WITHOUT_EFFECT, Deed.GRANT),
            Map.entry(Lie.EFFECT_WITHOUT_DONE, Deed.REVOKE),
            Map.entry(Lie.GRANTEE_FIRST, Deed.GRANT),
            Map.entry(Lie.DIES_AFTER, Deed.GRANT),
            Map.entry(Lie.VOLUME_DISAGREES, Deed.GRANT),
            Map.entry(Lie.DIRECTORY_DISAGREES, Deed.REVOKE),
            Map.entry(Lie.LAST_UNLOCK_RECORD, Deed.REVOKE),
            Map.entry(Lie.CREATION_ASKS_NEW_FIRST, Deed.CREATE_BY_GRANTER),
            Map.entry(Lie.RESET_ASKS_ADMINISTRATOR_FIRST, Deed.RESET),
            Map.entry(Lie.PASSWORD_POLICY, Deed.CHANGE),
            Map.entry(Lie.NO_FULL_DISK_ACCESS, Deed.DELETE),
            Map.entry(Lie.DIRECTORY_BUSY, Deed.DELETE_RECORD),
            Map.entry(Lie.PROMOTION_WITHOUT_EFFECT, Deed.PROMOTE),
            Map.entry(Lie.HALF_ADMINISTRATOR, Deed.PROMOTE),
            Map.entry(Lie.STALE_MEMBERSHIP, Deed.PROMOTE),
            Map.entry(Lie.DEMOTION_FAILS, Deed.DEMOTE),
            Map.entry(Lie.DEMOTION_WITHOUT_EFFECT, Deed.DEMOTE),
            Map.entry(Lie.IGNORES_SIGNALS, Deed.TAG),
            Map.entry(Lie.SELF_GRANT_SAYS_DONE, Deed.TAG),
            Map.entry(Lie.NO_SUCH_KEY_ON_STDERR, Deed.UNTAG),
            Map.entry(Lie.STALE_BOOTSTRAP_ANSWER, Deed.ESCROW),
            Map.entry(Lie.FILEVAULT_ENCRYPTING, Deed.ADD_FILEVAULT_USER),
            Map.entry(Lie.FILEVAULT_NEEDS_RESTART, Deed.REMOVE_FILEVAULT_USER),
            Map.entry(Lie.FILEVAULT_KEYCHAIN, Deed.UPDATE_PREBOOT)));

    @TempDir
    private Path folder;

    private record Combination(Deed deed, @Nullable Lie lie) {}

    private record Result(Combination combination, Execution execution, List<String> wrong) {}

    @Test
    void no_action_believes_a_lie_and_no_role_is_left_changed() throws Exception {
        Map<Deed, Combination> ofEach = new EnumMap<>(Deed.class);
        SHOWN_BY.forEach((lie, deed) -> {
            if (!NEVER_END.contains(lie)) {
                ofEach.putIfAbsent(deed, new Combination(deed, lie));
            }
        });
        assertThat(ofEach).containsOnlyKeys(Deed.values());
        check(List.copyOf(ofEach.values()), Deed.values().length);
    }

    @Test
    @Tag("processes")
    void no_lie_is_believed_and_no_role_is_left_changed() throws Exception {
        List<Combination> covering = new ArrayList<>();
        SHOWN_BY.forEach((lie, deed) -> covering.add(new Combination(deed, lie)));
        assertThat(covering.stream().map(Combination::deed)).contains(Deed.values());
        check(covering, 28);
    }

    @Test
    @Tag("lies")
    void every_action_against_every_lie() throws Exception {
        List<Combination> all = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            all.add(new Combination(deed, null));
            for (Lie lie : Lie.values()) {
                all.add(new Combination(deed, lie));
            }
        }
        check(all, Deed.values().length * (Lie.values().length + 1));
    }

    private void check(List<Combination> combinations, int count) throws Exception {
        try (SecrecyWatch watch = SecrecyWatch.over(Deed.ALICE, Deed.BOB, Deed.CARL, Deed.NEW)) {
            List<Result> results = results(combinations);
            Map<String, Integer> outcomes = new TreeMap<>();
            results.forEach(
                    result -> outcomes.merge(result.execution().outcome().word(), 1, Integer::sum));
            System.out.println(results.size() + " combinations of an action and a lie: " + outcomes);
            assertThat(results).hasSize(count);
            assertThat(results.stream().flatMap(result -> result.wrong().stream()))
                    .isEmpty();
            assertThat(watch.seen()).isEmpty();
            assertThat(watch.looks()).isPositive();
        }
    }

    private List<Result> results(List<Combination> combinations) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Result>> tasks = new ArrayList<>();
            combinations.forEach(combination -> tasks.add(() -> tried(combination)));
            List<Result> results = new ArrayList<>();
            for (Future<Result> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private Result tried(Combination combination) throws IOException {
        Path root = Files.createTempDirectory(folder, "mac");
        FakeMac.Setup setup = FakeMac.in(root)
                .from(Deed.MAC)
                .password("alice", Deed.ALICE)
                .password("bob", Deed.BOB)
                .password("carl", Deed.CARL)
                .consoleUser("carl");
        FakeMac fake = (combination.lie() == null ? setup : setup.lying(combination.lie())).create();
        Map<String, Role> before = roles(fake);
        CommandRunner local = LocalRunner.at(root);
        Duration limit = NEVER_END.contains(combination.lie()) ? SHORT : LONG;
        CommandRunner bounded = (command, secrets) -> local.run(command.within(limit), secrets);
        try (Secret alice = Stands.secret(Deed.ALICE);
                Secret bob = Stands.secret(Deed.BOB);
                Secret carl = Stands.secret(Deed.CARL);
                Secret fresh = Stands.secret(Deed.NEW)) {
            Secrets secrets = Secrets.none()
                    .password("alice", alice)
                    .password("bob", bob)
                    .password("carl", carl)
                    .newPassword("carl", fresh)
                    .newPassword("eva", fresh);
            Execution execution = PlanExecutor.on(bounded, root.resolve("journal"))
                    .withReader(StateReader.of(bounded).withPause(Duration.ofMillis(50)))
                    .run(fake.state(), List.of(combination.deed().action()), secrets);
            return new Result(combination, execution, wrong(combination, execution, fake, before));
        }
    }

    private static List<String> wrong(
            Combination combination, Execution execution, FakeMac fake, Map<String, Role> before) {
        List<String> wrong = new ArrayList<>();
        boolean happened = combination.deed().happened(fake);
        Outcome outcome = execution.outcome();
        if (outcome.isThere() && !happened) {
            wrong.add("a false success");
        }
        if ((outcome == Outcome.REFUSED || outcome == Outcome.NO_EFFECT) && happened) {
            wrong.add("a false failure");
        }
        if ((combination.lie() == null || HARMLESS.contains(combination.lie())) && outcome != Outcome.DONE) {
            wrong.add("not seen to be done");
        }
        Map<String, Role> after = roles(fake);
        if (combination.deed().mayChangeARole() && outcome != Outcome.REFUSED) {
            before.remove(combination.deed().subject());
            after.remove(combination.deed().subject());
        }
        if (!after.equals(before)) {
            wrong.add("roles were " + before + " and are " + after);
        }
        if (fake.calls().stream().anyMatch(call -> call.mentions("-Secret-"))) {
            wrong.add("a tool had a secret among its arguments or in its environment");
        }
        return wrong.stream()
                .map(what -> combination + ": " + what + ": " + execution)
                .toList();
    }

    private static Map<String, Role> roles(FakeMac fake) {
        Map<String, Role> roles = new TreeMap<>();
        for (Account account : fake.state().accounts()) {
            roles.put(account.name(), account.role());
        }
        return roles;
    }
}
