package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import io.securetoken.state.Knowable;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the rows decide for a question, without its names: shared by all questions that no row can tell apart. */
public final class Decision {

    private final Program program;
    private final World world;
    private final List<PermissionCase> permissions;
    private final List<OutcomeCase> outcomes;
    private final Answer allowed;
    private final Aftereffect aftereffect;

    Decision(Program program, World world, List<PermissionCase> permissions, List<OutcomeCase> outcomes) {
        this.program = program;
        this.world = world;
        this.permissions = permissions;
        this.allowed = isOfSomebodyWhoIsThere() ? agreed(permissions) : notSimplyAllowed(agreed(permissions));
        this.outcomes = allowed == Answer.UNKNOWN && coversPermission() ? whereAllowed(outcomes) : outcomes;
        this.aftereffect = Aftereffect.of(this.outcomes);
    }

    private static Answer agreed(List<PermissionCase> cases) {
        Answer agreed = cases.get(0).allowed();
        for (PermissionCase each : cases) {
            agreed = Knowable.either(agreed, each.allowed());
        }
        return agreed;
    }

    private boolean isOfSomebodyWhoIsThere() {
        return perhaps().isEmpty();
    }

    private static Answer notSimplyAllowed(Answer answer) {
        return answer == Answer.YES ? Answer.UNKNOWN : answer;
    }

    /** Returns the presence of subject and actor, as far as it is not known. */
    private Set<Attribute> perhaps() {
        Set<Attribute> perhaps = EnumSet.noneOf(Attribute.class);
        for (Attribute presence : new Attribute[] {Attribute.PRESENT, Attribute.ACTOR_PRESENT}) {
            if (world.possible(presence) == Answer.UNKNOWN.possible()) {
                perhaps.add(presence);
            }
        }
        return perhaps;
    }

    private List<OutcomeCase> whereAllowed(List<OutcomeCase> all) {
        return all.stream()
                .filter(outcome -> permissions.stream()
                        .anyMatch(each -> each.allowed() == Answer.YES
                                && each.world().meets(outcome.world(), Attribute.TOKEN_AFTER)))
                .toList();
    }

    /** Returns whether it may happen. */
    public Answer allowed() {
        return allowed;
    }

    /** Returns what becomes of the subject's token if it goes through. */
    public TokenState token() {
        return TokenState.covering((int) Attribute.TOKEN.read(aftereffect.subjectPut()));
    }

    /** Returns what it changes if it goes through. */
    public Aftereffect aftereffect() {
        return aftereffect;
    }

    /** Returns whether some row says what the operation needs, in every world. */
    public boolean coversPermission() {
        for (PermissionCase each : permissions) {
            if (each.allowed() == Answer.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some row says what becomes of the subject's token, in every world. */
    public boolean coversToken() {
        return outcomes().stream().allMatch(OutcomeCase::coversToken);
    }

    /** Returns the requirements that decide: those not met if it is refused, else those met. */
    public List<Rule> requirements() {
        Set<Rule> rows = new LinkedHashSet<>();
        permissions.forEach(each -> rows.addAll(allowed == Answer.YES ? each.met() : each.unmet()));
        return List.copyOf(rows);
    }

    /** Returns the requirements that are not met. */
    public List<Rule> unmet() {
        return allowed == Answer.NO ? requirements() : List.of();
    }

    /**
     * Returns whether both decide alike, in each world that both questions leave possible, whether it may happen. The
     * other may be of another book.
     */
    public boolean permitsAs(Decision other) {
        return isSame(permissions, PermissionCase::world, other.permissions, PermissionCase::allowed);
    }

    /** Returns the same of what follows, whether or not it may happen. */
    public boolean changesAs(Decision other) {
        return isSame(whetherOrNotAllowed(), OutcomeCase::world, other.whetherOrNotAllowed(), Decision::changes);
    }

    private List<OutcomeCase> whetherOrNotAllowed() {
        return allowed == Answer.UNKNOWN ? program.outcomes(world) : outcomes;
    }

    private static List<Object> changes(OutcomeCase outcome) {
        List<Object> changes = new ArrayList<>();
        changes.add(outcome.tokenAfter());
        for (Effect.Group group : Effect.Group.values()) {
            if (group != Effect.Group.TOKEN) {
                changes.add(Optional.ofNullable(outcome.effect(group)));
            }
        }
        return changes;
    }

    private static <C> boolean isSame(
            List<C> cases, Function<C, World> world, List<C> others, Function<C, Object> result) {
        if (isSameCaseByCase(cases, world, others, result)) {
            return true;
        }
        for (C one : cases) {
            World here = withoutMethods(world.apply(one));
            Object expected = result.apply(one);
            for (C other : others) {
                if (withoutMethods(world.apply(other)).meets(here, Attribute.TOKEN_AFTER)
                        && !result.apply(other).equals(expected)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Cases exclude each other, so that no other two need be compared then; by methods they must not be parted. */
    private static <C> boolean isSameCaseByCase(
            List<C> cases, Function<C, World> world, List<C> others, Function<C, Object> result) {
        boolean same = cases.size() == others.size();
        for (int i = 0; same && i < cases.size(); i++) {
            World one = world.apply(cases.get(i));
            World other = world.apply(others.get(i));
            same = withoutMethods(one).equals(withoutMethods(other))
                    && one.methods() == world.apply(cases.get(0)).methods()
                    && other.methods() == world.apply(others.get(0)).methods()
                    && result.apply(cases.get(i)).equals(result.apply(others.get(i)));
        }
        return same;
    }

    /** Every book numbers the methods in its own way. */
    private static World withoutMethods(World world) {
        return new World(world.mac(), world.accounts(), 0);
    }

    /** Returns the smallest sets of changes that would turn a refusal into an allowance. */
    public List<Map<Attribute, Integer>> counterfactuals() {
        return allowed == Answer.NO ? Counterfactuals.of(program, world) : List.of();
    }

    /** Returns what can follow: where it is undetermined whether it may happen, only where it may. */
    List<OutcomeCase> outcomes() {
        return outcomes;
    }

    /** Returns the rows that decide what follows. */
    public List<Rule> effects() {
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

    /** Returns the attributes that would settle the permission and, unless it is refused, what becomes of the tokens. */
    public Set<Attribute> missing() {
        Set<Attribute> open = EnumSet.noneOf(Attribute.class);
        differences((one, other) -> open.addAll(separating(one, other)));
        open.addAll(perhaps());
        return open;
    }

    /** Returns what the other accounts may have among them, set against set, wherever that alone turns the answer. */
    public List<Apart> othersApart() {
        List<Apart> apart = new ArrayList<>();
        differences((one, other) -> {
            if (separating(one, other).contains(Attribute.OTHERS)) {
                apart.add(new Apart(one.possible(Attribute.OTHERS), other.possible(Attribute.OTHERS)));
            }
        });
        return apart;
    }

    private void differences(BiConsumer<World, World> found) {
        differences(permissions, PermissionCase::world, PermissionCase::allowed, found);
        if (allowed != Answer.NO) {
            differences(
                    outcomes,
                    OutcomeCase::world,
                    outcome -> List.of(outcome.tokenAfter(), String.valueOf(outcome.effect(Effect.Group.ACTOR_TOKEN))),
                    found);
        }
    }

    private static <C> void differences(
            List<C> cases, Function<C, World> world, Function<C, Object> result, BiConsumer<World, World> found) {
        for (int i = 0; i < cases.size(); i++) {
            for (int j = i + 1; j < cases.size(); j++) {
                if (!Objects.equals(result.apply(cases.get(i)), result.apply(cases.get(j)))) {
                    found.accept(world.apply(cases.get(i)), world.apply(cases.get(j)));
                }
            }
        }
    }

    /** Returns the attribute on which alone two worlds differ, if it is one: worlds that differ in nothing else settle it. */
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
