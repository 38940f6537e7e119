package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Attribute.Word;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a book about one operation on one stretch of versions, and what they decide for a question. */
public final class Program {

    private static final long CIRCUMSTANCES = Attribute.PROCESS_ROOT.mask()
            | Attribute.FULL_DISK_ACCESS.mask()
            | Attribute.GRAPHICAL_SESSION.mask()
            | Attribute.CREDENTIAL.mask();

    private final List<List<CompiledRow>> requirements;
    private final List<List<CompiledRow>> effects;
    private final long mac;
    private final long accounts;
    private final long methods;
    private final Memo memo = new Memo();

    /**
     * Takes the rows in the order in which they are tried.
     *
     * @param requirements by layer: in the first layer with a row in scope, all rows in scope must be met
     * @param effects by group, in the order of the groups
     */
    Program(List<List<CompiledRow>> requirements, List<List<CompiledRow>> effects) {
        this.requirements = requirements;
        this.effects = effects;
        long askedMac = 0;
        long askedAccounts = Attribute.PRESENT.mask() | Attribute.ACTOR_PRESENT.mask() | Attribute.TOKEN.mask();
        long askedMethods = 0;
        List<List<CompiledRow>> all = new ArrayList<>(requirements);
        all.addAll(effects);
        for (List<CompiledRow> rows : all) {
            for (CompiledRow row : rows) {
                for (Literal literal : row.literals()) {
                    askedMac |= literal.box().relevant(Word.MAC);
                    askedAccounts |= literal.box().relevant(Word.ACCOUNTS);
                    askedMethods |= literal.box().relevant(Word.METHODS);
                }
            }
        }
        mac = askedMac;
        accounts = askedAccounts & ~Attribute.TOKEN_AFTER.mask();
        methods = askedMethods;
    }

    /** Returns the requirements by layer. */
    List<List<CompiledRow>> requirements() {
        return requirements;
    }

    /** Returns the rows with effects by group. */
    List<List<CompiledRow>> effects() {
        return effects;
    }

    /** Returns what the rows decide; the same object for questions that differ in nothing a row looks at. */
    Decision decide(long macWord, long accountsWord, long methodsWord) {
        long askedMac = macWord & mac;
        long askedAccounts = accountsWord & accounts;
        long askedMethods = methodsWord & methods;
        Decision known = memo.find(askedMac, askedAccounts, askedMethods);
        if (known == null) {
            known = decide(new World(askedMac, askedAccounts, askedMethods));
            memo.keep(askedMac, askedAccounts, askedMethods, known);
        }
        return known;
    }

    /** Returns whether a row looks at the process or the credential. */
    boolean asksCircumstances() {
        return (mac & CIRCUMSTANCES) != 0;
    }

    /** Returns whether a row looks at accounts that the action does not name. */
    boolean asksOthers() {
        return (mac & Attribute.OTHERS.mask()) != 0;
    }

    /** Returns whether a row looks at an attribute of the account that the operation happens to. */
    public boolean asks(Attribute ofAccount) {
        return (accounts & ofAccount.mask()) != 0;
    }

    /** Returns whether a row looks at creation methods. */
    boolean asksMethods() {
        return methods != 0;
    }

    private Decision decide(World world) {
        return new Decision(this, world, permissions(world), outcomes(world));
    }

    /** Returns whether the operation is allowed in every possible world. */
    boolean allows(World world) {
        for (PermissionCase each : permissions(world)) {
            if (each.allowed() != Answer.YES) {
                return false;
            }
        }
        return true;
    }

    /** Returns the attributes that requirements look at. */
    Set<Attribute> namedInRequirements() {
        Set<Attribute> named = EnumSet.noneOf(Attribute.class);
        for (List<CompiledRow> layer : requirements) {
            for (CompiledRow row : layer) {
                for (Literal literal : row.literals()) {
                    for (Attribute attribute : Attribute.values()) {
                        if (literal.box().names(attribute)) {
                            named.add(attribute);
                        }
                    }
                }
            }
        }
        return named;
    }

    /** Returns the cases in which the requirements differ, each with the rows that were met and that were not. */
    private List<PermissionCase> permissions(World world) {
        List<PermissionCase> cases = new ArrayList<>();
        require(0, 0, world, List.of(), List.of(), cases);
        return cases;
    }

    private void require(
            int layer, int next, World world, List<Rule> met, List<Rule> unmet, List<PermissionCase> found) {
        boolean layerDecides = !met.isEmpty() || !unmet.isEmpty();
        if (layer == requirements.size() || (next == requirements.get(layer).size() && layerDecides)) {
            found.add(new PermissionCase(world, met, unmet));
            return;
        }
        if (next == requirements.get(layer).size()) {
            require(layer + 1, 0, world, met, unmet, found);
            return;
        }
        CompiledRow row = requirements.get(layer).get(next);
        Split scope = Split.byAll(row.scope(), world);
        for (World in : scope.in()) {
            Split needs = Split.byAny(row.needs(), in);
            for (World yes : needs.in()) {
                require(layer, next + 1, yes, plus(met, row.rule()), unmet, found);
            }
            for (World no : needs.out()) {
                require(layer, next + 1, no, met, plus(unmet, row.rule()), found);
            }
        }
        for (World out : scope.out()) {
            require(layer, next + 1, out, met, unmet, found);
        }
    }

    private static List<Rule> plus(List<Rule> rules, Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        if (!more.contains(rule)) {
            more.add(rule);
        }
        return List.copyOf(more);
    }

    /** Returns the cases in which the effects differ. */
    List<OutcomeCase> outcomes(World world) {
        List<OutcomeCase> cases = new ArrayList<>();
        settle(0, world, new EnumMap<>(Effect.Group.class), cases);
        return cases;
    }

    private void settle(int group, World world, Map<Effect.Group, Rule> decided, List<OutcomeCase> found) {
        if (group == effects.size()) {
            found.add(new OutcomeCase(world, decided));
            return;
        }
        List<World> open = List.of(world);
        for (CompiledRow row : effects.get(group)) {
            List<World> left = new ArrayList<>();
            for (World undecided : open) {
                Split scope = Split.byAll(row.scope(), undecided);
                for (World in : scope.in()) {
                    decide(group, in, row.rule(), decided, found);
                }
                left.addAll(scope.out());
            }
            open = left;
        }
        for (World undecided : open) {
            decide(group, undecided, null, decided, found);
        }
    }

    private void decide(
            int group, World world, @Nullable Rule row, Map<Effect.Group, Rule> decided, List<OutcomeCase> found) {
        Map<Effect.Group, Rule> more = new EnumMap<>(Effect.Group.class);
        more.putAll(decided);
        if (row != null) {
            more.put(Effect.Group.values()[group], row);
        }
        List<World> after = group == Effect.Group.TOKEN.ordinal() ? withTokenAfter(world, row) : List.of(world);
        for (World one : after) {
            settle(group + 1, one, more, found);
        }
    }

    /** Returns the worlds with what the subject holds once the token rows have decided; a kept token is told apart by value. */
    static List<World> withTokenAfter(World world, @Nullable Rule row) {
        Effect effect = row == null ? Effect.TOKEN_UNKNOWN : row.effect().orElseThrow();
        if (effect != Effect.TOKEN_KEPT) {
            return List.of(world.with(Attribute.TOKEN_AFTER, Aftereffect.values(effect)));
        }
        List<World> kept = new ArrayList<>();
        for (long left = world.possible(Attribute.TOKEN); left != 0; left &= left - 1) {
            long one = left & -left;
            kept.add(world.with(Attribute.TOKEN, one).with(Attribute.TOKEN_AFTER, one));
        }
        return kept;
    }
}
