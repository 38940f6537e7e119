package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.action.RevokeToken;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A walk through a little world: what is asked, counted and followed, and the way to a broken law. */
class SearchTest {

    private static final MacOs SONOMA = MacOs.of("14.4");

    /** Of one account: 16 Macs without, and with one of 2 roles, 2 tokens, 2 passwords and tagged or not. */
    private static final int BARE = 16;

    private static final int STARTS = BARE * 16;

    private static BoundedWorld world(RuleSet book, int accounts) {
        return new BoundedWorld(book, SONOMA, Hardware.APPLE_SILICON, accounts);
    }

    private static ModelCheck.Band search(RuleSet book, int accounts, Law... laws) {
        return new Search(Predictor.of(book), world(book, accounts), SONOMA, accounts, List.of(laws))
                .band(List.of(Hardware.APPLE_SILICON));
    }

    private static Counterexample found(RuleSet book, int accounts, Law law) {
        return search(book, accounts, law).counterexample().orElseThrow();
    }

    private static LawRow law(Operation operation, Predicate<Transition> holds) {
        return LawRow.of(Occasion.ASKED, Set.of(operation), "L-1", "that is so", holds);
    }

    private static RuleSetBuilder allowing(Operation... operations) {
        return RuleSet.named("little", "1")
                .requirement("MAY", "nothing is needed")
                .on(operations)
                .needsNothing();
    }

    /** Returns a book by which a promotion makes the token stale, the only way to a stale one. */
    private static RuleSetBuilder stalePromotions() {
        return allowing(Operation.PROMOTE, Operation.REVOKE_TOKEN)
                .effect("STALE", "the token goes stale")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_STALE);
    }

    private static long transitions(RuleSet book, int without, int with) {
        BoundedWorld world = world(book, 1);
        return (long) without * world.actions(List.of()).size()
                + (long) with * world.actions(List.of("alice")).size();
    }

    @Test
    void what_is_asked_and_followed_is_counted() {
        RuleSet book = stalePromotions().build();
        LawRow any = LawRow.ofAnswers(Occasion.GAIN, "L-2", "it is of any operation", step -> true);
        ModelCheck.Band band = search(book, 1, law(Operation.PROMOTE, step -> true), any);

        // promoted, by nobody's credentials or their own, are administrators with a stale token: 2 passwords, 2 tags
        int with = STARTS + BARE * 4;
        long asked = transitions(book, BARE, with);
        assertThat(band.states()).isEqualTo(BARE + with);
        assertThat(band.transitions()).isEqualTo(asked);
        assertThat(band.undetermined()).isEqualTo(asked - 2L * with);
        assertThat(band.checks()).isEqualTo(asked + 2L * with);
        assertThat(band.counterexample()).isEmpty();
        assertThat(band.macos()).isEqualTo(SONOMA);
        assertThat(band.hardware()).containsExactly(Hardware.APPLE_SILICON);
    }

    @Test
    void what_is_refused_is_not_followed_and_known_for_all_that() {
        RuleSet book = RuleSet.named("little", "1")
                .requirement("NEVER", "nobody is promoted")
                .on(Operation.PROMOTE)
                .isNeverPossible()
                .effect("STALE", "the token would go stale")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_STALE)
                .build();
        ModelCheck.Band band = search(book, 1);

        assertThat(band.states()).isEqualTo(BARE + STARTS);
        assertThat(band.undetermined()).isEqualTo(transitions(book, BARE, STARTS) - 2L * STARTS);
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_UNKNOWN, TOKEN_STALE", "TOKEN_STALE, TOKEN_UNKNOWN"})
    void what_leads_to_something_unknown_is_not_followed(Effect ofAdmins, Effect ofOthers) {
        RuleSet book = allowing(Operation.PROMOTE)
                .effect("A", "of administrators")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(ofAdmins)
                .effect("B", "of others")
                .on(Operation.PROMOTE)
                .leads(ofOthers)
                .build();
        ModelCheck.Band band = search(book, 1);

        boolean adminsGoStale = ofAdmins == Effect.TOKEN_STALE;
        int stale = BARE * 4;
        int followed = STARTS / 2 + (adminsGoStale ? stale : 0);
        assertThat(band.states()).isEqualTo(BARE + STARTS + stale);
        assertThat(band.undetermined()).isEqualTo(transitions(book, BARE, STARTS + stale) - 2L * followed);
    }

    @Test
    void a_step_that_perhaps_may_not_be_taken_is_not_followed() {
        RuleSet book = RuleSet.named("little", "1")
                .effect("STALE", "the token goes stale if it may be done")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_STALE)
                .build();

        assertThat(search(book, 1).states()).isEqualTo(BARE + STARTS);
    }

    /** By a book in which a requirement and an effect of each group depend on what the account and the Mac are. */
    @ParameterizedTest
    @EnumSource(names = {"PROMOTE", "LOG_IN_BY_SSH", "CREATE_ACCOUNT", "DELETE_BY_DIRECTORY", "ERASE"})
    void a_step_is_what_the_verdict_of_the_same_question_is(Operation operation) {
        RuleSet book = RuleSet.named("little", "1")
                .requirement("A", "FileVault is off")
                .on(operation)
                .needs(Condition.FILEVAULT_OFF)
                .requirement("B", "an administrator has other needs")
                .on(operation)
                .when(Condition.SUBJECT_IS_ADMIN)
                .needsOneOf(Condition.ACTOR_IS_GIVEN, Condition.BOOTSTRAP_ESCROWED)
                .effect("C", "who is tagged keeps its token")
                .on(operation)
                .when(Condition.SUBJECT_TAGGED)
                .leads(Effect.TOKEN_KEPT)
                .effect("D", "a standard account gets one")
                .on(operation)
                .when(Condition.SUBJECT_IS_STANDARD)
                .leads(Effect.TOKEN_GIVEN)
                .effect("E", "the bootstrap token is escrowed")
                .on(operation)
                .leads(Effect.BOOTSTRAP_ESCROWED)
                .methods(Sketch.SCRIPT)
                .build();
        BoundedWorld world = world(book, 1);
        Predictor predictor = Predictor.of(book);
        List<Transition> seen = new ArrayList<>();

        search(book, 1, law(operation, step -> {
            Mac mac = world.unpack(world.state(step.before, new int[1]));
            Verdict verdict = predictor.predict(mac, step.action());
            assertThatSame(step, Transition.of(verdict, verdict.after()));
            return seen.add(step);
        }));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(BARE);
    }

    /** Places of a verdict are of those that are there or named, those of the world are of all who may be. */
    private static void assertThatSame(Transition step, Transition told) {
        assertThat(step.macos).isEqualTo(told.macos);
        assertThat(step.operation()).isEqualTo(told.operation());
        assertThat(step.allowed).isEqualTo(told.allowed);
        assertThat(step.isExplained()).isEqualTo(told.isExplained());
        assertThat(step.rules()).isEqualTo(told.rules());
        assertThat(step.effects()).isEqualTo(told.effects());
        assertThat(step.occasion()).isEqualTo(told.occasion());
        assertThat(attributes(step.after)).startsWith(attributes(told.after));
        assertThat(attributes(step.done())).startsWith(attributes(told.done()));
        assertThat(step.subject).isEqualTo(told.subject);
        assertThat(step.actor).isEqualTo(told.actor);
        assertThat(step.otherwise().isSameWithTagTurned())
                .isEqualTo(told.otherwise().isSameWithTagTurned());
    }

    /** Without the numbers of the creation methods, which only packed accounts have. */
    private static long[] attributes(long[] words) {
        return Arrays.stream(words)
                .map(word -> word & ((1L << Attribute.ACTOR_SHIFT) - 1))
                .toArray();
    }

    @Test
    void a_law_is_asked_of_its_operations_and_from_its_occasion_on() {
        RuleSet book = stalePromotions().build();
        List<Transition> asked = new ArrayList<>();
        LawRow spy = LawRow.of(Occasion.CHANGE, Set.of(Operation.PROMOTE), "L-1", "it is seen", asked::add);

        search(book, 1, spy);
        // all but promotions of administrators whose token is stale already
        assertThat(asked).hasSize(2 * STARTS);
    }

    @Test
    void the_way_to_a_broken_law_is_known_in_every_detail() {
        RuleSet book = stalePromotions().build();
        Counterexample found = found(
                book,
                1,
                law(
                        Operation.REVOKE_TOKEN,
                        step -> !Transition.holds(step.subjectBefore()) || Transition.isUsable(step.subjectBefore())));

        assertThat(found.law().id()).isEqualTo("L-1");
        assertThat(found.actions()).containsExactly(Promote.of("alice"), RevokeToken.from("alice"));
        assertThat(found)
                .hasToString("L-1 (that is so) is broken on macOS 14.4, apple-silicon, after:"
                        + " promote `alice`; revoke the token of `alice`");
        assertThat(found.start().fileVault()).isEqualTo(FileVault.OFF);
        assertThat(found.start().bootstrapToken()).isEqualTo(BootstrapToken.NONE);
        assertThat(found.start().mdmReachable()).isEqualTo(Answer.NO);
        assertThat(found.start().recoveryKey()).isEqualTo(RecoveryKey.NONE);
        assertThat(found.start().accounts()).singleElement().satisfies(alice -> {
            assertThat(alice.name()).isEqualTo("alice");
            assertThat(alice.role()).isEqualTo(Role.ADMIN);
            assertThat(alice.token()).isEqualTo(TokenState.NONE);
            assertThat(alice.passwordOrigin()).isEqualTo(PasswordOrigin.PLAINTEXT);
            assertThat(alice.tokenDisabledTag()).isEqualTo(Answer.NO);
        });
    }

    @Test
    void a_law_broken_at_once_is_found_at_the_first_start() {
        RuleSet book = stalePromotions().build();
        ModelCheck.Band band = search(book, 1, law(Operation.RESTART, step -> false));

        assertThat(band.counterexample().orElseThrow().actions())
                .extracting(Action::operation)
                .containsExactly(Operation.RESTART);
        assertThat(band.counterexample().orElseThrow().start().accounts()).isEmpty();
        assertThat(band.states()).isEqualTo(BARE + STARTS);
        assertThat(band.transitions()).isLessThan(transitions(book, 1, 0));
    }

    /** Two promotions make both tokens stale; whose number comes first changes on the way. */
    @Test
    void names_stay_on_the_way_however_the_accounts_are_numbered() {
        RuleSet book = stalePromotions().build();
        LawRow law = law(Operation.REVOKE_TOKEN, step -> !isStale(step.before, 1) || !isStale(step.before, 2));
        Counterexample found = found(book, 2, law);

        assertThat(found.actions())
                .extracting(Action::operation)
                .containsExactly(Operation.PROMOTE, Operation.PROMOTE, Operation.REVOKE_TOKEN);
        assertThat(found.actions().subList(0, 2)).extracting(Action::account).containsExactlyInAnyOrder("alice", "bob");
        assertThat(found.start().accounts())
                .extracting(account -> account.token())
                .doesNotContain(TokenState.STALE);
        assertThatLastStepBreaks(found, book);
    }

    private static boolean isStale(long[] mac, int place) {
        return Transition.holds(mac[place]) && !Transition.isUsable(mac[place]);
    }

    private static void assertThatLastStepBreaks(Counterexample found, RuleSet book) {
        Mac mac = found.start();
        Verdict last = null;
        for (Action action : found.actions()) {
            last = Predictor.of(book).predict(mac, action);
            mac = last.after();
        }
        assertThat(last).isNotNull();
        assertThat(found.law().isKept(last, mac)).isFalse();
    }

    /**
     * The world makes every holder an owner, the book does not: so the lone account whose token goes stale may create
     * another in the world, and not if the way is replayed. Of the last actions, the one has the first number that there
     * is not on the Mac of one account that is left in the replay, another the next, and another the last that there is.
     */
    @ParameterizedTest
    @CsvSource({"0", "1", "-1"})
    void where_the_way_cannot_be_replayed_the_last_step_is_shown_alone(int beyond) {
        RuleSet book = RuleSet.named("little", "1")
                .requirement("A", "nobody has a token and nobody else is there")
                .on(Operation.CHECK_PASSWORD)
                .needs(Condition.SUBJECT_HOLDS_NONE, Condition.NO_OTHER_ORDINARY_ACCOUNT)
                .effect("B", "the token goes stale")
                .on(Operation.CHECK_PASSWORD)
                .leads(Effect.TOKEN_STALE)
                .requirement("C", "an owner whose token is not usable may create")
                .on(Operation.CREATE_ACCOUNT)
                .needs(Condition.ACTOR_OWNS_VOLUME)
                .requirement("D", "and no one else")
                .on(Operation.CREATE_ACCOUNT)
                .when(Condition.ACTOR_TOKEN_USABLE)
                .isNeverPossible()
                .effect("E", "a new account has no token")
                .on(Operation.CREATE_ACCOUNT)
                .leads(Effect.TOKEN_KEPT)
                .methods(Sketch.SCRIPT)
                .build();
        BoundedWorld world = world(book, 2);
        int left = world.actions(List.of("alice")).size();
        Action asked = world.actions(List.of("alice", "bob")).get(left + beyond);
        Counterexample found = found(
                book,
                2,
                law(
                        asked.operation(),
                        step -> !step.action().equals(asked)
                                || (!isStale(step.before, 1) && !isStale(step.before, 2))
                                || step.before[1] == 0
                                || step.before[2] == 0));

        assertThat(found.actions()).hasSize(1);
        assertThat(found.actions().get(0).operation()).isEqualTo(asked.operation());
        assertThat(found.start().accounts()).hasSize(2).anyMatch(account -> account.token() == TokenState.STALE);
    }
}
