package io.securetoken.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Box;
import io.securetoken.bits.Others;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Set<Condition> OF_THE_VOLUME = EnumSet.of(
            Condition.TOKENLESS,
            Condition.NO_OTHER_HOLDER,
            Condition.ANOTHER_HOLDER,
            Condition.NO_OTHER_ADMIN,
            Condition.ANOTHER_ADMIN,
            Condition.NO_OTHER_ORDINARY_ACCOUNT,
            Condition.NO_HOLDER_WITHOUT_PASSWORD);

    /** The sixteen combinations of others, but for those with a holder. */
    private static final long WITHOUT_HOLDER = 0xFFFF & ~Others.having(Others.HOLDER);

    @Test
    void a_condition_looks_at_the_whole_volume_if_it_is_about_other_accounts() {
        assertThat(Condition.values())
                .filteredOn(Condition::looksAtWholeVolume)
                .containsExactlyInAnyOrderElementsOf(OF_THE_VOLUME);
    }

    @Test
    void only_that_there_is_another_is_said_by_what_it_is_not() {
        assertThat(Condition.values())
                .filteredOn(Condition::isNegated)
                .containsExactlyInAnyOrder(Condition.ANOTHER_HOLDER, Condition.ANOTHER_ADMIN);
    }

    @ParameterizedTest
    @CsvSource({
        "ON_HFS,          the system volume is HFS+",
        "TOKENLESS,       no account on this volume holds a token",
        "ANOTHER_ADMIN,   another account is an administrator",
        "SUBJECT_IS_NEW,  the account has not logged in before",
        "ACTOR_IS_GRANTER, the acting account is an administrator with a usable token",
        "BY_RECOVERY_KEY, 'the recovery key authorises it, and is known'"
    })
    void a_condition_is_a_sentence(Condition condition, String sentence) {
        assertThat(condition.sentence()).isEqualTo(sentence);
    }

    @Test
    void no_two_conditions_are_one_sentence() {
        assertThat(Condition.values()).extracting(Condition::sentence).doesNotHaveDuplicates();
    }

    @Test
    void a_condition_on_the_mac_or_the_subject_is_the_same_whoever_acts() {
        Box onHfs = Box.ALL.and(Attribute.FILE_SYSTEM, 0b10);
        Box holds = Box.ALL.and(Attribute.TOKEN, 0b110);

        assertThat(Condition.ON_HFS.box(false)).isEqualTo(onHfs);
        assertThat(Condition.ON_HFS.box(true)).isEqualTo(onHfs);
        assertThat(Condition.SUBJECT_HOLDS.box(false)).isEqualTo(holds);
        assertThat(Condition.SUBJECT_HOLDS.box(true)).isEqualTo(holds);
    }

    @Test
    void what_is_said_of_the_actor_is_said_of_a_subject_that_acts_itself() {
        assertThat(Condition.ACTOR_IS_GRANTER.box(false))
                .isEqualTo(Box.ALL.and(Attribute.ACTOR_ROLE, 0b01).and(Attribute.ACTOR_TOKEN, 0b010));
        assertThat(Condition.ACTOR_IS_GRANTER.box(true))
                .isEqualTo(Box.ALL.and(Attribute.ROLE, 0b01).and(Attribute.TOKEN, 0b010));
        assertThat(Condition.ACTOR_OWNS_VOLUME.box(true)).isEqualTo(Box.ALL.and(Attribute.OWNER, 0b01));
        assertThat(Condition.ACTOR_MAY_HOLD.box(true)).isEqualTo(Box.ALL.and(Attribute.KIND, 0b011001011));
    }

    @Test
    void what_is_said_of_other_accounts_is_said_of_the_actor_unless_it_is_the_subject() {
        Box nobodyElse = Box.ALL.and(Attribute.OTHERS, WITHOUT_HOLDER);

        assertThat(Condition.NO_OTHER_HOLDER.box(true)).isEqualTo(nobodyElse);
        assertThat(Condition.NO_OTHER_HOLDER.box(false)).isEqualTo(nobodyElse.and(Attribute.ACTOR_TOKEN, 0b001));
        assertThat(Condition.TOKENLESS.box(true)).isEqualTo(nobodyElse.and(Attribute.TOKEN, 0b001));
        assertThat(Condition.TOKENLESS.box(false))
                .isEqualTo(nobodyElse.and(Attribute.TOKEN, 0b001).and(Attribute.ACTOR_TOKEN, 0b001));
        assertThat(Condition.NO_OTHER_ORDINARY_ACCOUNT.box(true))
                .isEqualTo(Box.ALL.and(Attribute.OTHERS, 0xFFFF & ~Others.having(Others.UID_500)));
    }

    @Test
    void that_there_is_another_is_true_outside_the_box_of_its_opposite() {
        assertThat(Condition.ANOTHER_HOLDER.box(true)).isEqualTo(Condition.NO_OTHER_HOLDER.box(true));
        assertThat(Condition.ANOTHER_HOLDER.box(false)).isEqualTo(Condition.NO_OTHER_HOLDER.box(false));
        assertThat(Condition.ANOTHER_ADMIN.box(false))
                .isEqualTo(Box.ALL
                        .and(Attribute.OTHERS, 0xFFFF & ~Others.having(Others.ADMIN))
                        .and(Attribute.ACTOR_ROLE, 0b10));
    }
}
