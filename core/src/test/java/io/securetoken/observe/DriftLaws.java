package io.securetoken.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.GrantToken;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the differences between one prediction and all observations. */
class DriftLaws {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final Verdict GRANT = Predictor.of(Macos.rules())
            .predict(
                    Mac.running("14.4")
                            .with(Account.admin("alice").withToken(TokenState.USABLE), Account.standard("bob")),
                    GrantToken.to("bob").by("alice"));

    @Property
    void each_difference_has_something_against_the_prediction_and_causes_in_the_order_of_their_weight(
            @ForAll("observed") List<Observation> observed) {
        assertThat(drift(observed).differences()).allSatisfy(difference -> {
            assertThat(difference.against()).isNotEmpty();
            assertThat(difference.causes())
                    .isNotEmpty()
                    .isSortedAccordingTo(
                            Comparator.comparingInt(LikelyCause::weight).reversed());
            assertThat(difference.causes()).allSatisfy(cause -> {
                assertThat(cause.because()).isNotEmpty();
                assertThat(cause.rows()).isNotEmpty();
                assertThat(cause.readNext()).isNotEmpty();
            });
        });
    }

    @Property
    void what_one_account_showed_explains_nothing_of_another(@ForAll("observed") List<Observation> observed) {
        List<Observation> alices =
                observed.stream().filter(one -> "alice".equals(one.account())).toList();

        assertThat(drift(alices).differences())
                .isEqualTo(drift(observed).differences().stream()
                        .filter(difference -> "alice".equals(difference.account()))
                        .toList());
    }

    @Property
    void what_the_book_leaves_open_is_no_difference(@ForAll("observed") List<Observation> observed) {
        Set<Topic> open = Set.of(Topic.OWNERSHIP, Topic.FILEVAULT, Topic.BOOTSTRAP_TOKEN, Topic.PREBOOT);

        assertThat(drift(List.of()).isEmpty()).isTrue();
        assertThat(drift(observed).differences()).noneMatch(difference -> open.contains(difference.topic()));
    }

    private static Drift drift(List<Observation> observed) {
        return Drift.between(
                GRANT, NOW.minusSeconds(60), Reconciliation.of(observed).at(NOW));
    }

    @Provide
    Arbitrary<List<Observation>> observed() {
        return new ReconciliationLaws().observed();
    }
}
