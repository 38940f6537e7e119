package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Operator;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets a property ask for the library's types by name, without a provider of its own: jqwik finds this by service loader.
 * Facts are all known; use {@link SecureTokenDomain} or {@link Macs#withUnknowns} for others.
 *
 * <pre>{@code
 * @Property
 * boolean never_locked_out(@ForAll Mac mac) { … }
 * }</pre>
 */
public final class SecureTokenArbitraries implements ArbitraryProvider {

    private static final Map<Class<?>, Supplier<Arbitrary<?>>> OF_TYPE = Map.of(
            Mac.class,
            Macs::any,
            Account.class,
            Accounts::any,
            Question.class,
            () -> Questions.about(Macos.rules()),
            Action.class,
            () -> Questions.about(Macos.rules()).map(Question::action),
            Scenario.class,
            () -> Scenarios.under(Macos.rules()),
            Operator.class,
            Operators::any,
            RuleSet.class,
            Books::small,
            MacOs.class,
            () -> Arbitraries.of(Worlds.versions()).map(MacOs::of));

    /** Returns the provider; jqwik calls this. */
    public SecureTokenArbitraries() {}

    @Override
    public boolean canProvideFor(TypeUsage target) {
        return OF_TYPE.keySet().stream().anyMatch(target::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
        Supplier<Arbitrary<?>> supplier = OF_TYPE.get(target.getRawType());
        return supplier == null ? Set.of() : Set.of(supplier.get());
    }
}
