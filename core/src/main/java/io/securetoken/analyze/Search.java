package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.engine.Decision;
import io.securetoken.engine.Packing;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through one world, breadth first, so that the first broken law is among the nearest. */
final class Search {

    private final Predictor predictor;
    private final BoundedWorld world;
    private final Packing packing;
    private final MacOs macos;
    private final Map<Operation, List<LawRow>> laws = new EnumMap<>(Operation.class);
    private final Reached reached = new Reached();
    private final List<Ready[]> ready = new ArrayList<>();
    private final Packed step;
    private final long[] before;
    private final long[] after;
    private final int[] codes;
    private long transitions;
    private long undetermined;
    private long checks;

    /** A step with the laws that are about it: how many, and by occasion those that can be broken then. */
    private record Ready(BoundedWorld.Step step, int laws, List<List<LawRow>> byOccasion) {}

    Search(Predictor predictor, BoundedWorld world, MacOs macos, int accounts, List<Law> checked) {
        this.predictor = predictor;
        this.world = world;
        this.packing = world.packing();
        this.macos = macos;
        this.step = new Packed(macos, world.packing(), accounts);
        this.before = new long[accounts + 1];
        this.after = new long[accounts + 1];
        this.codes = new int[accounts];
        for (Operation operation : Operation.values()) {
            laws.put(
                    operation,
                    checked.stream()
                            .map(LawRow.class::cast)
                            .filter(law -> law.operations().contains(operation))
                            .toList());
        }
        for (int there = 0; there <= accounts; there++) {
            ready.add(world.steps(there).stream().map(this::ready).toArray(Ready[]::new));
        }
        step.before = before;
        step.after = after;
    }

    private Ready ready(BoundedWorld.Step one) {
        List<LawRow> about = laws.getOrDefault(one.move().operation(), List.of());
        List<List<LawRow>> byOccasion = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            byOccasion.add(about.stream()
                    .filter(law -> law.occasion().compareTo(occasion) <= 0)
                    .toList());
        }
        return new Ready(one, about.size(), byOccasion);
    }

    ModelCheck.Band band(List<Hardware> hardware) {
        world.starts().forEach(reached::start);
        Optional<Counterexample> broken = Optional.empty();
        for (int number = 0; broken.isEmpty() && number < reached.size(); number++) {
            broken = expand(number);
        }
        return new ModelCheck.Band(macos, hardware, reached.size(), transitions, undetermined, checks, broken);
    }

    private Optional<Counterexample> expand(int number) {
        Ready[] possible = ready.get(world.unpack(reached.state(number), before));
        for (int i = 0; i < possible.length; i++) {
            Decision decision = take(possible[i].step());
            List<LawRow> about = possible[i].byOccasion().get(step.occasion().ordinal());
            for (int law = 0; law < about.size(); law++) {
                if (!about.get(law).isKeptOnOccasion(step)) {
                    return Optional.of(trace(about.get(law), number, i));
                }
            }
            transitions++;
            checks += possible[i].laws();
            follow(decision, number, i);
        }
        return Optional.empty();
    }

    private Decision take(BoundedWorld.Step one) {
        Decision decision = packing.decide(before, one.move(), one.subject(), one.actor());
        packing.follow(before, one.move(), one.subject(), one.actor(), decision, after);
        step.take(one, decision);
        return decision;
    }

    private void follow(Decision decision, int number, int taken) {
        if (decision.allowed() == Answer.NO) {
            return;
        }
        long next = decision.allowed() == Answer.UNKNOWN ? BoundedWorld.OUTSIDE : world.state(after, codes);
        if (next == BoundedWorld.OUTSIDE) {
            undetermined++;
        } else {
            reached.reach(next, number, taken);
        }
    }

    /** Replays the way with names that stay; where what the world leaves out gets in the way, the last step alone. */
    private Counterexample trace(Law law, int number, int last) {
        Deque<Integer> steps = new ArrayDeque<>(List.of(last));
        int at = number;
        while (reached.from(at) != at) {
            steps.addFirst(reached.step(at));
            at = reached.from(at);
        }
        Mac start = world.unpack(reached.state(at));
        List<Action> way = new ArrayList<>();
        Mac now = start;
        for (int taken : steps) {
            List<Action> possible = world.actions(world.inOrder(now));
            if (taken >= possible.size()) {
                break;
            }
            Action action = possible.get(taken);
            Verdict verdict = predictor.predict(now, action);
            way.add(action);
            if (way.size() == steps.size() && !law.isKept(verdict, verdict.after())) {
                return new Counterexample(law, start, way);
            }
            now = verdict.after();
        }
        Mac nearest = world.unpack(reached.state(number));
        return new Counterexample(
                law, nearest, List.of(world.actions(world.inOrder(nearest)).get(last)));
    }

    /** The step that is looked at; one object for all. */
    private static final class Packed extends Transition {

        private final IdentityHashMap<Decision, Boolean> explained = new IdentityHashMap<>();
        private final Packing packing;
        private final long[] done;
        private BoundedWorld.@Nullable Step taken;
        private @Nullable Decision decision;

        Packed(MacOs macos, Packing packing, int accounts) {
            super(macos);
            this.packing = packing;
            this.done = new long[accounts + 1];
        }

        void take(BoundedWorld.Step one, Decision decided) {
            taken = one;
            decision = decided;
            subject = one.subject();
            actor = one.actor();
            allowed = decided.allowed();
            compare();
        }

        private BoundedWorld.Step taken() {
            return Objects.requireNonNull(taken);
        }

        private Decision decision() {
            return Objects.requireNonNull(decision);
        }

        @Override
        Action action() {
            return taken().move().action();
        }

        @Override
        Operation operation() {
            return taken().move().operation();
        }

        @Override
        boolean isExplained() {
            return explained.computeIfAbsent(
                    decision(), refused -> !refused.unmet().isEmpty());
        }

        @Override
        long[] done() {
            packing.done(before, taken().move(), subject, actor, decision(), done);
            return done;
        }

        @Override
        Otherwise otherwise() {
            return new Otherwise(packing, taken().move(), before, subject, actor);
        }

        @Override
        List<Rule> effects() {
            return decision().effects();
        }

        @Override
        List<Rule> rules() {
            List<Rule> rules = new ArrayList<>(decision().requirements());
            if (allowed != Answer.NO) {
                rules.addAll(decision().effects());
            }
            return rules;
        }
    }
}
