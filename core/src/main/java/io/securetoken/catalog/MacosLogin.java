package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;
import static io.securetoken.rules.Effect.BOOTSTRAP_MADE_LOCALLY;
import static io.securetoken.rules.Effect.FILEVAULT_TURNED_ON;
import static io.securetoken.rules.Effect.TOKEN_GIVEN;
import static io.securetoken.rules.Effect.TOKEN_KEPT;

import com.google.common.collect.ImmutableSet;
import io.securetoken.action.Operation;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;
import java.util.Set;

/** Says what a login, or any other check of a password, does to the token of an account. */
final class MacosLogin {

    private static final Set<Operation> ALL =
            ImmutableSet.of(LOG_IN_GRAPHICALLY, LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY, LOG_IN_AT_CONSOLE, CHECK_PASSWORD);

    private static final Set<Operation> WITH_PASSWORD =
            ImmutableSet.of(LOG_IN_GRAPHICALLY, LOG_IN_BY_SSH, LOG_IN_AT_CONSOLE, CHECK_PASSWORD);

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
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("GRANT-08", "a login that is not graphical gets nothing from the bootstrap token")
                .on(LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY, LOG_IN_AT_CONSOLE, CHECK_PASSWORD)
                .cites(List.of(SEVERAL), MKUSER, KANDJI_BS)
                .leads(TOKEN_KEPT);
        rows.effect(
                        "FIRST-06",
                        "a graphical login at which nothing grants gives no token; from 11 the password brings the first one")
                .part("login")
                .on(LOG_IN_GRAPHICALLY)
                .contested("CONTRA-06")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
        bootstrap(rows);
        rows.effect("GRANT-10", "a login completes what was deferred, and turns FileVault on")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, SUBJECT_HOLDS_AFTER)
                .cites(List.of(APPLE), MAN_FDESETUP, APPLE_FVMDM)
                .leads(FILEVAULT_TURNED_ON);
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
        rows.effect("GRANT-07", "a graphical login fetches the bootstrap token, which grants")
                .also("BST-07", "BST-11")
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
        rows.effect("FIRST-02", "the login that turns FileVault on mints the first token")
                .part("deferred")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, TOKENLESS)
                .since("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-02", "before 11 an administrator's login that turns FileVault on mints the first token")
                .part("deferred, before 11")
                .on(LOG_IN_GRAPHICALLY)
                .when(FILEVAULT_DEFERRED, TOKENLESS, SUBJECT_IS_ADMIN)
                .since("10.14.2")
                .before("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-05", "the first login of a mobile account mints the first token")
                .on(LOG_IN_GRAPHICALLY)
                .when(SUBJECT_IS_MOBILE, TOKENLESS)
                .before("11")
                .contested("CONTRA-12")
                .cites(List.of(SEVERAL), OSXBYTES, DATAJAR, ILLINOIS)
                .leads(TOKEN_GIVEN);
        rows.effect(
                        "FIRST-01",
                        "the only account with a user id of 500 or more gets the first token when it authenticates")
                .also("ELIG-03")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_UID_FROM_500, NO_OTHER_ORDINARY_ACCOUNT)
                .before("10.15")
                .contested("CONTRA-07")
                .cites(List.of(ONE, SEVERAL), MKUSER, DERFLOUNDER)
                .leads(TOKEN_GIVEN);
        rows.effect("FIRST-04", "in 10.15 the first administrator whose password is checked gets the first token")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_IS_ADMIN)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), MKUSER, JAMF_CONNECT, TTG_EXTRA)
                .leads(TOKEN_GIVEN);
        rows.effect(
                        "FIRST-07",
                        "an account whose password came as a hash gets the first token when it first authenticates")
                .on(WITH_PASSWORD)
                .when(TOKENLESS, SUBJECT_PASSWORD_FROM_HASH, SUBJECT_IS_NEW)
                .unless(SUBJECT_TAGGED)
                .since("11")
                .contested("CONTRA-06")
                .cites(List.of(SEVERAL), MKUSER, KANDJI_BS)
                .leads(TOKEN_GIVEN);
    }

    private static void bootstrap(RuleSetBuilder rows) {
        for (Condition before : List.of(BOOTSTRAP_NONE, BOOTSTRAP_LOCAL_ONLY)) {
            String part = before == BOOTSTRAP_NONE ? "" : ", local one";
            rows.effect("ACT-22", "a graphical login of a holder escrows a bootstrap token")
                    .part("holder" + part)
                    .also("BST-03", "BST-01", "BST-04", "BST-12")
                    .on(LOG_IN_GRAPHICALLY)
                    .when(before, SUBJECT_HOLDS, SUBJECT_PASSWORD_SET, ENROLLED, MDM_SERVER_REACHABLE)
                    .since("10.15.4")
                    .contested("CONTRA-03", "CONTRA-04", "CONTRA-17")
                    .cites(List.of(APPLE), VMWARE_BST, APPLE_FVMDM)
                    .leads(Effect.BOOTSTRAP_ESCROWED);
            rows.effect(
                            "ACT-22",
                            "a graphical login that gives a token escrows a bootstrap token, but for a mobile account")
                    .part("new holder" + part)
                    .on(LOG_IN_GRAPHICALLY)
                    .when(before, SUBJECT_HOLDS_AFTER, SUBJECT_PASSWORD_SET, ENROLLED, MDM_SERVER_REACHABLE)
                    .unless(SUBJECT_IS_MOBILE)
                    .since("10.15.4")
                    .contested("CONTRA-03", "CONTRA-04", "CONTRA-17")
                    .cites(List.of(APPLE), VMWARE_BST, APPLE_FVMDM)
                    .leads(Effect.BOOTSTRAP_ESCROWED);
        }
        rows.effect("BST-05", "a bootstrap token made without the MDM server stays on the Mac and grants nothing")
                .on(LOG_IN_GRAPHICALLY)
                .when(BOOTSTRAP_NONE, SUBJECT_HOLDS_AFTER, SUBJECT_PASSWORD_SET, ENROLLED)
                .unless(MDM_SERVER_REACHABLE, SUBJECT_IS_MOBILE)
                .since("10.15.4")
                .cites(List.of(ONE), MKUSER)
                .leads(BOOTSTRAP_MADE_LOCALLY);
    }
}
