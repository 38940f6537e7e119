package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Says what a rule set expects to follow when something is done to a Mac, and whether it may be done. Nothing is
 * executed and the given Mac is not changed. What no row covers is undetermined. A predictor can be used by any number of
 * threads.
 *
 * <pre>{@code
 * Predictor predictor = Predictor.of(FactorialIt.rules());
 * Verdict verdict = predictor.predict(mac, GrantToken.to("bob").by("alice"));
 * System.out.println(verdict.explanation());
 * }</pre>
 */
public final class Predictor {

    private final RuleSet book;
    private final MethodIndex methods;
    private final List<MacOs> boundaries;
    private final ConcurrentMap<Chapter, Program> programs = new ConcurrentHashMap<>();

    private Predictor(RuleSet book) {
        this.book = book;
        this.methods = new MethodIndex(book);
        TreeSet<MacOs> changes = new TreeSet<>();
        book.rules().forEach(rule -> {
            rule.since().ifPresent(changes::add);
            rule.before().ifPresent(changes::add);
        });
        this.boundaries = List.copyOf(changes);
    }

    /** Returns a predictor that answers from the book. */
    public static Predictor of(RuleSet book) {
        return new Predictor(book);
    }

    /** Returns the book it answers from. */
    public RuleSet book() {
        return book;
    }

    /**
     * Returns what the book says of the action on the Mac. Refuses an impossible question: an action on an account that
     * does not exist, or the creation of one that does.
     */
    public Verdict predict(Mac mac, Action action) {
        Question question = Question.of(mac, action, methods);
        Decision decision = program(mac.macos(), action.operation(), question.subjectActs())
                .decide(question.mac(), question.accounts(), question.methods());
        return new Verdict(this, mac, action, decision);
    }

    private Program program(MacOs macos, Operation operation, boolean subjectActs) {
        return programs.computeIfAbsent(
                new Chapter(stretch(macos), operation, subjectActs), chapter -> compile(macos, operation, subjectActs));
    }

    /** Returns how many versions at which some row begins or ends lie at or before the given one. */
    private int stretch(MacOs macos) {
        int passed = 0;
        while (passed < boundaries.size() && macos.isAtLeast(boundaries.get(passed))) {
            passed++;
        }
        return passed;
    }

    private Program compile(MacOs macos, Operation operation, boolean subjectActs) {
        List<Rule> inForce = book.rules().stream()
                .filter(rule -> rule.operations().contains(operation) && rule.holdsOn(macos))
                .toList();
        List<List<CompiledRow>> requirements = new ArrayList<>();
        for (RuleSet layer : book.layers()) {
            requirements.add(compiled(
                    inForce.stream()
                            .filter(rule -> rule.isRequirement() && rule.book().equals(layer.name()))
                            .toList(),
                    subjectActs));
        }
        List<List<CompiledRow>> effects = new ArrayList<>();
        for (Effect.Group group : Effect.Group.values()) {
            effects.add(compiled(
                    inForce.stream()
                            .filter(rule -> rule.effect()
                                    .map(Effect::group)
                                    .filter(group::equals)
                                    .isPresent())
                            .toList(),
                    subjectActs));
        }
        return new Program(requirements, effects);
    }

    private List<CompiledRow> compiled(List<Rule> rules, boolean subjectActs) {
        return rules.stream()
                .flatMap(rule -> CompiledRow.of(rule, subjectActs, methods).stream())
                .toList();
    }

    private record Chapter(int stretch, Operation operation, boolean subjectActs) {}
}
