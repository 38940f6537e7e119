package io.securetoken.plan;

import io.securetoken.action.Operation;
import io.securetoken.engine.Engine;
import io.securetoken.plan.Vocabulary.Entry;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A book as planning reads it: what depends neither on the Mac nor on the goal is read once. */
final class Reading {

    private static final String SYSADMINCTL = "sysadminctl";

    private final RuleSet book;
    private final Engine engine;
    private final boolean rolesAreNeutral;
    private final Optional<CreationMethod> helperMethod;
    private final Map<Circumstances, Sight> sights = new ConcurrentHashMap<>();
    private final Map<Operator, Abilities> abilities = new ConcurrentHashMap<>();

    Reading(RuleSet book) {
        this.book = book;
        this.engine = Engine.of(book);
        this.rolesAreNeutral = areRolesNeutral(book);
        this.helperMethod = book.methods().stream()
                .filter(method -> method.name().equals(SYSADMINCTL))
                .findFirst();
    }

    private record Circumstances(MacOs macos, Hardware hardware, Abilities abilities) {}

    Engine engine() {
        return engine;
    }

    /** Returns whether a change of role changes no token. */
    boolean rolesAreNeutral() {
        return rolesAreNeutral;
    }

    private static boolean areRolesNeutral(RuleSet book) {
        return book.rules().stream()
                .filter(rule -> rule.operations().contains(Operation.PROMOTE)
                        || rule.operations().contains(Operation.DEMOTE))
                .allMatch(rule -> rule.effect().isEmpty() || rule.effect().get() == Effect.TOKEN_KEPT);
    }

    /** Returns how an account is created that only serves a plan; empty if the book does not know how. */
    Optional<CreationMethod> helperMethod() {
        return helperMethod;
    }

    /** Returns what such an operator can do, whoever it is done to. */
    Abilities abilities(Operator operator) {
        Operator unlettered =
                operator.withoutPasswords().withOlderPasswords(List.of()).withRecoveryKeyKnown(false);
        return abilities.computeIfAbsent(unlettered, any -> Abilities.of(unlettered, helperMethod));
    }

    /** Returns what some row can tell apart that is about something the operator can do on such a Mac. */
    Sight sight(Mac mac, Abilities operator) {
        return sights.computeIfAbsent(
                new Circumstances(mac.macos(), mac.hardware(), operator),
                any -> Sight.of(book, mac, operator.operations()));
    }

    /** What an operator can do, before names are put to it. */
    record Abilities(
            List<Entry> mac,
            List<Entry> account,
            List<Entry> firstPassword,
            List<Entry> deletions,
            List<Entry> creations,
            Set<Operation> operations) {

        private static Abilities of(Operator operator, Optional<CreationMethod> helperMethod) {
            Vocabulary vocabulary = new Vocabulary(operator.process());
            List<Entry> mac = possible(vocabulary.forTheMac(), operator);
            List<Entry> account = possible(vocabulary.forAnAccount(), operator);
            List<Entry> passwords = possible(vocabulary.forAnAccountWithoutPassword(), operator);
            List<Entry> deletions = possible(vocabulary.deletions(), operator);
            List<Entry> creations =
                    possible(helperMethod.map(vocabulary::creations).orElse(List.of()), operator);
            Set<Operation> operations = EnumSet.noneOf(Operation.class);
            Stream.of(mac, account, passwords, deletions, creations)
                    .flatMap(Collection::stream)
                    .flatMap(entry -> entry.ways().stream())
                    .forEach(way -> operations.add(way.example().operation()));
            return new Abilities(mac, account, passwords, deletions, creations, operations);
        }

        private static List<Entry> possible(List<Entry> entries, Operator operator) {
            return entries.stream()
                    .map(entry -> new Entry(
                            entry.ways().stream()
                                    .filter(way -> operator.lacksWhateverTheNames(way.example())
                                            .isEmpty())
                                    .toList(),
                            entry.oneWillDo()))
                    .filter(entry -> !entry.ways().isEmpty())
                    .toList();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
