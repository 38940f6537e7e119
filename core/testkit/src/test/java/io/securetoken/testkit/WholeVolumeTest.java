package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.Rule;
import org.junit.jupiter.api.Test;

/** The rows that look at accounts which the action does not name: only these let a stranger change an answer. */
class WholeVolumeTest {

    @Test
    void rows_of_the_platform() {
        assertThat(Macos.rules().rules().stream()
                        .filter(Rule::looksAtWholeVolume)
                        .map(Rule::key))
                .containsExactlyInAnyOrder(
                        "ACT-01",
                        "ACT-01/owner",
                        "CREATE-01",
                        "CREATE-05",
                        "CREATE-05/before 11",
                        "CREATE-08",
                        "CREATE-08/before 11",
                        "CREATE-10",
                        "CREATE-14",
                        "CREATE-16",
                        "CREATE-18",
                        "CREATE-18/10.15",
                        "CREATE-18/before 10.15",
                        "CREATE-19/tokenless",
                        "ELIG-08",
                        "ELIG-09",
                        "ELIG-10",
                        "ELIG-10/login window",
                        "ELIG-10/password",
                        "ELIG-11",
                        "ELIG-12",
                        "FIRST-01",
                        "FIRST-02",
                        "FIRST-02/before 11, administrator",
                        "FIRST-02/before 11, mobile",
                        "FIRST-02/deferred",
                        "FIRST-02/deferred, before 11",
                        "FIRST-03",
                        "FIRST-03/target",
                        "FIRST-04",
                        "FIRST-05",
                        "FIRST-06",
                        "FIRST-07",
                        "FIRST-08",
                        "GRANT-01/10.14.2",
                        "LOSS-05",
                        "LOSS-05/administrator",
                        "LOSS-08/needs",
                        "NEU-02");
    }

    @Test
    void no_row_of_the_vendor() {
        assertThat(FactorialIt.rules().rules().stream().filter(Rule::looksAtWholeVolume))
                .isEmpty();
    }
}
