package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.bits.World;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.MacOs;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoTest {

    private static final Program PROGRAM = Engine.of(RuleSet.named("toy", "1")
                    .requirement("R", "it needs nothing")
                    .on(Operation.RESTART)
                    .needsNothing()
                    .build())
            .program(0, MacOs.of("14"), Operation.RESTART, false);

    private final Memo memo = new Memo();

    private record Question(long mac, long accounts, long methods) {}

    @Test
    void what_was_kept_is_found_by_the_whole_question_only() {
        Decision decision = decision();
        memo.keep(1, 2, 3, decision);

        assertThat(memo.find(1, 2, 3)).isSameAs(decision);
        for (long other = 4; other < 1000; other++) {
            assertThat(memo.find(other, 2, 3)).isNull();
            assertThat(memo.find(1, other, 3)).isNull();
            assertThat(memo.find(1, 2, other)).isNull();
        }
    }

    @Test
    void a_place_holds_what_was_kept_last() {
        memo.keep(1, 2, 3, decision());
        Decision later = decision();
        memo.keep(1, 2, 3, later);

        assertThat(memo.find(1, 2, 3)).isSameAs(later);
    }

    @Test
    void what_is_found_is_what_was_kept_for_that_question_however_many_there_are() {
        List<Decision> decisions =
                LongStream.range(0, 500).mapToObj(i -> decision()).toList();
        for (int i = 0; i < decisions.size(); i++) {
            memo.keep(i, i * 3L, i / 7, decisions.get(i));
            assertThat(memo.find(i, i * 3L, i / 7)).isSameAs(decisions.get(i));
        }
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(memo.find(i, i * 3L, i / 7)).isIn(decisions.get(i), null);
        }
    }

    /** Questions differ in a few bits, high or low, of one word or two: they must not fall on the same places for that. */
    @ParameterizedTest
    @CsvSource({"0", "8", "24", "40", "50"})
    void more_than_half_of_the_questions_are_found_again_wherever_they_differ(int shift) {
        assertMostFound(i -> new Question(i << shift, 5, 7));
        assertMostFound(i -> new Question(5, i << shift, 7));
        assertMostFound(i -> new Question(5, 7, i << shift));
        assertMostFound(i -> new Question(0, i << shift, 0));
        assertMostFound(i -> new Question(i % 64 << shift, i / 64 << shift, 0));
        assertMostFound(i -> new Question(i % 64 << shift, 0, i / 64 << shift));
        assertMostFound(i -> new Question(0, i % 64 << shift, i / 64 << shift));
    }

    private static void assertMostFound(LongFunction<Question> question) {
        assertThat(found(4096, question)).isGreaterThan(2048);
    }

    /** It begins with 64 places, and half as many questions must have made room for others before it takes more. */
    @Test
    void it_does_not_grow_for_a_few_questions() {
        assertThat(found(70, i -> new Question(i, 0, 0))).isBetween(32L, 50L);
    }

    @Test
    void it_does_not_grow_without_end() {
        assertThat(found(200_000, i -> new Question(i, 0, 0))).isBetween(50_000L, 65_536L);
    }

    private static long found(int count, LongFunction<Question> question) {
        Memo memo = new Memo();
        Decision decision = decision();
        for (int i = 0; i < count; i++) {
            Question kept = question.apply(i);
            memo.keep(kept.mac, kept.accounts, kept.methods, decision);
        }
        return LongStream.range(0, count)
                .mapToObj(question)
                .filter(asked -> memo.find(asked.mac, asked.accounts, asked.methods) != null)
                .count();
    }

    private static Decision decision() {
        return new Decision(
                PROGRAM,
                new World(0, 0, 0),
                List.of(new PermissionCase(new World(0, 0, 0), List.of(), List.of())),
                List.of());
    }
}
