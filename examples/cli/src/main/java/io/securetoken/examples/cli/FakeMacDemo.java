package io.securetoken.examples.cli;

import io.securetoken.catalog.Macos;
import io.securetoken.fakemac.FakeMac;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import io.securetoken.sysadminctl.Execution;
import io.securetoken.sysadminctl.LocalRunner;
import io.securetoken.sysadminctl.Outcome;
import io.securetoken.sysadminctl.PlanExecutor;
import io.securetoken.sysadminctl.Secret;
import io.securetoken.sysadminctl.Secrets;
import io.securetoken.sysadminctl.StepResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Carries the transfer out through the real adapter on a FakeMac, and shows prediction and observation side by side. */
final class FakeMacDemo {

    private static final String ROW = "%-48s %-12s %-34s %s%n";

    private FakeMacDemo() {}

    /** Makes a FakeMac of that Mac in a folder of its own, carries the plan out on it, and takes the folder away. */
    static void run(PrintWriter out, Mac mac) {
        try {
            Path folder = Files.createTempDirectory("securetoken-demo");
            try {
                FakeMac fake = FakeMac.in(folder)
                        .from(mac)
                        .password("alice", "apple")
                        .password("bob", "banana")
                        .create();
                out.println("The same on a FakeMac, by the commands of a Mac, in processes of their own:");
                out.println();
                show(out, carriedOut(fake, mac));
                out.println("In truth, "
                        + words(fake.state().existing("bob")) + "; "
                        + words(fake.state().existing("alice")) + ".");
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("no folder can be made for a FakeMac", failed);
        }
    }

    private static Execution carriedOut(FakeMac fake, Mac mac) {
        PlanResult plan = Planner.of(Predictor.of(Macos.rules())).plan(mac, Goal.holdsToken("bob"), Operator.agent());
        try (Secret alice = Secret.of("apple".toCharArray());
                Secret bob = Secret.of("banana".toCharArray())) {
            return PlanExecutor.on(LocalRunner.at(fake.root()), fake.root().resolve("var/db/securetoken"))
                    .run((Plan) plan, Secrets.none().password("alice", alice).password("bob", bob));
        }
    }

    private static void show(PrintWriter out, Execution execution) {
        out.printf(ROW, "step", "outcome", "predicted", "observed");
        for (StepResult step : execution.steps()) {
            Account predicted = account(step, step.predicted().orElseThrow().after());
            out.printf(
                    ROW,
                    step.action().phrase().replace(" with the credentials of", " by"),
                    step.outcome().word(),
                    words(predicted),
                    words(account(step, step.after().mac())));
        }
        out.println();
        if (execution.outcome() != Outcome.DONE || !execution.rolesNotRestored().isEmpty()) {
            out.println(execution);
        }
    }

    private static Account account(StepResult step, Mac mac) {
        return mac.existing(String.valueOf(step.action().account()));
    }

    private static String words(Account account) {
        TokenState token = account.token();
        return account.name() + ": " + account.role().word() + ", token " + token.word();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
