package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Condition;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * How often the generators make what. The default build tries twenty thousand; {@code mvn -Pstatistics} a million, some
 * minutes.
 */
class StatisticsTest {

    private static final int TRIES = Integer.getInteger("securetoken.statistics.tries", 20_000);
    private static final int QUESTIONS = 20_000;
    private static final int GENERATION = 1000;
    private static final double LEAST = 0.01;

    /** What follows from a question is no fact of it. */
    private static final Set<Condition> ABOUT_WHAT_FOLLOWS = EnumSet.of(
            Condition.SUBJECT_HOLDS_AFTER, Condition.SUBJECT_TOKEN_USABLE_AFTER, Condition.SUBJECT_HOLDS_NONE_AFTER);

    /** Whether credentials are given, by whom, of what kind, and what the process is. */
    private static final Set<Condition> ABOUT_THE_ACTION = EnumSet.of(
            Condition.ACTOR_IS_GIVEN,
            Condition.ACTOR_IS_ANOTHER,
            Condition.PROCESS_IS_ROOT,
            Condition.PROCESS_HAS_FULL_DISK_ACCESS,
            Condition.PROCESS_IN_GRAPHICAL_SESSION,
            Condition.BY_PASSWORD,
            Condition.BY_BOOTSTRAP_TOKEN);

    /** The file system and the kind of an account have no unknown value. */
    private static final Set<Condition> ALWAYS_KNOWN = EnumSet.of(
            Condition.ON_HFS,
            Condition.SUBJECT_MAY_HOLD,
            Condition.SUBJECT_IS_LOCAL,
            Condition.SUBJECT_IS_MOBILE,
            Condition.SUBJECT_IS_NETWORK,
            Condition.SUBJECT_IS_FROM_DIRECTORY,
            Condition.SUBJECT_IS_MANAGED_ADMIN,
            Condition.SUBJECT_IS_GUEST,
            Condition.SUBJECT_IS_ROOT,
            Condition.SUBJECT_IS_SYSTEM,
            Condition.SUBJECT_IS_SHARING_ONLY,
            Condition.SUBJECT_IS_TEMPORARY,
            Condition.ACTOR_MAY_HOLD);

    private final Random random = new Random(1);

    @Example
    void every_generated_mac_can_be() {
        Supplier<Mac> known = generator(Macs.any());
        Supplier<Mac> partlyKnown = generator(Macs.any().withUnknowns());

        long consistent = Stream.generate(() -> Stream.of(known.get(), partlyKnown.get()))
                .limit(TRIES / 2)
                .flatMap(two -> two)
                .filter(Consistency::isConsistent)
                .count();

        assertThat(consistent).isEqualTo(TRIES);
    }

    @Example
    void every_condition_is_often_each_of_what_it_can_be() {
        List<Question> questions = Stream.generate(
                        generator(Questions.about(Macos.rules()).on(Macs.any().withUnknowns())))
                .limit(QUESTIONS)
                .toList();

        for (Condition condition : EnumSet.complementOf(EnumSet.copyOf(ABOUT_WHAT_FOLLOWS))) {
            Map<Permission, Integer> seen = seen(condition, questions);
            assertThat(seen.entrySet())
                    .as("%s: %s of %d", condition, seen, QUESTIONS)
                    .filteredOn(times -> isExpected(condition, times.getKey()))
                    .allMatch(times -> times.getValue() >= QUESTIONS * LEAST);
        }
    }

    private static boolean isExpected(Condition condition, Permission answer) {
        boolean known = ABOUT_THE_ACTION.contains(condition) || ALWAYS_KNOWN.contains(condition);
        return answer != Permission.UNDETERMINED || !known;
    }

    /** A book that needs nothing but the condition allows where it is true, and refuses where it is false. */
    private static Map<Permission, Integer> seen(Condition condition, List<Question> questions) {
        Predictor only = Predictor.of(RuleSet.named("only", "1")
                .requirement("ONLY", condition.sentence())
                .on(EnumSet.allOf(Operation.class))
                .needs(condition)
                .build());
        Map<Permission, Integer> seen = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            seen.put(permission, 0);
        }
        questions.forEach(question ->
                seen.merge(only.prepare(question.mac(), question.action()).permission(), 1, Integer::sum));
        return seen;
    }

    private <T> Supplier<T> generator(Arbitrary<T> arbitrary) {
        RandomGenerator<T> generator = arbitrary.generator(GENERATION, false);
        return () -> generator.next(random).value();
    }
}
