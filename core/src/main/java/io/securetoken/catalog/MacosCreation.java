package io.securetoken.catalog;

import static io.securetoken.action.Operation.CREATE_ACCOUNT;
import static io.securetoken.catalog.Macos.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;
import static io.securetoken.rules.Effect.TOKEN_GIVEN;
import static io.securetoken.rules.Effect.TOKEN_KEPT;
import static io.securetoken.rules.Effect.TOKEN_UNKNOWN;

import com.google.common.collect.ImmutableSet;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;

/**
 * Says what token an account gets when it is created outside the login window. An account that is being created holds
 * none before, so where its token stays as it is there is none.
 */
final class MacosCreation {

    private static final String AFTER_LOGIN = "the account may still get a token at a later login";

    private MacosCreation() {}

    static void addTo(RuleSetBuilder rows) {
        rows.requirement("ACT-07", "creating an account takes root or an administrator, but no token")
                .on(CREATE_ACCOUNT)
                .by(
                        SYSTEM_SETTINGS,
                        SYSADMINCTL,
                        DSCL,
                        HASH_PACKAGE,
                        MDM_AGENT,
                        CREATEMOBILEACCOUNT,
                        MIGRATION_ASSISTANT)
                .cites(List.of(SEVERAL), OR_34874069, MKUSER, CHEF_USER)
                .needsOneOf(ACTOR_IS_ADMIN, PROCESS_IS_ROOT);
        rows.requirement("ACT-07", "what macOS creates in Setup Assistant and at the login window takes no credentials")
                .part("by macOS")
                .on(CREATE_ACCOUNT)
                .by(SETUP_ASSISTANT, MDM_ACCOUNT_CONFIGURATION, DIRECTORY_LOGIN, PLATFORM_SSO_LOGIN, LOGIN_WINDOW_AGENT)
                .cites(List.of(INFERRED), APPLE_FVMDM)
                .needsNothing();
        never(rows);
        withoutPlaintext(rows);
        tagged(rows);
        byHand(rows);
        byCommand(rows);
        byAgent(rows);
    }

    private static void never(RuleSetBuilder rows) {
        MacosKinds.addTo(rows, "creation", ImmutableSet.of(CREATE_ACCOUNT));
        rows.effect("CREATE-22", "what token an account from Migration Assistant has is not known")
                .on(CREATE_ACCOUNT)
                .by(MIGRATION_ASSISTANT)
                .cites(List.of(NONE))
                .leads(TOKEN_UNKNOWN);
        rows.effect("CREATE-24", "a sharing-only account is tagged, so it gets no automatic token")
                .also("ELIG-13")
                .on(CREATE_ACCOUNT)
                .when(SUBJECT_IS_SHARING_ONLY)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-13", "createmobileaccount gives no token")
                .on(CREATE_ACCOUNT)
                .by(CREATEMOBILEACCOUNT)
                .cites(List.of(ONE), OR_34874069)
                .leads(TOKEN_KEPT);
    }

    private static void withoutPlaintext(RuleSetBuilder rows) {
        rows.effect("CREATE-21", "a managed administrator that carries the tag, as Jamf's does, gets no token yet")
                .on(CREATE_ACCOUNT)
                .by(MDM_ACCOUNT_CONFIGURATION)
                .when(SUBJECT_TAGGED)
                .contested("CONTRA-11")
                .warns(AFTER_LOGIN)
                .cites(List.of(ONE), JNUC)
                .leads(TOKEN_KEPT);
        rows.effect(
                        "CREATE-02",
                        "the managed administrator of an automated enrolment arrives with a hash, so it gets no token yet")
                .on(CREATE_ACCOUNT)
                .by(MDM_ACCOUNT_CONFIGURATION)
                .contested("CONTRA-11", "CONTRA-14")
                .warns(AFTER_LOGIN)
                .cites(List.of(APPLE, SEVERAL), MDM_ACCT, KANDJI_BS, JAMF_1116, JNUC)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-11", "a package that installs a password hash gives no token")
                .on(CREATE_ACCOUNT)
                .by(HASH_PACKAGE)
                .warns(AFTER_LOGIN)
                .cites(List.of(SEVERAL), MKUSER, PCUP_12)
                .leads(TOKEN_KEPT);
        rows.effect("DEF-07", "a password delivered only as a hash cannot produce a token")
                .part("creation")
                .on(CREATE_ACCOUNT)
                .when(SUBJECT_PASSWORD_FROM_HASH)
                .cites(List.of(SEVERAL), KANDJI_BS, CHEF_USER)
                .leads(TOKEN_KEPT);
    }

    private static void tagged(RuleSetBuilder rows) {
        rows.effect("ELIG-11", "sysadminctl sets a password before the tag can keep the first token away")
                .on(CREATE_ACCOUNT)
                .by(SYSADMINCTL)
                .when(SUBJECT_TAGGED, TOKENLESS)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect("ELIG-10", "the tag keeps the automatic first token away")
                .on(CREATE_ACCOUNT)
                .by(SETUP_ASSISTANT, SYSTEM_SETTINGS, DSCL, MDM_AGENT)
                .when(SUBJECT_TAGGED, TOKENLESS)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-08", "a blank password counts as one for the automatic first token")
                .on(CREATE_ACCOUNT)
                .by(SETUP_ASSISTANT, SYSTEM_SETTINGS, SYSADMINCTL, DSCL, MDM_AGENT)
                .when(SUBJECT_PASSWORD_BLANK, TOKENLESS)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_GIVEN);
    }

    private static void byHand(RuleSetBuilder rows) {
        rows.effect("CREATE-01", "the user made in Setup Assistant gets the first token, administrator or not")
                .on(CREATE_ACCOUNT)
                .by(SETUP_ASSISTANT)
                .when(TOKENLESS)
                .contested("CONTRA-13")
                .cites(List.of(APPLE), APPLE_FVMDM, DATAJAR, MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-01", "the user made in Setup Assistant gets no token if another account holds one")
                .part("holder")
                .on(CREATE_ACCOUNT)
                .by(SETUP_ASSISTANT)
                .warns(AFTER_LOGIN)
                .cites(List.of(APPLE), APPLE_FVMDM, DATAJAR, MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect(
                        "CREATE-03",
                        "an administrator with a token passes one on in System Settings, to a standard account too")
                .also("GRANT-05")
                .on(CREATE_ACCOUNT)
                .by(SYSTEM_SETTINGS)
                .when(ACTOR_IS_GRANTER)
                .contested("CONTRA-01")
                .cites(List.of(APPLE_RECALLED, SEVERAL), DERFLOUNDER, MKUSER, ILLINOIS, APPLE_FVMDM)
                .leads(TOKEN_GIVEN);
        rows.effect(
                        "CREATE-05",
                        "the first account given a password in System Settings on a tokenless volume gets a token")
                .on(CREATE_ACCOUNT)
                .by(SYSTEM_SETTINGS)
                .when(TOKENLESS)
                .since("11")
                .cites(List.of(INFERRED))
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-05", "before macOS 11 setting a password on a tokenless volume gives no token yet")
                .part("before 11")
                .on(CREATE_ACCOUNT)
                .by(SYSTEM_SETTINGS)
                .when(TOKENLESS)
                .before("11")
                .cites(List.of(INFERRED))
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-04", "an administrator without a token passes none on in System Settings")
                .on(CREATE_ACCOUNT)
                .by(SYSTEM_SETTINGS)
                .warns(AFTER_LOGIN)
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
    }

    private static void byCommand(RuleSetBuilder rows) {
        rows.effect("CREATE-06", "sysadminctl with the credentials of an administrator with a token gives one")
                .also("GRANT-04")
                .on(CREATE_ACCOUNT)
                .by(SYSADMINCTL)
                .when(ACTOR_IS_GRANTER)
                .cites(List.of(APPLE_RECALLED, SEVERAL), APPLE_ST, MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-08", "sysadminctl gives the first token on a tokenless volume at once")
                .on(CREATE_ACCOUNT)
                .by(SYSADMINCTL)
                .when(TOKENLESS)
                .since("11")
                .warns("a scripted account takes the first token of the volume")
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect(
                        "CREATE-08",
                        "before 11, an account made by sysadminctl on a tokenless volume waits for its first login")
                .part("before 11")
                .on(CREATE_ACCOUNT)
                .by(SYSADMINCTL)
                .when(TOKENLESS)
                .before("11")
                .warns(AFTER_LOGIN)
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
        rows.effect(
                        "CREATE-09",
                        "sysadminctl with the credentials of someone who may not grant makes the account without a token")
                .on(CREATE_ACCOUNT)
                .by(SYSADMINCTL)
                .when(ACTOR_IS_GIVEN)
                .warns(AFTER_LOGIN)
                .cites(List.of(ONE), INTUNE_183)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-07", "sysadminctl without credentials makes the account without a token")
                .on(CREATE_ACCOUNT)
                .by(SYSADMINCTL)
                .warns(AFTER_LOGIN)
                .cites(List.of(SEVERAL), OR_34874069, MKUSER, CHEF_USER)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-10", "dscl gives the first token on a tokenless volume with the password")
                .on(CREATE_ACCOUNT)
                .by(DSCL)
                .when(TOKENLESS)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-10", "dscl gives no token")
                .part("otherwise")
                .on(CREATE_ACCOUNT)
                .by(DSCL)
                .warns(AFTER_LOGIN)
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(TOKEN_KEPT);
    }

    private static void byAgent(RuleSetBuilder rows) {
        rows.effect("CREATE-20", "an MDM agent with an administrator of its own that has a token passes one on")
                .on(CREATE_ACCOUNT)
                .by(MDM_AGENT)
                .when(ACTOR_IS_GRANTER)
                .cites(List.of(SEVERAL), JC_SVC, SURE_USERS)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-19", "an MDM agent gives the first token on a tokenless volume")
                .part("tokenless")
                .on(CREATE_ACCOUNT)
                .by(MDM_AGENT)
                .when(TOKENLESS)
                .since("11")
                .cites(List.of(SEVERAL), INTUNE_175)
                .leads(TOKEN_GIVEN);
        rows.effect("CREATE-19", "an MDM agent without an administrator that has a token gives none")
                .on(CREATE_ACCOUNT)
                .by(MDM_AGENT)
                .warns(AFTER_LOGIN)
                .cites(List.of(SEVERAL), INTUNE_175)
                .leads(TOKEN_KEPT);
    }
}
