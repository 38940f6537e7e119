package io.securetoken.examples.mutants;

import com.google.common.collect.Sets;
import io.securetoken.BookUnderTest;
import io.securetoken.analyze.Law;
import io.securetoken.analyze.ModelCheck;
import io.securetoken.catalog.FactorialItQuestions;
import io.securetoken.catalog.MacosQuestions;
import io.securetoken.catalog.TableQuestion;
import io.securetoken.examples.cli.Scenarios;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.testkit.Exhaustive;
import io.securetoken.testkit.ThirdOpinion;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What can catch a fault, the quick ones first. A row decides only about its own operations, so the questions that are
 * about others are not asked.
 */
enum Judge {
    /** The book leaves out what it did not. */
    COMPLETENESS("completeness", Set.of("macos", "factorial-it"), Judge::leavesMoreOut),
    /** The tables of questions. */
    TABLES("tables", Set.of("macos", "factorial-it"), Judge::answersATableOtherwise),
    /** The tests of the vendor's table, and its 480 cases against a naive reading. */
    SEED("the seed's table and oracle", Set.of("factorial-it"), Judge.fails("io.securetoken.catalog.FactorialItTest")),
    /** The shipped scenarios. */
    SCENARIOS(
            "scenarios",
            Set.of("macos", "factorial-it"),
            mutant -> Scenarios.mismatches(mutant.book()).findAny().isPresent()),
    /** The tests of single answers of the platform. */
    ANSWERS("single answers", Set.of("macos"), Judge.fails("io.securetoken.catalog.MacosTest")),
    /** The failure situations of the catalogue as planning problems. */
    FAILURES("planner's FAIL rows", Set.of("macos"), Judge.fails("io.securetoken.plan.FailureSituationsTest")),
    /** The catalogue, read once more. */
    THIRD_OPINION(
            "third opinion",
            Set.of("macos"),
            mutant -> ThirdOpinion.differs(mutant.book(), mutant.row().operations())),
    /** The laws on every Mac of the bounded worlds. */
    LAWS(
            "laws",
            Set.of("macos", "factorial-it"),
            mutant -> Exhaustive.breaksLaw(mutant.book(), mutant.row().operations())),
    /** The laws in every state that can be reached with one account. */
    MODEL_CHECK("model check", Set.of("macos", "factorial-it"), Judge::hasCounterexample);

    private static final Map<String, List<TableQuestion>> QUESTIONS = Map.of(
            "macos", MacosQuestions.all(),
            "factorial-it", FactorialItQuestions.all());
    private static final Namespace BOOK = Namespace.create(BookUnderTest.class);

    private final String says;
    private final Set<String> books;
    private final Predicate<Mutant> catching;

    Judge(String says, Set<String> books, Predicate<Mutant> catching) {
        this.says = says;
        this.books = books;
        this.catching = catching;
    }

    /** Those that take seconds for a whole book. */
    static final Set<Judge> QUICK = Sets.immutableEnumSet(COMPLETENESS, TABLES);

    /** All of them, the quick ones first. */
    static final Set<Judge> ALL = Sets.immutableEnumSet(EnumSet.allOf(Judge.class));

    boolean catches(Mutant mutant) {
        return books.contains(mutant.book().name()) && catching.test(mutant);
    }

    private static boolean leavesMoreOut(Mutant mutant) {
        return mutant.book().uncovered().size() > mutant.original().uncovered().size();
    }

    private static boolean answersATableOtherwise(Mutant mutant) {
        Predictor predictor = Predictor.of(mutant.book());
        return QUESTIONS.get(mutant.book().name()).stream()
                .filter(question ->
                        mutant.row().operations().contains(question.action().operation()))
                .anyMatch(question -> !question.isAnsweredBy(predictor));
    }

    private static boolean hasCounterexample(Mutant mutant) {
        List<Law> owed = Law.owedBy(mutant.original());
        return ModelCheck.of(mutant.book(), 1, owed).counterexample().isPresent();
    }

    /** Runs the tests of a class with the faulty book. */
    private static Predicate<Mutant> fails(String testClass) {
        return mutant -> failures(testClass, mutant.book()) > 0;
    }

    private static long failures(String testClass, RuleSet book) {
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getStore().put(BOOK, RuleSet.class, book);
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(testClass))
                                    .enableImplicitConfigurationParameters(false)
                                    .build(),
                            heard);
        }
        if (heard.getSummary().getTestsStartedCount() == 0) {
            throw new IllegalStateException("no test of " + testClass + " runs");
        }
        return heard.getSummary().getTestsFailedCount();
    }

    @Override
    public String toString() {
        return says;
    }
}
