package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Every action on every Mac of four bounded worlds. The worlds are written down in {@link Worlds}; here stand their sizes
 * and the number of questions asked, so that none of them shrinks unseen.
 */
class ExhaustiveTest {

    private static final RuleSet BOTH = FactorialIt.rules().over(Macos.rules());

    @Test
    void the_platform_keeps_every_law() {
        assertThat(ask(Worlds.oneAccount(), Macos.rules(), Map.of())).isEqualTo(316_608);
        assertThat(ask(Worlds.twoAccounts(), Macos.rules(), Map.of())).isEqualTo(257_165);
        assertThat(ask(Worlds.enrolled(), Macos.rules(), Map.of())).isEqualTo(156_912);
        assertThat(ask(Worlds.partlyKnown(), Macos.rules(), Map.of())).isEqualTo(54_336);
    }

    @Test
    void the_vendor_keeps_every_law_but_where_it_means_otherwise() {
        assertThat(ask(Worlds.twoAccounts(), FactorialIt.rules(), MeantByFactorialIt.rows()))
                .isEqualTo(221_787);
    }

    @Test
    void the_vendor_over_the_platform_keeps_every_law_but_where_it_means_otherwise() {
        assertThat(ask(Worlds.twoAccounts(), BOTH, MeantByFactorialIt.rows())).isEqualTo(277_381);
        assertThat(ask(Worlds.enrolled(), BOTH, MeantByFactorialIt.rows())).isEqualTo(169_176);
    }

    @Test
    void what_the_vendor_says_stands_over_the_platform() {
        Layers layers = Layers.of(FactorialIt.rules(), Macos.rules());
        assertThat(Worlds.twoAccounts()
                        .questions(BOTH)
                        .parallel()
                        .flatMap(question -> layers.brokenBy(question).stream()))
                .isEmpty();
    }

    /** Returns how many questions were asked; fails at the first that breaks a law. */
    private static long ask(World world, RuleSet book, Map<Law, Set<String>> meant) {
        Predictor predictor = Predictor.of(book);
        AllActions actions = AllActions.knownTo(book);
        AtomicLong asked = new AtomicLong();
        List<Law> laws = laws();
        world.macs()
                .parallel()
                .forEach(mac -> actions.on(mac).forEach(action -> {
                    asked.incrementAndGet();
                    hold(laws, new Question(mac, action), predictor, meant);
                }));
        return asked.get();
    }

    private static void hold(List<Law> laws, Question question, Predictor predictor, Map<Law, Set<String>> meant) {
        Answered answered = Answered.of(question, predictor);
        for (Law law : laws) {
            if (law.concerns(answered.operation())) {
                law.brokenBy(answered)
                        .filter(why -> answered.keys().stream().noneMatch(meant.getOrDefault(law, Set.of())::contains))
                        .ifPresent(why -> {
                            throw new AssertionError(law + "\n  " + why);
                        });
            }
        }
    }

    /** Those that ask many further questions for each are left to the properties. */
    private static List<Law> laws() {
        List<Law> laws = new ArrayList<>(Invariants.all());
        laws.add(Laws.REFUSED_CHANGES_NOTHING);
        laws.add(Laws.ROLES_KEEP_TOKENS);
        laws.add(Laws.TOKENS_CHANGE_BY_ROWS);
        return laws;
    }
}
