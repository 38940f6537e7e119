package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What the generators promise. */
class GeneratorLaws {

    private static final Planner PLANNER = Planner.of(Predictor.of(Macos.rules()));

    @Property
    void every_mac_can_be(@ForAll Mac mac) {
        assertThat(Consistency.clashes(mac)).isEmpty();
    }

    @Property
    @Domain(SecureTokenDomain.class)
    void every_partly_known_mac_can_be(@ForAll Mac mac) {
        assertThat(Consistency.clashes(mac)).isEmpty();
    }

    @Property
    void every_question_can_be_asked(@ForAll Question question) {
        assertThat(Consistency.clashes(question)).isEmpty();
    }

    @Property
    void handles_keep_their_word(@ForAll("fleet") Mac mac) {
        assertThat(mac.macos().toString()).isIn("14.4", "15");
        assertThat(mac.hardware()).isEqualTo(Hardware.APPLE_SILICON);
        assertThat(mac.accounts()).hasSizeBetween(2, 4);
        assertThat(mac.hasHolder()).isEqualTo(Answer.YES);
    }

    @Property
    void a_mac_without_holder_has_none(@ForAll("tokenless") Mac mac) {
        assertThat(mac.hasHolder()).isEqualTo(Answer.NO);
        assertThat(Consistency.clashes(mac)).isEmpty();
    }

    @Provide
    Arbitrary<Mac> fleet() {
        return Macs.any()
                .running("14.4", "15")
                .on(Hardware.APPLE_SILICON)
                .withAccounts(2, 4)
                .withHolder();
    }

    @Provide
    Arbitrary<Mac> tokenless() {
        return Macs.any().withUnknowns().withoutHolder();
    }

    @Property
    void versions_at_least_are_at_least_so_new(@ForAll("newer") Mac mac) {
        assertThat(mac.macos()).isGreaterThanOrEqualTo(MacOs.of("14.4"));
    }

    @Provide
    Arbitrary<Mac> newer() {
        return Macs.any().runningAtLeast("14.4");
    }

    @Example
    void a_version_newer_than_all_is_refused() {
        assertThatThrownBy(() -> Macs.any().runningAtLeast("99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no Mac made here runs macOS 99 or newer; name it with `running`");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_plan_asks_of_an_operator_only_what_it_can(@ForAll("fleet") Mac mac, @ForAll Operator operator) {
        PlanResult result = PLANNER.plan(mac, Goal.holdsToken("alice"), operator);
        if (result instanceof Plan plan) {
            assertThat(plan.actions())
                    .allMatch(action -> operator.root() || !action.process().root());
        }
    }

    @Property
    @Domain(SecureTokenDomain.class)
    void the_domain_makes_all_that_can_be_asked_for(
            @ForAll Action action,
            @ForAll RuleSet book,
            @ForAll Operator operator,
            @ForAll MacOs version,
            @ForAll Scenario scenario,
            @ForAll Account account) {
        assertThat(Worlds.versions()).contains(version.toString());
        assertThat(book.rules()).isNotEmpty();
        assertThat(Accounts.NAMES).contains(account.name()).containsAll(operator.passwords());
        assertThat(action.phrase()).isNotEmpty();
        assertThat(scenario.actions()).hasSizeLessThanOrEqualTo(8);
    }
}
