package io.securetoken.analyze;

import io.securetoken.bits.Attribute;
import io.securetoken.engine.Engine;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Hardware;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes through every state that can be reached from every start with some accounts, on every version at which the book's
 * rows change and every kind of hardware they tell apart, by every action, and checks the laws that the book owes at each
 * transition. An action of which the book does not say whether it may happen, or what becomes of a token, is counted as
 * undetermined; nothing is promised of it, and it is not followed.
 *
 * <pre>{@code
 * ModelCheck check = ModelCheck.of(Macos.rules(), 2);
 * check.states();
 * check.counterexample().ifPresent(System.out::println);
 * }</pre>
 */
public final class ModelCheck {

    private final List<Band> bands;
    private final List<Law> laws;

    private ModelCheck(List<Band> bands, List<Law> laws) {
        this.bands = List.copyOf(bands);
        this.laws = List.copyOf(laws);
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

    /** Returns the check of the laws that the book owes; refuses fewer than 1 or more than 4 accounts. */
    public static ModelCheck of(RuleSet book, int accounts) {
        return of(book, accounts, Law.owedBy(book));
    }

    /** Returns the check of those laws; refuses fewer than 1 or more than 4 accounts. */
    public static ModelCheck of(RuleSet book, int accounts, List<Law> laws) {
        List<Band> bands = new ArrayList<>();
        for (MacOs macos : versions(book)) {
            // what an engine remembers of one version is of no use on the next
            Engine engine = Engine.of(book);
            for (List<Hardware> alike : hardware(book)) {
                BoundedWorld world = new BoundedWorld(book, engine, macos, alike.get(0), accounts);
                bands.add(new Search(Predictor.of(book), world, macos, accounts, laws).band(alike));
            }
        }
        return new ModelCheck(bands, laws);
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
                seen.add(row.hardware().contains(hardware));
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

    /** Returns the laws that were checked. */
    public List<Law> laws() {
        return laws;
    }

    /** Returns how many states were reached in all. */
    public long states() {
        return bands.stream().mapToLong(Band::states).sum();
    }

    /** Returns how many times an action was asked about. */
    public long transitions() {
        return bands.stream().mapToLong(Band::transitions).sum();
    }

    /** Returns how many transitions gave no definite next state. */
    public long undetermined() {
        return bands.stream().mapToLong(Band::undetermined).sum();
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
}
