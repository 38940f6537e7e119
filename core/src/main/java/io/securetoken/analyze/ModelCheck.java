package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes through every state that can be reached from every start with some accounts, on every version at which the book's
 * rows change and every kind of hardware they tell apart, by every action, and checks the laws at each transition. What
 * comes of an undetermined action is checked but not followed.
 *
 * <pre>{@code
 * ModelCheck check = ModelCheck.of(Macos.rules(), 2);
 * check.states();
 * check.counterexample().ifPresent(System.out::println);
 * }</pre>
 */
public final class ModelCheck {

    private final List<Band> bands;

    private ModelCheck(List<Band> bands) {
        this.bands = List.copyOf(bands);
    }

    /**
     * What was gone through on one stretch of versions and one kind of hardware.
     *
     * @param macos the first version of the stretch
     * @param hardware the kinds of hardware that no row tells apart
     * @param states how many states were reached
     * @param transitions how many times an action was asked about
     * @param undetermined how many of them gave no definite next state
     * @param checks how many times a law was checked
     * @param counterexample the shortest way to a broken law; empty if all hold
     */
    public record Band(
            MacOs macos,
            List<Hardware> hardware,
            long states,
            long transitions,
            long undetermined,
            long checks,
            Optional<Counterexample> counterexample) {

        /** Takes a copy of the list. */
        public Band {
            hardware = List.copyOf(hardware);
        }
    }

    /** Returns the check of all laws; refuses fewer than 1 or more than 4 accounts. */
    public static ModelCheck of(RuleSet book, int accounts) {
        return of(book, accounts, Law.all());
    }

    /** Returns the check of those laws; refuses fewer than 1 or more than 4 accounts. */
    public static ModelCheck of(RuleSet book, int accounts, List<Law> laws) {
        Predictor predictor = Predictor.of(book);
        List<Band> bands = new ArrayList<>();
        for (MacOs macos : versions(book)) {
            for (List<Hardware> alike : hardware(book)) {
                BoundedWorld world = new BoundedWorld(macos, alike.get(0), accounts, book.methods());
                bands.add(new Search(predictor, world, laws).band(macos, alike));
            }
        }
        return new ModelCheck(bands);
    }

    private static Set<MacOs> versions(RuleSet book) {
        Set<MacOs> starts = new TreeSet<>(List.of(MacOs.OLDEST));
        rows(book).forEach(row -> {
            row.since().ifPresent(starts::add);
            row.before().ifPresent(starts::add);
        });
        return starts;
    }

    /** Returns the kinds of hardware, those together that no row tells apart. */
    private static List<List<Hardware>> hardware(RuleSet book) {
        Map<List<Boolean>, List<Hardware>> alike = new LinkedHashMap<>();
        for (Hardware hardware : List.of(Hardware.INTEL, Hardware.T2, Hardware.APPLE_SILICON)) {
            List<Boolean> seen = new ArrayList<>();
            for (Rule row : rows(book)) {
                seen.add(row.hardware().isEmpty() || row.hardware().contains(hardware));
            }
            for (Condition condition : asked(book)) {
                seen.add((condition.box(false).allowed(Attribute.HARDWARE) & hardware.possible()) != 0);
            }
            alike.computeIfAbsent(seen, same -> new ArrayList<>()).add(hardware);
        }
        return List.copyOf(alike.values());
    }

    /** Returns the rows about operations of the bounded world. */
    private static List<Rule> rows(RuleSet book) {
        return book.rules().stream()
                .filter(row -> row.operations().stream().anyMatch(BoundedWorld::isFollowed))
                .toList();
    }

    private static Set<Condition> asked(RuleSet book) {
        Set<Condition> asked = EnumSet.noneOf(Condition.class);
        for (Rule row : rows(book)) {
            asked.addAll(row.when());
            asked.addAll(row.unless());
            row.needs().forEach(asked::addAll);
        }
        return asked;
    }

    /** Returns what was gone through, by version and hardware. */
    public List<Band> bands() {
        return bands;
    }

    /** Returns how many states were reached in all. */
    public long states() {
        return bands.stream().mapToLong(Band::states).sum();
    }

    /** Returns how many times an action was asked about. */
    public long transitions() {
        return bands.stream().mapToLong(Band::transitions).sum();
    }

    /** Returns how many times a law was checked. */
    public long checks() {
        return bands.stream().mapToLong(Band::checks).sum();
    }

    /** Returns the shortest way to a broken law; empty if all laws hold. */
    public Optional<Counterexample> counterexample() {
        return bands.stream()
                .flatMap(band -> band.counterexample().stream())
                .min((one, other) ->
                        Integer.compare(one.actions().size(), other.actions().size()));
    }

    /** Goes through one world, breadth first, so that the first broken law is among the nearest. */
    private static final class Search {

        private final Predictor predictor;
        private final BoundedWorld world;
        private final List<Law> laws;
        private final Map<Long, Came> reached = new HashMap<>();
        private final Deque<Long> next = new ArrayDeque<>();
        private final Map<Integer, List<Action>> actions = new HashMap<>();
        private long transitions;
        private long undetermined;
        private long checks;

        /** How a state was reached first: from where, by which of the actions there; from itself if it is a start. */
        private record Came(long from, int action) {}

        Search(Predictor predictor, BoundedWorld world, List<Law> laws) {
            this.predictor = predictor;
            this.world = world;
            this.laws = laws;
        }

        Band band(MacOs macos, List<Hardware> hardware) {
            for (long start : world.starts()) {
                reached.put(start, new Came(start, -1));
                next.add(start);
            }
            Optional<Counterexample> broken = Optional.empty();
            while (broken.isEmpty() && !next.isEmpty()) {
                broken = expand(next.remove());
            }
            return new Band(macos, hardware, reached.size(), transitions, undetermined, checks, broken);
        }

        private Optional<Counterexample> expand(long state) {
            Mac mac = world.unpack(state);
            List<Action> possible =
                    actions.computeIfAbsent(mac.accounts().size(), size -> world.actions(BoundedWorld.inOrder(mac)));
            for (int i = 0; i < possible.size(); i++) {
                Verdict verdict = predictor.predict(mac, possible.get(i));
                Mac after = verdict.after();
                transitions++;
                for (Law law : laws) {
                    checks++;
                    if (!law.isKept(verdict, after)) {
                        return Optional.of(trace(law, state, i));
                    }
                }
                if (verdict.permission() == Permission.UNDETERMINED) {
                    undetermined++;
                } else if (after != mac) {
                    reach(world.pack(after), state, i);
                }
            }
            return Optional.empty();
        }

        private void reach(long after, long from, int action) {
            if (after == BoundedWorld.OUTSIDE) {
                undetermined++;
            } else if (reached.putIfAbsent(after, new Came(from, action)) == null) {
                next.add(after);
            }
        }

        /** Replays the way with names that stay; where what the world leaves out gets in the way, the last step alone. */
        private Counterexample trace(Law law, long state, int last) {
            List<Integer> steps = new ArrayList<>(List.of(last));
            long at = state;
            for (Came came = came(at); came.action() >= 0; came = came(at)) {
                steps.add(0, came.action());
                at = came.from();
            }
            Mac start = world.unpack(at);
            List<Action> way = new ArrayList<>();
            Mac now = start;
            for (int i = 0; i < steps.size(); i++) {
                Action action = world.actions(BoundedWorld.inOrder(now)).get(steps.get(i));
                Verdict verdict = predictor.predict(now, action);
                way.add(action);
                if (i + 1 == steps.size() && !law.isKept(verdict, verdict.after())) {
                    return new Counterexample(law, start, way);
                }
                now = verdict.after();
            }
            Mac nearest = world.unpack(state);
            return new Counterexample(
                    law,
                    nearest,
                    List.of(world.actions(BoundedWorld.inOrder(nearest)).get(last)));
        }

        private Came came(long state) {
            Came came = reached.get(state);
            if (came == null) {
                throw new IllegalStateException("a state that was never reached");
            }
            return came;
        }
    }
}
