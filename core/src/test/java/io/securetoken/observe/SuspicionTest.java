package io.securetoken.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.rules.RuleSetBuilder.Row;
import io.securetoken.simulate.Simulator;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.TokenState;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All likely causes of a difference with weight and reasons, by a little book whose rows nothing is to be said against. */
class SuspicionTest {

    private static final Instant DONE = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant BEFORE = DONE.minusSeconds(1);
    private static final Instant NOW = DONE.plusSeconds(60);

    private static final Duration DAY = Duration.ofHours(24);

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");

    private static final RuleSet BOOK = book().effect("GRANT", "a grant gives a token")
            .on(Operation.GRANT_TOKEN)
            .leads(Effect.TOKEN_GIVEN)
            .effect("RESET", "a reset leaves the token stale")
            .on(Operation.RESET_BY_SYSADMINCTL)
            .leads(Effect.TOKEN_STALE)
            .effect("PROMOTE", "a promotion leaves the token alone")
            .on(Operation.PROMOTE)
            .leads(Effect.TOKEN_KEPT)
            .effect("CREATE", "whom one creates by hand gets a token")
            .on(Operation.CREATE_ACCOUNT)
            .by(BY_HAND)
            .leads(Effect.TOKEN_GIVEN)
            .effect("PANE", "the pane turns FileVault on")
            .on(Operation.ENABLE_FILEVAULT_IN_PANE)
            .leads(Effect.FILEVAULT_TURNED_ON)
            .effect("UPDATE", "an update of pre-boot lists all holders")
            .on(Operation.UPDATE_PREBOOT)
            .leads(Effect.HOLDERS_LISTED_AT_BOOT)
            .requirement("REVOKE", "nobody may revoke a token")
            .on(Operation.REVOKE_TOKEN)
            .isNeverPossible()
            .requirement("DEMOTE", "nobody may demote")
            .on(Operation.DEMOTE)
            .isNeverPossible()
            .build();

    private static final Mac MAC = Mac.running("15.3")
            .withFileVault(FileVault.OFF)
            .with(
                    Account.admin("alice"),
                    Account.standard("bob"),
                    Account.standard("holder").withToken(TokenState.USABLE).withPreboot(Answer.YES));

    private static final GrantToken GRANT = GrantToken.to("bob");
    private static final Promote PROMOTE = Promote.of("holder");

    private static final String AS_BEFORE = "it is as it was before: `- Done!` and exit status 0 prove nothing";
    private static final String ONE_SOURCE = "only one source says so";
    private static final String ANYBODY =
            "20 SOMEONE_ELSE_ACTED: between the action and the reading anybody may have acted";
    private static final String NEITHER = "60 SOMEONE_ELSE_ACTED: it is neither as it was before nor as predicted";
    private static final String NEVER_TRIED = "no row was ever tried on every version";
    private static final String DIFFERENT = "10 BEHAVES_DIFFERENTLY: " + NEVER_TRIED;
    private static final String ONLY_LAGGING = "only sources disagree that may lag up to 24 hours";
    private static final String REFUSED = "the token was refused, as one is that is wrapped under an older password";

    private static RuleSetBuilder book() {
        return RuleSet.named("toy", "1")
                .citing(Confidence.APPLE)
                .requirement("FREE", "anybody may do anything else")
                .on(EnumSet.complementOf(EnumSet.of(Operation.REVOKE_TOKEN, Operation.DEMOTE)))
                .needsNothing();
    }

    @Test
    void a_grant_without_effect_is_a_tool_that_lied_or_somebody() {
        assertThat(weighed(DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, NOW)))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
    }

    @Test
    void when_it_was_done_is_needed_to_say_that_a_reading_on_the_mac_is_stale() {
        assertThat(weighed(null, GRANT, status("bob", Seen.TOKEN_DISABLED, BEFORE)))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
        assertThat(weighed(DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, BEFORE)))
                .containsExactly(
                        "100 STALE_VIEW: all that disagrees was read before the action",
                        "71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE,
                        ANYBODY,
                        DIFFERENT);
    }

    @Test
    void what_was_read_in_the_moment_of_the_action_is_not_from_before_it() {
        assertThat(weighed(DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, DONE)))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
    }

    @Test
    void readings_from_before_the_action_beside_later_ones_are_a_weak_reason() {
        assertThat(weighed(
                        DONE,
                        GRANT,
                        status("bob", Seen.TOKEN_DISABLED, BEFORE),
                        crypto("bob", Seen.NOT_CRYPTO_USER, NOW)))
                .containsExactly(
                        "70 TOOL_LIED: " + AS_BEFORE,
                        "40 STALE_VIEW: some of what disagrees was read before the action",
                        ANYBODY,
                        DIFFERENT);
    }

    @Test
    void a_console_alone_may_lag_and_all_the_more_where_the_mac_contradicts_it() {
        Observation console = console("bob", Seen.REPORTED_NOT_HOLDER, NOW);

        assertThat(weighed(DONE, GRANT, console)).containsExactly("85 STALE_VIEW: " + ONLY_LAGGING, ANYBODY, DIFFERENT);
        assertThat(weighed(null, GRANT, console)).containsExactly("85 STALE_VIEW: " + ONLY_LAGGING, ANYBODY, DIFFERENT);
        assertThat(weighed(DONE, GRANT, console, server("bob", Seen.REPORTED_HOLDER, NOW)))
                .first()
                .isEqualTo("85 STALE_VIEW: " + ONLY_LAGGING);
        assertThat(weighed(DONE, GRANT, console, status("bob", Seen.TOKEN_ENABLED, NOW)))
                .first()
                .isEqualTo(
                        "95 STALE_VIEW: " + ONLY_LAGGING + ", and what was read on the Mac agrees with the prediction");
    }

    @Test
    void a_console_that_was_read_before_the_action_has_two_reasons_to_be_stale() {
        assertThat(weighed(DONE, GRANT, console("bob", Seen.REPORTED_NOT_HOLDER, BEFORE)))
                .containsExactly(
                        "101 STALE_VIEW: all that disagrees was read before the action; " + ONLY_LAGGING,
                        ANYBODY,
                        DIFFERENT);
    }

    @Test
    void a_console_that_disagrees_together_with_the_mac_is_a_faint_reason() {
        assertThat(weighed(
                        DONE,
                        GRANT,
                        console("bob", Seen.REPORTED_NOT_HOLDER, NOW),
                        status("bob", Seen.TOKEN_DISABLED, NOW)))
                .containsExactly(
                        "70 TOOL_LIED: " + AS_BEFORE,
                        "20 STALE_VIEW: one of the sources may lag up to 24 hours",
                        ANYBODY,
                        DIFFERENT);
    }

    @Test
    void a_console_lags_for_24_hours_after_the_action_and_no_longer() {
        assertThat(weighed(
                        DONE,
                        GRANT,
                        console("bob", Seen.REPORTED_NOT_HOLDER, DONE.plus(DAY).minusSeconds(1))))
                .containsExactly("85 STALE_VIEW: " + ONLY_LAGGING, ANYBODY, DIFFERENT);
        assertThat(weighed(DONE, GRANT, console("bob", Seen.REPORTED_NOT_HOLDER, DONE.plus(DAY))))
                .containsExactly(ANYBODY, DIFFERENT);
    }

    @Test
    void one_source_that_first_says_one_thing_and_then_another_is_not_two_sources() {
        assertThat(weighed(
                        DONE,
                        GRANT,
                        status("bob", Seen.TOKEN_ENABLED, NOW.minusSeconds(1)),
                        status("bob", Seen.TOKEN_DISABLED, NOW)))
                .contains("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE);
    }

    @Test
    void two_readings_of_the_mac_that_disagree_are_a_tool_that_lied() {
        assertThat(weighed(DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, NOW), crypto("bob", Seen.CRYPTO_USER, NOW)))
                .containsExactly(
                        "82 TOOL_LIED: two sources that read the Mac itself disagree; " + AS_BEFORE + "; " + ONE_SOURCE,
                        ANYBODY,
                        DIFFERENT);
    }

    @Test
    void a_console_that_disagrees_with_the_mac_is_no_tool_that_lied() {
        assertThat(weighed(
                        DONE,
                        GRANT,
                        status("bob", Seen.TOKEN_DISABLED, NOW),
                        console("bob", Seen.REPORTED_HOLDER, NOW)))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
        assertThat(weighed(
                        DONE,
                        GRANT,
                        console("bob", Seen.REPORTED_NOT_HOLDER, NOW),
                        status("bob", Seen.TOKEN_ENABLED, NOW)))
                .noneMatch(cause -> cause.contains("TOOL_LIED"));
    }

    @Test
    void a_refused_use_does_not_contradict_a_tool_that_shows_no_token() {
        Mac held = MAC.with("holder", holder -> holder.withToken(TokenState.HELD));

        assertThat(weighed(
                        held,
                        DONE,
                        PROMOTE,
                        status("holder", Seen.TOKEN_DISABLED, NOW),
                        use("holder", Seen.TOKEN_REFUSED, NOW)))
                .containsExactly(
                        NEITHER,
                        "55 PASSWORD_REPLACED: the token is gone, and before 26 a reset forced by an agent removes it",
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        DIFFERENT);
    }

    @Test
    void a_refused_action_is_no_tool_that_lied_when_all_is_as_before() {
        Mac hidden = MAC.withFileVault(FileVault.ON).with("holder", holder -> holder.withPreboot(Answer.NO));
        List<Action> actions = List.of(UpdatePreboot.now(), Demote.of("holder"));
        Observation missing = Observation.of("holder", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, NOW);

        assertThat(weighed(Drift.between(run(hidden, BOOK, actions), DONE, at(missing))))
                .containsExactly(
                        "60 PREBOOT_NOT_REFRESHED: FileVault is on, and a holder that is not listed means that"
                                + " pre-boot is out of date",
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        ANYBODY,
                        DIFFERENT);
        assertThat(weighed(Drift.between(run(hidden, BOOK, actions.subList(0, 1)), DONE, at(missing))))
                .containsExactly(
                        "65 SOMEONE_ELSE_ACTED: no step names `holder`",
                        "60 PREBOOT_NOT_REFRESHED: FileVault is on, and a holder that is not listed means that"
                                + " pre-boot is out of date",
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        DIFFERENT);
    }

    @Test
    void a_refused_token_is_a_replaced_password_and_more_so_where_its_traces_are_left() {
        assertThat(weighed(DONE, PROMOTE, use("holder", Seen.TOKEN_REFUSED, NOW)))
                .containsExactly("85 PASSWORD_REPLACED: " + REFUSED, NEITHER, "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
        assertThat(weighed(
                        DONE,
                        PROMOTE,
                        use("holder", Seen.TOKEN_REFUSED, NOW),
                        Observation.of("holder", ObservationSource.AUTHENTICATION_AUTHORITY, Seen.MARKER_PRESENT, NOW)))
                .containsExactly(
                        "86 PASSWORD_REPLACED: " + REFUSED + "; its traces are still there",
                        NEITHER,
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        DIFFERENT);
    }

    @Test
    void a_token_that_is_gone_was_removed_by_a_reset_before_26() {
        Observation gone = status("holder", Seen.TOKEN_DISABLED, NOW);

        assertThat(weighed(MAC.withMacos(MacOs.of("15.7.9")), DONE, PROMOTE, gone))
                .containsExactly(
                        NEITHER,
                        "55 PASSWORD_REPLACED: the token is gone, and before 26 a reset forced by an agent removes it",
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        DIFFERENT);
        assertThat(weighed(MAC.withMacos(MacOs.of("26")), DONE, PROMOTE, gone))
                .containsExactly(
                        NEITHER,
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        "15 PASSWORD_REPLACED: the token is gone; from 26 a forced reset is said to leave it stale,"
                                + " not to remove it",
                        DIFFERENT);
    }

    @Test
    void a_token_that_was_perhaps_never_there_is_not_gone() {
        Mac unsure = MAC.with("bob", bob -> bob.withToken(TokenState.UNKNOWN));

        assertThat(weighed(unsure, DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, NOW)))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
        assertThat(weighed(DONE, CreateAccount.of("new", BY_HAND), status("new", Seen.TOKEN_DISABLED, NOW)))
                .containsExactly(NEITHER, "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
    }

    @Test
    void a_token_that_may_or_may_not_be_there_points_to_no_replaced_password() {
        assertThat(weighed(
                        DONE,
                        PROMOTE,
                        status("holder", Seen.TOKEN_DISABLED, NOW),
                        crypto("holder", Seen.CRYPTO_USER, NOW)))
                .containsExactly(
                        "81 TOOL_LIED: two sources that read the Mac itself disagree; " + ONE_SOURCE,
                        "40 SOMEONE_ELSE_ACTED: it changed, and not by what was predicted",
                        DIFFERENT);
    }

    @Test
    void a_token_that_was_to_go_stale_points_to_no_further_replaced_password() {
        assertThat(weighed(DONE, ResetPassword.of("holder"), status("holder", Seen.TOKEN_DISABLED, NOW)))
                .containsExactly(NEITHER, "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
    }

    @Test
    void a_holder_missing_at_the_filevault_screen_is_the_surer_the_better_its_token_was_seen() {
        Observation missing = Observation.of("holder", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, NOW);
        String outOfDate = "FileVault is on, and a holder that is not listed means that pre-boot is out of date";
        Mac on = MAC.withFileVault(FileVault.ON);

        assertThat(weighed(on, DONE, PROMOTE, missing))
                .containsExactly(
                        "60 PREBOOT_NOT_REFRESHED: " + outOfDate, NEITHER, "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
        assertThat(weighed(on, DONE, PROMOTE, missing, status("holder", Seen.TOKEN_ENABLED, NOW)))
                .containsExactly(
                        "91 PREBOOT_NOT_REFRESHED: " + outOfDate + "; the token was seen to be there",
                        NEITHER,
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        DIFFERENT);
    }

    @Test
    void a_list_that_says_both_or_too_much_points_to_no_preboot_out_of_date() {
        Observation listed = Observation.of("holder", ObservationSource.FILEVAULT_LIST, Seen.FILEVAULT_USER, NOW);
        Observation missing = Observation.of("holder", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, NOW);

        assertThat(weighed(DONE, PROMOTE, listed, missing)).noneMatch(cause -> cause.contains("PREBOOT_NOT_REFRESHED"));
        assertThat(weighed(MAC.with("holder", holder -> holder.withPreboot(Answer.NO)), DONE, PROMOTE, listed))
                .containsExactly(NEITHER, "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
    }

    @Test
    void the_list_is_empty_while_filevault_is_off_which_is_then_read_too() {
        Observation missing = Observation.of("holder", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, NOW);
        String update = "run `diskutil apfs updatePreboot /` and read `fdesetup list` again";

        assertThat(cause(Cause.PREBOOT_NOT_REFRESHED, difference(MAC, BOOK, DONE, PROMOTE, missing))
                        .readNext())
                .containsExactly(update, "read `fdesetup status`: the list is empty while FileVault is off");
        assertThat(cause(
                                Cause.PREBOOT_NOT_REFRESHED,
                                difference(MAC.withFileVault(FileVault.ON), BOOK, DONE, PROMOTE, missing))
                        .readNext())
                .containsExactly(update);
    }

    @Test
    void what_no_step_names_is_first_of_all_somebody() {
        assertThat(weighed(DONE, GRANT, status("carol", Seen.TOKEN_ENABLED, NOW)))
                .containsExactly(
                        "65 SOMEONE_ELSE_ACTED: no step names `carol`", "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
        assertThat(weighed(Drift.between(new Timeline(MAC, List.of()), at(fileVault(Seen.FILEVAULT_ON)))))
                .containsExactly(
                        "65 SOMEONE_ELSE_ACTED: no step names the Mac", "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
    }

    @Test
    void somebody_is_the_likelier_the_less_it_is_as_before_or_as_predicted() {
        EnableFileVault enable = EnableFileVault.as("holder");

        assertThat(weighed(DONE, enable, fileVault(Seen.FILEVAULT_OFF)))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
        assertThat(weighed(DONE, enable, fileVault(Seen.FILEVAULT_DEFERRED)))
                .containsExactly(NEITHER, "25 TOOL_LIED: " + ONE_SOURCE, DIFFERENT);
        assertThat(weighed(DONE, enable, fileVault(Seen.FILEVAULT_DEFERRED), fileVault(Seen.FILEVAULT_ON)))
                .contains("40 SOMEONE_ELSE_ACTED: it changed, and not by what was predicted");
        assertThat(weighed(DONE, enable, fileVault(Seen.FILEVAULT_DEFERRED), fileVault(Seen.FILEVAULT_OFF)))
                .containsExactly(
                        "40 SOMEONE_ELSE_ACTED: it changed, and not by what was predicted",
                        "25 TOOL_LIED: " + ONE_SOURCE,
                        DIFFERENT);
    }

    @Test
    void a_refused_action_that_changed_something_is_a_version_that_behaves_differently() {
        assertThat(weighed(DONE, RevokeToken.from("bob"), status("bob", Seen.TOKEN_ENABLED, NOW)))
                .containsExactly(
                        "76 BEHAVES_DIFFERENTLY: the book refuses the action, and something changed all the same; "
                                + NEVER_TRIED,
                        NEITHER,
                        "25 TOOL_LIED: " + ONE_SOURCE);
    }

    @Test
    void a_refused_action_after_one_that_did_nothing_changed_nothing() {
        Timeline steps = run(MAC, BOOK, List.of(GRANT, RevokeToken.from("bob")));

        assertThat(weighed(Drift.between(steps, DONE, at(status("bob", Seen.TOKEN_DISABLED, NOW)))))
                .containsExactly("71 TOOL_LIED: " + AS_BEFORE + "; " + ONE_SOURCE, ANYBODY, DIFFERENT);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_is_thin_that_one_source_states_or_none(Confidence confidence) {
        boolean thin =
                Set.of(Confidence.ONE, Confidence.INFERRED, Confidence.NONE).contains(confidence);

        assertThat(ofRow(row -> row.cites(List.of(confidence))))
                .isEqualTo(thin ? "36 toy GRANT rests on one source, or on none; " + NEVER_TRIED : "10 " + NEVER_TRIED);
        assertThat(ofRow(row -> row.cites(List.of(confidence, Confidence.APPLE))))
                .isEqualTo("10 " + NEVER_TRIED);
    }

    @Test
    void a_row_is_doubted_for_the_strongest_of_its_weaknesses() {
        String some = "26 toy GRANT is said of some versions only; " + NEVER_TRIED;

        assertThat(ofRow(row -> row)).isEqualTo("10 " + NEVER_TRIED);
        assertThat(ofRow(row -> row.since("11"))).isEqualTo(some);
        assertThat(ofRow(row -> row.before("26"))).isEqualTo(some);
        assertThat(ofRow(row -> row.since("11").cites(List.of(Confidence.ONE))))
                .isEqualTo("36 toy GRANT rests on one source, or on none; " + NEVER_TRIED);
        assertThat(ofRow(row -> row.since("11").cites(List.of(Confidence.ONE)).contested("CONTRA-02")))
                .isEqualTo("51 sources disagree about toy GRANT; " + NEVER_TRIED);
    }

    @Test
    void reasons_of_one_weight_keep_their_order_and_count_up_to_four_further_ones() {
        assertThat(ofThinRows(1)).isEqualTo("36 thin rows 0");
        assertThat(ofThinRows(4)).isEqualTo("39 thin rows 0 1 2 3");
        assertThat(ofThinRows(5)).isEqualTo("39 thin rows 0 1 2 3 4");
        assertThat(ofThinRows(6)).isEqualTo("39 thin rows 0 1 2 3 4 5");
    }

    @Test
    void a_row_that_decided_twice_is_doubted_and_cited_once() {
        RuleSet book = granting(row -> row.contested("CONTRA-02", "PW-06"));
        Timeline twice = run(MAC, book, List.of(GRANT, GRANT));
        Difference difference = Drift.between(twice, DONE, at(status("bob", Seen.TOKEN_DISABLED, NOW)))
                .differences()
                .get(0);

        assertThat(cause(Cause.BEHAVES_DIFFERENTLY, difference).because())
                .containsExactly("sources disagree about toy GRANT", NEVER_TRIED);
        assertThat(cause(Cause.BEHAVES_DIFFERENTLY, difference).rows())
                .containsExactly("toy FREE", "toy GRANT", "CONTRA-02", "PW-06");
    }

    @Test
    void what_a_cause_cites_already_is_not_cited_again_for_the_rows_that_decided() {
        RuleSet book = book().effect("PROMOTE", "a promotion leaves the token alone")
                .on(Operation.PROMOTE)
                .contested("CONTRA-02", "CONTRA-03")
                .leads(Effect.TOKEN_KEPT)
                .build();
        LikelyCause replaced = cause(
                Cause.PASSWORD_REPLACED, difference(MAC, book, DONE, PROMOTE, use("holder", Seen.TOKEN_REFUSED, NOW)));

        assertThat(replaced.rows())
                .containsExactly(
                        "PW-06",
                        "PW-07",
                        "PW-08",
                        "PW-09",
                        "INV-16",
                        "CONTRA-02",
                        "toy FREE",
                        "toy PROMOTE",
                        "CONTRA-03");
    }

    @Test
    void each_cause_says_what_to_read_next() {
        Difference refused = difference(MAC, BOOK, DONE, PROMOTE, use("holder", Seen.TOKEN_REFUSED, BEFORE));
        String traces = "`sysadminctl -secureTokenStatus holder` and"
                + " `dscl . -read /Users/holder AuthenticationAuthority` or `diskutil apfs listCryptoUsers -plist /`";

        assertThat(cause(Cause.STALE_VIEW, refused).readNext())
                .containsExactly("read on the Mac, and have both agree: " + traces);
        assertThat(cause(Cause.PASSWORD_REPLACED, refused).readNext())
                .containsExactly(
                        "ask whether the older password still opens the FileVault screen or changes the password"
                                + " (PW-12)",
                        "look in the MDM server's and its agent's history for a reset of this password");
        assertThat(cause(Cause.TOOL_LIED, refused).readNext())
                .containsExactly("read on the Mac, and have both agree: " + traces);
        assertThat(cause(Cause.SOMEONE_ELSE_ACTED, refused).readNext())
                .containsExactly(
                        "read the MDM server's list of commands sent to this Mac, and who was logged in since");
        assertThat(cause(Cause.BEHAVES_DIFFERENTLY, refused).readNext())
                .containsExactly(
                        "do the same on a second Mac with macOS 15.3, and read " + traces + " before and after");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holder | ADMIN_GROUP        | UNKNOWN_USER           | PRESENCE        | ACT-11, LOSS-04
            holder | SYSADMINCTL_STATUS | TOKEN_DISABLED         | TOKEN           | LOSS-01, LOSS-08
            bob    | SYSADMINCTL_STATUS | TOKEN_ENABLED          | TOKEN           | GRANT-01, GRANT-07
            bob    | ADMIN_GROUP        | ADMIN                  | ROLE            | NEU-01
            holder | APFS_CRYPTO_USERS  | NOT_VOLUME_OWNER       | OWNERSHIP       | VO-02, VO-04
            holder | FILEVAULT_LIST     | NOT_FILEVAULT_USER     | PREBOOT         | LOSS-08, GRANT-06
            bob    | AUTHENTICATION_AUTHORITY | TAGGED           | TAG             | ELIG-10, ELIG-12
                   | FILEVAULT_STATUS   | FILEVAULT_ON           | FILEVAULT       | ACT-01, ACT-03
                   | BOOTSTRAP_STATUS   | BOOTSTRAP_NOT_ESCROWED | BOOTSTRAP_TOKEN | ACT-22, BST-10
            """)
    void somebody_is_looked_for_by_the_rows_on_how_that_changes(
            @Nullable String account, ObservationSource source, Seen seen, Topic topic, String rows) {
        Mac mac = MAC.withBootstrapToken(BootstrapToken.ESCROWED)
                .with("holder", holder -> holder.withVolumeOwner(Answer.YES));
        Drift drift =
                Drift.between(new Timeline(mac, List.of()), DONE, at(new Observation(account, source, seen, NOW)));

        assertThat(drift.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.topic()).isEqualTo(topic);
            assertThat(cause(Cause.SOMEONE_ELSE_ACTED, difference).rows()).containsExactly(rows.split(", "));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STALE_VIEW            | SEED-8, DEF-08
            PREBOOT_NOT_REFRESHED | GRANT-11, INV-13, FAIL-14
            TOOL_LIED             | ADP-01, INV-23, DEF-05
            SOMEONE_ELSE_ACTED    | LOSS-08, GRANT-06
            """)
    void a_cause_cites_rows_of_the_catalogue_where_none_of_the_book_decided(Cause cause, String rows) {
        Observation missing =
                Observation.of("holder", ObservationSource.FILEVAULT_LIST, Seen.NOT_FILEVAULT_USER, BEFORE);
        Drift drift = Drift.between(new Timeline(MAC, List.of()), DONE, at(missing));

        assertThat(cause(cause, drift.differences().get(0)).rows()).containsExactly(rows.split(", "));
    }

    private static String ofThinRows(int count) {
        RuleSetBuilder book = book();
        for (int i = 0; i < count; i++) {
            book.requirement("THIN-" + i, "anybody may grant")
                    .on(Operation.GRANT_TOKEN)
                    .cites(List.of(Confidence.ONE))
                    .needsNothing();
        }
        book.effect("GRANT", "a grant gives a token").on(Operation.GRANT_TOKEN).leads(Effect.TOKEN_GIVEN);
        LikelyCause differently = cause(
                Cause.BEHAVES_DIFFERENTLY,
                difference(MAC, book.build(), DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, NOW)));
        assertThat(differently.because()).hasSize(count + 1).endsWith(NEVER_TRIED);
        return differently.weight() + " thin rows "
                + String.join(
                        " ",
                        differently.because().subList(0, count).stream()
                                .map(reason -> reason.replaceAll("toy THIN-(.) rests on one source, or on none", "$1"))
                                .toList());
    }

    /** Returns what is said against the version after a grant that this row alone decides, with the weight. */
    private static String ofRow(UnaryOperator<Row> details) {
        LikelyCause cause = cause(
                Cause.BEHAVES_DIFFERENTLY,
                difference(MAC, granting(details), DONE, GRANT, status("bob", Seen.TOKEN_DISABLED, NOW)));
        return cause.weight() + " " + String.join("; ", cause.because());
    }

    private static RuleSet granting(UnaryOperator<Row> details) {
        return details.apply(book().effect("GRANT", "a grant gives a token").on(Operation.GRANT_TOKEN))
                .leads(Effect.TOKEN_GIVEN)
                .build();
    }

    private static List<String> weighed(@Nullable Instant done, Action action, Observation... observations) {
        return weighed(MAC, done, action, observations);
    }

    private static List<String> weighed(Mac mac, @Nullable Instant done, Action action, Observation... observations) {
        return weighed(Drift.between(run(mac, BOOK, List.of(action)), done, at(observations)));
    }

    private static List<String> weighed(Drift drift) {
        assertThat(drift.differences()).hasSize(1);
        return drift.differences().get(0).causes().stream()
                .map(cause -> cause.weight() + " " + cause.cause() + ": " + String.join("; ", cause.because()))
                .toList();
    }

    private static Difference difference(
            Mac mac, RuleSet book, Instant done, Action action, Observation... observations) {
        return Drift.between(run(mac, book, List.of(action)), done, at(observations))
                .differences()
                .get(0);
    }

    private static LikelyCause cause(Cause which, Difference difference) {
        return difference.causes().stream()
                .filter(cause -> cause.cause() == which)
                .findFirst()
                .orElseThrow();
    }

    private static Timeline run(Mac mac, RuleSet book, List<Action> actions) {
        return Simulator.of(Predictor.of(book)).run(mac, actions);
    }

    /** Returns what these add up to when the last of them has just been read. */
    private static Findings at(Observation... observations) {
        Instant last = List.of(observations).stream()
                .map(Observation::time)
                .max(Instant::compareTo)
                .orElseThrow();
        return Reconciliation.of(observations).at(last);
    }

    private static Observation status(String account, Seen seen, Instant time) {
        return Observation.of(account, ObservationSource.SYSADMINCTL_STATUS, seen, time);
    }

    private static Observation crypto(String account, Seen seen, Instant time) {
        return Observation.of(account, ObservationSource.APFS_CRYPTO_USERS, seen, time);
    }

    private static Observation use(String account, Seen seen, Instant time) {
        return Observation.of(account, ObservationSource.TOKEN_USE, seen, time);
    }

    private static Observation console(String account, Seen seen, Instant time) {
        return Observation.of(account, ObservationSource.VENDOR_CONSOLE, seen, time);
    }

    private static Observation server(String account, Seen seen, Instant time) {
        return Observation.of(account, ObservationSource.MDM_USER_LIST, seen, time);
    }

    private static Observation fileVault(Seen seen) {
        return Observation.ofMac(ObservationSource.FILEVAULT_STATUS, seen, NOW);
    }
}
