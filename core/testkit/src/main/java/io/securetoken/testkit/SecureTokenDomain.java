package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Operator;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * The jqwik domain of Macs of which anything may be unknown: what an inventory says of a fleet.
 *
 * <pre>{@code
 * @Property
 * @Domain(SecureTokenDomain.class)
 * boolean never_guesses(@ForAll Mac mac) { … }
 * }</pre>
 */
public final class SecureTokenDomain extends DomainContextBase {

    /** Returns the domain; jqwik calls this. */
    public SecureTokenDomain() {}

    @Provide
    Arbitrary<Mac> macs() {
        return Macs.any().withUnknowns();
    }

    @Provide
    Arbitrary<Account> accounts() {
        return Accounts.any().withUnknowns();
    }

    @Provide
    Arbitrary<Question> questions() {
        return Questions.about(Macos.rules()).on(macs());
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.under(Macos.rules()).from(macs());
    }

    @Provide
    Arbitrary<Action> actions() {
        return questions().map(Question::action);
    }

    @Provide
    Arbitrary<RuleSet> books() {
        return Books.small();
    }

    @Provide
    Arbitrary<Operator> operators() {
        return Operators.any();
    }

    @Provide
    Arbitrary<MacOs> versions() {
        return macs().map(Mac::macos);
    }
}
