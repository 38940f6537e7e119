package io.securetoken.catalog;

import static io.securetoken.action.Operation.CREATE_ACCOUNT;
import static io.securetoken.catalog.Macos.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;
import static io.securetoken.rules.Effect.TOKEN_GIVEN;
import static io.securetoken.rules.Effect.TOKEN_KEPT;

import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;

/** Says what token an account gets when its owner's login at the login window creates it. */
final class MacosLoginCreation {

    private MacosLoginCreation() {}

    static void addTo(RuleSetBuilder rows) {
        granted(rows);
        first(rows);
        rows.effect("CREATE-14", "a directory account gets no token at its login if nothing grants one")
                .part("otherwise")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN)
                .cites(List.of(APPLE, SEVERAL), OR_38485212, WKU, MDM_MOB, ILLINOIS)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-18", "an account made by a login-window plug-in gets no token if nothing grants one")
                .part("otherwise")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .cites(List.of(SEVERAL), JAMF_CONNECT, TTG_EXTRA, XCREDS, JNUC)
                .leads(TOKEN_KEPT);
        rows.requirement("CREATE-17", "before 14 no login by Platform SSO creates an account")
                .part("before 14")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN)
                .before("14")
                .cites(List.of(APPLE_RECALLED), APPLE_PSSO)
                .isNeverPossible();
        rows.effect("CREATE-17", "an account made by Platform SSO gets no token until the bootstrap token grants one")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN)
                .cites(List.of(APPLE_RECALLED, INFERRED), APPLE_PSSO)
                .leads(TOKEN_KEPT);
        login(rows);
    }

    /** The login that creates the account does what any first login of its owner does. */
    private static void login(RuleSetBuilder rows) {
        rows.effect("BST-04", "a login that creates an account with a blank password makes no bootstrap token")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(SUBJECT_PASSWORD_BLANK)
                .since("10.15.4")
                .cites(List.of(ONE), MKUSER)
                .leads(Effect.BOOTSTRAP_KEPT);
        rows.effect("BST-03", "in 10.15.0 to 10.15.3 Setup Assistant escrows a bootstrap token for the holder it makes")
                .part("Setup Assistant")
                .on(CREATE_ACCOUNT)
                .by(SETUP_ASSISTANT)
                .when(BOOTSTRAP_NONE, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED_AUTOMATICALLY, MDM_SERVER_REACHABLE)
                .since("10.15")
                .before("10.15.4")
                .cites(List.of(APPLE_RECALLED, SEVERAL), MKUSER, VMWARE_BST)
                .leads(Effect.BOOTSTRAP_ESCROWED);
        rows.effect("BST-05", "what the login that creates a holder makes without the MDM server stays on the Mac")
                .part("creation, 10.15")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_NONE, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED_AUTOMATICALLY)
                .unless(MDM_SERVER_REACHABLE, SUBJECT_IS_MOBILE)
                .since("10.15.4")
                .before("11")
                .cites(List.of(ONE), MKUSER)
                .leads(Effect.BOOTSTRAP_MADE_LOCALLY);
        rows.effect("BST-05", "what the login that creates a holder makes without the MDM server stays on the Mac")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_NONE, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED)
                .unless(MDM_SERVER_REACHABLE, SUBJECT_IS_MOBILE)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(Effect.BOOTSTRAP_MADE_LOCALLY);
        rows.effect("BST-03", "the login that creates a holder escrows a bootstrap token, but for a mobile account")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_NOT_ESCROWED, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED_AUTOMATICALLY, MDM_SERVER_REACHABLE)
                .unless(BOOTSTRAP_STALE, SUBJECT_IS_MOBILE)
                .since("10.15.4")
                .cites(List.of(APPLE_RECALLED, SEVERAL), MKUSER, VMWARE_BST)
                .leads(Effect.BOOTSTRAP_ESCROWED);
        rows.effect(
                        "BST-12",
                        "the login that creates a holder may or may not escrow a bootstrap token on a Mac that a user enrolled")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_NOT_ESCROWED, SUBJECT_TOKEN_USABLE_AFTER, ENROLLED_BY_USER, MDM_SERVER_REACHABLE)
                .unless(BOOTSTRAP_STALE, SUBJECT_IS_MOBILE)
                .since("11")
                .contested("CONTRA-03", "CONTRA-04")
                .warns(MacosLogin.READ_BOOTSTRAP_AGAIN)
                .cites(List.of(SEVERAL), ADDIGY_BST, HEXNODE_FAQ, JNUC)
                .leads(Effect.BOOTSTRAP_UNKNOWN);
        rows.effect("GRANT-10", "the login that creates a holder completes what was deferred, and turns FileVault on")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN, PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(FILEVAULT_DEFERRED, SUBJECT_TOKEN_USABLE_AFTER)
                .cites(List.of(APPLE), MAN_FDESETUP, APPLE_FVMDM)
                .leads(Effect.FILEVAULT_TURNED_ON);
    }

    private static void granted(RuleSetBuilder rows) {
        rows.effect("GRANT-09", "an administrator with a token passes one on at the prompt of the login window")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN)
                .when(ACTOR_IS_GRANTER)
                .since("10.13.4")
                .cites(List.of(SEVERAL), OR_38485212, WKU)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-18", "a login-window plug-in that keeps the credentials of a granter passes a token on")
                .part("granter")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .when(ACTOR_IS_GRANTER)
                .cites(List.of(SEVERAL), XCREDS, JNUC)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "the login that creates an account fetches the bootstrap token, which grants")
                .part("creation")
                .also("CREATE-14", "CREATE-17", "CREATE-18")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN, PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET)
                .since("11")
                .contested("CONTRA-08")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF, JAMF_BST, KANDJI_BS)
                .leads(TOKEN_GIVEN);
        rows.effect(
                        "CREATE-14",
                        "in 10.15 the bootstrap token grants to the mobile account that a directory login makes")
                .part("10.15")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET)
                .since("10.15")
                .before("11")
                .cites(List.of(APPLE, SEVERAL), MDM_MOB, ILLINOIS, APPLE_REF)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "in 10.15 the bootstrap token grants to a mobile account at the login that creates it")
                .part("creation, 10.15")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET, SUBJECT_IS_MOBILE)
                .since("10.15")
                .before("11")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF)
                .leads(TOKEN_GIVEN);
    }

    private static void first(RuleSetBuilder rows) {
        rows.effect("ELIG-10", "the tag keeps the automatic first token away at the login window too")
                .part("login window")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN, PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(SUBJECT_TAGGED, TOKENLESS)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-14", "a mobile account made at login gets the first token of the volume")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN)
                .when(TOKENLESS)
                .since("10.15")
                .cites(List.of(APPLE, SEVERAL), OR_38485212, WKU, MDM_MOB, ILLINOIS)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-14", "before 10.15 a mobile account made at login gets the first token of the volume")
                .part("before 10.15")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN)
                .when(TOKENLESS)
                .before("10.15")
                .contested("CONTRA-12")
                .cites(List.of(SEVERAL), DATAJAR, ILLINOIS)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-18", "an account made by a login-window plug-in gets the first token of the volume")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .when(TOKENLESS)
                .since("11")
                .cites(List.of(SEVERAL), JAMF_CONNECT, TTG_EXTRA, XCREDS, JNUC)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-18", "in 10.15 only an administrator made by a login-window plug-in gets the first token")
                .part("10.15")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .when(TOKENLESS, SUBJECT_IS_ADMIN)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), JAMF_CONNECT, TTG_EXTRA)
                .leads(TOKEN_GIVEN);
        rows.effect(
                        "CREATE-18",
                        "before 10.15 an account made by a login-window plug-in gets the first token if it is the only one")
                .part("before 10.15")
                .on(CREATE_ACCOUNT)
                .by(LOGIN_WINDOW_AGENT)
                .when(TOKENLESS, SUBJECT_UID_FROM_500, NO_OTHER_ORDINARY_ACCOUNT)
                .before("10.15")
                .cites(List.of(INFERRED), MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-16", "the first user made by Platform SSO gets the first token, as in Setup Assistant")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN)
                .when(TOKENLESS)
                .since("26")
                .cites(List.of(INFERRED), APPLE_PSSO)
                .leads(TOKEN_GIVEN);
    }
}
