package io.securetoken.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.catalog.Macos;
import io.securetoken.catalog.NotModelled;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why a Mac may not be as predicted, situation by situation of the documents. */
class DriftTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant DONE = NOW.minusSeconds(60);

    private static final Mac MAC = Mac.running("15.3")
            .withFileVault(FileVault.OFF)
            .with(
                    Account.admin("alice").withToken(TokenState.USABLE),
                    Account.standard("bob").withPassword(PasswordState.SET));

    private static final Verdict GRANT =
            Predictor.of(Macos.rules()).predict(MAC, GrantToken.to("bob").by("alice"));

    private static final Observation ENABLED =
            Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW);
    private static final Observation DISABLED =
            Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_DISABLED, NOW);

    /** The families of the catalogue that no book makes rows of, with their sizes. */
    private static final Map<String, Integer> FURTHER_FAMILIES =
            Map.of("DEF", 9, "INV", 24, "FAIL", 17, "CONTRA", 18, "ADP", 14);

    @Test
    void what_is_as_predicted_is_no_difference() {
        assertThat(drift(ENABLED).isEmpty()).isTrue();
    }

    @Test
    void when_it_was_done_may_be_known_or_not_of_one_action_as_of_several() {
        Observation early =
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_DISABLED, DONE.minusSeconds(1));
        Timeline steps = new Timeline(MAC, List.of(GRANT));

        assertThat(first(Drift.between(GRANT, at(early)))).isEqualTo(Cause.TOOL_LIED);
        assertThat(first(Drift.between(GRANT, DONE, at(early)))).isEqualTo(Cause.STALE_VIEW);
        assertThat(Drift.between(steps, at(early))).isEqualTo(Drift.between(GRANT, at(early)));
        assertThat(Drift.between(steps, DONE, at(early))).isEqualTo(Drift.between(GRANT, DONE, at(early)));
    }

    @Test
    void who_holds_no_token_need_not_be_listed_at_the_filevault_screen() {
        Verdict promote = Predictor.of(Macos.rules()).predict(MAC.withFileVault(FileVault.ON), Promote.of("bob"));
        Observation missing = Observation.of("bob", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, NOW);

        assertThat(Drift.between(promote, DONE, at(missing)).isEmpty()).isTrue();
    }

    @Test
    void a_change_of_the_mac_itself_is_a_difference() {
        Drift drift = drift(Observation.ofMac(ObservationSource.FILEVAULT_STATUS, Seen.FILEVAULT_ON, NOW));

        assertThat(drift.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.account()).isNull();
            assertThat(difference.predicted()).isEqualTo("off");
            assertThat(difference.observed()).isEqualTo("on");
        });
    }

    @Test
    void a_grant_without_effect_is_first_a_tool_that_lied() {
        Difference token = drift(DISABLED).differences().get(0);

        assertThat(token.predicted()).isEqualTo("usable");
        assertThat(token.observed()).isEqualTo("none");
        assertThat(token.causes().get(0).cause()).isEqualTo(Cause.TOOL_LIED);
        assertThat(token.causes().get(0).rows()).contains("ADP-01", "INV-23", "macos GRANT-01/gives");
        assertThat(token.causes().get(0).readNext())
                .singleElement()
                .satisfies(next -> assertThat(next).contains("sysadminctl -secureTokenStatus bob"));
    }

    @Test
    void a_console_behind_a_mac_that_agrees_is_first_a_stale_view() {
        Observation console = Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_NOT_HOLDER, NOW);

        assertThat(first(drift(ENABLED, console))).isEqualTo(Cause.STALE_VIEW);
        assertThat(first(drift(console))).isEqualTo(Cause.STALE_VIEW);
        assertThat(drift(console).differences().get(0).causes())
                .extracting(LikelyCause::cause)
                .doesNotContain(Cause.TOOL_LIED);
        assertThat(drift(console).differences().get(0).causes().get(0).rows()).contains("SEED-8");
    }

    @Test
    void what_was_read_before_the_action_is_first_a_stale_view() {
        Observation early =
                Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_DISABLED, DONE.minusSeconds(1));

        assertThat(first(drift(early))).isEqualTo(Cause.STALE_VIEW);
    }

    @Test
    void two_traces_on_the_mac_that_disagree_are_first_a_tool_that_lied() {
        Observation crypto = Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.NOT_CRYPTO_USER, NOW);

        Difference token = drift(ENABLED, crypto).differences().get(0);
        assertThat(token.against()).containsExactly(crypto);
        assertThat(token.with()).containsExactly(ENABLED);
        assertThat(token.causes().get(0).cause()).isEqualTo(Cause.TOOL_LIED);
    }

    @Test
    void a_token_that_looks_enabled_and_is_refused_is_first_a_replaced_password() {
        Verdict promote = Predictor.of(Macos.rules()).predict(MAC, Promote.of("alice"));
        Drift drift = Drift.between(
                promote,
                DONE,
                at(
                        Observation.of("alice", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                        Observation.of("alice", ObservationSource.TOKEN_USE, Seen.TOKEN_REFUSED, NOW)));

        LikelyCause cause = drift.differences().get(0).causes().get(0);
        assertThat(cause.cause()).isEqualTo(Cause.PASSWORD_REPLACED);
        assertThat(cause.rows()).contains("PW-06", "PW-07", "PW-08", "CONTRA-02");
    }

    @Test
    void a_holder_missing_at_the_filevault_screen_is_first_a_preboot_not_refreshed() {
        Verdict grant = Predictor.of(Macos.rules())
                .predict(MAC.withFileVault(FileVault.ON), GrantToken.to("bob").by("alice"));
        Drift drift = Drift.between(
                grant,
                DONE,
                at(ENABLED, Observation.of("bob", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, NOW)));

        assertThat(drift.differences()).singleElement().satisfies(missing -> {
            assertThat(missing.topic()).isEqualTo(Topic.PREBOOT);
            assertThat(missing.causes().get(0).cause()).isEqualTo(Cause.PREBOOT_NOT_REFRESHED);
            assertThat(missing.causes().get(0).rows()).contains("GRANT-11", "FAIL-14");
        });
    }

    @Test
    void a_change_of_an_account_no_step_names_is_first_someone_else() {
        Drift drift = drift(
                Observation.of("carol", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                Observation.of("carol", ObservationSource.APFS_CRYPTO_USERS, Seen.CRYPTO_USER, NOW));

        assertThat(drift.differences()).singleElement().satisfies(there -> {
            assertThat(there.topic()).isEqualTo(Topic.PRESENCE);
            assertThat(there.causes().get(0).cause()).isEqualTo(Cause.SOMEONE_ELSE_ACTED);
        });
    }

    @Test
    void a_refused_action_that_went_through_is_first_a_version_that_behaves_differently() {
        Verdict refused =
                Predictor.of(Macos.rules()).predict(MAC, GrantToken.to("bob").by("bob"));
        Observation crypto = Observation.of("bob", ObservationSource.APFS_CRYPTO_USERS, Seen.CRYPTO_USER, NOW);

        assertThat(first(Drift.between(refused, DONE, at(ENABLED, crypto)))).isEqualTo(Cause.BEHAVES_DIFFERENTLY);
    }

    @Test
    void a_contested_row_is_named_with_the_contradiction() {
        Mac mac = MAC.with("bob", bob -> bob.withToken(TokenState.USABLE));
        Timeline reset = Simulator.of(Predictor.of(Macos.rules()))
                .run(mac, ResetPassword.of("bob").via(ResetPassword.Via.MDM_AGENT));
        Drift drift = Drift.between(reset, DONE, at(ENABLED));

        LikelyCause differently = drift.differences().get(0).causes().stream()
                .filter(cause -> cause.cause() == Cause.BEHAVES_DIFFERENTLY)
                .findFirst()
                .orElseThrow();
        assertThat(differently.rows()).contains("macos PW-06/before 26", "CONTRA-02");
        assertThat(differently.because().get(0)).contains("PW-06");
    }

    @Test
    void every_row_a_cause_cites_is_a_row_of_the_catalogue() {
        Set<String> known = new HashSet<>(Macos.catalogue());
        FURTHER_FAMILIES.forEach((family, size) ->
                IntStream.rangeClosed(1, size).forEach(n -> known.add(String.format("%s-%02d", family, n))));
        IntStream.rangeClosed(1, 9).forEach(n -> known.add("SEED-" + n));
        Macos.rules().rules().stream().map(Rule::id).forEach(known::add);
        Macos.rules().rules().forEach(row -> known.addAll(row.also()));
        Macos.notModelled().stream().map(NotModelled::id).forEach(known::add);

        assertThat(causesOfAllKinds().flatMap(cause -> cause.rows().stream()))
                .isNotEmpty()
                .map(id -> id.replaceFirst("macos ([^/]*).*", "$1"))
                .allMatch(known::contains);
    }

    private static Stream<LikelyCause> causesOfAllKinds() {
        List<Observation> surprising = List.of(
                DISABLED,
                Observation.of("bob", ObservationSource.TOKEN_USE, Seen.TOKEN_REFUSED, NOW),
                Observation.of("bob", ObservationSource.ADMIN_GROUP, Seen.ADMIN, NOW),
                Observation.of("bob", ObservationSource.AUTHENTICATION_AUTHORITY, Seen.TAGGED, NOW),
                Observation.of("carol", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, NOW),
                Observation.ofMac(ObservationSource.FILEVAULT_STATUS, Seen.FILEVAULT_ON, NOW));
        return drift(surprising.toArray(Observation[]::new)).differences().stream()
                .flatMap(difference -> difference.causes().stream());
    }

    private static Drift drift(Observation... observations) {
        return Drift.between(GRANT, DONE, at(observations));
    }

    private static Findings at(Observation... observations) {
        return Reconciliation.of(observations).at(NOW);
    }

    private static Cause first(Drift drift) {
        return drift.differences().get(0).causes().get(0).cause();
    }
}
