package io.securetoken.benchmarks;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * P7 and P8: the article's transfer planned, alone and among bystanders; and a transfer on Macs with ever more accounts
 * that could each be a link of it. Run it together with {@link SeedBenchmark#handWrittenSwitch}, the unit of P8.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class PlannerBenchmark {

    private static final int BYSTANDERS = 60;
    private static final Goal GOAL = Goal.holdsToken("bob");

    private final Planner macos = Planner.of(Predictor.of(Macos.rules()));
    private final Mac alone = article();
    private final Mac amongAlike = withAlike(alone);
    private final Mac amongDiverse = withDiverse(alone);

    /** The article's transfer on a Mac of three accounts. */
    @Benchmark
    public PlanResult transfer() {
        return planned(macos, alone);
    }

    /** The same among sixty alike standard users. */
    @Benchmark
    public PlanResult transferAmongAlikeBystanders() {
        return planned(macos, amongAlike);
    }

    /** The same among sixty standard users of whom hardly two are alike. */
    @Benchmark
    public PlanResult transferAmongDiverseBystanders() {
        return planned(macos, amongDiverse);
    }

    /** The same by the vendor's book, which knows nothing but the article. */
    @Benchmark
    public PlanResult transferByTheVendorsBook(Vendor vendor) {
        return planned(vendor.planner, alone);
    }

    /** The growth of the search with the accounts that matter. */
    @Benchmark
    public PlanResult transferAmongRelevant(Relevant relevant) {
        return planned(macos, relevant.mac);
    }

    private static PlanResult planned(Planner planner, Mac mac) {
        PlanResult result = planner.plan(mac, GOAL, Operator.agent());
        if (!(result instanceof Plan plan) || plan.cost().steps() != 3) {
            throw new IllegalStateException("a plan of three steps is to be measured, not " + result);
        }
        return result;
    }

    /** A planner by the vendor's book. */
    @State(Scope.Benchmark)
    public static class Vendor {

        private final RuleSet book = FactorialIt.rules();
        private final Planner planner = Planner.of(Predictor.of(book));
    }

    /** A Mac on which that many accounts matter: standard holders, and administrators without a token. */
    @State(Scope.Benchmark)
    public static class Relevant {

        @Param({"4", "8", "16", "64", "256"})
        int accounts;

        private Mac mac = article();

        /** Makes the Mac. */
        @Setup
        public void make() {
            List<Account> all = new ArrayList<>(List.of(account("bob", Role.STANDARD, TokenState.NONE)));
            for (int i = 1; i < accounts; i++) {
                all.add(
                        i % 2 == 0
                                ? account("user" + i, Role.ADMIN, TokenState.NONE)
                                : account("user" + i, Role.STANDARD, TokenState.USABLE));
            }
            mac = article().withAccounts(all);
        }
    }

    private static Mac article() {
        return Mac.running("14.4")
                .withHardware(Hardware.T2)
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NONE)
                .withMdmReachable(Answer.NO)
                .withEnrollment(Enrollment.NONE)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(
                        account("alice", Role.STANDARD, TokenState.USABLE),
                        account("root-admin", Role.ADMIN, TokenState.NONE),
                        account("bob", Role.STANDARD, TokenState.NONE));
    }

    private static Mac withAlike(Mac mac) {
        List<Account> accounts = new ArrayList<>(mac.accounts());
        for (int i = 0; i < BYSTANDERS; i++) {
            accounts.add(account("user" + i, Role.STANDARD, TokenState.NONE));
        }
        return mac.withAccounts(accounts);
    }

    private static Mac withDiverse(Mac mac) {
        Random chosen = new Random(60);
        List<CreationMethod> methods = List.copyOf(Macos.rules().methods());
        List<Account> accounts = new ArrayList<>(mac.accounts());
        for (int i = 0; i < BYSTANDERS; i++) {
            accounts.add(account("user" + i, Role.STANDARD, TokenState.NONE)
                    .withPassword(any(PasswordState.values(), chosen))
                    .withHasLoggedIn(any(Answer.values(), chosen))
                    .withVolumeOwner(any(Answer.values(), chosen))
                    .withPreboot(any(Answer.values(), chosen))
                    .withTokenDisabledTag(any(Answer.values(), chosen))
                    .withCreatedBy(methods.get(chosen.nextInt(methods.size()))));
        }
        return mac.withAccounts(accounts);
    }

    private static Account account(String name, Role role, TokenState token) {
        return Account.named(name).withRole(role).withToken(token).withUid(501).withPassword(PasswordState.SET);
    }

    private static <T> T any(T[] values, Random chosen) {
        return values[chosen.nextInt(values.length)];
    }
}
