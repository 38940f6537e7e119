package io.securetoken.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single observations and few of them add up to, from the documents' rows on what each tool shows. */
class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            SYSADMINCTL_STATUS,       TOKEN_ENABLED,       HELD
            SYSADMINCTL_STATUS,       TOKEN_DISABLED,      NONE
            SYSADMINCTL_STATUS,       UNKNOWN_USER,        UNKNOWN
            AUTHENTICATION_AUTHORITY, MARKER_PRESENT,      HELD
            AUTHENTICATION_AUTHORITY, MARKER_ABSENT,       NONE
            AUTHENTICATION_AUTHORITY, TAGGED,              NONE
            APFS_CRYPTO_USERS,        CRYPTO_USER,         HELD
            APFS_CRYPTO_USERS,        NOT_CRYPTO_USER,     NONE
            APFS_CRYPTO_USERS,        NOT_VOLUME_OWNER,    HELD
            FILEVAULT_LIST,           FILEVAULT_USER,      HELD
            FILEVAULT_LIST,           NOT_FILEVAULT_USER,  UNKNOWN
            MDM_USER_LIST,            REPORTED_HOLDER,     HELD
            VENDOR_CONSOLE,           REPORTED_NOT_HOLDER, NONE
            TOKEN_USE,                TOKEN_WORKED,        USABLE
            TOKEN_USE,                TOKEN_REFUSED,       UNKNOWN
            """)
    void each_source_alone_says_of_a_token_what_the_documents_grant_it(
            ObservationSource source, Seen seen, TokenState token) {
        Findings findings = at(Observation.of("bob", source, seen, NOW));

        assertThat(findings.token("bob")).isEqualTo(token);
        assertThat(findings.conflicts()).isEmpty();
    }

    @Test
    void a_marker_beside_a_refused_use_is_a_stale_token() {
        Findings findings = at(
                Observation.of("bob", ObservationSource.AUTHENTICATION_AUTHORITY, Seen.MARKER_PRESENT, NOW),
                Observation.of("bob", ObservationSource.TOKEN_USE, Seen.TOKEN_REFUSED, NOW));

        assertThat(findings.token("bob")).isEqualTo(TokenState.STALE);
        assertThat(findings.conflicts()).isEmpty();
    }

    @Test
    void a_console_that_disagrees_with_the_mac_is_a_conflict_that_shows_both_sides() {
        Observation read = Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW);
        Observation console =
                Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_NOT_HOLDER, NOW.minusSeconds(60));

        AccountFindings bob = at(read, console).account("bob");

        assertThat(bob.token()).isEqualTo(TokenState.UNKNOWN);
        assertThat(bob.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.observations()).containsExactly(console, read);
            assertThat(conflict.sides()).hasSize(2);
            assertThat(conflict.isOnTheMac()).isFalse();
        });
    }

    @Test
    void a_console_older_than_its_vendor_allows_is_set_aside_with_the_reason() {
        Instant seen = NOW.minus(FactorialIt.STATUS_AGE).minusSeconds(1);
        AccountFindings bob = at(Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_HOLDER, seen))
                .account("bob");

        assertThat(bob.token()).isEqualTo(TokenState.UNKNOWN);
        assertThat(bob.setAside())
                .singleElement()
                .satisfies(aside ->
                        assertThat(aside.why()).isEqualTo("it is 24 h 1 s old, and 24 h is the limit; read it again"));
    }

    @Test
    void a_console_may_be_as_old_as_the_article_says() {
        assertThat(ObservationSource.VENDOR_CONSOLE.maximumAge()).isEqualTo(FactorialIt.STATUS_AGE);
        Observation seen = Observation.of(
                "bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_HOLDER, NOW.minus(FactorialIt.STATUS_AGE));

        assertThat(at(seen).token("bob")).isEqualTo(TokenState.HELD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT24H1S,    24 h 1 s
            PT25H,      25 h
            PT26H3M5S,  26 h 3 min 5 s
            PT24H0.5S,  24 h
            """)
    void an_age_is_told_in_hours_minutes_and_seconds(Duration age, String words) {
        Findings findings =
                at(Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_HOLDER, NOW.minus(age)));

        assertThat(findings.setAside())
                .extracting(SetAside::why)
                .containsExactly("it is " + words + " old, and 24 h is the limit; read it again");
    }

    @Test
    void one_limit_for_every_source_is_reached_by_what_is_older_and_by_nothing_else() {
        Observation console =
                Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_HOLDER, NOW.minusSeconds(30));
        Observation status =
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW.minusSeconds(31));
        Reconciliation both = Reconciliation.of(console, status);

        assertThat(both.at(NOW).setAside()).isEmpty();
        assertThat(both.within(Duration.ofSeconds(31)).at(NOW).setAside()).isEmpty();
        assertThat(both.within(Duration.ofSeconds(30)).at(NOW).setAside())
                .containsExactly(new SetAside(status, "it is 31 s old, and 30 s is the limit; read it again"));
        assertThat(both.within(Duration.ZERO).at(NOW).setAside())
                .containsExactly(
                        new SetAside(status, "it is 31 s old, and less than 1 s is the limit; read it again"),
                        new SetAside(console, "it is 30 s old, and less than 1 s is the limit; read it again"));
    }

    @Test
    void what_is_dated_after_now_does_not_count() {
        Observation tomorrow =
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW.plusSeconds(1));

        assertThat(at(tomorrow).token("bob")).isEqualTo(TokenState.UNKNOWN);
        assertThat(at(tomorrow).setAside())
                .containsExactly(new SetAside(tomorrow, "it is dated 1 s after now; compare the clocks"));
    }

    @Test
    void what_was_read_before_the_mac_changed_does_not_count_nor_what_may_lag_behind_it() {
        Instant granted = NOW.minusSeconds(60);
        Findings findings = Reconciliation.of(
                        Observation.of(
                                "bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_DISABLED, NOW.minusSeconds(90)),
                        Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_NOT_HOLDER, NOW),
                        Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW))
                .notBefore(granted)
                .at(NOW);

        assertThat(findings.token("bob")).isEqualTo(TokenState.HELD);
        assertThat(findings.setAside())
                .extracting(SetAside::why)
                .containsExactly(
                        "it may show the Mac as it was before 2026-11-24T11:59:00Z; read it again",
                        "it may show the Mac as it was before 2026-11-24T11:59:00Z; read it again");
    }

    @Test
    void what_was_read_in_the_moment_of_the_change_counts() {
        Observation status = Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW);

        assertThat(Reconciliation.of(status).notBefore(NOW).at(NOW).setAside()).isEmpty();
        assertThat(Reconciliation.of(status)
                        .notBefore(NOW.plusMillis(1))
                        .at(NOW)
                        .setAside())
                .hasSize(1);
    }

    @Test
    void two_traces_on_the_mac_that_disagree_are_a_conflict_on_the_mac_that_confirms_nothing() {
        Findings findings = at(
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW));

        assertThat(findings.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.isOnTheMac()).isTrue());
        assertThat(findings.about("bob", Topic.TOKEN).orElseThrow().isConfirmed())
                .isFalse();
    }

    @Test
    void an_account_has_its_own_conflicts_and_its_own_old_observations_only() {
        Observation old = Observation.of(
                "alice", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW.minus(Duration.ofDays(2)));
        Findings findings = at(
                old,
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW));

        assertThat(findings.account("alice").conflicts()).isEmpty();
        assertThat(findings.account("alice").setAside())
                .extracting(SetAside::observation)
                .containsExactly(old);
        assertThat(findings.account("bob").conflicts()).hasSize(1);
        assertThat(findings.account("bob").setAside()).isEmpty();
    }

    @Test
    void two_traces_on_the_mac_confirm_a_token_and_a_server_does_not() {
        Observation status = Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW);
        Observation mdm = Observation.of("bob", ObservationSource.MDM_USER_LIST, Seen.REPORTED_HOLDER, NOW);
        Observation crypto = Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.CRYPTO_USER, NOW);

        assertThat(at(status, mdm).about("bob", Topic.TOKEN).orElseThrow().isConfirmed())
                .isFalse();
        assertThat(at(status, crypto).about("bob", Topic.TOKEN).orElseThrow().isConfirmed())
                .isTrue();
    }

    @Test
    void a_mac_takes_what_was_found_and_keeps_what_it_knew_better() {
        Mac base = Mac.running("14.4").with(Account.admin("alice").withToken(TokenState.USABLE), Account.admin("gone"));
        Mac mac = at(
                        Observation.of("alice", ObservationSource.APFS_CRYPTO_USERS, Seen.VOLUME_OWNER, NOW),
                        Observation.of("gone", ObservationSource.SYSADMINCTL_STATUS, Seen.UNKNOWN_USER, NOW),
                        Observation.of("new", ObservationSource.ADMIN_GROUP, Seen.STANDARD, NOW),
                        Observation.ofMac(ObservationSource.FILEVAULT_STATUS, Seen.FILEVAULT_ON, NOW))
                .toMac(base);

        assertThat(mac.existing("alice").token()).isEqualTo(TokenState.USABLE);
        assertThat(mac.existing("alice").volumeOwner()).isEqualTo(Answer.YES);
        assertThat(mac.account("gone")).isEmpty();
        assertThat(mac.existing("new").role()).isEqualTo(Role.STANDARD);
        assertThat(mac.existing("new").token()).isEqualTo(TokenState.UNKNOWN);
        assertThat(mac.fileVault()).isEqualTo(FileVault.ON);
    }

    @Test
    void an_account_joins_the_mac_when_it_was_seen_to_be_there_and_not_when_it_was_seen_nowhere() {
        Mac base = Mac.running("14.4").with(Account.admin("bob").withToken(TokenState.USABLE));

        assertThat(at(Observation.of("new", ObservationSource.TOKEN_USE, Seen.TOKEN_REFUSED, NOW))
                        .toMac(base)
                        .existing("new")
                        .token())
                .isEqualTo(TokenState.UNKNOWN);
        assertThat(at(Observation.of("new", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW))
                        .toMac(base)
                        .account("new"))
                .isEmpty();
        assertThat(at(Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW))
                        .toMac(base)
                        .existing("bob")
                        .token())
                .isEqualTo(TokenState.NONE);
    }

    @Test
    void a_conflict_makes_the_mac_forget() {
        Mac base = Mac.running("14.4").with(Account.admin("bob").withToken(TokenState.USABLE));
        Mac mac = at(
                        Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                        Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW))
                .toMac(base);

        assertThat(mac.existing("bob").token()).isEqualTo(TokenState.UNKNOWN);
    }

    @Test
    void an_account_that_one_source_knows_and_another_does_not_is_perhaps_there() {
        Mac mac = at(
                        Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.UNKNOWN_USER, NOW),
                        Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_HOLDER, NOW))
                .toMac(Mac.running("14.4"));

        assertThat(mac.existing("bob").present()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void a_mac_takes_where_its_bootstrap_token_is() {
        Mac base = Mac.running("14.4").withBootstrapToken(BootstrapToken.ESCROWED);
        Observation sent = Observation.ofMac(ObservationSource.BOOTSTRAP_STATUS, Seen.BOOTSTRAP_ESCROWED, NOW);
        Observation none = Observation.ofMac(ObservationSource.BOOTSTRAP_STATUS, Seen.BOOTSTRAP_NOT_SUPPORTED, NOW);

        assertThat(at(sent).toMac(base).bootstrapToken()).isEqualTo(BootstrapToken.ESCROWED);
        assertThat(at(sent).toMac(Mac.running("14.4")).bootstrapToken()).isEqualTo(BootstrapToken.UNKNOWN);
        assertThat(at(none).toMac(base).bootstrapToken()).isEqualTo(BootstrapToken.NOT_SUPPORTED);
    }

    @Test
    void an_age_limit_below_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.of().within(Duration.ofSeconds(-1)))
                .withMessage("an age limit below zero lets nothing count; give zero or more");
    }

    @Test
    void findings_survive_being_sent() throws Exception {
        Findings findings = at(
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new ObjectOutputStream(sent).writeObject(findings);

        Object received = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
        assertThat(received).isEqualTo(findings);
    }

    private static Findings at(Observation... observations) {
        return Reconciliation.of(observations).at(NOW);
    }
}
