package io.securetoken.testkit;

import static io.securetoken.testkit.SecureTokenAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.junit.jupiter.api.Test;

/** Chains of actions over the simulator: what they are, and to what they shrink. */
class ActionChainTest {

    private static final Mac MAC =
            Mac.running("14.4").with(Account.admin("ops").withToken(TokenState.USABLE), Account.standard("bob"));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void a_chain_goes_as_the_simulator_says(@ForAll("any") ActionChain<Walk> chain) {
        Walk walk = chain.run();

        Scenario scenario = walk.scenario();
        Timeline simulated = scenario.by(Predictor.of(Macos.rules()));
        assertThat(walk.mac()).isEqualTo(simulated.end());
        assertThat(walk.timeline()).hasToString(simulated.toString());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void every_step_can_be_asked_about(@ForAll("any") ActionChain<Walk> chain) {
        chain.run()
                .timeline()
                .steps()
                .forEach(step -> assertThat(Consistency.clashes(new Question(step.mac(), step.action())))
                        .isEmpty());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void handles_keep_their_word(@ForAll("handled") ActionChain<Walk> chain) {
        Walk walk = chain.run();

        assertThat(walk.timeline().start()).isEqualTo(MAC);
        assertThat(walk.timeline().steps()).hasSizeLessThanOrEqualTo(3).allSatisfy(step -> {
            assertThat(step.action().operation()).isIn(Operation.PROMOTE, Operation.DEMOTE, Operation.GRANT_TOKEN);
            assertThat(step.action().account()).isEqualTo("bob");
        });
    }

    @Test
    void a_failing_chain_shrinks_to_one_action_on_the_smallest_mac_and_shows_the_scenario() {
        assertThat(Ran.failureOf(Wrong.class, "nobody_loses_the_last_granter", ActionChain.class))
                .contains("Invariant 'there is a granter' failed after the following actions")
                .contains("an administrator with a usable token, but there is none")
                .doesNotContain("\"bob\"")
                .containsOnlyOnce("{ \"type\": ");
    }

    @Test
    void a_failing_step_of_ones_own_shrinks_to_the_actions_it_depends_on() {
        assertThat(Ran.failureOf(Wrong.class, "onboarding_never_grants", ActionChain.class))
                .contains("""
                final state: {
                  "format": 1,
                  "mac": {
                    "macos": "14.4",
                    "accounts": [
                      { "name": "bob", "role": "standard", "token": "none" },
                      { "name": "ops", "role": "admin", "token": "usable" }
                    ]
                  },
                  "events": [
                    { "type": "grant-token", "account": "bob", "by": "ops" }
                  ]
                }""");
    }

    @Test
    void a_walk_has_no_mac_before_its_chain_runs() {
        Walk walk = new Walk(Predictor.of(Macos.rules()));

        assertThat(walk).hasToString("not begun");
        assertThatThrownBy(walk::mac)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a walk has a Mac only while its chain runs");
    }

    @Provide
    Arbitrary<ActionChain<Walk>> any() {
        return ActionChains.under(Macos.rules()).from(Macs.any().withUnknowns());
    }

    @Provide
    Arbitrary<ActionChain<Walk>> handled() {
        return ActionChains.under(Macos.rules())
                .from(Arbitraries.just(MAC))
                .of(Operation.PROMOTE, Operation.DEMOTE, Operation.GRANT_TOKEN)
                .where(question -> "bob".equals(question.action().account()))
                .upTo(3);
    }

    /** Never run but by the tests above: Surefire does not look for its name. */
    static class Wrong {

        @Property(shrinking = ShrinkingMode.FULL)
        void nobody_loses_the_last_granter(@ForAll("granted") ActionChain<Walk> chain) {
            chain.withInvariant(
                            "there is a granter", walk -> assertThat(walk.mac()).hasGranter())
                    .run();
        }

        @Property
        void onboarding_never_grants(@ForAll("onboarding") ActionChain<Walk> chain) {
            chain.peek(walk -> assertThat(walk.mac().existing("bob").token()).isEqualTo(TokenState.NONE))
                    .run();
        }

        @Provide
        Arbitrary<ActionChain<Walk>> granted() {
            return ActionChains.under(Macos.rules())
                    .from(Macs.any().running("14.4").filter(mac -> mac.hasGranter() == Answer.YES));
        }

        @Provide
        Arbitrary<ActionChain<Walk>> onboarding() {
            Action.Independent<Walk> ours = Action.just(Transformer.mutate(
                    "onboard bob", walk -> walk.does(GrantToken.to("bob").by("ops"))));
            return ActionChains.under(Macos.rules())
                    .from(Arbitraries.just(MAC))
                    .of(Operation.UPDATE_PREBOOT, Operation.RESTART)
                    .with(ours);
        }
    }
}
