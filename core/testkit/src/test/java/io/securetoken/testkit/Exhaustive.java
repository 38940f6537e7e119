package io.securetoken.testkit;

import io.securetoken.action.Operation;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A book, and the laws that it is asked to keep on every Mac of a bounded world. */
public final class Exhaustive {

    /** The laws that look at one answer alone; the others ask further questions for each. */
    static final List<Law> OF_ONE_ANSWER = Stream.concat(
                    Invariants.all().stream(),
                    Stream.of(Laws.REFUSED_CHANGES_NOTHING, Laws.ROLES_KEEP_TOKENS, Laws.TOKENS_CHANGE_BY_ROWS))
            .toList();

    private final Predictor predictor;
    private final AllActions actions;
    private final Map<Law, Set<String>> meant;
    private final List<Law> laws;

    private Exhaustive(RuleSet book, List<Law> laws, Map<Law, Set<String>> meant) {
        this.predictor = Predictor.of(book);
        this.actions = AllActions.knownTo(book);
        this.laws = laws;
        this.meant = meant;
    }

    /** Takes the rows that are meant to break a law as exempt from it. */
    static Exhaustive of(RuleSet book, List<Law> laws, Map<Law, Set<String>> meant) {
        return new Exhaustive(book, laws, meant);
    }

    /** Returns whether the platform's book, or the vendor's, breaks a law in one of its worlds by one of these operations. */
    public static boolean breaksLaw(RuleSet book, Set<Operation> operations) {
        boolean vendors = book.name().equals(FactorialIt.rules().name());
        Exhaustive laws = of(book, OF_ONE_ANSWER, vendors ? MeantByFactorialIt.rows() : Map.of());
        List<World> worlds = vendors
                ? List.of(Worlds.twoAccounts())
                : List.of(Worlds.oneAccount(), Worlds.twoAccounts(), Worlds.enrolled(), Worlds.partlyKnown());
        return worlds.stream()
                .anyMatch(world -> laws.brokenBy(world, operations).isPresent());
    }

    /** Returns how many questions were asked; fails at the first that breaks a law. */
    long ask(Stream<Mac> macs) {
        AtomicLong asked = new AtomicLong();
        macs.parallel()
                .forEach(mac -> actions.on(mac).forEach(action -> {
                    asked.incrementAndGet();
                    brokenBy(new Question(mac, action)).ifPresent(why -> {
                        throw new AssertionError(why);
                    });
                }));
        return asked.get();
    }

    private Optional<String> brokenBy(World world, Set<Operation> operations) {
        return world.macs()
                .flatMap(mac -> actions.on(mac).stream()
                        .filter(action -> operations.contains(action.operation()))
                        .map(action -> new Question(mac, action)))
                .flatMap(question -> brokenBy(question).stream())
                .findFirst();
    }

    private Optional<String> brokenBy(Question question) {
        Answered answered = Answered.of(question, predictor);
        return laws.stream()
                .filter(law -> law.concerns(answered.operation()))
                .flatMap(law -> law
                        .brokenBy(answered)
                        .filter(why -> answered.keys().stream().noneMatch(meant.getOrDefault(law, Set.of())::contains))
                        .map(why -> law + "\n  " + why)
                        .stream())
                .findFirst();
    }
}
