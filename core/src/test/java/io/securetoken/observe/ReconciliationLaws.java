package io.securetoken.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

/** What holds for all observations of two accounts and their Mac. */
class ReconciliationLaws {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final List<Observation> EVERY_KIND = everyKind();

    @Property
    void the_order_of_observations_does_not_matter(
            @ForAll("observed") List<Observation> observed, @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(observed);
        Collections.shuffle(shuffled, random);

        assertThat(at(shuffled)).isEqualTo(at(observed));
    }

    @Property
    void an_old_observation_never_changes_a_fresh_answer(
            @ForAll("observed") List<Observation> observed,
            @ForAll("fresh") Observation one,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seconds) {
        Instant old = NOW.minus(one.source().maximumAge()).minusSeconds(seconds);
        Findings with = at(and(observed, new Observation(one.account(), one.source(), one.seen(), old)));

        assertThat(with.findings()).isEqualTo(at(observed).findings());
    }

    @Property
    void an_agreeing_observation_never_creates_a_conflict(
            @ForAll("observed") List<Observation> observed, @ForAll("fresh") Observation one) {
        boolean agrees = fresh(observed).stream().noneMatch(other -> disagree(one, other));
        Assume.that(agrees);

        assertThat(at(and(observed, one)).conflicts()).isEqualTo(at(observed).conflicts());
    }

    @Property
    void two_fresh_ones_that_disagree_always_surface_as_a_conflict(
            @ForAll("observed") List<Observation> observed,
            @ForAll("fresh") Observation one,
            @ForAll("fresh") Observation other) {
        List<Topic> topics = disputed(one, other);
        List<Conflict> conflicts = at(and(and(observed, one), other)).conflicts();

        assertThat(topics)
                .allSatisfy(topic -> assertThat(conflicts).anySatisfy(conflict -> {
                    assertThat(conflict.topic()).isEqualTo(topic);
                    assertThat(conflict.observations()).contains(one, other);
                }));
    }

    @Property
    void no_token_is_usable_unless_it_was_seen_to_work(@ForAll("observed") List<Observation> observed) {
        Findings findings = at(observed);
        Mac mac = findings.toMac(Mac.running("14.4"));
        for (Account account : mac.accounts()) {
            boolean worked = observed.stream()
                    .anyMatch(one ->
                            one.seen() == Seen.TOKEN_WORKED && account.name().equals(one.account()));
            assertThat(account.token() == TokenState.USABLE && !worked).isFalse();
        }
    }

    @Property
    void what_agrees_only_narrows_what_is_known_of_a_mac(
            @ForAll("observed") List<Observation> observed, @ForAll("fresh") Observation one) {
        Findings before = at(observed);
        Findings after = at(and(observed, one));
        Assume.that(after.conflicts().isEmpty());
        Mac wide = before.toMac(unknown());
        Mac narrow = after.toMac(unknown());

        assertThat(narrow.possible() & ~wide.possible()).isZero();
        assertThat(narrow.accounts())
                .allSatisfy(account -> assertThat(account.possible()
                                & ~wide.existing(account.name()).possible())
                        .isZero());
    }

    @Property
    void a_mac_that_took_the_findings_does_not_change_by_taking_them_again(
            @ForAll("observed") List<Observation> observed) {
        Findings findings = at(observed);
        Mac once = findings.toMac(unknown());

        assertThat(findings.toMac(once)).isEqualTo(once);
    }

    /** A Mac that has both accounts, of which nothing is known. */
    private static Mac unknown() {
        return Mac.running("14.4").with(perhaps("alice"), perhaps("bob"));
    }

    private static Account perhaps(String name) {
        return Account.named(name).withTokenDisabledTag(Answer.UNKNOWN).withPresent(Answer.UNKNOWN);
    }

    private static Findings at(List<Observation> observations) {
        return Reconciliation.of(observations).at(NOW);
    }

    private static List<Observation> fresh(List<Observation> observations) {
        return observations.stream()
                .filter(one -> !one.time().isAfter(NOW))
                .filter(one ->
                        Duration.between(one.time(), NOW).compareTo(one.source().maximumAge()) <= 0)
                .toList();
    }

    private static List<Observation> and(List<Observation> observations, Observation one) {
        List<Observation> all = new ArrayList<>(observations);
        all.add(one);
        return all;
    }

    private static boolean disagree(Observation one, Observation other) {
        return !disputed(one, other).isEmpty();
    }

    /** The topics of which two observations of the same thing cannot both be true; "unknown" in words says nothing. */
    private static List<Topic> disputed(Observation one, Observation other) {
        if (!Objects.equals(one.account(), other.account())) {
            return List.of();
        }
        return one.seen().topics().stream()
                .filter(other.seen().topics()::contains)
                .filter(topic -> Collections.disjoint(
                        List.of(one.seen().says(topic).split(" or ")),
                        List.of(other.seen().says(topic).split(" or "))))
                .toList();
    }

    @Provide
    Arbitrary<List<Observation>> observed() {
        return observations(Duration.ofDays(2)).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Observation> fresh() {
        return observations(Duration.ofMinutes(15));
    }

    private static Arbitrary<Observation> observations(Duration oldest) {
        Arbitrary<Long> age = Arbitraries.frequencyOf(
                Tuple.of(
                        3, Arbitraries.longs().between(0, Duration.ofMinutes(15).toSeconds())),
                Tuple.of(1, Arbitraries.longs().between(0, oldest.toSeconds())));
        return Combinators.combine(Arbitraries.of(EVERY_KIND), age)
                .as((one, seconds) ->
                        new Observation(one.account(), one.source(), one.seen(), NOW.minusSeconds(seconds)));
    }

    private static List<Observation> everyKind() {
        List<Observation> all = new ArrayList<>();
        for (ObservationSource source : ObservationSource.values()) {
            for (Seen seen : source.shows()) {
                if (seen.isOfMac()) {
                    all.add(Observation.ofMac(source, seen, NOW));
                } else {
                    all.add(Observation.of("alice", source, seen, NOW));
                    all.add(Observation.of("bob", source, seen, NOW));
                }
            }
        }
        return all;
    }
}
