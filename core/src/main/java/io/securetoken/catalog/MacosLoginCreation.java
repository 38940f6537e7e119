package io.securetoken.catalog;

import static io.securetoken.action.Operation.CREATE_ACCOUNT;
import static io.securetoken.catalog.Macos.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;
import static io.securetoken.rules.Effect.TOKEN_GIVEN;
import static io.securetoken.rules.Effect.TOKEN_KEPT;

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
        rows.effect("CREATE-17", "an account made by Platform SSO gets no token until the bootstrap token grants one")
                .on(CREATE_ACCOUNT)
                .by(PLATFORM_SSO_LOGIN)
                .cites(List.of(APPLE_RECALLED, INFERRED), APPLE_PSSO)
                .leads(TOKEN_KEPT);
    }

    private static void granted(RuleSetBuilder rows) {
        rows.effect("GRANT-09", "an administrator with a token passes one on at the prompt of the login window")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN, PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(ACTOR_IS_GRANTER)
                .since("10.13.4")
                .cites(List.of(SEVERAL), OR_38485212, WKU)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "the login that creates an account fetches the bootstrap token, which grants")
                .part("creation")
                .also("BST-11")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN, PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .when(BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE, SUBJECT_PASSWORD_SET)
                .since("11")
                .contested("CONTRA-08")
                .cites(List.of(APPLE), APPLE_ST, APPLE_REF, JAMF_BST, KANDJI_BS)
                .leads(TOKEN_GIVEN);
        rows.effect("GRANT-07", "in 10.15 the bootstrap token grants to a mobile account at the login that creates it")
                .part("creation, 10.15")
                .on(CREATE_ACCOUNT)
                .by(DIRECTORY_LOGIN, LOGIN_WINDOW_AGENT)
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
                .contested("CONTRA-12")
                .cites(List.of(APPLE, SEVERAL), OR_38485212, WKU, MDM_MOB, ILLINOIS)
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
                .cites(List.of(ONE), MKUSER)
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
