package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Small books and questions by chance, the same in every run. */
final class Books {

    private final Random chosen;
    private final List<Effect> effects;

    Books(long seed, List<Effect> effects) {
        this.chosen = new Random(seed);
        this.effects = effects;
    }

    RuleSet book(String name, int requirements, int rows) {
        RuleSetBuilder book = RuleSet.named(name, "1");
        for (int i = 0; i < requirements; i++) {
            RuleSetBuilder.Row row = row(book.requirement("R" + i, "a requirement"));
            book = row.needsOneOf(List.of(conditions(1), conditions(2)));
        }
        for (int i = 0; i < rows; i++) {
            RuleSetBuilder.Row row = row(book.effect("E" + i, "an effect"));
            book = row.leads(effects.get(chosen.nextInt(effects.size())));
        }
        return book.build();
    }

    private RuleSetBuilder.Row row(RuleSetBuilder.Row row) {
        return row.on(Reading.OPERATION)
                .when(conditions(chosen.nextInt(3)).toArray(new Condition[0]))
                .unless(conditions(chosen.nextInt(2)).toArray(new Condition[0]));
    }

    private Set<Condition> conditions(int count) {
        Set<Condition> conditions = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            conditions.add(Reading.CONDITIONS.get(chosen.nextInt(Reading.CONDITIONS.size())));
        }
        return conditions;
    }

    /** Returns a question in which each attribute may have some of its values, and everybody is there. */
    World question() {
        World world = new World(0, 0, 0).with(Attribute.PRESENT, 1).with(Attribute.ACTOR_PRESENT, 1);
        for (Attribute attribute : Reading.ASKED) {
            int values = attribute.words().size();
            world = world.with(
                    attribute,
                    chosen.nextBoolean() ? 1L << chosen.nextInt(values) : 1 + chosen.nextInt((1 << values) - 1));
        }
        return world;
    }
}
