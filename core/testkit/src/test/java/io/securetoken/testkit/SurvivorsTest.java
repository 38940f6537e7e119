package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What PIT reports is held against the list both ways. */
class SurvivorsTest {

    private static final Survivors SURVIVORS = Survivors.of(List.of(
            "Box.java,io.securetoken.bits.Box,org.pitest.mutators.MathMutator,lambda$and$0,22,SURVIVED,none",
            "Box.java,io.securetoken.bits.Box,org.pitest.mutators.MathMutator,lambda$and$7,23,SURVIVED,none",
            "Box.java,io.securetoken.bits.Box,org.pitest.mutators.returns.NullReturnValsMutator,of,9,NO_COVERAGE,none",
            "Box.java,io.securetoken.bits.Box,org.pitest.mutators.returns.NullReturnValsMutator,of,7,TIMED_OUT,none",
            "Box.java,io.securetoken.bits.Box,org.pitest.mutators.MathMutator,and,22,KILLED,BoxTest.[a, b]"));

    @Test
    void what_survived_is_counted() {
        assertThat(SURVIVORS).hasToString("5 faults, 3 survived: 40.00 % caught");
        assertThat(Survivors.of(List.of()).share()).isZero();
    }

    @Test
    void a_list_that_names_what_survived_is_right() {
        assertThat(SURVIVORS.against(List.of("# why", "bits.Box.and Math 2", "", "bits.Box.of NullReturnVals 1")))
                .isEmpty();
    }

    @Test
    void what_is_not_explained_and_what_is_explained_in_vain_are_told() {
        assertThat(SURVIVORS.against(List.of("# why", "bits.Box.and Math 1", "bits.Box.with Math 3")))
                .containsExactly(
                        "bits.Box.and Math: not explained, once",
                        "bits.Box.of NullReturnVals: not explained, once",
                        "bits.Box.with Math: explained, but caught or gone, 3 times");
    }

    @Test
    void of_classes_that_are_not_in_the_report_nothing_is_said() {
        assertThat(SURVIVORS.against(
                        List.of("# why", "bits.Box.and Math 2", "bits.Box.of NullReturnVals 1", "plan.Plan.of Math 1")))
                .isEmpty();
    }
}
