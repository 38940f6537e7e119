package io.securetoken.engine;

import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Answer;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the rows of a small book in one certain world after the other, where the engine parts sets of worlds. */
record Reading(RuleSet book) {

    static final Operation OPERATION = Operation.GRANT_TOKEN;

    /** What the conditions and effects of the small books are about. */
    static final List<Attribute> ASKED = List.of(
            Attribute.FILEVAULT,
            Attribute.BOOTSTRAP,
            Attribute.ROLE,
            Attribute.TOKEN,
            Attribute.OWNER,
            Attribute.PREBOOT,
            Attribute.ACTOR_ROLE,
            Attribute.ACTOR_TOKEN);

    static final List<Condition> CONDITIONS = List.of(
            Condition.FILEVAULT_ON,
            Condition.FILEVAULT_OFF,
            Condition.BOOTSTRAP_ESCROWED,
            Condition.BOOTSTRAP_SUPPORTED,
            Condition.SUBJECT_IS_ADMIN,
            Condition.SUBJECT_HOLDS,
            Condition.SUBJECT_TOKEN_STALE,
            Condition.SUBJECT_OWNS_VOLUME,
            Condition.ACTOR_IS_GRANTER);

    Program program() {
        return Engine.of(book).program(0, MacOs.of("14"), OPERATION, false);
    }

    Decision decide(World world) {
        return program().decide(world.mac(), world.accounts(), world.methods());
    }

    static boolean holds(Condition condition, Map<Attribute, Integer> world) {
        return switch (condition) {
            case FILEVAULT_ON -> world.get(Attribute.FILEVAULT) == 2;
            case FILEVAULT_OFF -> world.get(Attribute.FILEVAULT) == 0;
            case BOOTSTRAP_ESCROWED -> world.get(Attribute.BOOTSTRAP) == 3;
            case BOOTSTRAP_SUPPORTED -> world.get(Attribute.BOOTSTRAP) != 0;
            case SUBJECT_IS_ADMIN -> world.get(Attribute.ROLE) == 0;
            case SUBJECT_HOLDS -> world.get(Attribute.TOKEN) != 0;
            case SUBJECT_TOKEN_STALE -> world.get(Attribute.TOKEN) == 2;
            case SUBJECT_OWNS_VOLUME -> world.get(Attribute.OWNER) == 0;
            case ACTOR_IS_GRANTER -> world.get(Attribute.ACTOR_ROLE) == 0 && world.get(Attribute.ACTOR_TOKEN) == 1;
            case SUBJECT_HOLDS_AFTER -> world.get(Attribute.TOKEN_AFTER) != 0;
            default -> throw new IllegalArgumentException(condition.sentence());
        };
    }

    static boolean holds(Rule row, Map<Attribute, Integer> world) {
        return row.when().stream().allMatch(condition -> holds(condition, world))
                && row.unless().stream().noneMatch(condition -> holds(condition, world));
    }

    List<Rule> requirements() {
        return book.rules().stream().filter(Rule::isRequirement).toList();
    }

    List<Rule> effects(Effect.Group group) {
        return book.rules().stream()
                .filter(row ->
                        row.effect().map(Effect::group).filter(group::equals).isPresent())
                .toList();
    }

    /** In the first layer with a row that holds, each of them must have an alternative that holds whole. */
    Answer allowed(Map<Attribute, Integer> world) {
        for (RuleSet layer : book.layers()) {
            List<Rule> holding = layer.rules().stream()
                    .filter(row -> row.isRequirement() && holds(row, world))
                    .toList();
            if (!holding.isEmpty()) {
                return Answer.of(holding.stream()
                        .allMatch(row -> row.needs().stream()
                                .anyMatch(all -> all.stream().allMatch(condition -> holds(condition, world)))));
            }
        }
        return Answer.UNKNOWN;
    }

    /** The first row of the group that holds. */
    List<Rule> deciding(Effect.Group group, Map<Attribute, Integer> world) {
        return effects(group).stream().filter(row -> holds(row, world)).limit(1).toList();
    }

    /** The worlds with each token that the subject may have once the rows about it have decided. */
    List<Map<Attribute, Integer>> withTokenAfter(Map<Attribute, Integer> world) {
        List<Rule> row = deciding(Effect.Group.TOKEN, world);
        Effect effect =
                row.isEmpty() ? Effect.TOKEN_UNKNOWN : row.get(0).effect().orElseThrow();
        List<Map<Attribute, Integer>> after = new ArrayList<>();
        for (int token : after(effect, world)) {
            Map<Attribute, Integer> one = new EnumMap<>(world);
            one.put(Attribute.TOKEN_AFTER, token);
            after.add(one);
        }
        return after;
    }

    /** The values that there may be after the effect of what it changes. */
    static Set<Integer> after(Effect effect, Map<Attribute, Integer> world) {
        return switch (effect) {
            case TOKEN_KEPT -> Set.of(world.get(Attribute.TOKEN));
            case TOKEN_GIVEN, ACTOR_TOKEN_GIVEN -> Set.of(1);
            case TOKEN_REMOVED -> Set.of(0);
            case TOKEN_STALE -> Set.of(2);
            case TOKEN_UNKNOWN -> Set.of(0, 1, 2);
            case OWNERSHIP_GIVEN, LISTED_AT_BOOT -> Set.of(0);
            case OWNERSHIP_REMOVED, NOT_LISTED_AT_BOOT -> Set.of(1);
            case PERHAPS_LISTED_AT_BOOT -> Set.of(0, 1);
            case BOOTSTRAP_KEPT -> Set.of(world.get(Attribute.BOOTSTRAP));
            case BOOTSTRAP_CLEARED -> Set.of(1);
            case BOOTSTRAP_MADE_LOCALLY -> Set.of(2);
            case BOOTSTRAP_ESCROWED -> Set.of(3);
            case BOOTSTRAP_LOST -> Set.of(4);
            case BOOTSTRAP_UNKNOWN -> Set.of(1, 2, 3, 4);
            case FILEVAULT_TURNED_ON -> Set.of(2);
            // the others' listing too: no effect on the subject alone comes to the same
            case HOLDERS_LISTED_AT_BOOT -> Set.of(-1);
        };
    }

    /** Returns the certain worlds in this one; of an attribute of which it says nothing, any value. */
    static List<Map<Attribute, Integer>> certain(World world, List<Attribute> attributes) {
        List<Map<Attribute, Integer>> worlds = List.of(Map.of());
        for (Attribute attribute : attributes) {
            List<Map<Attribute, Integer>> more = new ArrayList<>();
            for (Map<Attribute, Integer> one : worlds) {
                for (int place : possible(world, attribute)) {
                    Map<Attribute, Integer> longer = new EnumMap<>(Attribute.class);
                    longer.putAll(one);
                    longer.put(attribute, place);
                    more.add(longer);
                }
            }
            worlds = more;
        }
        return worlds;
    }

    private static int[] possible(World world, Attribute attribute) {
        long possible = world.possible(attribute);
        return IntStream.range(0, attribute.words().size())
                .filter(place -> possible == 0 || (possible >> place & 1) != 0)
                .toArray();
    }
}
