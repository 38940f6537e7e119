package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the fewest attributes that would have to be otherwise for a refused question to be allowed. */
final class Counterfactuals {

    private static final int MOST_CHANGES = 3;

    /** What nobody can change about the Mac and account in question. */
    private static final Set<Attribute> GIVEN = EnumSet.of(
            Attribute.HARDWARE,
            Attribute.FILE_SYSTEM,
            Attribute.KIND,
            Attribute.PRESENT,
            Attribute.ACTOR_GIVEN,
            Attribute.ACTOR_IS_SUBJECT,
            Attribute.PRODUCT_METHOD,
            Attribute.PLATFORM_METHOD);

    private final Program program;
    private final List<Attribute> changeable;
    private final List<Map<Attribute, Integer>> found = new ArrayList<>();

    private Counterfactuals(Program program) {
        this.program = program;
        this.changeable = program.namedInRequirements().stream()
                .filter(attribute -> !GIVEN.contains(attribute))
                .toList();
    }

    /** Returns the smallest sets of changes, attribute to the place of its new value; empty if three are not enough. */
    static List<Map<Attribute, Integer>> of(Program program, World refused) {
        Counterfactuals search = new Counterfactuals(program);
        for (int changes = 1; changes <= MOST_CHANGES && search.found.isEmpty(); changes++) {
            search.change(refused, changes, 0, new LinkedHashMap<>());
        }
        return search.found;
    }

    private void change(World world, int left, int from, Map<Attribute, Integer> changed) {
        if (left == 0) {
            if (program.allows(world)
                    && found.stream().noneMatch(set -> set.keySet().equals(changed.keySet()))) {
                found.add(new LinkedHashMap<>(changed));
            }
            return;
        }
        for (int next = from; next < changeable.size(); next++) {
            Attribute attribute = changeable.get(next);
            for (int place = 0; place < attribute.words().size(); place++) {
                if (world.possible(attribute) != 1L << place) {
                    changed.put(attribute, place);
                    change(changed(world, attribute, place), left - 1, next + 1, changed);
                    changed.remove(attribute);
                }
            }
        }
    }

    /** An actor of whom something is true is there: its credentials are given with the change. */
    private static World changed(World world, Attribute attribute, int place) {
        World after = world.with(attribute, 1L << place);
        return attribute.isActors() ? after.with(Attribute.ACTOR_GIVEN, 1).with(Attribute.ACTOR_IS_SUBJECT, 2) : after;
    }
}
