package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ClearBootstrapToken;
import io.securetoken.action.Demote;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for every Mac of a bounded world: bob, and up to two others of which order says nothing, each an administrator
 * or standard, with no, a usable or a stale token; macOS 14.4 on a T2, enrolled, no bootstrap token yet, FileVault off;
 * everything else known and fixed. The oracle is a plain breadth-first search over Macs, with all that disturbs nobody.
 */
class PlannerLawsTest {

    private static final int MACS = 168;
    private static final Predictor MACOS = Predictor.of(Macos.rules());
    private static final Planner PLANNER = Planner.of(MACOS).withBound(600);

    @Test
    void no_plan_that_disturbs_nobody_is_cheaper_and_none_is_overlooked() {
        List<Mac> world = world();
        assertThat(world).hasSize(MACS).doesNotHaveDuplicates();
        int reached = 0;
        for (Mac mac : world) {
            List<Action> found = PLANNER.search(mac, Goal.holdsToken("bob"), Operator.agent())
                    .actions();
            int cheapest = cheapest(mac);
            if (cheapest >= 0) {
                reached++;
                assertThat(found).as("%s", mac).isNotNull().hasSize(cheapest);
                assertThat(found)
                        .as("%s", mac)
                        .allMatch(action -> Price.of(action).people() == 0);
            } else if (found != null) {
                assertThat(found)
                        .as("%s", mac)
                        .anyMatch(action ->
                                Price.of(action).people() > 0 || action.operation() == Operation.CREATE_ACCOUNT);
            }
        }
        assertThat(reached).isBetween(60, MACS - 20);
    }

    @Test
    void every_plan_is_accepted_by_the_checker_and_reaches_its_goal_in_the_simulator() {
        Goal goal = Goal.holdsToken("bob");
        int plans = 0;
        for (Mac mac : world()) {
            List<Action> found = PLANNER.search(mac, goal, Operator.agent()).actions();
            if (found != null) {
                plans++;
                assertThat(PlanChecker.of(MACOS)
                                .check(mac, goal, Operator.agent(), found)
                                .failure())
                        .as("%s", mac)
                        .isNull();
                assertThat(goal.isMetBy(Simulator.of(MACOS).run(mac, found).end()))
                        .isTrue();
            }
        }
        assertThat(plans).isGreaterThan(60);
    }

    @Test
    void cost_does_not_depend_on_names() {
        for (Mac mac : world()) {
            Mac renamed = mac.withAccounts(mac.accounts().stream()
                    .map(account -> account.name().equals("bob")
                            ? account
                            : account.withName("z" + (90 - account.name().charAt(0))))
                    .toList());
            List<Action> one = PLANNER.search(mac, Goal.holdsToken("bob"), Operator.agent())
                    .actions();
            List<Action> other = PLANNER.search(renamed, Goal.holdsToken("bob"), Operator.agent())
                    .actions();

            assertThat(cost(other)).as("%s", mac).isEqualTo(cost(one));
        }
    }

    private static Cost cost(@Nullable List<Action> actions) {
        return actions == null ? Cost.NOTHING : actions.stream().map(Price::of).reduce(Cost.NOTHING, Cost::plus);
    }

    private static List<Mac> world() {
        List<Mac> world = new ArrayList<>();
        for (Account bob : each("bob")) {
            world.add(mac(bob));
            List<Account> alices = each("alice");
            List<Account> carols = each("carol");
            for (int i = 0; i < alices.size(); i++) {
                world.add(mac(bob, alices.get(i)));
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
                .withBootstrapToken(BootstrapToken.NONE)
                .withMdmReachable(Answer.YES)
                .withEnrollment(Enrollment.AUTOMATED)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(accounts);
    }

    /** Returns how many steps that disturb nobody lead to the goal at least; −1 if none do. All but a check cost alike. */
    private static int cheapest(Mac start) {
        Map<Mac, Integer> depth = new HashMap<>(Map.of(start, 0));
        Deque<Mac> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            Mac now = queue.remove();
            if (now.existing("bob").token() == TokenState.USABLE && rolesAreAsIn(start, now)) {
                return depth.get(now);
            }
            for (Action action : undisturbing(now)) {
                Verdict verdict = MACOS.predict(now, action);
                if (verdict.permission() == Permission.ALLOWED) {
                    Mac then = verdict.after();
                    if (keepsWhatItMust(start, now, then) && depth.putIfAbsent(then, depth.get(now) + 1) == null) {
                        queue.add(then);
                    }
                }
            }
        }
        return -1;
    }

    private static boolean rolesAreAsIn(Mac start, Mac now) {
        return start.accounts().stream()
                .allMatch(account -> now.existing(account.name()).role() == account.role());
    }

    private static boolean keepsWhatItMust(Mac start, Mac now, Mac then) {
        boolean admins = then.accounts().stream().anyMatch(account -> account.role() == Role.ADMIN)
                || start.accounts().stream().noneMatch(account -> account.role() == Role.ADMIN);
        boolean stale = then.accounts().stream()
                .anyMatch(account -> account.token().possible() != TokenState.NONE.possible()
                        && account.token() != TokenState.USABLE
                        && now.existing(account.name()).token() != account.token());
        return admins
                && !stale
                && (then.hasGranter() == Answer.YES || start.hasGranter() == Answer.NO)
                && (then.hasHolder() == Answer.YES || start.hasHolder() == Answer.NO);
    }

    private static List<Action> undisturbing(Mac mac) {
        List<Action> actions = new ArrayList<>(List.of(UpdatePreboot.now(), ClearBootstrapToken.now()));
        for (Account subject : mac.accounts()) {
            String name = subject.name();
            actions.addAll(List.of(
                    Promote.of(name),
                    Demote.of(name),
                    RemoveFileVaultUser.of(name),
                    EscrowBootstrapToken.by(name),
                    UntagTokenDisabled.on(name),
                    LogIn.as(name).via(LogIn.Via.DIRECTORY_CHECK)));
            for (Account actor : mac.accounts()) {
                actions.addAll(List.of(
                        GrantToken.to(name).by(actor.name()),
                        RevokeToken.from(name).by(actor.name()),
                        AddFileVaultUser.of(name).by(actor.name())));
            }
        }
        return actions;
    }
}
