package io.securetoken.testkit;

import static io.securetoken.testkit.SecureTokenAssertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.simulate.Simulator;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The workflow that the README tests: an onboarding by an administrator whose token works. */
class WorkflowLaws {

    private final Simulator simulator = Simulator.of(Predictor.of(Macos.rules()));

    // readme
    @Property
    void whoever_is_new_can_unlock_the_mac(@ForAll("macs") Mac mac) {
        assertThat(simulator.run(mac, onboarding(mac)))
                .stepsAreAllAllowed()
                .leaves("newcomer")
                .withUsableToken();
    }

    @Provide
    Arbitrary<Mac> macs() {
        return Macs.any().running("14.4", "15", "26").filter(mac -> mac.hasGranter() == Answer.YES);
    }
    // end

    private static Action onboarding(Mac mac) {
        Account granter = mac.accounts().stream()
                .filter(account -> account.role() == Role.ADMIN && account.token() == TokenState.USABLE)
                .findFirst()
                .orElseThrow();
        return CreateAccount.of("newcomer", Macos.SYSADMINCTL)
                .withRole(Role.STANDARD)
                .by(granter.name());
    }
}
