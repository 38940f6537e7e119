package com.example.onboarding;

import static io.securetoken.testkit.SecureTokenAssertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.simulate.Simulator;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.testkit.ActionChains;
import io.securetoken.testkit.Macs;
import io.securetoken.testkit.Walk;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;

/** What an onboarding has to hold to, on any Mac that somebody can grant a token on. */
abstract class OnboardingLaws {

    private static final String NEWCOMER = "newcomer";

    private final Onboarding onboarding;

    OnboardingLaws(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    /** Whoever is new can unlock the Mac. */
    @Property
    void the_newcomer_holds_a_token(@ForAll("macs") Mac mac) {
        List<Action> steps = onboarding.of(NEWCOMER, mac);

        assertThat(Simulator.of(Predictor.of(Macos.rules())).run(mac, steps))
                .stepsAreAllAllowed()
                .leaves(NEWCOMER)
                .withUsableToken();
    }

    /** The same, whatever was done to the Mac before, as long as somebody can grant. */
    @Property(tries = 300)
    void the_newcomer_holds_a_token_whatever_was_before(@ForAll("chains") ActionChain<Walk> chain) {
        Walk walk = chain.run();

        if (walk.mac().hasGranter() == Answer.YES && walk.mac().account(NEWCOMER).isEmpty()) {
            onboarding.of(NEWCOMER, walk.mac()).forEach(walk::does);
            assertThat(walk.timeline()).leaves(NEWCOMER).withUsableToken();
        }
    }

    @Provide
    Arbitrary<Mac> macs() {
        return Macs.any().running("14.4", "15", "26").filter(mac -> mac.hasGranter() == Answer.YES);
    }

    @Provide
    Arbitrary<ActionChain<Walk>> chains() {
        return ActionChains.under(Macos.rules()).from(macs()).upTo(4);
    }
}
