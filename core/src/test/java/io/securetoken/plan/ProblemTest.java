package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.engine.Packing;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a problem keeps of a Mac, what it tells apart, and what it says is still to be paid. */
class ProblemTest {

    private static final Reading BOOK = new Reading(Macos.rules());
    private static final Set<Safety> ALL = EnumSet.allOf(Safety.class);
    private static final Goal BOB_HOLDS = Goal.holdsToken("bob");
    private static final Operator AGENT = Operator.agent();

    /** A Mac on whose hardware ownership means nothing. */
    private static Mac mac(Account... accounts) {
        return Mac.running("14.4")
                .withHardware(Hardware.T2)
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NONE)
                .withRecoveryKey(RecoveryKey.PRESENT)
                .with(accounts);
    }

    private static Account standard(String name) {
        return Account.standard(name).withPassword(PasswordState.SET);
    }

    private static Account admin(String name) {
        return Account.admin(name).withPassword(PasswordState.SET);
    }

    private static Account holder(String name) {
        return standard(name).withToken(TokenState.USABLE);
    }

    private static Account blankHolder(String name) {
        return holder(name).withPassword(PasswordState.BLANK);
    }

    /** Accounts that differ in their names alone. */
    private static Account[] alike(Account one, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> one.withName(one.name() + i))
                .toArray(Account[]::new);
    }

    private static Account[] together(Account[]... groups) {
        return Arrays.stream(groups).flatMap(Arrays::stream).toArray(Account[]::new);
    }

    private static Problem problem(Mac mac, Goal goal) {
        return Problem.of(BOOK, mac, goal, AGENT, ALL);
    }

    private static List<String> kept(Problem problem) {
        return problem.reduced().accounts().stream().map(Account::name).toList();
    }

    private static Set<Safety> without(Safety rule) {
        return EnumSet.complementOf(EnumSet.of(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "1, u1,         u1",
        "2, u1 u2,      u1 u2",
        "3, u1 u2,      u1 u2 u3",
        "4, u1 u2,      u1 u2 u3",
        "9, u1 u2,      u1 u2 u3",
    })
    void of_those_that_nothing_tells_apart_two_take_part_and_one_stands_by(
            int count, String participants, String kept) {
        Problem problem = problem(mac(alike(holder("u"), count)).with(standard("bob")), BOB_HOLDS);

        assertThat(String.join(" ", problem.participants())).isEqualTo("bob " + participants);
        assertThat(String.join(" ", kept(problem))).isEqualTo("bob " + kept);
        for (int place = 1; place <= kept(problem).size(); place++) {
            String name = problem.name(place);
            assertThat(name).isEqualTo(kept(problem).get(place - 1));
            assertThat(problem.takesPart(place))
                    .isEqualTo(problem.participants().contains(name));
        }
    }

    @Test
    void a_mac_of_which_all_are_kept_is_the_mac_itself() {
        Mac mac = mac(holder("u1"), holder("u2"), holder("u3"), standard("bob"));

        assertThat(problem(mac, BOB_HOLDS).reduced()).isSameAs(mac);
        assertThat(problem(mac.with(holder("u4")), BOB_HOLDS).reduced()).isEqualTo(mac);
    }

    @Test
    void all_take_part_once_a_safety_rule_is_given_up() {
        Mac mac = mac(together(alike(holder("u"), 5), alike(standard("v"), 4)));

        assertThat(Problem.of(BOOK, mac, Goal.fileVaultOn(), AGENT, without(Safety.NO_TOKEN_GOES_STALE))
                        .participants())
                .containsExactlyInAnyOrder("u1", "u2", "u3", "u4", "u5", "v1", "v2", "v3", "v4");
        assertThat(problem(mac, Goal.fileVaultOn()).participants()).containsExactly("u1", "u2");
    }

    @Test
    void who_takes_part_stands_in_the_order_of_the_goal_then_of_sorts_then_of_names() {
        Mac mac = mac(together(alike(holder("a"), 2), alike(admin("z").withToken(TokenState.USABLE), 2)))
                .with(standard("bob"), standard("carol"));
        Goal goal = Goal.holdsToken("carol").and(BOB_HOLDS);

        assertThat(problem(mac, goal).participants()).containsExactly("carol", "bob", "z1", "z2", "a1", "a2");
        assertThat(Problem.of(BOOK, mac, goal, AGENT, ALL).withHelper(mac).participants())
                .containsExactly("carol", "bob", "z1", "z2", "a1", "a2", "securetoken-helper");
    }

    @Test
    void what_no_row_looks_at_makes_no_sort_unless_the_goal_does() {
        Mac mac = mac(
                holder("u1").withPreboot(Answer.YES).withVolumeOwner(Answer.NO),
                holder("u2").withPreboot(Answer.NO).withVolumeOwner(Answer.YES),
                holder("u3").withPreboot(Answer.UNKNOWN).withVolumeOwner(Answer.YES),
                standard("bob"));

        assertThat(problem(mac, BOB_HOLDS).participants()).containsExactly("bob", "u1", "u2");
        assertThat(problem(mac, Goal.unlocksAtBoot("bob")).participants())
                .containsExactlyInAnyOrder("bob", "u1", "u2", "u3");
        assertThat(problem(mac, Goal.owner("bob")).participants()).containsExactlyInAnyOrder("bob", "u1", "u2", "u3");
        assertThat(problem(mac.with(holder("u4").withVolumeOwner(Answer.YES)), Goal.owner("bob"))
                        .participants())
                .containsExactlyInAnyOrder("bob", "u1", "u2", "u3");
    }

    @Test
    void whose_password_is_known_is_of_another_sort_and_bystanders_that_others_see_alike_are_one() {
        Mac mac = mac(alike(holder("u"), 6)).with(standard("bob"));
        Problem problem =
                Problem.of(BOOK, mac, BOB_HOLDS, AGENT.withoutPasswords().withPasswordsOf("u2", "u5", "u6"), ALL);

        assertThat(problem.participants()).containsExactly("bob", "u1", "u3", "u2", "u5");
        assertThat(kept(problem)).containsExactly("bob", "u1", "u2", "u3", "u4", "u5");
    }

    @Test
    void bystanders_that_others_see_otherwise_are_kept_beside_each_other() {
        Problem problem = problem(
                mac(together(alike(holder("u"), 4), alike(admin("v").withToken(TokenState.USABLE), 4))), BOB_HOLDS);

        assertThat(kept(problem)).containsExactly("u1", "u2", "u3", "v1", "v2", "v3");
    }

    @Test
    void the_creation_method_makes_a_sort_where_a_row_looks_at_it() {
        CreationMethod script = CreationMethod.named("script");
        CreationMethod wizard = CreationMethod.named("wizard");
        Mac mac = mac(
                holder("u1").withCreatedBy(script),
                holder("u2").withCreatedBy(wizard),
                holder("u3"),
                holder("u4").withCreatedBy(wizard));
        RuleSet atLogin = RuleSet.named("a", "1")
                .effect("1", "a login gives a token")
                .on(Operation.CHECK_PASSWORD)
                .by(script)
                .leads(Effect.TOKEN_GIVEN)
                .build();
        RuleSet atCreation = RuleSet.named("a", "1")
                .effect("1", "it gets a token")
                .on(Operation.CREATE_ACCOUNT)
                .by(script)
                .leads(Effect.TOKEN_GIVEN)
                .build();

        assertThat(Problem.of(new Reading(atLogin), mac, Goal.fileVaultOn(), AGENT, ALL)
                        .participants())
                .containsExactly("u3", "u1", "u2", "u4");
        assertThat(Problem.of(new Reading(atCreation), mac, Goal.fileVaultOn(), AGENT, ALL)
                        .participants())
                .containsExactly("u1", "u2");
    }

    private static Stream<Arguments> comparisons() {
        return Stream.of(
                outdone("all alike", same(), same(), true),
                outdone("a stale token", a -> a.withToken(TokenState.STALE), same(), false),
                outdone("a token held", a -> a.withToken(TokenState.HELD), same(), false),
                outdone("perhaps not there", a -> a.withPresent(Answer.UNKNOWN), same(), false),
                outdone("disabled", a -> a.withEnabled(Answer.NO), same(), false),
                outdone("perhaps disabled", a -> a.withEnabled(Answer.UNKNOWN), same(), false),
                outdone("named by the goal", a -> a.withName("bob"), same(), false),
                outdone("password not known", a -> a.withName("locked"), same(), false),
                outdone("another role", a -> a.withRole(Role.STANDARD), same(), false),
                outdone("another kind", a -> a.withKind(AccountKind.MOBILE), same(), false),
                outdone("a blank password", a -> a.withPassword(PasswordState.BLANK), same(), false),
                outdone(
                        "both blank",
                        a -> a.withPassword(PasswordState.BLANK),
                        a -> a.withPassword(PasswordState.BLANK),
                        true),
                outdone("only the other blank", same(), a -> a.withPassword(PasswordState.BLANK), true),
                outdone("only the other not known", same(), a -> a.withPassword(PasswordState.UNKNOWN), true),
                outdone("the other has a token", same(), a -> a.withToken(TokenState.STALE), false),
                outdone("the other perhaps has a token", same(), a -> a.withToken(TokenState.UNKNOWN), false),
                outdone("the other named by the goal", same(), a -> a.withName("bob"), false),
                outdone("the other disabled", same(), a -> a.withEnabled(Answer.NO), true),
                outdone("no owner", a -> a.withVolumeOwner(Answer.NO), a -> a.withVolumeOwner(Answer.YES), true));
    }

    private static UnaryOperator<Account> same() {
        return account -> account;
    }

    private static Arguments outdone(
            String what, UnaryOperator<Account> better, UnaryOperator<Account> other, boolean isOutdone) {
        return Arguments.of(what, better, other, isOutdone);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparisons")
    void who_has_nothing_that_a_holder_does_not_have_only_stands_by(
            String what, UnaryOperator<Account> better, UnaryOperator<Account> other, boolean isOutdone) {
        Account ops = better.apply(admin("ops").withToken(TokenState.USABLE));
        Account help = other.apply(admin("help"));
        Operator operator = AGENT.withoutPasswords().withPasswordsOf("ops", "help", "bob");
        Problem problem = Problem.of(BOOK, mac(ops, help), BOB_HOLDS, operator, ALL);

        assertThat(problem.participants().contains(help.name())).isEqualTo(!isOutdone);
        assertThat(problem.participants()).contains(ops.name());
        assertThat(kept(problem)).contains(ops.name(), help.name());
    }

    @Test
    void of_those_who_only_stand_by_one_of_each_contribution_is_kept() {
        Mac mac = mac(together(alike(admin("a"), 3), alike(standard("s"), 3)))
                .with(admin("ops").withToken(TokenState.USABLE), holder("eva"));

        assertThat(kept(problem(mac, Goal.fileVaultOn()))).containsExactly("a1", "eva", "ops", "s1");
        assertThat(problem(mac, Goal.fileVaultOn()).participants()).containsExactlyInAnyOrder("ops", "eva");
        assertThat(kept(problem(mac.without("eva"), Goal.fileVaultOn())))
                .containsExactly("a1", "ops", "s1", "s2", "s3");
    }

    @ParameterizedTest
    @CsvSource({
        "APPLE_SILICON, OFF,      filevault on,                         NO,      true",
        "APPLE_SILICON, OFF,      filevault on,                         UNKNOWN, true",
        "APPLE_SILICON, OFF,      filevault on,                         YES,     false",
        "APPLE_SILICON, DEFERRED, filevault on,                         NO,      true",
        "APPLE_SILICON, OFF,      bob unlocks at boot,                  NO,      true",
        "APPLE_SILICON, OFF,      bob holds token,                      NO,      false",
        "APPLE_SILICON, OFF,      bob holds token and filevault on,     NO,      true",
        "APPLE_SILICON, ON,       filevault on,                         NO,      false",
        "APPLE_SILICON, ON,       bob unlocks at boot,                  NO,      false",
        "UNKNOWN,       OFF,      filevault on,                         NO,      true",
        "T2,            OFF,      filevault on,                         NO,      false",
        "INTEL,         OFF,      bob unlocks at boot,                  NO,      false",
    })
    void who_does_not_own_the_volume_outdoes_nobody_where_an_owner_may_be_needed(
            Hardware hardware, FileVault fileVault, String goal, Answer owns, boolean takesPart) {
        Mac mac = mac(
                        admin("ops").withToken(TokenState.USABLE).withVolumeOwner(owns),
                        admin("help").withVolumeOwner(Answer.YES),
                        standard("bob"))
                .withHardware(hardware)
                .withFileVault(fileVault);

        assertThat(problem(mac, Goal.parse(goal)).participants().contains("help"))
                .isEqualTo(takesPart);
    }

    @ParameterizedTest
    @CsvSource({
        "USABLE,  BLANK,   3, true",
        "USABLE,  BLANK,   2, false",
        "USABLE,  UNKNOWN, 3, true",
        "USABLE,  SET,     3, false",
        "STALE,   NONE,    3, true",
        "UNKNOWN, BLANK,   3, true",
        "NONE,    BLANK,   3, false",
    })
    void holders_whose_password_may_be_blank_are_left_out_beyond_two_and_can_be_asked_back(
            TokenState token, PasswordState password, int count, boolean leavesOut) {
        Account[] crowd = alike(standard("u").withToken(token).withPassword(password), count);
        Mac mac = mac(crowd).with(admin("bob"), standard("z1"), standard("z2"), standard("z3"));
        Problem problem = problem(mac, BOB_HOLDS);
        Problem whole = problem.withEveryBlankHolder(mac);

        assertThat(problem.leavesOutPossibleBlankHolders()).isEqualTo(leavesOut);
        assertThat(problem.participants()).contains("u1", "u2").doesNotContain("u3");
        assertThat(whole.leavesOutPossibleBlankHolders()).isFalse();
        assertThat(whole.participants().contains("u3")).isEqualTo(leavesOut);
        assertThat(whole.participants()).doesNotContain("z3");
    }

    @Test
    void who_may_be_left_out_is_said_of_any_crowd() {
        Account[] before = alike(holder("a").withUid(501), 3);
        Account[] blank = alike(blankHolder("b").withUid(501), 3);
        Account[] after = alike(holder("c").withUid(400), 3);
        Problem problem = problem(mac(together(before, blank, after)), Goal.fileVaultOn());

        assertThat(problem.participants()).containsExactly("a1", "a2", "b1", "b2", "c1", "c2");
        assertThat(problem.leavesOutPossibleBlankHolders()).isTrue();
    }

    @Test
    void a_helper_has_the_last_place_and_a_name_that_is_free() {
        Mac mac = mac(admin("ops"), standard("zoe"));
        Problem without = problem(mac, BOB_HOLDS);
        Problem with = without.withHelper(mac);

        assertThat(without.helper()).isEqualTo(Packing.NONE);
        assertThat(without.start().mac()).hasSize(3);
        assertThat(with.helper()).isEqualTo(3);
        assertThat(with.start().mac()).hasSize(4).endsWith(0L);
        assertThat(with.takesPart(3)).isTrue();
        assertThat(with.name(3)).isEqualTo("securetoken-helper");
        assertThat(with.reduced()).isEqualTo(mac);
        assertThat(nameOfHelper(mac.with(standard("securetoken-helper")))).isEqualTo("securetoken-helper-2");
        assertThat(nameOfHelper(mac.with(standard("securetoken-helper"), standard("securetoken-helper-2"))))
                .isEqualTo("securetoken-helper-3");
    }

    private static String nameOfHelper(Mac mac) {
        Problem problem = problem(mac, BOB_HOLDS).withHelper(mac);
        return problem.name(problem.helper());
    }

    @Test
    void only_a_helper_and_who_is_to_be_absent_may_be_deleted_where_accounts_stay() {
        Mac mac = mac(admin("ops"), standard("zoe"));
        Problem problem = problem(mac, Goal.absent("zoe")).withHelper(mac);
        Problem daring = Problem.of(BOOK, mac, Goal.absent("zoe"), AGENT, without(Safety.ACCOUNTS_STAY));

        assertThat(problem.mayBeDeleted(1)).isFalse();
        assertThat(problem.mayBeDeleted(2)).isTrue();
        assertThat(problem.mayBeDeleted(3)).isTrue();
        assertThat(daring.mayBeDeleted(1)).isTrue();
    }

    @Test
    void a_password_is_known_to_who_was_told_or_set_it() {
        Mac mac = mac(admin("ops"), standard("zoe"), standard("bob"));
        Problem problem = Problem.of(
                BOOK,
                mac,
                BOB_HOLDS,
                AGENT.withoutPasswords().withPasswordsOf("ops").withOlderPasswordsOf("zoe"),
                ALL);
        State start = problem.start();
        State later = start.rotating(3, start.mac());

        assertThat(IntStream.rangeClosed(1, 3).mapToObj(place -> problem.isPasswordKnown(place, start)))
                .containsExactly(false, true, false);
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(place -> problem.isPasswordKnown(place, later)))
                .containsExactly(false, true, true);
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(problem::isOlderPasswordKnown))
                .containsExactly(false, false, true);
    }

    @Test
    void a_problem_whose_only_administrator_is_to_be_absent_leaves_no_end() {
        Mac mac = mac(admin("ops"), standard("bob"));

        assertThat(problem(mac, Goal.absent("ops")).leavesAnEnd()).isFalse();
        assertThat(problem(mac, Goal.absent("bob")).leavesAnEnd()).isTrue();
    }

    private static State then(Problem problem, UnaryOperator<Mac> change) {
        return problem.start().with(problem.packing().pack(change.apply(problem.reduced())));
    }

    private static UnaryOperator<Mac> role(String name, Role role) {
        return mac -> mac.with(name, account -> account.withRole(role));
    }

    private static UnaryOperator<Mac> token(String name, TokenState token) {
        return mac -> mac.with(name, account -> account.withToken(token));
    }

    @Test
    void a_goal_is_reached_where_it_is_met_and_the_rules_are_kept() {
        Problem problem = problem(mac(admin("ops").withToken(TokenState.USABLE), standard("bob")), BOB_HOLDS);
        State met = then(problem, token("bob", TokenState.USABLE));
        State both = then(
                problem,
                mac -> role("bob", Role.ADMIN)
                        .apply(token("bob", TokenState.USABLE).apply(mac)));

        assertThat(problem.isReached(problem.start())).isFalse();
        assertThat(problem.isReached(met)).isTrue();
        assertThat(problem.isReached(both)).isFalse();
        assertThat(problem.isReached(then(problem, token("bob", TokenState.HELD))))
                .isFalse();
    }

    @Test
    void a_step_is_allowed_that_is_definite_and_safe_and_loses_nothing_to_be_kept() {
        Mac mac = mac(admin("ops").withToken(TokenState.USABLE), holder("bob"));
        Problem problem = problem(mac, Goal.admin("bob").keeping(BOB_HOLDS));
        State start = problem.start();

        assertThat(problem.allows(start, then(problem, role("bob", Role.ADMIN))))
                .isTrue();
        assertThat(problem.allows(start, then(problem, token("bob", TokenState.NONE))))
                .isFalse();
        assertThat(problem.allows(start, then(problem, token("ops", TokenState.NONE))))
                .isFalse();
        assertThat(problem.allows(start, then(problem, token("bob", TokenState.HELD))))
                .isFalse();
        assertThat(problem(mac, Goal.admin("bob")).allows(start, then(problem, token("bob", TokenState.NONE))))
                .isTrue();
    }

    /** What is to be paid, as privileged steps and steps. */
    private static long pays(int privileged, int steps) {
        return ((long) privileged << 21) + steps;
    }

    @Test
    void at_least_each_role_and_helper_owed_is_to_be_paid_and_a_step_for_a_goal_that_is_not_met() {
        Mac mac = mac(admin("ops").withToken(TokenState.USABLE), standard("bob"), holder("eva"));
        Problem problem = problem(mac, BOB_HOLDS);
        UnaryOperator<Mac> met = token("bob", TokenState.USABLE);

        assertThat(BOOK.rolesAreNeutral()).isTrue();
        assertThat(problem.atLeast(problem.start())).isEqualTo(pays(0, 1));
        assertThat(problem.atLeast(then(problem, met))).isZero();
        assertThat(problem.atLeast(then(problem, role("eva", Role.ADMIN)))).isEqualTo(pays(1, 2));
        assertThat(problem.atLeast(then(problem, mac1 -> role("eva", Role.ADMIN).apply(met.apply(mac1)))))
                .isEqualTo(pays(1, 1));
        assertThat(problem.atLeast(then(
                        problem,
                        mac1 -> role("ops", Role.STANDARD)
                                .apply(role("eva", Role.ADMIN).apply(mac1)))))
                .isEqualTo(pays(2, 3));
        assertThat(problem.atLeast(then(
                        problem,
                        mac1 -> role("ops", Role.STANDARD)
                                .apply(role("eva", Role.ADMIN).apply(met.apply(mac1))))))
                .isEqualTo(pays(2, 2));
    }

    @Test
    void at_least_no_more_is_to_be_paid_where_giving_a_role_back_may_meet_the_goal() {
        RuleSet book = RuleSet.named("a", "1")
                .effect("1", "a demotion gives a token")
                .on(Operation.DEMOTE)
                .leads(Effect.TOKEN_GIVEN)
                .build();
        Problem problem = Problem.of(new Reading(book), mac(admin("ops"), standard("bob")), BOB_HOLDS, AGENT, ALL);

        assertThat(problem.atLeast(problem.start())).isEqualTo(pays(0, 1));
        assertThat(problem.atLeast(then(problem, role("bob", Role.ADMIN)))).isEqualTo(pays(1, 1));
        assertThat(problem.atLeast(then(
                        problem,
                        mac -> role("ops", Role.STANDARD)
                                .apply(role("bob", Role.ADMIN).apply(mac)))))
                .isEqualTo(pays(2, 2));
    }

    @Test
    void states_that_differ_in_who_of_a_sort_it_is_have_one_key() {
        Mac mac = mac(together(alike(holder("u"), 2), alike(admin("v").withToken(TokenState.STALE), 2)))
                .with(standard("bob"), standard("carol"));
        Problem problem = problem(mac, BOB_HOLDS.and(Goal.holdsToken("carol")));
        Key start = problem.key(problem.start());
        Key first = problem.key(then(problem, token("u1", TokenState.NONE)));

        assertThat(problem.key(then(problem, token("u2", TokenState.NONE))))
                .isEqualTo(first)
                .hasSameHashCodeAs(first)
                .isNotEqualTo(start);
        assertThat(problem.key(problem.start())).isEqualTo(start).hasSameHashCodeAs(start);
        assertThat(problem.key(then(problem, token("bob", TokenState.USABLE))))
                .isNotEqualTo(problem.key(then(problem, token("carol", TokenState.USABLE))));
    }

    @Test
    void a_key_tells_apart_what_some_row_or_the_goal_sees_of_the_mac_and_its_accounts() {
        Problem problem = problem(mac(holder("u"), standard("bob")), BOB_HOLDS);
        Key start = problem.key(problem.start());

        assertThat(problem.key(then(problem, mac -> mac.withFileVault(FileVault.ON))))
                .isNotEqualTo(start);
        assertThat(problem.key(then(problem, mac -> mac.withHardware(Hardware.INTEL))))
                .isEqualTo(start);
        assertThat(problem.key(then(problem, mac -> mac.with("u", user -> user.withPreboot(Answer.YES)))))
                .isEqualTo(start);
        assertThat(problem.key(then(problem, mac -> mac.with("u", user -> user.withPassword(PasswordState.NONE)))))
                .isNotEqualTo(start);
        assertThat(problem.codes(problem.start())).hasSize(3).startsWith(0);
    }

    @ParameterizedTest
    @CsvSource({
        "bob holds token,       true,  true",
        "bob holds token,       false, false",
        "u password rotated,    true,  false",
        "u password rotated,    false, false",
        "bob password rotated,  true,  true",
    })
    void a_password_set_on_the_way_is_told_apart_if_that_made_it_known_or_the_goal_wants_it(
            String goal, boolean known, boolean alike) {
        Operator operator = known ? AGENT : AGENT.withoutPasswords();
        Problem problem = Problem.of(BOOK, mac(standard("bob"), holder("u")), Goal.parse(goal), operator, ALL);
        State start = problem.start();
        State rotated = start.rotating(2, start.mac());

        assertThat(Arrays.equals(problem.codes(rotated), problem.codes(start))).isEqualTo(alike);
        assertThat(problem.key(rotated).equals(problem.key(start))).isEqualTo(alike);
        assertThat(problem.codes(rotated)[1]).isEqualTo(problem.codes(start)[1]);
        assertThat(problem.codes(rotated)[2]).as("what is known more").isGreaterThanOrEqualTo(problem.codes(start)[2]);
    }

    @Test
    void a_password_set_is_as_good_as_a_password_known_from_the_start() {
        Problem problem = Problem.of(
                BOOK, mac(holder("u1"), holder("u2"), standard("bob")), BOB_HOLDS, AGENT.withoutPasswords(), ALL);
        State start = problem.start();
        Key first = problem.key(start.rotating(2, start.mac()));

        assertThat(problem.key(start.rotating(3, start.mac()))).isEqualTo(first);
        assertThat(first).isNotEqualTo(problem.key(start));
    }

    @Test
    void the_recovery_key_that_the_operator_knows_is_at_hand() {
        Mac mac = mac(standard("bob"));

        assertThat(Problem.of(BOOK, mac, BOB_HOLDS, AGENT.withRecoveryKeyKnown(true), ALL)
                        .reduced()
                        .recoveryKey())
                .isEqualTo(RecoveryKey.KNOWN);
        assertThat(problem(mac, BOB_HOLDS).reduced().recoveryKey()).isEqualTo(RecoveryKey.PRESENT);
    }
}
