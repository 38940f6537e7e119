package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Attribute.Word;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        for (CompiledRow row : Stream.concat(requirements.stream(), effects.stream())
                .flatMap(List::stream)
                .toList()) {
            for (Literal literal : Stream.concat(
                            row.scope().stream(), row.needs().stream().flatMap(List::stream))
                    .toList()) {
                askedMac |= literal.box().relevant(Word.MAC);
                askedAccounts |= literal.box().relevant(Word.ACCOUNTS);
                askedMethods |= literal.box().relevant(Word.METHODS);
            }
        }
        mac = askedMac;
        accounts = askedAccounts & ~Attribute.TOKEN_AFTER.mask();
        methods = askedMethods;
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

    /** Returns whether a row looks at creation methods. */
    boolean asksMethods() {
        return methods != 0;
    }

    private Decision decide(World world) {
        return new Decision(this, world, permissions(world), outcomes(world));
    }

    /** Returns whether the operation is allowed in every possible world. */
    boolean allows(World world) {
        return permissions(world).stream().allMatch(each -> each.allowed() == Answer.YES);
    }

    /** Returns the attributes that requirements look at. */
    List<Attribute> namedInRequirements() {
        return Stream.of(Attribute.values())
                .filter(attribute -> requirements.stream()
                        .flatMap(List::stream)
                        .flatMap(row -> Stream.concat(
                                row.scope().stream(), row.needs().stream().flatMap(List::stream)))
                        .anyMatch(literal -> literal.box().names(attribute)))
                .toList();
    }

    /** Returns the cases in which the requirements differ, each with the rows that were met and that were not. */
    private List<PermissionCase> permissions(World world) {
        List<PermissionCase> cases = new ArrayList<>();
        require(0, 0, world, List.of(), List.of(), cases::add);
        return cases;
    }

    private void require(
            int layer, int next, World world, List<Rule> met, List<Rule> unmet, Consumer<PermissionCase> found) {
        boolean layerDecides = !met.isEmpty() || !unmet.isEmpty();
        if (layer == requirements.size() || (next == requirements.get(layer).size() && layerDecides)) {
            found.accept(new PermissionCase(world, met, unmet));
            return;
        }
        if (next == requirements.get(layer).size()) {
            require(layer + 1, 0, world, met, unmet, found);
            return;
        }
        CompiledRow row = requirements.get(layer).get(next);
        whether(
                row.scope(),
                world,
                in -> whetherAny(
                        row.needs(),
                        0,
                        in,
                        yes -> require(layer, next + 1, yes, plus(met, row.rule()), unmet, found),
                        no -> require(layer, next + 1, no, met, plus(unmet, row.rule()), found)),
                out -> require(layer, next + 1, out, met, unmet, found));
    }

    private static List<Rule> plus(List<Rule> rules, Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        if (!more.contains(rule)) {
            more.add(rule);
        }
        return List.copyOf(more);
    }

    /** Returns the cases in which the effects differ. */
    private List<OutcomeCase> outcomes(World world) {
        List<OutcomeCase> cases = new ArrayList<>();
        settle(0, world, new EnumMap<>(Effect.Group.class), cases::add);
        return cases;
    }

    private void settle(int group, World world, Map<Effect.Group, Rule> decided, Consumer<OutcomeCase> found) {
        if (group == effects.size()) {
            found.accept(new OutcomeCase(world, decided));
            return;
        }
        first(effects.get(group), 0, world, (in, row) -> {
            Map<Effect.Group, Rule> more = new EnumMap<>(Effect.Group.class);
            more.putAll(decided);
            if (row != null) {
                more.put(Effect.Group.values()[group], row);
            }
            if (group == Effect.Group.TOKEN.ordinal()) {
                withTokenAfter(in, row, after -> settle(group + 1, after, more, found));
            } else {
                settle(group + 1, in, more, found);
            }
        });
    }

    private static void first(List<CompiledRow> rows, int next, World world, RowConsumer found) {
        if (next == rows.size()) {
            found.accept(world, null);
            return;
        }
        CompiledRow row = rows.get(next);
        whether(row.scope(), world, in -> found.accept(in, row.rule()), out -> first(rows, next + 1, out, found));
    }

    /** Sets what the subject holds once the token rows have decided; a kept token is told apart value by value. */
    private static void withTokenAfter(World world, @Nullable Rule row, Consumer<World> then) {
        Effect effect = row == null ? Effect.TOKEN_UNKNOWN : row.effect().orElseThrow();
        if (effect == Effect.TOKEN_KEPT) {
            for (long left = world.possible(Attribute.TOKEN); left != 0; left &= left - 1) {
                long one = left & -left;
                then.accept(world.with(Attribute.TOKEN, one).with(Attribute.TOKEN_AFTER, one));
            }
        } else {
            then.accept(world.with(Attribute.TOKEN_AFTER, tokenAfter(effect)));
        }
    }

    private static long tokenAfter(Effect effect) {
        return switch (effect) {
            case TOKEN_GIVEN -> 0b010;
            case TOKEN_REMOVED -> 0b001;
            case TOKEN_STALE -> 0b100;
            default -> 0b111;
        };
    }

    /** Splits the worlds by whether all literals hold. */
    private static void whether(List<Literal> all, World world, Consumer<World> yes, Consumer<World> no) {
        for (Literal literal : all) {
            Answer answer = literal.in(world);
            if (answer == Answer.NO) {
                no.accept(world);
                return;
            }
            if (answer == Answer.UNKNOWN) {
                Attribute open = literal.box().firstUndecided(world);
                if (open == null) {
                    throw new IllegalStateException("a condition is open although every attribute is decided");
                }
                long allowed = literal.box().allowed(open) & world.possible(open);
                whether(all, world.with(open, allowed), yes, no);
                whether(all, world.with(open, world.possible(open) & ~allowed), yes, no);
                return;
            }
        }
        yes.accept(world);
    }

    private static void whetherAny(
            List<List<Literal>> alternatives, int next, World world, Consumer<World> yes, Consumer<World> no) {
        if (next == alternatives.size()) {
            no.accept(world);
            return;
        }
        whether(alternatives.get(next), world, yes, left -> whetherAny(alternatives, next + 1, left, yes, no));
    }

    private interface RowConsumer {
        void accept(World world, @Nullable Rule row);
    }
}
