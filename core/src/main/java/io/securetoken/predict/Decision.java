package io.securetoken.predict;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** What the rows decide for a question, without its names: shared by all questions that no row can tell apart. */
final class Decision {

    private final Program program;
    private final World world;
    private final List<PermissionCase> permissions;
    private final List<OutcomeCase> outcomes;
    private final Permission permission;

    Decision(Program program, World world, List<PermissionCase> permissions, List<OutcomeCase> outcomes) {
        this.program = program;
        this.world = world;
        this.permissions = permissions;
        this.outcomes = outcomes;
        this.permission = agreed(permissions);
    }

    private static Permission agreed(List<PermissionCase> cases) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        cases.forEach(each -> found.add(each.permission()));
        return found.size() == 1 ? found.iterator().next() : Permission.UNDETERMINED;
    }

    Permission permission() {
        return permission;
    }

    /** Returns whether some row says what the operation needs, in every world. */
    boolean coversPermission() {
        return permissions.stream().noneMatch(each -> each.permission() == Permission.UNDETERMINED);
    }

    /** Returns whether some row says what becomes of the subject's token, in every world. */
    boolean coversToken() {
        return outcomes().stream().allMatch(OutcomeCase::coversToken);
    }

    /** Returns the requirements that decide: those not met if it is refused, else those met. */
    List<Rule> requirements() {
        Set<Rule> rows = new LinkedHashSet<>();
        permissions.forEach(each -> rows.addAll(permission == Permission.ALLOWED ? each.met() : each.unmet()));
        return List.copyOf(rows);
    }

    /** Returns the requirements that are not met. */
    List<Rule> unmet() {
        return permission == Permission.REFUSED ? requirements() : List.of();
    }

    /** Returns the smallest sets of changes that would turn a refusal into an allowance. */
    List<Map<Attribute, Integer>> counterfactuals() {
        return permission == Permission.REFUSED ? Counterfactuals.of(program, world) : List.of();
    }

    /** Returns what can follow: where it is undetermined whether it may happen, only where it may. */
    List<OutcomeCase> outcomes() {
        if (permission != Permission.UNDETERMINED || !coversPermission()) {
            return outcomes;
        }
        return outcomes.stream()
                .filter(outcome -> permissions.stream()
                        .anyMatch(each -> each.permission() == Permission.ALLOWED
                                && each.world().meets(outcome.world(), Attribute.TOKEN_AFTER)))
                .toList();
    }

    /** Returns the rows that decide what follows. */
    List<Rule> effects() {
        Set<Rule> rows = new LinkedHashSet<>();
        for (Effect.Group group : Effect.Group.values()) {
            for (OutcomeCase outcome : outcomes()) {
                Rule row = outcome.rows().get(group);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return List.copyOf(rows);
    }

    /** Returns the possible token states of the subject afterwards. */
    int tokenAfter() {
        return outcomes().stream().mapToInt(OutcomeCase::tokenAfter).reduce(0, (some, more) -> some | more);
    }

    /** Returns the attributes that would settle the permission and, unless it is refused, what becomes of the tokens. */
    Set<Attribute> missing() {
        Set<Attribute> open = EnumSet.noneOf(Attribute.class);
        open.addAll(onWhichItDepends(permissions, PermissionCase::world, PermissionCase::permission));
        if (permission != Permission.REFUSED) {
            open.addAll(onWhichItDepends(
                    outcomes(),
                    OutcomeCase::world,
                    outcome ->
                            List.of(outcome.tokenAfter(), String.valueOf(outcome.effect(Effect.Group.ACTOR_TOKEN)))));
        }
        open.remove(Attribute.TOKEN_AFTER);
        return open;
    }

    /** An attribute matters if two worlds that differ in nothing else have different results. */
    private static <C> Set<Attribute> onWhichItDepends(
            List<C> cases, Function<C, World> world, Function<C, Object> result) {
        Set<Attribute> found = EnumSet.noneOf(Attribute.class);
        for (int i = 0; i < cases.size(); i++) {
            for (int j = i + 1; j < cases.size(); j++) {
                if (!Objects.equals(result.apply(cases.get(i)), result.apply(cases.get(j)))) {
                    found.addAll(separating(world.apply(cases.get(i)), world.apply(cases.get(j))));
                }
            }
        }
        return found;
    }

    private static List<Attribute> separating(World one, World other) {
        List<Attribute> apart = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (attribute != Attribute.TOKEN_AFTER
                    && (one.possible(attribute) & other.possible(attribute)) == 0
                    && (one.possible(attribute) | other.possible(attribute)) != 0) {
                apart.add(attribute);
            }
        }
        return apart.size() == 1 ? apart : List.of();
    }
}
