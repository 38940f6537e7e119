package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;

import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Hardware;
import java.util.List;

/** Says what happens to tokens when something happens to the whole Mac, its bootstrap token or its volume owners. */
final class MacosVolume {

    private MacosVolume() {}

    static void addTo(RuleSetBuilder rows) {
        bootstrap(rows);
        tags(rows);
        wholeMac(rows);
        ownership(rows);
    }

    private static void bootstrap(RuleSetBuilder rows) {
        rows.requirement(
                        "ACT-21",
                        "escrowing a bootstrap token by hand, which no MDM command does, takes an administrator with a usable token and a password that is not blank")
                .also("BST-06")
                .on(ESCROW_BOOTSTRAP_TOKEN)
                .cites(List.of(APPLE, SEVERAL), MAN_PROFILES, MKUSER, BBUDDY_10, FLEET_46588)
                .needs(SUBJECT_IS_ADMIN, SUBJECT_TOKEN_USABLE, SUBJECT_PASSWORD_SET);
        rows.requirement("ACT-22", "escrowing a bootstrap token at login takes a usable token, but no administrator")
                .part("needs")
                .on(ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .since("10.15.4")
                .cites(List.of(APPLE), VMWARE_BST, APPLE_FVMDM)
                .needs(SUBJECT_TOKEN_USABLE);
        rows.requirement("BST-04", "a holder with a blank password escrows no bootstrap token")
                .part("needs")
                .on(ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .since("10.15.4")
                .cites(List.of(ONE), MKUSER)
                .needs(SUBJECT_PASSWORD_SET);
        rows.requirement("BST-03", "before 10.15.4 no login makes a bootstrap token")
                .part("before 10.15.4")
                .on(ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .before("10.15.4")
                .cites(List.of(APPLE_RECALLED, SEVERAL), MKUSER, VMWARE_BST)
                .isNeverPossible();
        rows.requirement("BST-02", "a bootstrap token takes enrolment in MDM and a server that supports it")
                .part("11")
                .on(ESCROW_BOOTSTRAP_TOKEN, ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .since("11")
                .contested("CONTRA-04")
                .cites(List.of(APPLE, SEVERAL), MDM_SETBST, MSCP, MKUSER, DEV_SETBST)
                .needs(ENROLLED, BOOTSTRAP_SUPPORTED);
        rows.requirement("BST-02", "in 10.15 a bootstrap token takes automated device enrolment")
                .on(ESCROW_BOOTSTRAP_TOKEN, ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .since("10.15")
                .before("11")
                .contested("CONTRA-04")
                .cites(List.of(APPLE, SEVERAL), MDM_SETBST, MKUSER)
                .needs(ENROLLED_AUTOMATICALLY, BOOTSTRAP_SUPPORTED);
        rows.requirement("BST-01", "before 10.15 there is no bootstrap token")
                .on(ESCROW_BOOTSTRAP_TOKEN, ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .before("10.15")
                .cites(List.of(APPLE), MDM_SETBST, MDM_PAYLOAD)
                .isNeverPossible();
        rows.requirement("BST-05", "escrowing takes the MDM server")
                .part("needs")
                .on(ESCROW_BOOTSTRAP_TOKEN, ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .cites(List.of(ONE), MKUSER)
                .needs(MDM_SERVER_REACHABLE);
        rows.effect("ACT-21", "the bootstrap token is escrowed")
                .part("escrows")
                .also("ACT-22")
                .on(ESCROW_BOOTSTRAP_TOKEN, ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN)
                .cites(List.of(APPLE, SEVERAL), MAN_PROFILES, MKUSER)
                .leads(Effect.BOOTSTRAP_ESCROWED);
        rows.requirement("BST-01", "a bootstrap token can be cleared, and lost at the server")
                .part("clear")
                .on(CLEAR_BOOTSTRAP_TOKEN, LOSE_BOOTSTRAP_TOKEN)
                .cites(List.of(APPLE), MDM_SETBST)
                .needsNothing();
        rows.effect("BST-01", "a bootstrap token that is cleared is gone")
                .part("cleared")
                .on(CLEAR_BOOTSTRAP_TOKEN)
                .when(BOOTSTRAP_SUPPORTED)
                .cites(List.of(APPLE), MDM_SETBST)
                .leads(Effect.BOOTSTRAP_CLEARED);
        rows.effect("BST-10", "a bootstrap token that the server lost is no longer valid")
                .on(LOSE_BOOTSTRAP_TOKEN)
                .when(BOOTSTRAP_ESCROWED)
                .cites(List.of(APPLE, SEVERAL), SUPER_SCRIPT)
                .leads(Effect.BOOTSTRAP_LOST);
        rows.effect("NEU-06", "the bootstrap token comes and goes, the tokens stay")
                .on(
                        ESCROW_BOOTSTRAP_TOKEN,
                        ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN,
                        CLEAR_BOOTSTRAP_TOKEN,
                        LOSE_BOOTSTRAP_TOKEN)
                .cites(List.of(ONE), SOTI)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void tags(RuleSetBuilder rows) {
        rows.requirement("ELIG-12", "tagging an account takes root")
                .part("needs")
                .on(TAG_TOKEN_DISABLED, UNTAG_TOKEN_DISABLED)
                .cites(List.of(INFERRED), EC2)
                .needs(PROCESS_IS_ROOT);
        rows.effect("NEU-07", "the tag changes no token that is there")
                .on(TAG_TOKEN_DISABLED, UNTAG_TOKEN_DISABLED)
                .cites(List.of(INFERRED), MKUSER)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void wholeMac(RuleSetBuilder rows) {
        rows.requirement("NEU-08", "restarting, upgrading and losing the MDM server take no token")
                .part("needs")
                .on(CHANGE_MDM_REACHABILITY, UPGRADE, RESTART, UPDATE_PREBOOT)
                .cites(List.of(INFERRED))
                .needsNothing();
        rows.effect("CREATE-26", "an upgrade from 10.13 or 10.14 may leave nobody with a token")
                .on(UPGRADE)
                .before("10.15")
                .contested("NEU-08")
                .warns("a large upgrade may leave no holder at all")
                .cites(List.of(SEVERAL), YOHAN)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("NEU-08", "restarting, upgrading and losing the MDM server change no token")
                .on(CHANGE_MDM_REACHABILITY, UPGRADE, RESTART)
                .contested("CREATE-26")
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
        rows.effect("GRANT-11", "updating the pre-boot volume changes no token")
                .part("update")
                .on(UPDATE_PREBOOT)
                .cites(List.of(SEVERAL), MKUSER, MAN_DISKUTIL)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("GRANT-11", "updating the pre-boot volume lists all holders at the FileVault screen")
                .part("lists")
                .on(UPDATE_PREBOOT)
                .when(FILEVAULT_ON)
                .cites(List.of(SEVERAL), MKUSER, MAN_DISKUTIL)
                .leads(Effect.HOLDERS_LISTED_AT_BOOT);
        rows.requirement("LOSS-09", "erasing takes no token here; what authorises it is asked apart")
                .part("needs")
                .on(ERASE)
                .cites(List.of(APPLE), APPLE_ERASE)
                .needsNothing();
        rows.effect("LOSS-09", "an erasure leaves no bootstrap token")
                .part("bootstrap token")
                .on(ERASE)
                .when(BOOTSTRAP_SUPPORTED)
                .cites(List.of(APPLE), APPLE_ERASE)
                .leads(Effect.BOOTSTRAP_CLEARED);
        rows.effect("LOSS-09", "an erasure leaves no account and no token: the rules for the first one start again")
                .also("CREATE-25")
                .on(ERASE)
                .contested("CONTRA-13")
                .cites(List.of(APPLE), APPLE_ERASE)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void ownership(RuleSetBuilder rows) {
        rows.effect("VO-02", "who gets a token becomes a volume owner")
                .on(
                        CREATE_ACCOUNT,
                        LOG_IN_GRAPHICALLY,
                        LOG_IN_BY_SSH,
                        LOG_IN_AT_CONSOLE,
                        CHECK_PASSWORD,
                        SET_PASSWORD,
                        RESET_BY_SYSADMINCTL,
                        RESET_IN_SYSTEM_SETTINGS,
                        RESET_BY_DIRECTORY,
                        RESET_BY_OPEN_DIRECTORY,
                        RESET_BY_MDM_AGENT,
                        RESET_WITH_RECOVERY_KEY,
                        RESET_IN_RECOVERY,
                        GRANT_TOKEN,
                        GRANT_TOKEN_IN_SYSTEM_SETTINGS,
                        ENABLE_FILEVAULT_IN_PANE,
                        ENABLE_FILEVAULT_BY_FDESETUP,
                        ENABLE_FILEVAULT_BY_PROFILE,
                        ENABLE_FILEVAULT_IN_SETUP_ASSISTANT,
                        ADD_FILEVAULT_USER)
                .when(SUBJECT_HOLDS_NONE, SUBJECT_HOLDS_AFTER)
                .since("11")
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE_RECALLED, SEVERAL), APPLE_ST, JNUC, COLBY)
                .leads(Effect.OWNERSHIP_GIVEN);
        rows.effect("VO-03", "who has no token owns no volume")
                .on(
                        GRANT_TOKEN,
                        GRANT_TOKEN_IN_SYSTEM_SETTINGS,
                        ADD_FILEVAULT_USER,
                        REVOKE_TOKEN,
                        REMOVE_FILEVAULT_USER,
                        RESET_BY_SYSADMINCTL,
                        RESET_IN_SYSTEM_SETTINGS,
                        RESET_BY_OPEN_DIRECTORY,
                        RESET_BY_MDM_AGENT,
                        RESET_WITH_RECOVERY_KEY,
                        RESET_IN_RECOVERY,
                        DELETE_BY_SYSADMINCTL,
                        DELETE_IN_SYSTEM_SETTINGS,
                        DELETE_BY_DIRECTORY,
                        DELETE_BY_MDM_COMMAND)
                .when(SUBJECT_HOLDS, SUBJECT_HOLDS_NONE_AFTER)
                .since("11")
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(SEVERAL), MKUSER)
                .leads(Effect.OWNERSHIP_REMOVED);
    }
}
