package io.securetoken.examples.mutants;

import io.securetoken.examples.mutants.Mutant.Kind;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.rules.Source;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every book that one fault in one row makes of a book: the row is gone, does the opposite, needs nothing, lacks one of its
 * conditions, one of what it needs, an end of its versions, or its hardware.
 */
final class Mutants {

    private static final Set<Condition> HOLDING =
            EnumSet.of(Condition.SUBJECT_HOLDS, Condition.SUBJECT_TOKEN_USABLE, Condition.SUBJECT_TOKEN_STALE);

    private final RuleSet book;
    private final List<Mutant> found = new ArrayList<>();

    /** What is left of a row that a fault may change. */
    private record Left(
            Set<Condition> when,
            Set<Condition> unless,
            List<Set<Condition>> needs,
            Optional<Effect> effect,
            Optional<MacOs> since,
            Optional<MacOs> before,
            Set<Hardware> hardware) {

        static Left of(Rule row) {
            return new Left(
                    row.when(), row.unless(), row.needs(), row.effect(), row.since(), row.before(), row.hardware());
        }

        Left when(Set<Condition> other) {
            return new Left(other, unless, needs, effect, since, before, hardware);
        }

        Left unless(Set<Condition> other) {
            return new Left(when, other, needs, effect, since, before, hardware);
        }

        Left needs(List<Set<Condition>> other) {
            return new Left(when, unless, other, effect, since, before, hardware);
        }

        Left effect(Effect other) {
            return new Left(when, unless, needs, Optional.of(other), since, before, hardware);
        }

        Left fromTheBeginning() {
            return new Left(when, unless, needs, effect, Optional.empty(), before, hardware);
        }

        Left toTheEnd() {
            return new Left(when, unless, needs, effect, since, Optional.empty(), hardware);
        }

        Left onAnyHardware() {
            return new Left(when, unless, needs, effect, since, before, Set.of());
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
            mutants.withoutBounds(row);
        }
        return List.copyOf(mutants.found);
    }

    /** Returns the book, copied row by row. */
    static RuleSet copy(RuleSet book) {
        return new Mutants(book).with(null, null);
    }

    private void removed(Rule row) {
        found.add(new Mutant(book, row, Kind.ROW, "removed", book.without(row.key())));
    }

    private void inverted(Rule row) {
        row.effect()
                .map(effect ->
                        effect == Effect.TOKEN_KEPT && isAboutHolders(row) ? Effect.TOKEN_REMOVED : opposite(effect))
                .filter(effect -> !row.effect().equals(Optional.of(effect)))
                .ifPresent(effect -> add(
                        row,
                        Kind.ROW,
                        "does the opposite: " + effect.phrase(),
                        Left.of(row).effect(effect)));
    }

    private static boolean isAboutHolders(Rule row) {
        return !Collections.disjoint(row.when(), HOLDING);
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
                Kind.ROW,
                needsNothing ? "can never be met" : "needs nothing",
                Left.of(row).needs(needs));
        for (int i = 0; i < row.needs().size(); i++) {
            withoutAlternative(row, i);
        }
    }

    private void withoutAlternative(Rule row, int place) {
        Set<Condition> alternative = row.needs().get(place);
        if (row.needs().size() > 1) {
            List<Set<Condition>> rest = new ArrayList<>(row.needs());
            rest.remove(place);
            add(
                    row,
                    Kind.BOUND,
                    "is no longer met where " + sentences(alternative),
                    Left.of(row).needs(rest));
        }
        for (Condition condition : alternative.size() > 1 ? alternative : Set.<Condition>of()) {
            List<Set<Condition>> less = new ArrayList<>(row.needs());
            less.set(place, without(alternative, condition));
            add(
                    row,
                    Kind.BOUND,
                    "no longer takes, beside that " + sentences(less.get(place)) + ", that " + condition.sentence(),
                    Left.of(row).needs(less));
        }
    }

    private static String sentences(Set<Condition> conditions) {
        return conditions.stream().map(Condition::sentence).collect(Collectors.joining(" and "));
    }

    private void withoutConditions(Rule row) {
        for (Condition condition : row.when()) {
            add(
                    row,
                    Kind.CONDITION,
                    "no longer asks whether " + condition.sentence(),
                    Left.of(row).when(without(row.when(), condition)));
        }
        for (Condition condition : row.unless()) {
            add(
                    row,
                    Kind.CONDITION,
                    "no longer makes an exception where " + condition.sentence(),
                    Left.of(row).unless(without(row.unless(), condition)));
        }
    }

    private void withoutBounds(Rule row) {
        row.since()
                .ifPresent(first -> add(
                        row,
                        Kind.BOUND,
                        "holds before " + first + ", too",
                        Left.of(row).fromTheBeginning()));
        row.before()
                .ifPresent(end -> add(
                        row,
                        Kind.BOUND,
                        "holds from " + end + " on, too",
                        Left.of(row).toTheEnd()));
        if (!row.hardware().isEmpty()) {
            add(row, Kind.BOUND, "holds on any hardware", Left.of(row).onAnyHardware());
        }
    }

    private static Set<Condition> without(Set<Condition> conditions, Condition one) {
        Set<Condition> rest = EnumSet.copyOf(conditions);
        rest.remove(one);
        return rest;
    }

    private void add(Rule row, Kind kind, String fault, Left left) {
        found.add(new Mutant(book, row, kind, fault, with(row, left)));
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
                .hardware(left.hardware().toArray(Hardware[]::new))
                .also(row.also().toArray(String[]::new))
                .obliges(row.obligations().toArray(String[]::new))
                .contested(row.contested().toArray(String[]::new))
                .cites(row.confidence(), row.sources().toArray(Source[]::new));
        left.since().ifPresent(first -> made.since(first.toString()));
        left.before().ifPresent(end -> made.before(end.toString()));
        row.warning().ifPresent(made::warns);
        return left.effect().isPresent()
                ? made.leads(left.effect().get())
                : left.needs().isEmpty() ? made.isNeverPossible() : made.needsOneOf(left.needs());
    }
}
