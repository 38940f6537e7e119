package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is decided for a set of worlds, against what rows say in each of them. */
class DecisionTest {

    /** An effect that keeps things as they were is left out: to read it needs more than its name. */
    private static final List<Effect> EFFECTS =
            EnumSet.complementOf(EnumSet.of(Effect.BOOTSTRAP_KEPT)).stream().toList();

    private static final World ANY = any();

    private static World any() {
        World any = new World(0, 0, 0).with(Attribute.PRESENT, 1).with(Attribute.ACTOR_PRESENT, 1);
        for (Attribute attribute : Reading.ASKED) {
            any = any.with(attribute, (1L << attribute.words().size()) - 1);
        }
        return any;
    }

    @Test
    void it_is_allowed_or_not_if_it_is_so_in_every_world() {
        Books books = new Books(1, EFFECTS);
        Set<Answer> seen = EnumSet.noneOf(Answer.class);
        for (int i = 0; i < 60; i++) {
            Reading reading = new Reading(books.book("upper", i % 3, 1).over(books.book("lower", 1, 1)));
            World question = books.question();
            Set<Answer> answers = Reading.certain(question, Reading.ASKED).stream()
                    .map(reading::allowed)
                    .collect(Collectors.toSet());
            Answer expected = answers.size() == 1 ? answers.iterator().next() : Answer.UNKNOWN;

            Decision decision = reading.decide(question);

            assertThat(decision.allowed()).isEqualTo(expected);
            assertThat(decision.coversPermission()).isEqualTo(!answers.contains(Answer.UNKNOWN));
            seen.add(expected);
        }
        assertThat(seen).containsExactly(Answer.values());
    }

    @Test
    void two_books_permit_and_change_alike_if_they_do_so_in_every_world() {
        Books books = new Books(2, EFFECTS);
        Set<List<Boolean>> seen = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            RuleSet book = books.book("toy", 3, 4);
            int left = i % book.rules().size();
            Reading whole = new Reading(book);
            Reading less = new Reading(book.without(book.rules().get(left).key()));
            World question = books.question();
            List<Map<Attribute, Integer>> worlds = Reading.certain(question, Reading.ASKED);
            boolean permitAlike = worlds.stream().allMatch(world -> whole.allowed(world) == less.allowed(world));
            boolean changeAlike =
                    worlds.stream().allMatch(world -> changes(whole, world).equals(changes(less, world)));

            Decision one = whole.decide(question);
            Decision other = less.decide(question);

            assertThat(one.permitsAs(other)).isEqualTo(permitAlike);
            assertThat(other.permitsAs(one)).isEqualTo(permitAlike);
            assertThat(one.changesAs(other)).isEqualTo(changeAlike);
            assertThat(other.changesAs(one)).isEqualTo(changeAlike);
            seen.add(List.of(permitAlike, changeAlike));
        }
        assertThat(seen).contains(List.of(true, true), List.of(true, false), List.of(false, true));
    }

    private static List<Object> changes(Reading reading, Map<Attribute, Integer> world) {
        List<Object> changes = new ArrayList<>();
        changes.add(reading.withTokenAfter(world).stream()
                .map(after -> after.get(Attribute.TOKEN_AFTER))
                .collect(Collectors.toSet()));
        for (Effect.Group group : EnumSet.complementOf(EnumSet.of(Effect.Group.TOKEN))) {
            changes.add(reading.deciding(group, world).stream()
                    .map(row -> row.effect().orElseThrow())
                    .toList());
        }
        return changes;
    }

    @Test
    void questions_are_compared_only_where_they_leave_the_same_possible() {
        Reading ifOn = new Reading(needing(Condition.FILEVAULT_ON));
        Reading ifOff = new Reading(needing(Condition.FILEVAULT_OFF));
        World on = ANY.with(Attribute.FILEVAULT, 0b100);
        World off = ANY.with(Attribute.FILEVAULT, 0b001);
        World deferred = ANY.with(Attribute.FILEVAULT, 0b010);

        assertThat(ifOn.decide(ANY).permitsAs(ifOff.decide(ANY))).isFalse();
        assertThat(ifOn.decide(on).permitsAs(ifOff.decide(off))).isTrue();
        assertThat(ifOn.decide(on).permitsAs(ifOff.decide(on))).isFalse();
        assertThat(ifOn.decide(ANY).permitsAs(ifOff.decide(off))).isFalse();
        assertThat(ifOn.decide(ANY).permitsAs(ifOff.decide(deferred))).isTrue();
        assertThat(ifOn.decide(ANY).permitsAs(ifOn.decide(on))).isTrue();
        assertThat(ifOn.decide(on).permitsAs(ifOn.decide(ANY))).isTrue();
    }

    private static RuleSet needing(Condition condition) {
        return RuleSet.named("toy", "1")
                .requirement("R", "it needs that")
                .on(Reading.OPERATION)
                .needs(condition)
                .build();
    }

    @Test
    void what_would_follow_is_compared_also_where_it_may_not_happen() {
        Reading escrows = new Reading(whereFileVaultIsOff(Effect.BOOTSTRAP_ESCROWED));
        Reading clears = new Reading(whereFileVaultIsOff(Effect.BOOTSTRAP_CLEARED));

        Decision one = escrows.decide(ANY);

        assertThat(one.allowed()).isEqualTo(Answer.UNKNOWN);
        assertThat(one.outcomes()).isNotEmpty().allMatch(outcome -> outcome.effect(Effect.Group.BOOTSTRAP) == null);
        assertThat(one.permitsAs(clears.decide(ANY))).isTrue();
        assertThat(one.changesAs(clears.decide(ANY))).isFalse();
    }

    /** It may happen where FileVault is on, and comes to that where it is off. */
    private static RuleSet whereFileVaultIsOff(Effect effect) {
        return RuleSet.named("toy", "1")
                .requirement("R", "it needs FileVault")
                .on(Reading.OPERATION)
                .needs(Condition.FILEVAULT_ON)
                .effect("E", "without FileVault")
                .on(Reading.OPERATION)
                .when(Condition.FILEVAULT_OFF)
                .leads(effect)
                .build();
    }

    @Test
    void books_that_number_methods_each_in_its_own_way_are_compared_all_the_same() {
        CreationMethod mine = CreationMethod.named("mine");
        CreationMethod yours = CreationMethod.named("yours");
        RuleSet one = created(mine, Condition.FILEVAULT_ON, yours);
        RuleSet same = created(mine, Condition.FILEVAULT_ON, CreationMethod.named("a-third"), yours);
        RuleSet differs = created(mine, Condition.FILEVAULT_OFF, yours);

        assertThat(decide(one, mine).permitsAs(decide(same, mine))).isTrue();
        assertThat(decide(one, mine).permitsAs(decide(differs, mine))).isFalse();
        assertThat(decide(one, yours).permitsAs(decide(differs, yours))).isTrue();
        // both decide by the method, which each leaves open: nothing says that the numbers mean the same
        assertThat(decide(one, null).permitsAs(decide(one, null))).isFalse();
    }

    private static RuleSet created(CreationMethod method, Condition needed, CreationMethod... others) {
        return RuleSet.named("toy", "1")
                .methods(others)
                .requirement("R1", "so created, it needs that")
                .on(Reading.OPERATION)
                .by(method)
                .needs(needed)
                .build();
    }

    private static Decision decide(RuleSet book, CreationMethod method) {
        Engine engine = Engine.of(book);
        return engine.program(0, MacOs.of("14"), Reading.OPERATION, false)
                .decide(ANY.mac(), ANY.accounts(), engine.methods().world(method));
    }

    @ParameterizedTest
    @EnumSource
    void a_token_that_is_kept_is_the_one_that_was_there(TokenState token) {
        Reading kept = new Reading(RuleSet.named("toy", "1")
                .effect("E", "it stays")
                .on(Reading.OPERATION)
                .leads(Effect.TOKEN_KEPT)
                .build());

        assertThat(kept.decide(ANY.with(Attribute.TOKEN, token.possible())).token())
                .isEqualTo(token);
    }

    @Test
    void a_book_covers_the_token_if_some_row_decides_about_it_in_every_world() {
        Reading reading = new Reading(RuleSet.named("toy", "1")
                .effect("E1", "an administrator gets one")
                .on(Reading.OPERATION)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(Effect.TOKEN_GIVEN)
                .build());
        World admin = ANY.with(Attribute.ROLE, 0b01);
        World standard = ANY.with(Attribute.ROLE, 0b10);

        assertThat(reading.decide(admin).coversToken()).isTrue();
        assertThat(reading.decide(standard).coversToken()).isFalse();
        assertThat(reading.decide(ANY).coversToken()).isFalse();
        assertThat(reading.decide(admin).token()).isEqualTo(TokenState.USABLE);
        assertThat(reading.decide(standard).token()).isEqualTo(TokenState.UNKNOWN);
    }

    @Test
    void what_all_holders_are_listed_by_is_said_of_nobody_where_no_row_lists_them() {
        Reading lists = new Reading(RuleSet.named("toy", "1")
                .effect("E1", "with FileVault all holders are listed")
                .on(Reading.OPERATION)
                .when(Condition.FILEVAULT_ON)
                .leads(Effect.HOLDERS_LISTED_AT_BOOT)
                .build());
        long holder = Attribute.TOKEN.place(0b010) | Attribute.PREBOOT.place(0b10);
        long perhapsHolder = Attribute.TOKEN.place(0b011) | Attribute.PREBOOT.place(0b10);
        long nobody = Attribute.TOKEN.place(0b001) | Attribute.PREBOOT.place(0b10);

        Aftereffect no = lists.decide(ANY.with(Attribute.FILEVAULT, 0b001)).aftereffect();
        Aftereffect perhaps = lists.decide(ANY).aftereffect();
        Aftereffect yes = lists.decide(ANY.with(Attribute.FILEVAULT, 0b100)).aftereffect();

        assertThat(List.of(holder, perhapsHolder, nobody)).allMatch(account -> no.any(account) == account);
        assertThat(Attribute.PREBOOT.read(perhaps.any(holder))).isEqualTo(0b11);
        assertThat(perhaps.any(nobody)).isEqualTo(nobody);
        assertThat(Attribute.PREBOOT.read(yes.any(holder))).isEqualTo(0b01);
        assertThat(Attribute.PREBOOT.read(yes.any(perhapsHolder))).isEqualTo(0b11);
        assertThat(yes.any(nobody)).isEqualTo(nobody);
    }
}
