package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;
import java.util.Map;
import java.util.Set;
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

    private static long ask(World world, RuleSet book, Map<Law, Set<String>> meant) {
        return Exhaustive.of(book, meant).ask(world);
    }
}
