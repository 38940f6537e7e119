package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every action on every Mac of four bounded worlds. The worlds are written down in {@link Worlds}; here stand their sizes
 * and the number of questions asked, so that none of them shrinks unseen.
 */
class ExhaustiveTest {

    private static final RuleSet BOTH = FactorialIt.rules().over(Macos.rules());

    private static final List<Law> NAMES_AND_STRANGERS =
            List.of(Laws.NAMES_DO_NOT_MATTER, Laws.STRANGERS_DO_NOT_MATTER);

    /** These ask some dozen further questions for each. */
    private static final List<Law> KNOWLEDGE = List.of(Laws.NAMES_DO_NOT_MATTER, Laws.KNOWING_MORE_CONTRADICTS_NOTHING);

    @Test
    void the_platform_keeps_every_law() {
        assertThat(ask(Worlds.oneAccount().macs(), Macos.rules(), Map.of())).isEqualTo(316_608);
        assertThat(ask(Worlds.twoAccounts().macs(), Macos.rules(), Map.of())).isEqualTo(257_165);
        assertThat(ask(Worlds.enrolled().macs(), Macos.rules(), Map.of())).isEqualTo(156_912);
        assertThat(ask(Worlds.partlyKnown().macs(), Macos.rules(), Map.of())).isEqualTo(54_336);
    }

    @Test
    void the_vendor_keeps_every_law_but_where_it_means_otherwise() {
        assertThat(ask(Worlds.twoAccounts().macs(), FactorialIt.rules(), MeantByFactorialIt.rows()))
                .isEqualTo(221_787);
    }

    @Test
    void the_vendor_over_the_platform_keeps_every_law_but_where_it_means_otherwise() {
        assertThat(ask(Worlds.enrolled().macs(), BOTH, MeantByFactorialIt.rows()))
                .isEqualTo(169_176);
    }

    @Test
    @Tag("exhaustive")
    void the_vendor_over_the_platform_keeps_every_law_on_any_version() {
        assertThat(ask(Worlds.twoAccounts().macs(), BOTH, MeantByFactorialIt.rows()))
                .isEqualTo(277_381);
    }

    @Test
    void neither_names_nor_strangers_nor_more_knowledge_turn_an_answer() {
        assertThat(ask(
                        Worlds.twoAccounts().macs().filter(ExhaustiveTest::isOfToday),
                        BOTH,
                        NAMES_AND_STRANGERS,
                        Map.of()))
                .isEqualTo(29_198);
        assertThat(ask(
                        Worlds.partlyKnown()
                                .macs()
                                .filter(mac -> isOfToday(mac) && mac.accounts().size() < 2),
                        Macos.rules(),
                        KNOWLEDGE,
                        Map.of()))
                .isEqualTo(2_136);
    }

    @Test
    @Tag("exhaustive")
    void neither_names_nor_strangers_nor_more_knowledge_turn_an_answer_on_any_version() {
        for (RuleSet book : List.of(FactorialIt.rules(), Macos.rules(), BOTH)) {
            ask(Worlds.twoAccounts().macs(), book, NAMES_AND_STRANGERS, Map.of());
            ask(Worlds.enrolled().macs(), book, NAMES_AND_STRANGERS, Map.of());
            ask(Worlds.partlyKnown().macs(), book, KNOWLEDGE, Map.of());
        }
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

    private static boolean isOfToday(Mac mac) {
        return mac.macos().equals(MacOs.of("14.4"));
    }

    /** Returns how many questions were asked; fails at the first that breaks a law. */
    private static long ask(Stream<Mac> macs, RuleSet book, Map<Law, Set<String>> meant) {
        return ask(macs, book, Exhaustive.OF_ONE_ANSWER, meant);
    }

    private static long ask(Stream<Mac> macs, RuleSet book, List<Law> laws, Map<Law, Set<String>> meant) {
        return Exhaustive.of(book, laws, meant).ask(macs);
    }
}
