package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On which versions and hardware a book of a few rows is checked, and what it comes to in all. */
class ModelCheckOfLittleBooksTest {

    private static RuleSetBuilder book() {
        return RuleSet.named("little", "1");
    }

    private static ModelCheck check(RuleSet book, Law... laws) {
        return ModelCheck.of(book, 1, List.of(laws));
    }

    private static RuleSetBuilder.Row allowedPromotion() {
        return promotion(
                book().requirement("MAY", "anybody may").on(Operation.PROMOTE).needsNothing(), "A");
    }

    private static RuleSetBuilder.Row promotion(RuleSetBuilder book, String id) {
        return book.effect(id, "the token goes stale").on(Operation.PROMOTE);
    }

    private static LawRow never(Operation operation, String id) {
        return LawRow.of(Occasion.CHANGE, Set.of(operation), id, "it changes nothing", step -> false);
    }

    @Test
    void a_book_is_checked_from_the_oldest_version_and_where_a_row_begins_or_ends() {
        RuleSet book = promotion(book(), "A")
                .since("12")
                .before("26")
                .leads(Effect.TOKEN_STALE)
                .effect("B", "an upgrade is not followed")
                .on(Operation.UPGRADE)
                .since("13")
                .leads(Effect.TOKEN_KEPT)
                .effect("C", "nor is an authorisation")
                .on(Operation.AUTHORIZE_MDM_ERASE)
                .since("14")
                .leads(Effect.TOKEN_KEPT)
                .effect("D", "but what is about something followed too is")
                .on(Operation.UPGRADE, Operation.RESTART)
                .since("15")
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(check(book).bands())
                .extracting(ModelCheck.Band::macos)
                .containsExactly(MacOs.OLDEST, MacOs.of("12"), MacOs.of("15"), MacOs.of("26"));
    }

    @Test
    void hardware_that_no_row_tells_apart_is_checked_once() {
        assertThat(check(promotion(book(), "A").leads(Effect.TOKEN_STALE).build())
                        .bands())
                .extracting(ModelCheck.Band::hardware)
                .containsExactly(List.of(Hardware.INTEL, Hardware.T2, Hardware.APPLE_SILICON));
    }

    @Test
    void hardware_that_a_row_tells_apart_is_checked_apart() {
        RuleSet one = promotion(book(), "A")
                .hardware(Hardware.T2)
                .leads(Effect.TOKEN_STALE)
                .build();
        RuleSet two = promotion(promotion(book(), "A").hardware(Hardware.T2).leads(Effect.TOKEN_STALE), "B")
                .hardware(Hardware.T2, Hardware.INTEL)
                .leads(Effect.TOKEN_STALE)
                .build();

        assertThat(check(one).bands())
                .extracting(ModelCheck.Band::hardware)
                .containsExactly(List.of(Hardware.INTEL, Hardware.APPLE_SILICON), List.of(Hardware.T2));
        assertThat(check(two).bands())
                .extracting(ModelCheck.Band::hardware)
                .containsExactly(List.of(Hardware.INTEL), List.of(Hardware.T2), List.of(Hardware.APPLE_SILICON));
    }

    @Test
    void hardware_that_a_condition_tells_apart_is_checked_apart_wherever_it_stands() {
        RuleSetBuilder.Row when = promotion(book(), "A").when(Condition.ON_APPLE_SILICON);
        RuleSetBuilder.Row unless = promotion(book(), "A").unless(Condition.ON_APPLE_SILICON);
        RuleSetBuilder needs = book().requirement("A", "it needs root or Apple silicon")
                .on(Operation.PROMOTE)
                .needsOneOf(Condition.PROCESS_IS_ROOT, Condition.ON_APPLE_SILICON);

        for (RuleSetBuilder book : List.of(when.leads(Effect.TOKEN_STALE), unless.leads(Effect.TOKEN_STALE), needs)) {
            assertThat(check(book.build()).bands())
                    .extracting(ModelCheck.Band::hardware)
                    .containsExactly(List.of(Hardware.INTEL, Hardware.T2), List.of(Hardware.APPLE_SILICON));
        }
    }

    @Test
    void each_band_is_gone_through_on_its_own_version_and_hardware() {
        RuleSet book = allowedPromotion()
                .since("12")
                .hardware(Hardware.APPLE_SILICON)
                .leads(Effect.TOKEN_STALE)
                .build();

        // with a token that is stale: 16 Macs, an administrator of 2 passwords, tagged or not
        assertThat(check(book).bands())
                .extracting(ModelCheck.Band::macos, band -> band.hardware().size(), ModelCheck.Band::states)
                .containsExactly(
                        tuple(MacOs.OLDEST, 2, 272L),
                        tuple(MacOs.OLDEST, 1, 272L),
                        tuple(MacOs.of("12"), 2, 272L),
                        tuple(MacOs.of("12"), 1, 272L + 16 * 4));
    }

    @Test
    void what_was_gone_through_is_the_sum_of_the_bands() {
        RuleSet book = allowedPromotion().since("12").leads(Effect.TOKEN_STALE).build();
        LawRow law = LawRow.of(Occasion.ASKED, Set.of(Operation.PROMOTE), "L-1", "so it is", step -> true);
        ModelCheck check = check(book, law);

        assertThat(check.bands()).hasSize(2);
        assertThat(check.states()).isEqualTo(272 + 336);
        // an account is promoted by nobody's credentials or its own
        assertThat(check.checks()).isEqualTo(2 * (256 + 320));
        assertThat(check.transitions())
                .isEqualTo(check.bands().stream()
                        .mapToLong(ModelCheck.Band::transitions)
                        .sum());
        // where no row says what becomes of the token a promotion is undetermined too
        assertThat(check.transitions() - check.undetermined()).isEqualTo(2 * 320);
        assertThat(check.laws()).containsExactly(law);
        assertThat(check.counterexample()).isEmpty();
    }

    @Test
    void a_little_book_owes_the_laws_of_the_answers() {
        ModelCheck check =
                ModelCheck.of(promotion(book(), "A").leads(Effect.TOKEN_STALE).build(), 1);

        assertThat(check.laws()).extracting(Law::id).containsExactly("refused", "granting-row", "bystanders");
        assertThat(check.checks()).isEqualTo(3 * check.transitions());
        assertThat(check.counterexample()).isEmpty();
    }

    /** Before 12 a token goes stale by a promotion and is revoked then, from 12 on a usable one is revoked. */
    @Test
    void the_shortest_way_of_all_bands_is_shown() {
        RuleSet book = promotion(
                        book().requirement("MAY", "anybody may")
                                .on(Operation.PROMOTE, Operation.REVOKE_TOKEN)
                                .needsNothing(),
                        "A")
                .leads(Effect.TOKEN_STALE)
                .effect("B", "a stale token is taken")
                .on(Operation.REVOKE_TOKEN)
                .when(Condition.SUBJECT_TOKEN_STALE)
                .leads(Effect.TOKEN_REMOVED)
                .effect("C", "so is any other")
                .on(Operation.REVOKE_TOKEN)
                .since("12")
                .leads(Effect.TOKEN_REMOVED)
                .effect("D", "or not")
                .on(Operation.REVOKE_TOKEN)
                .before("12")
                .leads(Effect.TOKEN_KEPT)
                .build();
        ModelCheck check = check(book, never(Operation.REVOKE_TOKEN, "L-1"));

        assertThat(check.bands())
                .extracting(
                        band -> band.counterexample().orElseThrow().actions().size())
                .containsExactly(2, 1);
        assertThat(check.counterexample().orElseThrow().actions()).hasSize(1);
        assertThat(check.counterexample().orElseThrow().start().macos()).isEqualTo(MacOs.of("12"));
    }

    /** Every state by the verdicts themselves, in no order and with no number of how it was reached. */
    @Test
    void a_naive_walk_counts_the_same() {
        RuleSet book = promotion(
                        book().requirement("MAY", "only without FileVault")
                                .on(Operation.PROMOTE, Operation.DEMOTE)
                                .on(Operation.REVOKE_TOKEN, Operation.DELETE_BY_DIRECTORY)
                                .needs(Condition.FILEVAULT_OFF),
                        "A")
                .leads(Effect.TOKEN_STALE)
                .effect("B", "a token is taken by another")
                .on(Operation.REVOKE_TOKEN)
                .when(Condition.ACTOR_IS_ANOTHER)
                .leads(Effect.TOKEN_REMOVED)
                .effect("C", "it stays")
                .on(Operation.DEMOTE, Operation.DELETE_BY_DIRECTORY)
                .leads(Effect.TOKEN_KEPT)
                .build();
        ModelCheck.Band band = ModelCheck.of(book, 1, List.of()).bands().get(0);
        BoundedWorld world = new BoundedWorld(book, MacOs.OLDEST, Hardware.INTEL, 1);
        Predictor predictor = Predictor.of(book);
        Deque<Long> open = new ArrayDeque<>(world.starts());
        Set<Long> reached = new HashSet<>(open);
        List<Action> undetermined = new ArrayList<>();
        long asked = 0;
        while (!open.isEmpty()) {
            Mac mac = world.unpack(open.remove());
            for (Action action : world.actions(world.inOrder(mac))) {
                asked++;
                Verdict verdict = predictor.predict(mac, action);
                long next = world.state(Arrays.copyOf(world.packing().pack(verdict.after()), 2), new int[1]);
                if (next == BoundedWorld.OUTSIDE || verdict.permission() == Permission.UNDETERMINED) {
                    undetermined.add(action);
                } else if (reached.add(next)) {
                    open.add(next);
                }
            }
        }

        assertThat(band.states()).isEqualTo(reached.size()).isGreaterThan(272);
        assertThat(band.transitions()).isEqualTo(asked);
        assertThat(band.undetermined()).isEqualTo(undetermined.size());
    }

    @Test
    void a_band_and_a_counterexample_keep_copies_of_their_lists() {
        List<Hardware> hardware = new ArrayList<>(List.of(Hardware.T2));
        List<Action> actions = new ArrayList<>(List.of(Sketch.action(Operation.RESTART, null)));
        Counterexample found = new Counterexample(never(Operation.RESTART, "L-1"), Sketch.mac("t2: none"), actions);
        ModelCheck.Band band = new ModelCheck.Band(MacOs.OLDEST, hardware, 1, 1, 0, 1, Optional.of(found));
        hardware.clear();
        actions.clear();

        assertThat(band.hardware()).containsExactly(Hardware.T2);
        assertThat(band.counterexample().orElseThrow().actions()).hasSize(1);
        assertThat(found).hasToString("L-1 (it changes nothing) is broken on macOS 14.4, t2, after: restart");
    }

    @Test
    void fewer_than_one_account_or_more_than_four_are_refused() {
        RuleSet book = promotion(book(), "A").leads(Effect.TOKEN_STALE).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelCheck.of(book, 0))
                .withMessage("the check takes 1 to 4 accounts, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ModelCheck.of(book, 5, List.of()));
    }
}
