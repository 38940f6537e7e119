package io.securetoken.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What observations, findings and differences say of themselves. */
class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final Observation ENABLED =
            Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW);
    private static final Observation NOT_CRYPTO_USER =
            Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW.minusSeconds(60));
    private static final Observation FILEVAULT_ON =
            Observation.ofMac(ObservationSource.FILEVAULT_STATUS, Seen.FILEVAULT_ON, NOW);

    private static final String ENABLED_WORDS =
            "`bob`: its token is reported enabled [`sysadminctl -secureTokenStatus bob`, 2026-11-24T12:00:00Z]";
    private static final String NOT_CRYPTO_USER_WORDS = "`bob`: it is not a cryptographic user"
            + " [`diskutil apfs listCryptoUsers -plist /`, 2026-11-24T11:59:00Z]";

    @Test
    void an_observation_says_whose_it_is_and_what_was_seen_where_and_when() {
        assertThat(ENABLED).hasToString(ENABLED_WORDS);
        assertThat(NOT_CRYPTO_USER).hasToString(NOT_CRYPTO_USER_WORDS);
        assertThat(FILEVAULT_ON).hasToString("FileVault is on [`fdesetup status`, 2026-11-24T12:00:00Z]");
    }

    @Test
    void an_observation_that_cannot_be_is_refused_with_what_to_give_instead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of("bob", ObservationSource.FILEVAULT_LIST, Seen.TOKEN_WORKED, NOW))
                .withMessage("`fdesetup list` cannot show that its token worked; give the source that did");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.ofMac(ObservationSource.FILEVAULT_LIST, Seen.FILEVAULT_USER, NOW))
                .withMessage("of which account was it seen that it is a FileVault user; name the account");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of("bob", ObservationSource.FILEVAULT_STATUS, Seen.FILEVAULT_ON, NOW))
                .withMessage("that FileVault is on is about the whole Mac, not about `bob`");
    }

    @Test
    void a_finding_says_what_remains_possible_and_who_disagrees() {
        assertThat(Finding.of("bob", Topic.TOKEN, List.of(ENABLED))).hasToString("token of `bob`: usable or stale");
        assertThat(Finding.of(null, Topic.FILEVAULT, List.of(FILEVAULT_ON))).hasToString("filevault: on");
        assertThat(Finding.of("bob", Topic.TOKEN, List.of(NOT_CRYPTO_USER, ENABLED)))
                .hasToString("token of `bob`: unknown (sources disagree about token: " + NOT_CRYPTO_USER_WORDS
                        + ", but " + ENABLED_WORDS + ")");
    }

    @Test
    void a_conflict_shows_its_sides_each_with_all_who_are_on_it() {
        Observation marker =
                Observation.of("bob", ObservationSource.AUTHENTICATION_AUTHORITY, Seen.MARKER_PRESENT, NOW);

        assertThat(new Conflict("bob", Topic.TOKEN, List.of(NOT_CRYPTO_USER, ENABLED, marker)))
                .hasToString("sources disagree about token: " + NOT_CRYPTO_USER_WORDS + ", but " + ENABLED_WORDS
                        + "; `bob`: its marker is present"
                        + " [`dscl . -read /Users/bob AuthenticationAuthority`, 2026-11-24T12:00:00Z]");
    }

    @Test
    void findings_stand_one_a_line_and_below_them_what_does_not_count() {
        Findings findings = Reconciliation.of(FILEVAULT_ON, ENABLED, NOT_CRYPTO_USER)
                .within(ObservationSource.APFS_CRYPTO_USERS, Duration.ofSeconds(59))
                .at(NOW);

        assertThat(findings)
                .hasToString("filevault: on\n"
                        + "presence of `bob`: yes\n"
                        + "token of `bob`: usable or stale\n"
                        + "not counted: " + NOT_CRYPTO_USER_WORDS
                        + ": it is 1 min old, and 59 s is the limit; read it again");
        assertThat(Reconciliation.of().at(NOW)).hasToString("");
    }

    @Test
    void a_reconciliation_shows_its_observations_in_order_of_time_and_its_limits_by_source() {
        assertThat(Reconciliation.of(ENABLED, NOT_CRYPTO_USER).toString())
                .startsWith("[" + NOT_CRYPTO_USER_WORDS + ", " + ENABLED_WORDS
                        + "] within {SYSADMINCTL_STATUS=PT15M, AUTHENTICATION_AUTHORITY=PT15M, ")
                .endsWith(", BOOTSTRAP_STATUS=PT15M, ERASE_PREFLIGHT=PT24H}");
    }

    @Test
    void a_cause_says_its_reasons_its_rows_and_what_to_read_next() {
        assertThat(cause())
                .hasToString("the tool lied, because it is as it was before; only one source says so"
                        + " [ADP-01, INV-23]; next: read it again; read another");
    }

    @Test
    void a_difference_says_what_was_predicted_and_observed_and_its_causes_below() {
        Difference bobs = new Difference(
                "bob", Topic.TOKEN, "usable", "none", List.of(NOT_CRYPTO_USER), List.of(), List.of(cause(), cause()));
        Difference macs =
                new Difference(null, Topic.FILEVAULT, "off", "on", List.of(FILEVAULT_ON), List.of(), List.of());

        assertThat(macs).hasToString("filevault: predicted off, observed on");
        assertThat(bobs)
                .hasToString("token of `bob`: predicted usable, observed none\n  " + cause() + "\n  " + cause());
        assertThat(new Drift(List.of(macs, bobs))).hasToString(macs + "\n" + bobs);
        assertThat(new Drift(List.of())).hasToString("no difference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOKEN_ENABLED           | its token is reported enabled
            TAGGED                  | it carries only the tag against automatic tokens
            NOT_VOLUME_OWNER        | it is a cryptographic user and no volume owner
            STANDARD                | it is no administrator
            BOOTSTRAP_NOT_SUPPORTED | bootstrap tokens are not supported
            """)
    void what_was_seen_is_a_sentence(Seen seen, String sentence) {
        assertThat(seen.sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOKEN_ENABLED          | TOKEN           | usable or stale
            TOKEN_REFUSED          | TOKEN           | none or stale
            TOKEN_WORKED           | TOKEN           | usable
            TOKEN_ENABLED          | PRESENCE        | yes
            UNKNOWN_USER           | PRESENCE        | no
            UNKNOWN_USER           | TOKEN           | unknown
            ADMIN                  | ROLE            | admin
            BOOTSTRAP_ESCROWED     | BOOTSTRAP_TOKEN | escrowed or stale
            BOOTSTRAP_NOT_ESCROWED | BOOTSTRAP_TOKEN | none or local-only
            FILEVAULT_DEFERRED     | FILEVAULT       | deferred
            """)
    void what_was_seen_says_of_a_topic_what_it_leaves_possible(Seen seen, Topic topic, String words) {
        assertThat(seen.says(topic)).isEqualTo(words);
    }

    @Test
    void a_claim_leaves_each_of_its_values_possible_and_no_other() {
        assertThat(possible(Topic.TOKEN, TokenState.NONE, TokenState.STALE)).isEqualTo(0b101);
        assertThat(possible(Topic.TOKEN, TokenState.HELD, TokenState.USABLE)).isEqualTo(0b110);
        assertThat(possible(Topic.ROLE, Role.ADMIN)).isEqualTo(0b1);
        assertThat(possible(Topic.PRESENCE, Answer.YES, Answer.NO)).isEqualTo(0b11);
        assertThat(possible(Topic.FILEVAULT, FileVault.ON)).isEqualTo(0b100);
        assertThat(possible(Topic.BOOTSTRAP_TOKEN, BootstrapToken.NOT_SUPPORTED))
                .isEqualTo(0b1);
        assertThat(possible(Topic.TAG)).isZero();
    }

    private static int possible(Topic topic, Knowable... values) {
        Seen.Claim claim = Seen.Claim.claim(topic, values);
        assertThat(claim.topic()).isEqualTo(topic);
        return claim.possible();
    }

    private static LikelyCause cause() {
        return new LikelyCause(
                Cause.TOOL_LIED,
                71,
                List.of("it is as it was before", "only one source says so"),
                List.of("ADP-01", "INV-23"),
                List.of("read it again", "read another"));
    }
}
