package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of a program do in all the worlds of a question: which hold somewhere, which decide somewhere, where none
 * does, and where two could decide and differ. It is exact, but that every value of an attribute is taken to be possible
 * with every value of the others.
 *
 * <pre>{@code
 * Survey survey = engine.survey(mac, GrantToken.to("bob").by("alice"));
 * survey.without(Gap.Question.TOKEN).forEach(world -> …);
 * }</pre>
 */
public final class Survey {

    private final World all;
    private final Map<Rule, World> held = new LinkedHashMap<>();
    private final Map<Rule, World> decided = new LinkedHashMap<>();
    private final Map<Rule, Set<Rule>> before = new LinkedHashMap<>();
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<World> withoutRequirement;
    private final List<World> withoutTokenRow;

    /** Two rows that both hold in a world, the first of which decides because it comes first. */
    public record Overlap(Rule first, Rule second, World where) {}

    private Survey(Program program, World all) {
        this.all = all;
        this.withoutRequirement = requirements(program.requirements());
        List<List<CompiledRow>> effects = program.effects();
        List<World> settled = new ArrayList<>();
        this.withoutTokenRow = decide(effects.get(Effect.Group.TOKEN.ordinal()), List.of(all), settled);
        withoutTokenRow.forEach(world -> settled.addAll(Program.withTokenAfter(world, null)));
        for (int group = Effect.Group.TOKEN.ordinal() + 1; group < effects.size(); group++) {
            decide(effects.get(group), settled, new ArrayList<>());
        }
    }

    static Survey of(Program program, World all) {
        return new Survey(program, all);
    }

    private List<World> requirements(List<List<CompiledRow>> layers) {
        List<World> left = List.of(all);
        for (List<CompiledRow> layer : layers) {
            for (CompiledRow row : layer) {
                first(Split.byAll(row.scope(), all).in(), row.rule(), held);
                left = outside(row, left);
            }
        }
        return left;
    }

    /** Goes through the rows of a group as they are tried; returns where none decides. */
    private List<World> decide(List<CompiledRow> rows, List<World> worlds, List<World> settled) {
        List<World> left = worlds;
        for (int i = 0; i < rows.size(); i++) {
            CompiledRow row = rows.get(i);
            first(inside(row, worlds), row.rule(), held);
            List<World> here = inside(row, left);
            first(here, row.rule(), decided);
            for (CompiledRow later : rows.subList(i + 1, rows.size())) {
                compare(row, later, here, worlds);
            }
            here.forEach(world -> settled.addAll(Program.withTokenAfter(world, row.rule())));
            left = outside(row, left);
        }
        return left;
    }

    private void compare(CompiledRow row, CompiledRow later, List<World> here, List<World> worlds) {
        List<World> both = inside(later, here);
        if (both.isEmpty()) {
            return;
        }
        before.computeIfAbsent(later.rule(), any -> new LinkedHashSet<>()).add(row.rule());
        for (World world : both) {
            long apart = apart(effect(row), effect(later), world);
            if (apart != 0) {
                if (!isWithin(row, later, worlds) && !isWithin(later, row, worlds)) {
                    Attribute changed = changed(effect(row));
                    overlaps.add(new Overlap(row.rule(), later.rule(), world.with(changed, apart)));
                }
                return;
            }
        }
    }

    private static Effect effect(CompiledRow row) {
        return row.rule().effect().orElseThrow();
    }

    /** Returns the values of what they change with which the effects come to something different. */
    private static long apart(Effect one, Effect other, World world) {
        long apart = 0;
        for (long left = world.possible(changed(one)); left != 0; left &= left - 1) {
            long now = left & -left;
            boolean same = one == other
                    || (Aftereffect.after(one, now) == Aftereffect.after(other, now)
                            && one != Effect.HOLDERS_LISTED_AT_BOOT
                            && other != Effect.HOLDERS_LISTED_AT_BOOT);
            apart |= same ? 0 : now;
        }
        return apart;
    }

    private static Attribute changed(Effect effect) {
        return switch (effect.group()) {
            case TOKEN -> Attribute.TOKEN;
            case ACTOR_TOKEN -> Attribute.ACTOR_TOKEN;
            case OWNERSHIP -> Attribute.OWNER;
            case BOOTSTRAP -> Attribute.BOOTSTRAP;
            case FILEVAULT -> Attribute.FILEVAULT;
            case PREBOOT -> Attribute.PREBOOT;
        };
    }

    private static boolean isWithin(CompiledRow narrow, CompiledRow wide, List<World> worlds) {
        return inside(narrow, worlds).stream()
                .allMatch(world -> Split.byAll(wide.scope(), world).out().isEmpty());
    }

    private static List<World> inside(CompiledRow row, List<World> worlds) {
        List<World> inside = new ArrayList<>();
        worlds.forEach(world -> inside.addAll(Split.byAll(row.scope(), world).in()));
        return inside;
    }

    private static List<World> outside(CompiledRow row, List<World> worlds) {
        List<World> outside = new ArrayList<>();
        worlds.forEach(world -> outside.addAll(Split.byAll(row.scope(), world).out()));
        return outside;
    }

    private static void first(List<World> worlds, Rule row, Map<Rule, World> found) {
        if (!worlds.isEmpty()) {
            found.putIfAbsent(row, worlds.get(0));
        }
    }

    /** Returns all that was asked about. */
    public World all() {
        return all;
    }

    /** Returns the rows that hold somewhere, each with a world in which it does. */
    public Map<Rule, World> held() {
        return held;
    }

    /** Returns the rows with an effect that decide somewhere, each with a world in which it does. */
    public Map<Rule, World> decided() {
        return decided;
    }

    /** Returns for a row those that decide before it in worlds in which it holds. */
    public Map<Rule, Set<Rule>> before() {
        return before;
    }

    /** Returns the rows of which neither holds only where the other does, but that differ where both do. */
    public List<Overlap> overlaps() {
        return overlaps;
    }

    /** Returns where no row answers the question. */
    public List<World> without(RuleSet.Gap.Question question) {
        return switch (question) {
            case PERMISSION -> withoutRequirement;
            case TOKEN -> withoutTokenRow;
        };
    }
}
