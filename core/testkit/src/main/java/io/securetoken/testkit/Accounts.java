package io.securetoken.testkit;

import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Generates accounts. An account alone may still clash with a Mac; {@link Macs} puts them on one consistently.
 *
 * <pre>{@code
 * Arbitrary<Account> anybody = Accounts.any();
 * Arbitrary<Account> bob = Accounts.any().named("bob").holding(TokenState.USABLE);
 * }</pre>
 */
public final class Accounts extends ArbitraryDecorator<Account> {

    static final List<String> NAMES = List.of("alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi");

    private final List<String> names;
    private final boolean unknowns;
    private final UnaryOperator<Account> change;

    private Accounts(List<String> names, boolean unknowns, UnaryOperator<Account> change) {
        this.names = names;
        this.unknowns = unknowns;
        this.change = change;
    }

    /** Returns accounts of which everything is known. */
    public static Accounts any() {
        return new Accounts(NAMES, false, account -> account);
    }

    /** Returns these with one of those names. */
    public Accounts named(String... chosen) {
        return new Accounts(List.of(chosen), unknowns, change);
    }

    /** Returns these with any fact unknown. */
    public Accounts withUnknowns() {
        return new Accounts(names, true, change);
    }

    /** Returns these with that token. */
    public Accounts holding(TokenState token) {
        return new Accounts(names, unknowns, account -> change.apply(account).withToken(token));
    }

    @Override
    protected Arbitrary<Account> arbitrary() {
        return Combinators.combine(Arbitraries.of(names), facts(Fact.ofAccount(), unknowns), roles())
                .as((name, facts, role) -> change.apply(Settled.alone(role.apply(facts.apply(Account.named(name))))));
    }

    /** One account in four can grant: by chance so few could that the rows about granters were hardly asked. */
    private static Arbitrary<UnaryOperator<Account>> roles() {
        return Arbitraries.frequency(Tuple.of(3, account -> account), Tuple.of(1, Accounts::granter));
    }

    private static Account granter(Account account) {
        return account.withKind(AccountKind.LOCAL)
                .withRole(Role.ADMIN)
                .withPassword(PasswordState.SET)
                .withToken(TokenState.USABLE);
    }

    /** Returns changes that give each fact a value; the unknown one first, so that shrinking forgets. */
    static <S> Arbitrary<UnaryOperator<S>> facts(List<Fact<S, ?>> facts, boolean unknowns) {
        List<Arbitrary<UnaryOperator<S>>> each = new ArrayList<>();
        facts.forEach(fact -> each.add(fact(fact, unknowns)));
        return Combinators.combine(each).as(changes -> subject -> {
            S changed = subject;
            for (UnaryOperator<S> one : changes) {
                changed = one.apply(changed);
            }
            return changed;
        });
    }

    private static <S, V> Arbitrary<UnaryOperator<S>> fact(Fact<S, V> fact, boolean unknowns) {
        List<V> values = new ArrayList<>(fact.values());
        if (unknowns) {
            fact.unknown().ifPresent(unknown -> values.add(0, unknown));
        }
        return Arbitraries.of(values).map(fact::to);
    }
}
