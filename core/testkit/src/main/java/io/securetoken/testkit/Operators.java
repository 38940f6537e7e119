package io.securetoken.testkit;

import io.securetoken.plan.Operator;
import io.securetoken.plan.Person;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generates operators: what whoever carries out a plan can do. A failing one shrinks to the agent that is root and is given every
 * password.
 *
 * <pre>{@code
 * Arbitrary<Operator> any = Operators.any();
 * Arbitrary<Operator> remote = Operators.any().filter(operator -> operator.person() == Person.NONE);
 * }</pre>
 */
public final class Operators {

    private static final int MOST_NAMES = 3;

    private Operators() {}

    /** Returns operators of any kind, who know the passwords of all or of some of the accounts that {@link Macs} makes. */
    public static Arbitrary<Operator> any() {
        Arbitrary<String> names = Arbitraries.of(Accounts.NAMES.subList(0, MOST_NAMES));
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(false, true),
                        Arbitraries.of(Person.values()),
                        names.set().ofMaxSize(MOST_NAMES).optional(),
                        names.set().ofMaxSize(1))
                .as((root, access, key, person, passwords, older) -> {
                    Operator operator = Operator.agent()
                            .withRoot(root)
                            .withFullDiskAccess(access)
                            .withRecoveryKeyKnown(key)
                            .withPerson(person)
                            .withOlderPasswords(older);
                    return passwords
                            .map(known -> operator.withAllPasswordsKnown(false).withPasswords(known))
                            .orElse(operator);
                });
    }
}
