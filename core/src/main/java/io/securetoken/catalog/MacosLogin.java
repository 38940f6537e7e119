package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;
import static io.securetoken.rules.Effect.BOOTSTRAP_KEPT;
import static io.securetoken.rules.Effect.BOOTSTRAP_MADE_LOCALLY;
import static io.securetoken.rules.Effect.FILEVAULT_TURNED_ON;
import static io.securetoken.rules.Effect.TOKEN_GIVEN;
import static io.securetoken.rules.Effect.TOKEN_KEPT;

import com.google.common.collect.ImmutableSet;
import io.securetoken.action.Operation;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Hardware;
import java.util.List;
import java.util.Set;

/** Says what a login, or any other check of a password, does to the token of an account. */
final class MacosLogin {

    private static final Set<Operation> ALL =
            ImmutableSet.of(LOG_IN_GRAPHICALLY, LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY, LOG_IN_AT_CONSOLE, CHECK_PASSWORD);

    private static final Set<Operation> WITH_PASSWORD =
            ImmutableSet.of(LOG_IN_GRAPHICALLY, LOG_IN_BY_SSH, LOG_IN_AT_CONSOLE, CHECK_PASSWORD);

    static final String READ_BOOTSTRAP_AGAIN = "read whether the bootstrap token is escrowed before relying on it";

    private MacosLogin() {}

    static void addTo(RuleSetBuilder rows) {
        rows.requirement("NEU-03", "a disabled account cannot log in")
                .part("login")
                .on(ALL)
                .cites(List.of(INFERRED), WRAITH, MKUSER)
                .needs(SUBJECT_ENABLED);
        never(rows);
        granted(rows);
        first(rows);
        rows.effect("ELIG-08", "a blank password does not count for the bootstrap token")
                .part("bootstrap")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_ESCROWED, SUBJECT_PASSWORD_BLANK)
                .since("10.15")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("GRANT-07", "in 10.15 the bootstrap token grants to no other account")
                .part("10.15, others")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE)
                .since("10.15")
                .before("11")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF)
                .leads(TOKEN_KEPT);
        rows.effect("GRANT-08", "a login that is not graphical gets nothing from the bootstrap token")
                .on(LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY, LOG_IN_AT_CONSOLE, CHECK_PASSWORD)
                .when(BOOTSTRAP_ESCROWED)
                .since("10.15")
                .cites(List.of(SEVERAL), MKUSER, KANDJI_BS)
                .leads(TOKEN_KEPT);
        rows.effect("FIRST-06", "from 11 it is a password set that brings the first token, not a login")
                .part("login")
                .on(WITH_PASSWORD)
                .when(TOKENLESS)
                .since("11")
                .contested("CONTRA-06")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("INV-02", "a login at which nothing grants gives no token")
                .part("login")
                .on(ALL)
                .cites(List.of(INFERRED), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
        bootstrap(rows);
        deferred(rows);
    }

    private static void never(RuleSetBuilder rows) {
        rows.effect("NEU-08", "a login leaves a token that is there as it is")
                .part("login")
                .on(ALL)
                .when(SUBJECT_HOLDS)
                .cites(List.of(INFERRED))
                .leads(TOKEN_KEPT);
        MacosKinds.addTo(rows, "login", ALL);
    }

    private static void granted(RuleSetBuilder rows) {
        rows.effect("GRANT-09", "an administrator with a token passes one on at the prompt a mobile account sees")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, ACTOR_IS_ANOTHER, ACTOR_IS_GRANTER)
                .since("10.13.4")
                .cites(List.of(SEVERAL), OR_38485212, WKU)
                .leads(TOKEN_GIVEN);
        rows.effect("BST-11", "not even the tag keeps the bootstrap token from granting")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_TAGGED, BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "a graphical login fetches the bootstrap token, which grants")
                .also("BST-07")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET)
                .since("11")
                .contested("CONTRA-08")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF, JAMF_BST, KANDJI_BS)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "in 10.15 the bootstrap token grants to mobile accounts")
                .part("10.15, mobile")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET, SUBJECT_IS_MOBILE)
                .since("10.15")
                .before("11")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "in 10.15 the bootstrap token grants to the managed administrator")
                .part("10.15, managed")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET, SUBJECT_IS_MANAGED_ADMIN)
                .since("10.15")
                .before("11")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF)
                .leads(TOKEN_GIVEN);
    }

    private static void first(RuleSetBuilder rows) {
        rows.effect("FIRST-02", "in 10.15 the login of a local standard account that turns FileVault on mints no token")
                .part("deferred, 10.15, standard")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, TOKENLESS, SUBJECT_IS_STANDARD)
                .unless(SUBJECT_IS_MOBILE)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .leads(TOKEN_KEPT);
        rows.effect("FIRST-02", "the login that turns FileVault on mints the first token")
                .part("deferred")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, TOKENLESS)
                .since("10.14.2")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-05", "the first login of a mobile account mints the first token")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, TOKENLESS)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), OSXBYTES, DATAJAR, ILLINOIS)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-05", "before 10.15 a mobile account mints the first token if Setup Assistant was skipped")
                .part("before 10.15")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, TOKENLESS)
                .before("10.15")
                .contested("CONTRA-12")
                .cites(List.of(SEVERAL), OSXBYTES, DATAJAR, ILLINOIS)
                .leads(TOKEN_GIVEN);
        rows.effect("ELIG-03", "before 10.15 an account with a user id below 500 is passed over")
                .on(WITH_PASSWORD)
                .when(TOKENLESS)
                .unless(SUBJECT_UID_FROM_500)
                .before("10.15")
                .contested("CONTRA-07")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect(
                        "FIRST-01",
                        "the only account with a user id of 500 or more gets the first token when it authenticates")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, NO_OTHER_ORDINARY_ACCOUNT)
                .before("10.15")
                .contested("CONTRA-07")
                .cites(List.of(ONE, SEVERAL), MKUSER, DERFLOUNDER)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-01", "where two accounts have a user id of 500 or more, none of them gets the first token")
                .part("several")
                .on(WITH_PASSWORD)
                .when(TOKENLESS)
                .before("10.15")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("FIRST-04", "in 10.15 the first administrator whose password is checked gets the first token")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_IS_ADMIN)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), MKUSER, JAMF_CONNECT, TTG_EXTRA)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-04", "in 10.15 a standard account is passed over")
                .part("standard")
                .on(WITH_PASSWORD)
                .when(TOKENLESS)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), MKUSER, JAMF_CONNECT, TTG_EXTRA)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-10", "the tag keeps the first token away from an account whose password came as a hash, too")
                .part("login")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_TAGGED)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-13", "a sharing-only account carries the tag, so no login gives it the first token")
                .part("login")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_IS_SHARING_ONLY)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect(
                        "FIRST-07",
                        "an account whose password came as a hash gets the first token when it first authenticates")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_PASSWORD_FROM_HASH, SUBJECT_IS_NEW)
                .since("11")
                .contested("CONTRA-06")
                .cites(List.of(SEVERAL), MKUSER, KANDJI_BS)
                .leads(TOKEN_GIVEN);
    }

    private static void bootstrap(RuleSetBuilder rows) {
        rows.effect("BST-02", "in 10.15 a Mac that a user enrolled makes no bootstrap token")
                .part("login")
                .on(LOG_IN_GRAPHICALLY)
                .when(ENROLLED_BY_USER)
                .since("10.15.4")
                .before("11")
                .contested("CONTRA-04")
                .cites(List.of(APPLE, SEVERAL), MDM_SETBST, MKUSER)
                .leads(BOOTSTRAP_KEPT);
        rows.effect("BST-04", "a holder with a blank password makes no bootstrap token")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_PASSWORD_BLANK)
                .since("10.15.4")
                .cites(List.of(ONE), MKUSER)
                .leads(BOOTSTRAP_KEPT);
        rows.effect("BST-03", "a login of a mobile account that had its token before escrows a bootstrap token")
                .part("mobile")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, BOOTSTRAP_NOT_ESCROWED, SUBJECT_TOKEN_USABLE)
                .when(ENROLLED_AUTOMATICALLY, MDM_SERVER_REACHABLE)
                .unless(BOOTSTRAP_STALE)
                .since("10.15.4")
                .contested("CONTRA-17")
                .cites(List.of(APPLE_RECALLED, SEVERAL), MKUSER, VMWARE_BST, APPLE_FVMDM)
                .leads(Effect.BOOTSTRAP_ESCROWED);
        rows.effect(
                        "BST-05",
                        "a mobile account that had its token before makes a bootstrap token that stays on the Mac")
                .part("mobile")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, BOOTSTRAP_NONE, SUBJECT_TOKEN_USABLE, ENROLLED)
                .unless(MDM_SERVER_REACHABLE)
                .since("10.15.4")
                .cites(List.of(ONE), MKUSER)
                .leads(BOOTSTRAP_MADE_LOCALLY);
        rows.effect(
                        "BST-12",
                        "a mobile account that had its token before may or may not escrow a bootstrap token on a Mac a user enrolled")
                .part("mobile")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, BOOTSTRAP_NOT_ESCROWED, SUBJECT_TOKEN_USABLE)
                .when(ENROLLED_BY_USER, MDM_SERVER_REACHABLE)
                .unless(BOOTSTRAP_STALE)
                .since("11")
                .contested("CONTRA-03", "CONTRA-04", "CONTRA-17")
                .warns(READ_BOOTSTRAP_AGAIN)
                .cites(List.of(SEVERAL), ADDIGY_BST, HEXNODE_FAQ, JNUC)
                .leads(Effect.BOOTSTRAP_UNKNOWN);
        rows.effect("BST-03", "the login that gives a mobile account its token makes no bootstrap token yet")
                .part("mobile, new")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE)
                .since("10.15.4")
                .cites(List.of(APPLE_RECALLED, SEVERAL), MKUSER, VMWARE_BST, APPLE_FVMDM)
                .leads(BOOTSTRAP_KEPT);
        rows.effect("ACT-22", "a graphical login of a holder escrows a bootstrap token")
                .also("BST-03")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_NOT_ESCROWED, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED_AUTOMATICALLY, MDM_SERVER_REACHABLE)
                .unless(BOOTSTRAP_STALE)
                .since("10.15.4")
                .cites(List.of(APPLE), VMWARE_BST, APPLE_FVMDM)
                .leads(Effect.BOOTSTRAP_ESCROWED);
        rows.effect(
                        "BST-12",
                        "a graphical login of a holder may or may not escrow a bootstrap token on a Mac that a user enrolled")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_NOT_ESCROWED, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED_BY_USER, MDM_SERVER_REACHABLE)
                .unless(BOOTSTRAP_STALE)
                .since("11")
                .contested("CONTRA-03", "CONTRA-04")
                .warns(READ_BOOTSTRAP_AGAIN)
                .cites(List.of(SEVERAL), ADDIGY_BST, HEXNODE_FAQ, JNUC)
                .leads(Effect.BOOTSTRAP_UNKNOWN);
        rows.effect("BST-05", "a bootstrap token made without the MDM server stays on the Mac and grants nothing")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_NONE, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED)
                .unless(MDM_SERVER_REACHABLE)
                .since("10.15.4")
                .cites(List.of(ONE), MKUSER)
                .leads(BOOTSTRAP_MADE_LOCALLY);
    }

    private static void deferred(RuleSetBuilder rows) {
        rows.effect("GRANT-10", "a login that gives a token completes what was deferred, and turns FileVault on")
                .part("new holder")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, SUBJECT_HOLDS_NONE, SUBJECT_TOKEN_USABLE_AFTER)
                .cites(List.of(APPLE), MAN_FDESETUP, APPLE_FVMDM)
                .leads(FILEVAULT_TURNED_ON);
        rows.effect("GRANT-10", "the login of a holder completes what was deferred, and turns FileVault on")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, SUBJECT_TOKEN_USABLE)
                .hardware(Hardware.INTEL, Hardware.T2)
                .cites(List.of(APPLE), MAN_FDESETUP, APPLE_FVMDM)
                .leads(FILEVAULT_TURNED_ON);
        rows.effect("GRANT-10", "on Apple silicon the login of a volume owner completes what was deferred")
                .part("owner")
                .also("ACT-01")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, SUBJECT_TOKEN_USABLE, SUBJECT_OWNS_VOLUME)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE), MAN_FDESETUP, APPLE_FVMDM)
                .leads(FILEVAULT_TURNED_ON);
    }
}
