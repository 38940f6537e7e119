package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What books of one row see. */
class SightTest {

    private static final Mac MAC = Mac.running("14.4").withHardware(Hardware.T2);
    private static final Set<Operation> PROMOTIONS = EnumSet.of(Operation.PROMOTE);
    private static final CreationMethod SCRIPT = CreationMethod.named("script");

    private static final long OF_EVERY_MAC = masks(Attribute.FILEVAULT, Attribute.BOOTSTRAP);
    private static final long OF_EVERY_ACCOUNT =
            masks(Attribute.ROLE, Attribute.TOKEN, Attribute.PASSWORD, Attribute.UID, Attribute.PRESENT);

    private static long masks(Attribute... attributes) {
        return Stream.of(attributes).mapToLong(Attribute::mask).sum();
    }

    private static RuleSetBuilder.Row row() {
        return RuleSet.named("a", "1").effect("1", "so it is").on(Operation.PROMOTE);
    }

    private static Sight sight(RuleSetBuilder book) {
        return Sight.of(book.build(), MAC, PROMOTIONS);
    }

    @Test
    void whatever_the_rows_are_about_others_and_the_goal_see_something() {
        assertThat(sight(row().leads(Effect.TOKEN_KEPT))).isEqualTo(new Sight(OF_EVERY_MAC, OF_EVERY_ACCOUNT, false));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT_TAGGED,            TAG",
        "SUBJECT_LISTED_AT_BOOT,    PREBOOT",
        "SUBJECT_IS_LOCAL,          KIND",
        "ACTOR_MAY_HOLD,            KIND",
        "ACTOR_OWNS_VOLUME,         OWNER",
    })
    void a_row_sees_of_an_account_what_it_asks_of_whoever_it_happens_to_or_whoever_acts(
            Condition condition, Attribute seen) {
        Sight expected = new Sight(OF_EVERY_MAC, OF_EVERY_ACCOUNT | seen.mask(), false);

        assertThat(sight(row().when(condition).leads(Effect.TOKEN_KEPT))).isEqualTo(expected);
        assertThat(sight(row().unless(condition).leads(Effect.TOKEN_KEPT))).isEqualTo(expected);
        assertThat(sight(row().needs(condition))).isEqualTo(expected);
    }

    @Test
    void a_row_sees_of_the_mac_what_it_asks_of_it() {
        assertThat(sight(row().when(Condition.MDM_SERVER_REACHABLE).needs(Condition.RECOVERY_KEY_KNOWN)))
                .isEqualTo(new Sight(
                        OF_EVERY_MAC | masks(Attribute.MDM_REACHABLE, Attribute.RECOVERY_KEY),
                        OF_EVERY_ACCOUNT,
                        false));
        assertThat(sight(row().needsOneOf(Condition.SUBJECT_ENABLED, Condition.SUBJECT_TAGGED)))
                .isEqualTo(new Sight(OF_EVERY_MAC, OF_EVERY_ACCOUNT | masks(Attribute.ENABLED, Attribute.TAG), false));
    }

    @Test
    void a_row_sees_only_on_the_macs_and_of_the_operations_that_it_is_about() {
        long tag = OF_EVERY_ACCOUNT | Attribute.TAG.mask();

        assertThat(sight(tagged().since("14.4").leads(Effect.TOKEN_KEPT)).account())
                .isEqualTo(tag);
        assertThat(sight(tagged().since("15").leads(Effect.TOKEN_KEPT)).account())
                .isEqualTo(OF_EVERY_ACCOUNT);
        assertThat(sight(tagged().before("14.4").leads(Effect.TOKEN_KEPT)).account())
                .isEqualTo(OF_EVERY_ACCOUNT);
        assertThat(sight(tagged().hardware(Hardware.INTEL, Hardware.T2).leads(Effect.TOKEN_KEPT))
                        .account())
                .isEqualTo(tag);
        assertThat(sight(tagged().hardware(Hardware.INTEL).leads(Effect.TOKEN_KEPT))
                        .account())
                .isEqualTo(OF_EVERY_ACCOUNT);
        assertThat(Sight.of(
                                tagged().hardware(Hardware.INTEL)
                                        .leads(Effect.TOKEN_KEPT)
                                        .build(),
                                MAC.withHardware(Hardware.UNKNOWN),
                                PROMOTIONS)
                        .account())
                .isEqualTo(tag);
        assertThat(Sight.of(
                                tagged().leads(Effect.TOKEN_KEPT).build(),
                                MAC,
                                EnumSet.complementOf(EnumSet.copyOf(PROMOTIONS)))
                        .account())
                .isEqualTo(OF_EVERY_ACCOUNT);
    }

    private static RuleSetBuilder.Row tagged() {
        return row().when(Condition.SUBJECT_TAGGED);
    }

    @ParameterizedTest
    @CsvSource({
        // the row is about these; these can be done; the method of an account that is there is seen
        "PROMOTE,                   PROMOTE,                    true",
        "PROMOTE,                   DEMOTE,                     false",
        "PROMOTE CREATE_ACCOUNT,    PROMOTE,                    true",
        "PROMOTE CREATE_ACCOUNT,    CREATE_ACCOUNT,             false",
        "CREATE_ACCOUNT,            CREATE_ACCOUNT PROMOTE,     false",
    })
    void the_method_that_made_an_account_is_seen_by_rows_about_those_who_are_there(
            String about, String done, boolean methods) {
        RuleSet book = RuleSet.named("a", "1")
                .effect("1", "so it is")
                .on(operations(about))
                .by(SCRIPT)
                .leads(Effect.TOKEN_KEPT)
                .build();
        RuleSet whoever = RuleSet.named("a", "1")
                .effect("1", "so it is")
                .on(operations(about))
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(Sight.of(book, MAC, operations(done)).methods()).isEqualTo(methods);
        assertThat(Sight.of(whoever, MAC, operations(done)).methods()).isFalse();
    }

    private static Set<Operation> operations(String names) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        Stream.of(names.split(" ")).map(Operation::valueOf).forEach(operations::add);
        return operations;
    }

    @Test
    void a_goal_sees_who_owns_the_volume_or_is_listed_at_its_screen_if_it_speaks_of_it() {
        Sight sight = sight(row().leads(Effect.TOKEN_KEPT));

        assertThat(sight.with(Goal.admin("bob"))).isEqualTo(sight);
        assertThat(sight.with(Goal.owner("bob")).account()).isEqualTo(OF_EVERY_ACCOUNT | Attribute.OWNER.mask());
        assertThat(sight.with(Goal.admin("bob").keeping(Goal.unlocksAtBoot("bob")))
                        .account())
                .isEqualTo(OF_EVERY_ACCOUNT | Attribute.PREBOOT.mask());
        assertThat(sight.with(Goal.owner("bob").and(Goal.unlocksAtBoot("bob"))))
                .isEqualTo(
                        new Sight(OF_EVERY_MAC, OF_EVERY_ACCOUNT | masks(Attribute.OWNER, Attribute.PREBOOT), false));
    }
}
