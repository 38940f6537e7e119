package io.securetoken.examples.cli;

import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.rules.Source;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every book that one fault in one row makes of a book. */
final class Mutants {

    private final RuleSet book;
    private final List<Mutant> found = new ArrayList<>();

    /** A book with a fault. */
    record Mutant(Rule row, String fault, RuleSet book) {

        @Override
        public String toString() {
            return row.key() + ": " + fault;
        }
    }

    /** What is left of a row: what it asks for, what it needs and what it does. */
    private record Left(
            Set<Condition> when, Set<Condition> unless, List<Set<Condition>> needs, Optional<Effect> effect) {

        static Left of(Rule row) {
            return new Left(row.when(), row.unless(), row.needs(), row.effect());
        }
    }

    private Mutants(RuleSet book) {
        this.book = book;
    }

    static List<Mutant> of(RuleSet book) {
        Mutants mutants = new Mutants(book);
        for (Rule row : book.rules()) {
            mutants.removed(row);
            mutants.inverted(row);
            mutants.withoutNeeds(row);
            mutants.withoutConditions(row);
        }
        return List.copyOf(mutants.found);
    }

    /** Returns the book, copied row by row. */
    static RuleSet copy(RuleSet book) {
        return new Mutants(book).with(null, null);
    }

    private void removed(Rule row) {
        found.add(new Mutant(row, "removed", book.without(row.key())));
    }

    private void inverted(Rule row) {
        row.effect()
                .map(Mutants::opposite)
                .filter(effect -> !row.effect().equals(Optional.of(effect)))
                .ifPresent(effect -> add(
                        row,
                        "does the opposite: " + effect.phrase(),
                        new Left(row.when(), row.unless(), row.needs(), Optional.of(effect))));
    }

    private static Effect opposite(Effect effect) {
        return switch (effect) {
            case TOKEN_KEPT -> Effect.TOKEN_GIVEN;
            case TOKEN_GIVEN, TOKEN_REMOVED, TOKEN_STALE, TOKEN_UNKNOWN -> Effect.TOKEN_KEPT;
            case OWNERSHIP_GIVEN -> Effect.OWNERSHIP_REMOVED;
            case OWNERSHIP_REMOVED -> Effect.OWNERSHIP_GIVEN;
            case BOOTSTRAP_KEPT -> Effect.BOOTSTRAP_ESCROWED;
            case BOOTSTRAP_ESCROWED, BOOTSTRAP_MADE_LOCALLY, BOOTSTRAP_CLEARED, BOOTSTRAP_LOST, BOOTSTRAP_UNKNOWN ->
                Effect.BOOTSTRAP_KEPT;
            case LISTED_AT_BOOT, PERHAPS_LISTED_AT_BOOT, HOLDERS_LISTED_AT_BOOT -> Effect.NOT_LISTED_AT_BOOT;
            case NOT_LISTED_AT_BOOT -> Effect.LISTED_AT_BOOT;
            default -> effect;
        };
    }

    private void withoutNeeds(Rule row) {
        if (!row.isRequirement()) {
            return;
        }
        boolean needsNothing = row.needs().equals(List.of(Set.of()));
        List<Set<Condition>> needs = needsNothing ? List.of() : List.of(Set.of());
        add(
                row,
                needsNothing ? "can never be met" : "needs nothing",
                new Left(row.when(), row.unless(), needs, Optional.empty()));
    }

    private void withoutConditions(Rule row) {
        for (Condition condition : row.when()) {
            add(
                    row,
                    "no longer asks whether " + condition.sentence(),
                    new Left(without(row.when(), condition), row.unless(), row.needs(), row.effect()));
        }
        for (Condition condition : row.unless()) {
            add(
                    row,
                    "no longer makes an exception where " + condition.sentence(),
                    new Left(row.when(), without(row.unless(), condition), row.needs(), row.effect()));
        }
    }

    private static Set<Condition> without(Set<Condition> conditions, Condition one) {
        Set<Condition> rest = EnumSet.copyOf(conditions);
        rest.remove(one);
        return rest;
    }

    private void add(Rule row, String fault, Left left) {
        found.add(new Mutant(row, fault, with(row, left)));
    }

    private RuleSet with(@Nullable Rule changed, @Nullable Left left) {
        RuleSetBuilder copy = RuleSet.named(book.name(), book.version())
                .methods(book.methods().toArray(CreationMethod[]::new))
                .disputed(book.contradictions());
        for (Rule row : book.rules()) {
            copy = add(copy, row, row.equals(changed) && left != null ? left : Left.of(row));
        }
        return copy.build();
    }

    private static RuleSetBuilder add(RuleSetBuilder copy, Rule row, Left left) {
        RuleSetBuilder.Row made =
                row.isRequirement() ? copy.requirement(row.id(), row.says()) : copy.effect(row.id(), row.says());
        made.part(row.part())
                .on(row.operations())
                .by(row.methods().toArray(CreationMethod[]::new))
                .when(left.when().toArray(Condition[]::new))
                .unless(left.unless().toArray(Condition[]::new))
                .hardware(row.hardware().toArray(Hardware[]::new))
                .also(row.also().toArray(String[]::new))
                .obliges(row.obligations().toArray(String[]::new))
                .contested(row.contested().toArray(String[]::new))
                .cites(row.confidence(), row.sources().toArray(Source[]::new));
        row.since().ifPresent(first -> made.since(first.toString()));
        row.before().ifPresent(end -> made.before(end.toString()));
        row.warning().ifPresent(made::warns);
        return left.effect().isPresent()
                ? made.leads(left.effect().get())
                : left.needs().isEmpty() ? made.isNeverPossible() : made.needsOneOf(left.needs());
    }

    /** Returns the faults of a list, one a line. */
    static String lines(List<Mutant> mutants) {
        return String.join("\n", mutants.stream().map(Mutant::toString).toList());
    }
}
