package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.fakemac.FakeMac;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.testkit.Knowledge;
import io.securetoken.testkit.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Does on a FakeMac, through the adapter and with real child processes, what a walk does in the simulator, and compares. */
final class Follower {

    /** What may come of an action that the book allows: what no reading shows, as an escrow, is left open. */
    private static final Set<Outcome> OF_ALLOWED = EnumSet.of(Outcome.DONE, Outcome.ALREADY, Outcome.INDETERMINATE);

    private static final Set<Outcome> OF_REFUSED = EnumSet.of(Outcome.REFUSED, Outcome.ALREADY, Outcome.INDETERMINATE);

    private final Path folder;
    private final Map<Outcome, Integer> outcomes;
    private final Map<String, String> passwords = new TreeMap<>();
    private @Nullable FakeMac fake;
    private int steps;
    private boolean apart;

    /** Counts in the given map what came of each step. */
    Follower(Map<Outcome, Integer> outcomes) throws IOException {
        this.outcomes = outcomes;
        this.folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "followed")), "mac");
    }

    /** Does the newest step of the walk, if there is one that was not done yet, and the two have not parted where it was left open. */
    void follow(Walk walk) {
        Timeline timeline = walk.timeline();
        if (fake == null) {
            fake = fakeOf(timeline.start());
        }
        if (!apart && timeline.steps().size() > steps) {
            Verdict verdict = timeline.steps().get(steps);
            steps++;
            compare(verdict, carriedOut(fake, verdict.mac(), verdict.action()), fake.state());
        }
    }

    private FakeMac fakeOf(Mac mac) {
        FakeMac.Setup setup = FakeMac.in(folder).from(mac);
        for (Account account : mac.accounts()) {
            passwords.put(account.name(), account.name() + "-Secret-0");
            setup.password(account.name(), account.name() + "-Secret-0");
        }
        return setup.consoleUser(mac.accounts().get(0).name()).create();
    }

    private Execution carriedOut(FakeMac fake, Mac known, Action action) {
        CommandRunner runner = LocalRunner.at(folder);
        Secrets secrets = Secrets.none();
        for (Map.Entry<String, String> one : passwords.entrySet()) {
            secrets = secrets.password(one.getKey(), Secret.of(one.getValue().toCharArray()));
        }
        String account = String.valueOf(action.account());
        String fresh = account + "-Secret-" + steps;
        Execution execution = PlanExecutor.on(runner, folder.resolve("journal"))
                .withReader(StateReader.of(runner).withPause(Duration.ofMillis(50)))
                .run(known, List.of(action), secrets.newPassword(account, Secret.of(fresh.toCharArray())));
        if (fake.isPassword(account, fresh)) {
            passwords.put(account, fresh);
        }
        return execution;
    }

    private void compare(Verdict verdict, Execution execution, Mac truth) {
        outcomes.merge(execution.outcome(), 1, Integer::sum);
        if (verdict.permission() == Permission.ALLOWED) {
            assertThat(execution.outcome()).as("%s%n%s", verdict, execution).isIn(OF_ALLOWED);
        }
        if (verdict.permission() == Permission.REFUSED) {
            assertThat(execution.outcome()).as("%s%n%s", verdict, execution).isIn(OF_REFUSED);
        }
        boolean asPredicted = Knowledge.covers(visible(verdict.after()), truth);
        boolean open = execution.outcome() == Outcome.INDETERMINATE;
        assertThat(asPredicted || (open && Knowledge.covers(visible(verdict.mac()), truth)))
                .as("%s%n%s%npredicted: %s%n is: %s", verdict, execution, verdict.after(), truth)
                .isTrue();
        apart = !asPredicted;
    }

    /** Who unlocks the Mac at boot shows only while FileVault is on. */
    private static Mac visible(Mac mac) {
        Mac visible = mac;
        for (Account account : mac.accounts()) {
            visible = mac.fileVault() == FileVault.ON ? visible : visible.with(account.withPreboot(Answer.UNKNOWN));
        }
        return visible;
    }
}
