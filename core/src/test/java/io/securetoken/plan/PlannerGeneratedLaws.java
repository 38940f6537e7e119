package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for the plans of any Mac of up to four accounts, whatever is unknown of it, and any operator. */
class PlannerGeneratedLaws {

    private static final Planner PLANNER = Planner.of(Predictor.of(Macos.rules()));
    private static final List<String> GOALS = List.of(
            "bob holds token",
            "bob holds no token",
            "bob is absent",
            "bob is admin",
            "bob is owner",
            "bob unlocks at boot",
            "bob password rotated",
            "filevault on",
            "bootstrap escrowed");

    @Property(tries = 60)
    void what_would_help_makes_the_goal_reachable(
            @ForAll("macs") Mac mac, @ForAll("operators") Operator operator, @ForAll("goals") Goal goal) {
        PlanResult result = PLANNER.plan(mac, goal, operator);
        Statistics.collect(result.getClass().getSimpleName());
        Assume.that(result instanceof Unreachable);
        for (Set<Addition> set : ((Unreachable) result).wouldHelp()) {
            Mac otherwise = mac;
            Operator equipped = operator;
            for (Addition addition : set) {
                otherwise = addition.applyTo(otherwise);
                equipped = addition.applyTo(equipped);
            }
            assertThat(PLANNER.plan(otherwise, goal, equipped)).as("%s", set).isInstanceOf(Plan.class);
        }
    }

    @Property(tries = 100)
    void a_plan_is_the_same_each_time_and_its_cost_does_not_depend_on_names(
            @ForAll("macs") Mac mac, @ForAll("operators") Operator operator, @ForAll("goals") Goal goal) {
        Map<String, String> names = Map.of("alice", "zoe", "carol", "abe", "dora", "bo", "bob", "bob");
        Mac renamed = mac.withAccounts(mac.accounts().stream()
                .map(account -> account.withName(names.getOrDefault(account.name(), "")))
                .toList());
        Operator renaming = operator.withPasswords(operator.passwords().stream()
                .map(name -> names.getOrDefault(name, ""))
                .toList());
        Search search = PLANNER.search(mac, goal, operator);
        Assume.that(!search.gaveUp());
        List<Action> actions = search.actions();
        List<Action> otherNames = PLANNER.search(renamed, goal, renaming).actions();

        assertThat(Planner.of(Predictor.of(Macos.rules()))
                        .search(mac, goal, operator)
                        .actions())
                .isEqualTo(actions);
        assertThat(otherNames == null).isEqualTo(actions == null);
        if (actions != null && otherNames != null) {
            assertThat(cost(otherNames)).isEqualTo(cost(actions));
        }
    }

    @Property(tries = 40)
    void standard_bystanders_without_a_token_however_diverse_change_no_cost(
            @ForAll("macs") Mac mac, @ForAll("goals") Goal goal, @ForAll("bystanders") List<Account> bystanders) {
        Mac withHolder = mac.with(account("alice", Role.STANDARD, TokenState.USABLE));
        List<Account> accounts = new ArrayList<>(withHolder.accounts());
        for (int i = 0; i < bystanders.size(); i++) {
            accounts.add(bystanders.get(i).withName("user" + i));
        }
        Mac crowded = withHolder.withAccounts(accounts);
        Search search = PLANNER.search(withHolder, goal, Operator.agent());
        Assume.that(!search.gaveUp());
        List<Action> alone = search.actions();
        List<Action> among = PLANNER.search(crowded, goal, Operator.agent()).actions();

        assertThat(among == null).isEqualTo(alone == null);
        if (alone != null && among != null) {
            assertThat(cost(among)).isEqualTo(cost(alone));
        }
    }

    private static Cost cost(List<Action> actions) {
        return actions.stream().map(Price::of).reduce(Cost.NOTHING, Cost::plus);
    }

    private static Account account(String name, Role role, TokenState token) {
        return Account.named(name)
                .withRole(role)
                .withToken(token)
                .withUid(501)
                .withPassword(PasswordState.SET)
                .withVolumeOwner(Answer.YES)
                .withHasLoggedIn(Answer.YES);
    }

    @Provide
    Arbitrary<Goal> goals() {
        return Arbitraries.of(GOALS).map(Goal::parse);
    }

    @Provide
    Arbitrary<Operator> operators() {
        return Combinators.combine(
                        Arbitraries.of(Person.values()),
                        Arbitraries.of("alice", "bob", "carol", "dora").set().ofMaxSize(3),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, false))
                .as((person, passwords, root, all) -> Operator.agent()
                        .withPerson(person)
                        .withRoot(root)
                        .withAllPasswordsKnown(all)
                        .withPasswords(all ? Set.of() : passwords));
    }

    @Provide
    Arbitrary<Mac> macs() {
        Arbitrary<List<Account>> others = Arbitraries.of("alice", "carol", "dora")
                .set()
                .ofMaxSize(3)
                .flatMap(names -> Combinators.combine(names.stream()
                                .sorted()
                                .map(PlannerGeneratedLaws::accounts)
                                .toList())
                        .as(accounts -> accounts));
        return Combinators.combine(
                        Arbitraries.of("10.15.7", "11", "14.4", "26"),
                        Arbitraries.of(Hardware.T2, Hardware.APPLE_SILICON),
                        Arbitraries.of(FileVault.OFF, FileVault.ON),
                        Arbitraries.of(BootstrapToken.values()),
                        Arbitraries.of(Answer.YES, Answer.NO),
                        accounts("bob"),
                        others)
                .as((macos, hardware, fileVault, bootstrap, reachable, bob, rest) -> {
                    List<Account> accounts = new ArrayList<>(rest);
                    accounts.add(bob);
                    return Mac.running(macos)
                            .withHardware(hardware)
                            .withFileVault(fileVault)
                            .withBootstrapToken(bootstrap)
                            .withMdmReachable(reachable)
                            .withEnrollment(Enrollment.AUTOMATED)
                            .withRecoveryKey(RecoveryKey.NONE)
                            .withAccounts(accounts);
                });
    }

    private static Arbitrary<Account> accounts(String name) {
        return Combinators.combine(
                        Arbitraries.of(Role.ADMIN, Role.STANDARD),
                        Arbitraries.of(TokenState.values()),
                        Arbitraries.of(Answer.YES, Answer.YES, Answer.UNKNOWN),
                        Arbitraries.of(PasswordOrigin.PLAINTEXT, PasswordOrigin.UNKNOWN))
                .as((role, token, loggedIn, origin) -> account(name, role, token)
                        .withHasLoggedIn(loggedIn)
                        .withPasswordOrigin(origin)
                        .withPreboot(Answer.NO));
    }

    @Provide
    Arbitrary<List<Account>> bystanders() {
        List<CreationMethod> methods = List.copyOf(Macos.rules().methods());
        return Combinators.combine(
                        Arbitraries.of(PasswordState.SET),
                        Arbitraries.of(Answer.values()),
                        Arbitraries.of(Answer.values()),
                        Arbitraries.of(PasswordOrigin.values()),
                        Arbitraries.of(methods))
                .as((password, loggedIn, tagged, origin, method) -> account("user", Role.STANDARD, TokenState.NONE)
                        .withPassword(password)
                        .withHasLoggedIn(loggedIn)
                        .withTokenDisabledTag(tagged)
                        .withPasswordOrigin(origin)
                        .withCreatedBy(method))
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
    }
}
