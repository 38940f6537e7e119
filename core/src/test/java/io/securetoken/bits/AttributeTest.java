package io.securetoken.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.bits.Attribute.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTest {

    @Test
    void no_two_attributes_stand_in_one_place() {
        for (Word word : Word.values()) {
            long taken = 0;
            for (Attribute attribute : Attribute.values()) {
                if (attribute.word() == word) {
                    assertThat(attribute.mask() & taken).as("%s", attribute).isZero();
                    taken |= attribute.mask();
                }
            }
            assertThat(taken).isNotZero();
        }
    }

    @Test
    void each_word_has_a_place_and_each_place_a_word() {
        assertThat(Attribute.values())
                .filteredOn(attribute -> !attribute.words().isEmpty())
                .allSatisfy(attribute -> assertThat(Long.bitCount(attribute.mask()))
                        .isEqualTo(attribute.words().size()));
    }

    @Test
    void every_attribute_of_the_actor_is_one_of_the_subject_repeated() {
        List<Attribute> actors =
                Arrays.stream(Attribute.values()).filter(Attribute::isActors).toList();

        assertThat(actors).hasSize(8).allSatisfy(attribute -> {
            assertThat(attribute.name())
                    .isEqualTo("ACTOR_" + attribute.subjects().name());
            assertThat(attribute.words()).isEqualTo(attribute.subjects().words());
            assertThat(attribute.subjects().isSubjects()).isTrue();
            assertThat(attribute.isSubjects()).isFalse();
            assertThat(attribute.subjects().mask() & ~Attribute.REPEATED).isZero();
        });
        assertThatThrownBy(Attribute.HARDWARE::subjects).hasMessage("HARDWARE is not the actor's");
    }

    @Test
    void what_is_neither_the_subjects_nor_the_actors_is_of_the_mac_or_the_methods() {
        assertThat(Attribute.values())
                .filteredOn(attribute -> !attribute.isActors() && !attribute.isSubjects())
                .filteredOn(attribute -> attribute.word() == Word.ACCOUNTS)
                .containsExactly(Attribute.TOKEN_AFTER);
    }
}
