package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSet.Gap.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a survey says of sets of worlds, against the worlds read one by one. */
class SurveyTest {

    private static final List<Attribute> WITH_AFTER = Stream.concat(
                    Reading.ASKED.stream(), Stream.of(Attribute.TOKEN_AFTER))
            .toList();

    private record Case(Reading reading, World question) {

        Survey survey() {
            return Survey.of(reading.program(), question);
        }

        List<Map<Attribute, Integer>> worlds() {
            return Reading.certain(question, Reading.ASKED);
        }

        /** The worlds in which the rows of the group are tried. */
        List<Map<Attribute, Integer>> worlds(Effect.Group group) {
            return group == Effect.Group.TOKEN
                    ? worlds()
                    : worlds().stream()
                            .flatMap(world -> reading.withTokenAfter(world).stream())
                            .toList();
        }
    }

    static Stream<Case> cases() {
        Books books = new Books(20261201, List.of(Effect.values()));
        Stream<Case> byChance = IntStream.range(0, 24)
                .mapToObj(i -> new Case(
                        new Reading(books.book("upper", i % 3, 4).over(books.book("lower", i % 2, 6))),
                        books.question()));
        return Stream.concat(byChance, Stream.of(new Case(new Reading(LATER), new Books(0, List.of()).question())));
    }

    /** Rows that look at what rows of an earlier group decided. */
    private static final RuleSet LATER = RuleSet.named("later", "1")
            .effect("E1", "an administrator gets one")
            .on(Reading.OPERATION)
            .when(Condition.SUBJECT_IS_ADMIN)
            .leads(Effect.TOKEN_GIVEN)
            .effect("E2", "the holder owns the volume")
            .on(Reading.OPERATION)
            .when(Condition.SUBJECT_HOLDS_AFTER)
            .leads(Effect.OWNERSHIP_GIVEN)
            .effect("E3", "else not")
            .on(Reading.OPERATION)
            .when(Condition.FILEVAULT_ON)
            .leads(Effect.OWNERSHIP_REMOVED)
            .build();

    @ParameterizedTest
    @MethodSource("cases")
    void a_row_holds_where_its_conditions_do(Case asked) {
        Map<Rule, World> held = asked.survey().held();

        assertThat(held.keySet()).isEqualTo(expectedHeld(asked));
        held.forEach((row, world) ->
                assertThat(Reading.certain(world, WITH_AFTER)).isNotEmpty().allMatch(one -> Reading.holds(row, one)));
    }

    private static Set<Rule> expectedHeld(Case asked) {
        Set<Rule> expected = new HashSet<>();
        asked.reading().requirements().stream()
                .filter(row -> asked.worlds().stream().anyMatch(world -> Reading.holds(row, world)))
                .forEach(expected::add);
        for (Effect.Group group : Effect.Group.values()) {
            List<Map<Attribute, Integer>> worlds = asked.worlds(group);
            asked.reading().effects(group).stream()
                    .filter(row -> worlds.stream().anyMatch(world -> Reading.holds(row, world)))
                    .forEach(expected::add);
        }
        return expected;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_first_row_that_holds_decides_and_those_after_it_do_not(Case asked) {
        Set<Rule> deciding = new HashSet<>();
        Map<Rule, Set<Rule>> before = new HashMap<>();
        for (Effect.Group group : Effect.Group.values()) {
            for (Map<Attribute, Integer> world : asked.worlds(group)) {
                List<Rule> holding = asked.reading().effects(group).stream()
                        .filter(row -> Reading.holds(row, world))
                        .toList();
                holding.stream().limit(1).forEach(deciding::add);
                holding.stream()
                        .skip(1)
                        .forEach(row -> before.computeIfAbsent(row, any -> new HashSet<>())
                                .add(holding.get(0)));
            }
        }
        Survey survey = asked.survey();

        assertThat(survey.decided().keySet()).isEqualTo(deciding);
        assertThat(survey.before()).isEqualTo(before);
        survey.decided()
                .forEach((row, where) -> assertThat(Reading.certain(where, WITH_AFTER))
                        .allMatch(world -> asked.reading()
                                .deciding(row.effect().orElseThrow().group(), world)
                                .equals(List.of(row))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rows_overlap_that_differ_somewhere_and_of_which_neither_lies_within_the_other(Case asked) {
        Set<List<Rule>> expected = new HashSet<>();
        for (Effect.Group group : Effect.Group.values()) {
            List<Map<Attribute, Integer>> worlds = asked.worlds(group);
            List<Rule> rows = asked.reading().effects(group);
            for (int i = 0; i < rows.size(); i++) {
                for (Rule later : rows.subList(i + 1, rows.size())) {
                    Rule row = rows.get(i);
                    if (!isWithin(row, later, worlds)
                            && !isWithin(later, row, worlds)
                            && worlds.stream().anyMatch(world -> overlap(asked.reading(), row, later, world))) {
                        expected.add(List.of(row, later));
                    }
                }
            }
        }
        List<Survey.Overlap> overlaps = asked.survey().overlaps();

        assertThat(overlaps)
                .extracting(overlap -> List.of(overlap.first(), overlap.second()))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(expected);
        for (Survey.Overlap each : overlaps) {
            assertThat(Reading.certain(each.where(), WITH_AFTER))
                    .isNotEmpty()
                    .allMatch(world -> overlap(asked.reading(), each.first(), each.second(), world));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // two effects, and where they come to something different: bit 0 for the first value, 0 for nowhere
        "TOKEN_KEPT,             TOKEN_GIVEN,            TOKEN,     101",
        "TOKEN_KEPT,             TOKEN_UNKNOWN,          TOKEN,     111",
        "TOKEN_GIVEN,            TOKEN_GIVEN,            TOKEN,     0",
        "BOOTSTRAP_ESCROWED,     BOOTSTRAP_KEPT,         BOOTSTRAP, 10111",
        "LISTED_AT_BOOT,         NOT_LISTED_AT_BOOT,     PREBOOT,   11",
        "LISTED_AT_BOOT,         HOLDERS_LISTED_AT_BOOT, PREBOOT,   11",
        "HOLDERS_LISTED_AT_BOOT, NOT_LISTED_AT_BOOT,     PREBOOT,   11",
        "HOLDERS_LISTED_AT_BOOT, HOLDERS_LISTED_AT_BOOT, PREBOOT,   0",
    })
    void rows_overlap_in_the_values_with_which_they_differ(Effect one, Effect other, Attribute changed, String where) {
        RuleSet book = RuleSet.named("toy", "1")
                .effect("E1", "to an administrator")
                .on(Reading.OPERATION)
                .when(Condition.SUBJECT_IS_ADMIN)
                .leads(one)
                .effect("E2", "to an owner")
                .on(Reading.OPERATION)
                .when(Condition.SUBJECT_OWNS_VOLUME)
                .leads(other)
                .build();
        Survey survey = Survey.of(new Reading(book).program(), new World(-1, -1, -1));

        assertThat(survey.overlaps())
                .extracting(overlap -> overlap.where().possible(changed))
                .containsExactly(where.equals("0") ? new Long[0] : new Long[] {Long.parseLong(where, 2)});
    }

    private static boolean isWithin(Rule narrow, Rule wide, List<Map<Attribute, Integer>> worlds) {
        return worlds.stream().noneMatch(world -> Reading.holds(narrow, world) && !Reading.holds(wide, world));
    }

    /** The first of the two decides, the second would, and it would come to something else. */
    private static boolean overlap(Reading reading, Rule first, Rule second, Map<Attribute, Integer> world) {
        Effect effect = first.effect().orElseThrow();
        return reading.deciding(effect.group(), world).equals(List.of(first))
                && Reading.holds(second, world)
                && !Reading.after(effect, world)
                        .equals(Reading.after(second.effect().orElseThrow(), world));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_question_is_open_where_no_row_about_it_holds(Case asked) {
        Survey survey = asked.survey();

        assertThat(survey.all()).isEqualTo(asked.question());
        assertThat(certain(survey.without(Question.PERMISSION)))
                .containsExactlyInAnyOrderElementsOf(
                        withoutAnyOf(asked.reading().requirements(), asked));
        assertThat(certain(survey.without(Question.TOKEN)))
                .containsExactlyInAnyOrderElementsOf(
                        withoutAnyOf(asked.reading().effects(Effect.Group.TOKEN), asked));
    }

    private static List<Map<Attribute, Integer>> certain(List<World> worlds) {
        List<Map<Attribute, Integer>> certain = new ArrayList<>();
        worlds.forEach(world -> certain.addAll(Reading.certain(world, Reading.ASKED)));
        return certain;
    }

    private static List<Map<Attribute, Integer>> withoutAnyOf(List<Rule> rows, Case asked) {
        return asked.worlds().stream()
                .filter(world -> rows.stream().noneMatch(row -> Reading.holds(row, world)))
                .toList();
    }
}
