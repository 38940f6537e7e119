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
                        "CREATE-14/before 10.15",
                        "CREATE-16",
                        "CREATE-18",
                        "CREATE-18/10.15",
                        "CREATE-18/before 10.15",
                        "CREATE-19/tokenless",
                        "ELIG-03",
                        "ELIG-08",
                        "ELIG-09",
                        "ELIG-10",
                        "ELIG-10/login window",
                        "ELIG-10/login",
                        "ELIG-10/password",
                        "ELIG-10/reset",
                        "ELIG-11",
                        "ELIG-12",
                        "ELIG-13/login",
                        "ELIG-13/password",
                        "ELIG-13/reset",
                        "FIRST-01",
                        "FIRST-01/several",
                        "FIRST-02",
                        "FIRST-02/10.15, standard",
                        "FIRST-02/deferred",
                        "FIRST-02/deferred, 10.15, standard",
                        "FIRST-03",
                        "FIRST-03/target",
                        "FIRST-04",
                        "FIRST-04/standard",
                        "FIRST-05",
                        "FIRST-05/before 10.15",
                        "FIRST-06",
                        "FIRST-06/login",
                        "FIRST-07",
                        "FIRST-08",
                        "FIRST-09",
                        "GRANT-01/10.14.2",
                        "LOSS-03",
                        "LOSS-05",
                        "LOSS-05/MDM",
                        "LOSS-05/administrator",
                        "LOSS-05/administrator, before 10.15",
                        "LOSS-05/administrator, otherwise",
                        "LOSS-05/before 10.15",
                        "LOSS-06",
                        "LOSS-08/needs",
                        "NEU-02",
                        "PW-02/first",
                        "PW-02/tokenless");
    }

    @Test
    void no_row_of_the_vendor() {
        assertThat(FactorialIt.rules().rules().stream().filter(Rule::looksAtWholeVolume))
                .isEmpty();
    }
}
