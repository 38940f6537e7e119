package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.Macos;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link ThirdOpinion} compares, counted. */
class ThirdOpinionTest {

    @Test
    void the_book_says_what_the_catalogue_reads() {
        ThirdOpinion opinion = new ThirdOpinion(Macos.rules());

        opinion.askAll();

        assertThat(opinion.differences()).isEmpty();
        assertThat(opinion.compared()).isEqualTo(1_230_978);
        assertThat(opinion.contested()).isEqualTo(55_104);
        assertThat(opinion.silent())
                .isEqualTo(Map.of(
                        "FIRST-07 against ADP-14", 756,
                        "PW-04 is said of 10.14 and later", 1_722,
                        "a stale token that is granted again", 4_704,
                        "a token that is not there", 61_152,
                        "an account that deletes itself", 36_624,
                        "the reset of a stale token", 61_152));
    }
}
