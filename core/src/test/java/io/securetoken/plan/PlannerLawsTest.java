package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Exhaustive.Aim;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.simulate.Simulator;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
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
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every Mac of a bounded world: bob, and up to two others of which order says nothing, each an administrator
 * or standard, with no, a usable or a stale token; macOS 14.4 on a T2 that is not enrolled and has neither bootstrap token
 * nor recovery key, FileVault off; and the same with up to one other on a Mac that is enrolled. Everything else is known and
 * fixed. All that the oracle finds, and that it finds nothing, is compared with the search among the accounts that are there.
 */
class PlannerLawsTest {

    private static final int MACS = 168 + 42;
    private static final Operator AGENT = Operator.agent();
    private static final Operator HELPED_AT_THE_SCREEN =
            AGENT.withoutPasswords().withPasswordsOf("bob").withPerson(Person.LOGIN);

    private static Stream<RuleSet> books() {
        return Stream.of(FactorialIt.rules(), Macos.rules());
    }

    @ParameterizedTest
    @MethodSource("books")
    void no_plan_is_cheaper_none_is_overlooked_and_each_is_accepted_and_leads_where_it_says(RuleSet book) {
        assertThat(world()).hasSize(MACS).doesNotHaveDuplicates();
        Predictor predictor = Predictor.of(book);
        Planner planner = Planner.of(predictor);
        Exhaustive oracle = new Exhaustive(predictor);
        int reached = 0;
        int unreachable = 0;
        for (Mac mac : world()) {
            for (Operator operator : List.of(AGENT, HELPED_AT_THE_SCREEN)) {
                for (Aim aim : Aim.values()) {
                    Search search = planner.searchWithoutHelper(mac, aim.goal(), operator);
                    OptionalLong cheapest = oracle.cheapest(mac, aim, operator);
                    assertThat(search.gaveUp()).as("%s of %s", aim, mac).isFalse();
                    assertThat(cost(search))
                            .as("%s by %s of %s: %s", aim, operator, mac, search.actions())
                            .isEqualTo(cheapest);
                    assertHolds(search, predictor, mac, aim, operator);
                    reached += cheapest.isPresent() ? 1 : 0;
                    unreachable += cheapest.isPresent() ? 0 : 1;
                }
            }
        }
        assertThat(reached).isGreaterThan(MACS);
        assertThat(unreachable).isGreaterThan(MACS);
    }

    private static void assertHolds(Search search, Predictor predictor, Mac mac, Aim aim, Operator operator) {
        List<Action> actions = search.actions();
        if (actions != null) {
            PlanCheck check = PlanChecker.of(predictor).check(mac, aim.goal(), operator, actions);
            assertThat(check.failure()).as("%s of %s", aim, mac).isNull();
            assertThat(check.end())
                    .isEqualTo(Simulator.of(predictor).run(mac, actions).end());
        }
    }

    private static OptionalLong cost(Search search) {
        List<Action> actions = search.actions();
        return actions == null
                ? OptionalLong.empty()
                : OptionalLong.of(actions.stream().mapToLong(Exhaustive::price).sum());
    }

    @Test
    void of_three_that_nothing_tells_apart_two_are_enough() {
        Predictor predictor = Predictor.of(Macos.rules());
        Planner planner = Planner.of(predictor);
        Exhaustive oracle = new Exhaustive(predictor);
        int reached = 0;
        for (Account bob : each("bob")) {
            for (Account other : each("alice")) {
                Mac mac = mac(bob, other, other.withName("carol"), other.withName("dora"));
                OptionalLong undisturbing =
                        oracle.cheapest(mac, Aim.HOLDS_TOKEN, AGENT, action -> Exhaustive.price(action) < 1_000_000);
                if (undisturbing.isPresent()) {
                    reached++;
                    assertThat(cost(planner.searchWithoutHelper(mac, Aim.HOLDS_TOKEN.goal(), AGENT)))
                            .as("%s", mac)
                            .isEqualTo(undisturbing);
                }
            }
        }
        assertThat(reached).isBetween(10, 34);
    }

    private static List<Mac> world() {
        List<Mac> world = new ArrayList<>();
        for (Account bob : each("bob")) {
            world.add(mac(bob));
            world.add(enrolled(mac(bob)));
            List<Account> alices = each("alice");
            List<Account> carols = each("carol");
            for (int i = 0; i < alices.size(); i++) {
                world.add(mac(bob, alices.get(i)));
                world.add(enrolled(mac(bob, alices.get(i))));
                for (int j = i; j < carols.size(); j++) {
                    world.add(mac(bob, alices.get(i), carols.get(j)));
                }
            }
        }
        return world;
    }

    private static List<Account> each(String name) {
        List<Account> each = new ArrayList<>();
        for (Role role : List.of(Role.ADMIN, Role.STANDARD)) {
            for (TokenState token : List.of(TokenState.NONE, TokenState.USABLE, TokenState.STALE)) {
                each.add(Account.named(name)
                        .withRole(role)
                        .withToken(token)
                        .withUid(501)
                        .withPassword(PasswordState.SET)
                        .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
                        .withHasLoggedIn(Answer.YES)
                        .withVolumeOwner(Answer.NO)
                        .withPreboot(Answer.NO));
            }
        }
        return each;
    }

    private static Mac mac(Account... accounts) {
        return Mac.running("14.4")
                .withHardware(Hardware.T2)
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NOT_SUPPORTED)
                .withMdmReachable(Answer.NO)
                .withEnrollment(Enrollment.NONE)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(accounts);
    }

    private static Mac enrolled(Mac mac) {
        return mac.withBootstrapToken(BootstrapToken.NONE)
                .withMdmReachable(Answer.YES)
                .withEnrollment(Enrollment.AUTOMATED);
    }
}
