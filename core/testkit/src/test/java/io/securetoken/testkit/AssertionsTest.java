package io.securetoken.testkit;

import static io.securetoken.testkit.SecureTokenAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.securetoken.action.Action;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.catalog.Macos;
import io.securetoken.observe.Cause;
import io.securetoken.observe.Drift;
import io.securetoken.observe.Observation;
import io.securetoken.observe.ObservationSource;
import io.securetoken.observe.Reconciliation;
import io.securetoken.observe.Seen;
import io.securetoken.observe.Topic;
import io.securetoken.plan.GaveUp;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.FileSystem;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What assertions say when they fail: the sentence of each, and what each class shows below it. */
class AssertionsTest {

    private static final Predictor MACOS = Predictor.of(Macos.rules());
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Goal BOB_HOLDS = Goal.holdsToken("bob");
    private static final Action GRANT = GrantToken.to("bob").by("alice");

    /** A standard holder, and an account without a token: nobody can grant. */
    private static final Mac MAC = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE).withPassword(PasswordState.SET),
                    Account.standard("bob").withPassword(PasswordState.SET));

    private static final Mac WITH_GRANTER = MAC.with(Account.admin("alice").withToken(TokenState.USABLE));
    private static final Mac UNKNOWN = MAC.with(Account.admin("alice").withToken(TokenState.UNKNOWN));
    private static final Mac IMPOSSIBLE = MAC.withFileSystem(FileSystem.HFS);

    private static final Verdict REFUSED = MACOS.predict(MAC, GRANT);
    private static final Verdict ALLOWED = MACOS.predict(WITH_GRANTER, GRANT);
    private static final Verdict OPEN = MACOS.predict(UNKNOWN, GRANT);
    private static final Timeline STOPS = Simulator.of(MACOS).run(MAC, Promote.of("bob"), GRANT);
    private static final Timeline GOES = Simulator.of(MACOS).run(MAC, Promote.of("alice"), GRANT);
    private static final PlanResult PLAN = plan(MAC, Operator.agent());
    private static final PlanResult NO_PLAN = plan(MAC, Operator.agent().withoutPasswords());
    private static final Drift DRIFT = drift(Seen.TOKEN_DISABLED);
    private static final Drift NO_DRIFT = drift(Seen.TOKEN_ENABLED);

    private static PlanResult plan(Mac mac, Operator operator) {
        return Planner.of(MACOS).plan(mac, BOB_HOLDS, operator);
    }

    private static Drift drift(Seen seen) {
        Observation one = Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, seen, NOW);
        return Drift.between(ALLOWED, Reconciliation.of(one).at(NOW));
    }

    static Stream<Arguments> failures() {
        String grant = "to grant a token to `bob` with the credentials of `alice` to be ";
        return Stream.of(
                fails(
                        "VerdictAssert.isAllowed",
                        () -> assertThat(REFUSED).isAllowed(),
                        grant + "allowed, but it is refused"),
                fails(
                        "VerdictAssert.isRefused",
                        () -> assertThat(ALLOWED).isRefused(),
                        grant + "refused, but it is allowed"),
                fails(
                        "VerdictAssert.isUndetermined",
                        () -> assertThat(ALLOWED).isUndetermined(),
                        grant + "undetermined, but it is allowed"),
                fails(
                        "VerdictAssert.because",
                        () -> assertThat(REFUSED).because("GRANT-01"),
                        "it to rest on GRANT-01, but it rests on GRANT-03"),
                fails(
                        "VerdictAssert.missing",
                        () -> assertThat(OPEN).missing("accounts[bob].role"),
                        "it to miss accounts[bob].role, but it misses accounts[alice].token"),
                fails(
                        "VerdictAssert.missing",
                        () -> assertThat(REFUSED).missing("accounts[bob].role"),
                        "it to miss accounts[bob].role, but it misses nothing"),
                fails(
                        "VerdictAssert.obliges",
                        () -> assertThat(REFUSED).obliges("update-preboot"),
                        "it to oblige to update-preboot, but it obliges to nothing"),
                fails(
                        "VerdictAssert.leaves",
                        () -> assertThat(REFUSED).leaves("eva").withoutToken(),
                        "an account `eva`, but there is none"),
                fails(
                        "VerdictAssert.wouldLeave",
                        () -> assertThat(REFUSED).wouldLeave("bob").withoutToken(),
                        "`bob` to hold no token, but its token is usable"),
                fails(
                        "TokenAssert.withUsableToken",
                        () -> assertThat(REFUSED).leaves("bob").withUsableToken(),
                        "`bob` to hold a usable token, but its token is none"),
                fails(
                        "TokenAssert.withToken",
                        () -> assertThat(OPEN).leaves("alice").withToken(),
                        "`alice` to hold a token, but its token is unknown"),
                fails(
                        "TokenAssert.withStaleToken",
                        () -> assertThat(MAC).hasAccount("alice").withStaleToken(),
                        "`alice` to hold a stale token, but its token is usable"),
                fails(
                        "TokenAssert.withoutToken",
                        () -> assertThat(GOES).leaves("bob").withoutToken(),
                        "`bob` to hold no token, but its token is usable"),
                fails(
                        "TokenAssert.withTokenUnknown",
                        () -> assertThat(MAC).hasAccount("bob").withTokenUnknown(),
                        "that it is not known what `bob` holds, but its token is none"),
                fails(
                        "MacAssert.hasGranter",
                        () -> assertThat(UNKNOWN).hasGranter(),
                        "an administrator with a usable token, but it is not known whether there is one"),
                fails(
                        "MacAssert.hasNoGranter",
                        () -> assertThat(WITH_GRANTER).hasNoGranter(),
                        "no administrator with a usable token, but there is one"),
                fails(
                        "MacAssert.hasHolder",
                        () -> assertThat(MAC.without("alice")).hasHolder(),
                        "an account that holds a token, but there is none"),
                fails(
                        "MacAssert.hasNoHolder",
                        () -> assertThat(MAC).hasNoHolder(),
                        "no account that holds a token, but there is one"),
                fails(
                        "MacAssert.hasAccount",
                        () -> assertThat(MAC).hasAccount("eva").withToken(),
                        "an account `eva`, but there is none"),
                fails(
                        "MacAssert.isConsistent",
                        () -> assertThat(IMPOSSIBLE).isConsistent(),
                        "a Mac that can be so, but `alice` holds a token on an HFS+ volume"),
                fails(
                        "TimelineAssert.stepsAreAllAllowed",
                        () -> assertThat(STOPS).stepsAreAllAllowed(),
                        "every step to be allowed, but step 2 is refused"),
                fails(
                        "TimelineAssert.stopsAtStep",
                        () -> assertThat(STOPS).stopsAtStep(1),
                        "step 1 to be the first that is not allowed, but step 2 is refused"),
                fails(
                        "TimelineAssert.stopsAtStep",
                        () -> assertThat(GOES).stopsAtStep(2),
                        "step 2 to be the first that is not allowed, but every step is allowed"),
                fails(
                        "TimelineAssert.leaves",
                        () -> assertThat(GOES).leaves("eva").withToken(),
                        "an account `eva`, but there is none"),
                fails(
                        "PlanResultAssert.reaches",
                        () -> assertThat(NO_PLAN).reaches(BOB_HOLDS),
                        "a plan to `bob holds token`, but the goal is unreachable"),
                fails(
                        "PlanResultAssert.reaches",
                        () -> assertThat(PLAN).reaches(Goal.admin("bob")),
                        "the plan to lead to `bob is admin`, but it does not"),
                fails(
                        "PlanResultAssert.does",
                        () -> assertThat(PLAN).does(Operation.GRANT_TOKEN),
                        "the plan to do GRANT_TOKEN, but it does PROMOTE, GRANT_TOKEN, DEMOTE"),
                fails(
                        "PlanResultAssert.does",
                        () -> assertThat(NO_PLAN).does(),
                        "a plan that does nothing, but the goal is unreachable"),
                fails(
                        "PlanResultAssert.isUnreachable",
                        () -> assertThat(PLAN).isUnreachable(),
                        "the goal to be unreachable, but there is a plan"),
                fails(
                        "PlanResultAssert.isBlockedBy",
                        () -> assertThat(NO_PLAN).isBlockedBy("the moon"),
                        "the goal to be blocked by `the moon`, but no way to it is"),
                fails(
                        "PlanResultAssert.isBlockedBy",
                        () -> assertThat(PLAN).isBlockedBy("the moon"),
                        "the goal to be blocked by `the moon`, but there is a plan"),
                fails(
                        "PlanResultAssert.mustKnow",
                        () -> assertThat(NO_PLAN).mustKnow("mac.hardware"),
                        "the goal to hang on mac.hardware, but it hangs on mac.fileVault, mac.recoveryKey"),
                fails(
                        "PlanResultAssert.gaveUp",
                        () -> assertThat(PLAN).gaveUp(),
                        "the planner to give up, but there is a plan"),
                fails(
                        "PlanResultAssert.isUnreachable",
                        () -> assertThat((PlanResult) new GaveUp(7)).isUnreachable(),
                        "the goal to be unreachable, but the planner gave up after 7 states"),
                fails(
                        "DriftAssert.isAsPredicted",
                        () -> assertThat(DRIFT).isAsPredicted(),
                        "all to be as predicted, but it is not"),
                fails(
                        "DriftAssert.differs",
                        () -> assertThat(DRIFT).differs("alice", Topic.TOKEN),
                        "the token of `alice` to differ, but it does not"),
                fails(
                        "DriftAssert.mostLikelyBecause",
                        () -> assertThat(DRIFT).differs("bob", Topic.TOKEN).mostLikelyBecause(Cause.STALE_VIEW),
                        "most likely that the view is stale, but most likely the tool lied"));
    }

    private static Arguments fails(String assertion, ThrowingCallable call, String sentence) {
        return arguments(assertion, call, "expected " + sentence);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("failures")
    void every_assertion_fails_with_its_sentence(String assertion, ThrowingCallable call, String sentence) {
        Throwable failure = catchThrowable(call);

        assertThat(failure).as(assertion).isInstanceOf(AssertionError.class);
        assertThat(failure.getMessage().lines()).first().isEqualTo(sentence);
    }

    @Test
    void no_assertion_is_left_out() {
        Set<String> all = Stream.of(
                        VerdictAssert.class,
                        TokenAssert.class,
                        MacAssert.class,
                        TimelineAssert.class,
                        PlanResultAssert.class,
                        DriftAssert.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                        .filter(AssertionsTest::isAssertion)
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> failing =
                failures().map(row -> (String) row.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        assertThat(failing).isEqualTo(all);
    }

    private static boolean isAssertion(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }

    @Test
    void what_holds_does_not_fail() {
        assertThatCode(() -> {
                    assertThat(REFUSED)
                            .isRefused()
                            .because("GRANT-03")
                            .leaves("bob")
                            .withoutToken();
                    assertThat(ALLOWED)
                            .isAllowed()
                            .leaves("bob")
                            .withUsableToken()
                            .because("GRANT-01");
                    assertThat(OPEN).isUndetermined().missing("accounts[alice].token");
                    assertThat(OPEN).leaves("alice").withTokenUnknown();
                    assertThat(WITH_GRANTER).hasGranter().hasHolder().isConsistent();
                    assertThat(MAC).hasNoGranter().hasAccount("alice").withToken();
                    assertThat(GOES).stepsAreAllAllowed().leaves("bob").withUsableToken();
                    assertThat(STOPS).stopsAtStep(2).because("GRANT-03");
                    assertThat(PLAN)
                            .reaches(BOB_HOLDS)
                            .does(Operation.PROMOTE, Operation.GRANT_TOKEN, Operation.DEMOTE);
                    assertThat(NO_PLAN).isUnreachable();
                    assertThat(NO_DRIFT).isAsPredicted();
                    assertThat(DRIFT).differs("bob", Topic.TOKEN).mostLikelyBecause(Cause.TOOL_LIED);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_failed_verdict_shows_the_explanation_and_a_scenario_to_paste() {
        assertThatThrownBy(() -> assertThat(REFUSED).isAllowed()).hasMessage("""
                        expected to grant a token to `bob` with the credentials of `alice` to be allowed, but it is refused
                        %s
                        {
                          "format": 1,
                          "title": "grant a token to `bob` with the credentials of `alice`",
                          "ruleBook": "macos",
                          "mac": {
                            "macos": "14.4",
                            "accounts": [
                              { "name": "alice", "role": "standard", "token": "usable", "password": "set" },
                              { "name": "bob", "role": "standard", "token": "none", "password": "set" }
                            ]
                          },
                          "events": [
                            { "type": "grant-token", "account": "bob", "by": "alice" }
                          ]
                        }""", REFUSED.explanation());
    }

    @Test
    void a_failed_timeline_shows_each_step_and_all_events() {
        assertThatThrownBy(() -> assertThat(STOPS).stepsAreAllAllowed())
                .hasMessageContaining("\n1. allowed: promote `bob`\n     ")
                .hasMessageContaining("\n2. refused: grant a token to `bob`")
                .hasMessageContaining("""
                        "events": [
                            { "type": "promote", "account": "bob" },
                            { "type": "grant-token", "account": "bob", "by": "alice" }
                          ]""");
    }

    @Test
    void equal_steps_of_a_failed_timeline_have_their_own_numbers() {
        Timeline twice = Simulator.of(MACOS).run(MAC, GRANT, GRANT);
        assertThatThrownBy(() -> assertThat(twice).stepsAreAllAllowed())
                .hasMessageContaining("\n1. refused: grant a token to `bob`")
                .hasMessageContaining("\n2. refused: grant a token to `bob`");
    }

    @Test
    void a_failed_mac_shows_a_scenario_without_events() {
        assertThatThrownBy(() -> assertThat(MAC).hasGranter()).hasMessageContaining("\"events\": []");
    }

    @Test
    void a_failed_plan_shows_its_steps_or_what_blocks_it() {
        assertThatThrownBy(() -> assertThat(PLAN).isUnreachable())
                .hasMessageContaining("\npromote `alice`: ")
                .hasMessageContaining("\"title\": \"bob holds token\"");
        assertThatThrownBy(() -> assertThat(NO_PLAN).does()).hasMessageContaining(" is blocked: ");
    }

    @Test
    void a_failed_drift_shows_the_differences_with_their_causes() {
        assertThatThrownBy(() -> assertThat(DRIFT).isAsPredicted()).hasMessageEndingWith("\n" + DRIFT);
    }

    @Test
    void what_no_scenario_file_can_say_is_shown_as_it_prints() {
        Mac perhaps = MAC.with(Account.named("eva").withPresent(Answer.UNKNOWN));
        assertThatThrownBy(() -> assertThat(perhaps).hasGranter())
                .hasMessageContaining("no scenario file can say it")
                .hasMessageContaining("\"eva\", which is only perhaps there")
                .hasMessageContaining(perhaps.toString());
    }

    @Test
    void a_cause_is_asked_after_a_difference() {
        assertThatThrownBy(() -> assertThat(NO_DRIFT).mostLikelyBecause(Cause.TOOL_LIED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("say first which difference, with `differs`");
    }
}
