package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.plan.Addition.Kind;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {

    private static final Account OPS = Account.admin("ops").withPassword(PasswordState.SET);
    private static final Account GRANTER = OPS.withToken(TokenState.USABLE);
    private static final Account BOB = Account.standard("bob").withPassword(PasswordState.SET);

    /** Nothing is unknown of it, and FileVault is off. */
    private static final Mac MAC = Mac.running("14.4")
            .withHardware(Hardware.T2)
            .withFileVault(FileVault.OFF)
            .withBootstrapToken(BootstrapToken.ESCROWED)
            .withMdmReachable(Answer.YES)
            .withEnrollment(Enrollment.AUTOMATED)
            .withRecoveryKey(RecoveryKey.NONE);

    private static final Operator AGENT = Operator.agent().withPerson(Person.AT_MAC);
    private static final Goal GOAL = Goal.holdsToken("bob");

    private static RuleSetBuilder grants(Condition... needs) {
        return RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("GRANT-1", "that is what a grant takes")
                .on(Operation.GRANT_TOKEN)
                .needs(needs)
                .effect("GRANT-2", "a grant gives a token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN);
    }

    private static Unreachable explained(RuleSetBuilder book, Mac mac, Goal goal, Operator operator) {
        PlanResult result = Planner.of(Predictor.of(book.build())).plan(mac, goal, operator);
        assertThat(result).isInstanceOf(Unreachable.class);
        return (Unreachable) result;
    }

    private static Unreachable explained(RuleSetBuilder book, Mac mac) {
        return explained(book, mac, GOAL, AGENT);
    }

    private static Blocked blocked(Action action, String... facts) {
        return new Blocked(action, List.of(facts));
    }

    @Test
    void of_the_ways_to_do_one_thing_the_first_is_shown_that_the_fewest_facts_block() {
        RuleSetBuilder book = grants(Condition.ACTOR_IS_ADMIN)
                .requirement("GRANT-3", "a grant takes a token")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_TOKEN_USABLE);

        assertThat(explained(book, MAC.with(BOB, OPS, OPS.withName("carol"))).blockedBy())
                .containsExactly(blocked(
                        GrantToken.to("bob").by("carol"),
                        "`carol` holds no usable token: a grant takes a token [house GRANT-3]"));
    }

    @Test
    void a_way_shown_is_said_as_one_sentence() {
        assertThat(blocked(GrantToken.to("bob"), "one thing is so", "another is not"))
                .hasToString("to grant a token to `bob` is blocked: one thing is so; another is not");
    }

    @Test
    void what_the_operator_lacks_stands_before_what_the_book_says() {
        Operator operator = AGENT.withoutPasswords().withPasswordsOf("bob");

        assertThat(explained(
                                grants(Condition.FILEVAULT_ON, Condition.ACTOR_IS_GRANTER),
                                MAC.with(BOB, GRANTER),
                                GOAL,
                                operator)
                        .blockedBy())
                .containsExactly(
                        blocked(
                                GrantToken.to("bob"),
                                "FileVault is not on and nobody's credentials are given: that is what a grant takes [house GRANT-1]"));
        assertThat(explained(grants(Condition.FILEVAULT_ON), MAC.with(BOB), GOAL, AGENT.withoutPasswords())
                        .blockedBy())
                .containsExactly(blocked(
                        GrantToken.to("bob"),
                        "the password of `bob` is not known",
                        "FileVault is not on: that is what a grant takes [house GRANT-1]"));
    }

    @Test
    void what_is_not_known_is_to_be_read_first() {
        Mac mac = MAC.with(BOB, OPS.withToken(TokenState.UNKNOWN));
        RuleSetBuilder book = grants(Condition.ACTOR_IS_ADMIN)
                .requirement("GRANT-3", "a grant takes a token")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_TOKEN_USABLE);
        Unreachable answer = explained(book, mac);

        assertThat(answer.mustKnow()).containsExactly("accounts[ops].token");
        assertThat(answer.blockedBy())
                .containsExactly(blocked(GrantToken.to("bob").by("ops"), "`accounts[ops].token` is not known"));
    }

    @Test
    void a_way_that_is_open_but_unsafe_is_said_to_be_so() {
        RuleSetBuilder book = RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("DELETE-1", "anybody deletes")
                .on(Operation.DELETE_BY_SYSADMINCTL)
                .needsNothing();
        Unreachable answer = explained(book, MAC.with(BOB, GRANTER), Goal.absent("ops"), AGENT);

        assertThat(answer.blockedBy())
                .contains(blocked(
                        DeleteAccount.of("ops"),
                        "it would break a safety rule, or something else that the goal wants"));
        assertThat(answer.mustKnow()).isEmpty();
    }

    @Test
    void a_way_that_leads_there_only_on_another_mac_is_blocked_by_what_is_not_so() {
        RuleSetBuilder book = RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("GRANT-1", "anybody grants")
                .on(Operation.GRANT_TOKEN)
                .needsNothing()
                .effect("GRANT-2", "a grant gives a token where FileVault is on")
                .on(Operation.GRANT_TOKEN)
                .when(Condition.FILEVAULT_ON)
                .leads(Effect.TOKEN_GIVEN)
                .effect("GRANT-3", "and nothing elsewhere")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_KEPT);
        Unreachable answer = explained(book, MAC.with(BOB));

        assertThat(answer.blockedBy())
                .containsExactly(blocked(GrantToken.to("bob"), "FileVault is not known to be on"));
        assertThat(answer.wouldHelp()).containsExactly(Set.of(new Addition(Kind.FILEVAULT_ON, null)));
    }

    @Test
    void what_is_done_to_the_whole_mac_is_a_way_too() {
        RuleSetBuilder book = RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("PREBOOT-1", "an update takes root")
                .on(Operation.UPDATE_PREBOOT)
                .needs(Condition.PROCESS_IS_ROOT)
                .effect("PREBOOT-2", "an update lists all holders")
                .on(Operation.UPDATE_PREBOOT)
                .leads(Effect.HOLDERS_LISTED_AT_BOOT);
        Mac mac = MAC.withFileVault(FileVault.ON)
                .with(BOB.withToken(TokenState.USABLE).withPreboot(Answer.NO));
        Operator operator = AGENT.withRoot(false);
        Unreachable answer = explained(book, mac, Goal.unlocksAtBoot("bob"), operator);

        assertThat(answer.blockedBy())
                .containsExactly(blocked(
                        UpdatePreboot.now().in(operator.process()),
                        "the acting process is not root: an update takes root [house PREBOOT-1]"));
        assertThat(answer.wouldHelp()).containsExactly(Set.of(Addition.root()));
    }

    @Test
    void a_deletion_is_a_way_to_the_absence_of_an_account() {
        RuleSetBuilder book = RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("DELETE-1", "a deletion takes Full Disk Access")
                .on(
                        Operation.DELETE_BY_SYSADMINCTL,
                        Operation.DELETE_IN_SYSTEM_SETTINGS,
                        Operation.DELETE_BY_MDM_COMMAND)
                .needs(Condition.PROCESS_HAS_FULL_DISK_ACCESS);

        assertThat(explained(book, MAC.with(BOB, GRANTER), Goal.absent("bob"), AGENT.withFullDiskAccess(false))
                        .blockedBy())
                .extracting(way -> way.action().operation())
                .containsExactlyInAnyOrder(
                        Operation.DELETE_BY_SYSADMINCTL,
                        Operation.DELETE_IN_SYSTEM_SETTINGS,
                        Operation.DELETE_BY_MDM_COMMAND);
    }

    private static Stream<Arguments> openers() {
        Mac blank = MAC.with(BOB, GRANTER.withPassword(PasswordState.BLANK));
        Mac mac = MAC.with(BOB, GRANTER);
        Mac apple = mac.withHardware(Hardware.APPLE_SILICON);
        return Stream.of(
                Arguments.of(
                        Condition.BOOTSTRAP_ESCROWED,
                        mac.withBootstrapToken(BootstrapToken.NONE),
                        new Addition(Kind.BOOTSTRAP_ESCROWED, null)),
                Arguments.of(
                        Condition.BOOTSTRAP_NONE,
                        mac.withBootstrapToken(BootstrapToken.NOT_SUPPORTED),
                        new Addition(Kind.BOOTSTRAP_SUPPORTED, null)),
                Arguments.of(
                        Condition.MDM_SERVER_REACHABLE,
                        mac.withMdmReachable(Answer.NO),
                        new Addition(Kind.MDM_REACHABLE, null)),
                Arguments.of(
                        Condition.ENROLLED_AUTOMATICALLY,
                        mac.withEnrollment(Enrollment.USER_APPROVED),
                        new Addition(Kind.ENROLLED, null)),
                Arguments.of(Condition.FILEVAULT_ON, mac, new Addition(Kind.FILEVAULT_ON, null)),
                Arguments.of(
                        Condition.FILEVAULT_OFF,
                        mac.withFileVault(FileVault.ON),
                        new Addition(Kind.FILEVAULT_OFF, null)),
                Arguments.of(Condition.RECOVERY_KEY_KNOWN, mac, new Addition(Kind.RECOVERY_KEY, null)),
                Arguments.of(Condition.ACTOR_PASSWORD_SET, blank, new Addition(Kind.PASSWORD_SET, "ops")),
                Arguments.of(Condition.ACTOR_OWNS_VOLUME, apple, new Addition(Kind.OWNER, "ops")),
                Arguments.of(
                        Condition.ACTOR_OWNS_VOLUME,
                        mac.withHardware(Hardware.UNKNOWN),
                        new Addition(Kind.OWNER, "ops")),
                Arguments.of(Condition.ACTOR_IS_GRANTER, MAC.with(BOB, OPS), new Addition(Kind.USABLE_TOKEN, "ops")));
    }

    @ParameterizedTest
    @MethodSource("openers")
    void what_opens_a_way_alone_is_all_that_would_help(Condition condition, Mac mac, Addition opener) {
        assertThat(explained(grants(Condition.ACTOR_IS_GRANTER, condition), mac).wouldHelp())
                .containsExactly(Set.of(opener));
    }

    @Test
    void nobody_owns_a_volume_but_on_apple_silicon() {
        assertThat(explained(grants(Condition.ACTOR_IS_GRANTER, Condition.ACTOR_OWNS_VOLUME), MAC.with(BOB, GRANTER))
                        .wouldHelp())
                .isEmpty();
    }

    private static RuleSetBuilder giving(Operation operation) {
        return RuleSet.named("house", "1")
                .citing(Confidence.INFERRED)
                .requirement("GIVE-1", "anybody does it")
                .on(operation)
                .needsNothing()
                .effect("GIVE-2", "it gives a token")
                .on(operation)
                .leads(Effect.TOKEN_GIVEN);
    }

    @Test
    void a_person_would_help_who_can_do_what_the_operator_cannot_ask_for() {
        Addition toLogIn = Addition.person(Person.LOGIN);
        Addition atTheMac = Addition.person(Person.AT_MAC);
        Operator nobody = Operator.agent();

        assertThat(explained(giving(Operation.LOG_IN_GRAPHICALLY), MAC.with(BOB), GOAL, nobody)
                        .wouldHelp())
                .containsExactly(Set.of(toLogIn), Set.of(atTheMac));
        assertThat(explained(giving(Operation.RESET_IN_RECOVERY), MAC.with(BOB), GOAL, nobody.withPerson(Person.LOGIN))
                        .wouldHelp())
                .containsExactly(Set.of(atTheMac));
    }

    @Test
    void an_older_password_would_help_where_the_token_may_be_stale() {
        RuleSetBuilder book = giving(Operation.CHANGE_TOKEN_PASSWORD);

        assertThat(explained(book, MAC.with(BOB.withToken(TokenState.STALE))).wouldHelp())
                .containsExactly(Set.of(Addition.olderPassword("bob")));
        assertThat(explained(book, MAC.with(BOB.withToken(TokenState.HELD))).wouldHelp())
                .containsExactly(Set.of(Addition.olderPassword("bob")));
        assertThat(explained(book, MAC.with(BOB)).wouldHelp()).isEmpty();
    }

    @Test
    void what_would_help_is_as_few_additions_as_will_do_up_to_three() {
        Condition[] needs = {
            Condition.ACTOR_IS_GRANTER, Condition.PROCESS_IS_ROOT, Condition.PROCESS_HAS_FULL_DISK_ACCESS
        };
        Operator helpless = AGENT.withoutPasswords().withPasswordsOf("bob").withRoot(false);
        Operator more = helpless.withFullDiskAccess(false);
        Mac mac = MAC.with(BOB, GRANTER);

        assertThat(explained(grants(needs), mac, GOAL, helpless).wouldHelp())
                .containsExactly(Set.of(Addition.password("ops"), Addition.root()));
        assertThat(explained(grants(needs), mac, GOAL, more).wouldHelp())
                .containsExactly(Set.of(Addition.password("ops"), Addition.root(), Addition.fullDiskAccess()));
    }

    @Test
    void what_would_help_is_sought_within_a_bound() {
        Condition[] needs = {Condition.ACTOR_IS_GRANTER, Condition.ACTOR_PASSWORD_SET};
        Operator operator = AGENT.withoutPasswords().withPasswordsOf("bob", "zoe");
        Account last = OPS.withName("zoe").withPassword(PasswordState.BLANK);
        List<Account> accounts = new ArrayList<>(List.of(BOB, last));
        assertThat(explained(grants(needs), MAC.withAccounts(accounts), GOAL, operator)
                        .wouldHelp())
                .containsExactly(
                        Set.of(new Addition(Kind.USABLE_TOKEN, "zoe"), new Addition(Kind.PASSWORD_SET, "zoe")));

        Goal goal = GOAL;
        for (int i = 10; i < 16; i++) {
            Account other = BOB.withName("u" + i).withPassword(PasswordState.BLANK);
            accounts.add(other);
            goal = goal.keeping(Goal.owner(other.name()));
        }
        goal = goal.keeping(Goal.owner("zoe"));

        assertThat(explained(grants(needs), MAC.withAccounts(accounts), goal, operator)
                        .wouldHelp())
                .isEmpty();
    }

    @Test
    void where_the_book_is_silent_that_is_what_blocks_the_way() {
        Unreachable answer = explained(grants(), MAC.with(BOB), Goal.fileVaultOn(), AGENT);

        assertThat(answer.blockedBy())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.facts()).containsExactly("no row of house says what this needs"));
        assertThat(answer.mustKnow()).isEmpty();
    }
}
