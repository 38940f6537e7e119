package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;

import com.google.common.collect.ImmutableSet;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;
import java.util.Set;

/** Says what granting, revoking, promoting, disabling and deleting does to a token. */
final class MacosGrants {

    private MacosGrants() {}

    static void addTo(RuleSetBuilder rows) {
        requirements(rows);
        grants(rows);
        revokes(rows);
        roles(rows);
        deletions(rows);
    }

    private static void requirements(RuleSetBuilder rows) {
        rows.requirement("GRANT-03", "granting a token takes an administrator; a standard holder may not")
                .also("ACT-05")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS)
                .cites(List.of(APPLE_RECALLED, SEVERAL), TTG_SCRIPT, ILLINOIS_FV, APPLE_ST)
                .needs(ACTOR_IS_ADMIN);
        rows.requirement("GRANT-01", "granting a token takes a usable token, or a tokenless volume")
                .part("10.14.2")
                .on(GRANT_TOKEN)
                .since("10.14.2")
                .before("11")
                .cites(List.of(APPLE_RECALLED, SEVERAL), APPLE_ST, DATAJAR, TTG_SCRIPT)
                .needsOneOf(List.of(Set.of(ACTOR_TOKEN_USABLE), Set.of(TOKENLESS, ACTOR_MAY_HOLD)));
        rows.requirement("GRANT-01", "granting a token takes a usable token")
                .part("before 10.14.2")
                .on(GRANT_TOKEN)
                .before("10.14.2")
                .cites(List.of(APPLE_RECALLED, SEVERAL), APPLE_ST, DERFLOUNDER, CHEF_USER)
                .needs(ACTOR_TOKEN_USABLE);
        rows.requirement("GRANT-01", "granting a token takes a usable token")
                .on(GRANT_TOKEN)
                .since("11")
                .cites(List.of(APPLE_RECALLED, SEVERAL), APPLE_ST, DERFLOUNDER, CHEF_USER)
                .needs(ACTOR_TOKEN_USABLE);
        rows.requirement(
                        "GRANT-06",
                        "enabling a user in the FileVault pane takes an administrator with a token, and FileVault on")
                .part("pane")
                .on(GRANT_TOKEN_IN_SYSTEM_SETTINGS)
                .cites(List.of(APPLE, ONE), DATAJAR)
                .needs(ACTOR_TOKEN_USABLE, FILEVAULT_ON);
        rows.requirement("GRANT-02", "nobody grants a token to themselves")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS)
                .cites(List.of(SEVERAL), MKUSER, COOKBOOK)
                .needs(ACTOR_IS_ANOTHER);
        rows.requirement("ELIG-01", "a local account may hold a token, administrator or not")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER)
                .when(SUBJECT_IS_LOCAL)
                .cites(List.of(APPLE), APPLE_FVMDM)
                .needsNothing();
        rows.requirement("ELIG-04", "a service account may be granted a token, whatever its user id")
                .on(GRANT_TOKEN)
                .when(SUBJECT_IS_SYSTEM)
                .since("10.13.4")
                .cites(List.of(SEVERAL), JC_SVC, NOMAD)
                .needsNothing();
        rows.requirement("CREATE-24", "a sharing-only account may still be granted a token")
                .part("grant")
                .on(GRANT_TOKEN)
                .when(SUBJECT_IS_SHARING_ONLY)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .needsNothing();
        rows.requirement("ELIG-15", "root may hold no token")
                .part("grant")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER)
                .when(SUBJECT_IS_ROOT)
                .contested("CONTRA-10")
                .cites(List.of(ONE), INTUNE_33)
                .isNeverPossible();
        rows.requirement("ELIG-02", "only local and mobile accounts may hold a token")
                .part("grant")
                .also("ELIG-16", "CREATE-23")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER)
                .unless(SUBJECT_IS_LOCAL, SUBJECT_IS_ROOT)
                .cites(List.of(APPLE, ONE), APPLE_FVMDM, VMWARE_BST, MAN_FDESETUP)
                .needs(SUBJECT_IS_MOBILE);
        rows.requirement("ELIG-07", "an account without any password can get no token")
                .part("grant")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER)
                .cites(List.of(ONE), MKUSER)
                .needs(SUBJECT_HAS_PASSWORD);
        rows.requirement("DEF-02", "a volume that is not APFS has no tokens to grant")
                .part("grant")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER)
                .when(ON_HFS)
                .cites(List.of(SEVERAL), MKUSER, DATAJAR)
                .isNeverPossible();
    }

    private static void grants(RuleSetBuilder rows) {
        rows.effect("GRANT-01", "a holder stays one")
                .part("holder")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS)
                .when(SUBJECT_TOKEN_USABLE)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
        rows.effect("PW-12", "whether a grant over a stale token repairs it is not known: turning it off first does")
                .part("grant")
                .on(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER)
                .when(SUBJECT_TOKEN_STALE)
                .warns("turn the token off before granting it again")
                .cites(List.of(SEVERAL), ADDIGY_RESET, ADDIGY_REC)
                .leads(Effect.TOKEN_UNKNOWN);
        MacosKinds.addTo(
                rows, "granted", ImmutableSet.of(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS, ADD_FILEVAULT_USER));
        rows.effect("FIRST-03", "a grant on a tokenless volume gives the target a token")
                .part("target")
                .on(GRANT_TOKEN)
                .when(TOKENLESS)
                .since("10.14.2")
                .before("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_SCRIPT)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("GRANT-01", "the target of a grant gets a token")
                .part("gives")
                .on(GRANT_TOKEN)
                .obliges("update-preboot")
                .cites(List.of(APPLE_RECALLED, SEVERAL), APPLE_ST, DERFLOUNDER, CHEF_USER)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("GRANT-06", "a user enabled for FileVault gets a token")
                .part("pane gives")
                .on(GRANT_TOKEN_IN_SYSTEM_SETTINGS)
                .cites(List.of(APPLE, ONE), DATAJAR)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("FIRST-03", "a grant on a tokenless volume gives the administrator a token as well")
                .on(GRANT_TOKEN)
                .when(TOKENLESS, ACTOR_MAY_HOLD)
                .since("10.14.2")
                .before("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_SCRIPT)
                .leads(Effect.ACTOR_TOKEN_GIVEN);
        rows.effect(
                        "GRANT-11",
                        "a user that gets its token while FileVault is on may be missing at the FileVault screen")
                .part("later")
                .on(GRANT_TOKEN)
                .when(FILEVAULT_ON, SUBJECT_HOLDS_NONE, SUBJECT_HOLDS_AFTER)
                .cites(List.of(SEVERAL), TTG_SCRIPT, MKUSER, MAN_DISKUTIL)
                .leads(Effect.PERHAPS_LISTED_AT_BOOT);
        rows.effect("GRANT-06", "a user enabled in the FileVault pane is listed at the FileVault screen")
                .part("pane lists")
                .on(GRANT_TOKEN_IN_SYSTEM_SETTINGS)
                .cites(List.of(APPLE, ONE), DATAJAR)
                .leads(Effect.LISTED_AT_BOOT);
    }

    private static void revokes(RuleSetBuilder rows) {
        rows.requirement("LOSS-01", "revoking a token takes an administrator with a usable token")
                .also("ACT-06")
                .on(REVOKE_TOKEN)
                .cites(List.of(SEVERAL), CHEF_USER, SS64)
                .needs(ACTOR_IS_GRANTER);
        rows.requirement("LOSS-02", "nobody revokes their own token")
                .on(REVOKE_TOKEN)
                .cites(List.of(ONE, INFERRED), WRAITH)
                .needs(ACTOR_IS_ANOTHER);
        rows.requirement("LOSS-03", "the last holder keeps its token, since no other granter exists")
                .on(REVOKE_TOKEN)
                .cites(List.of(INFERRED), CHEF_USER, WRAITH)
                .needsOneOf(SUBJECT_HOLDS_NONE, ANOTHER_HOLDER);
        rows.effect("LOSS-01", "a revoked token is gone")
                .part("removes")
                .on(REVOKE_TOKEN)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), CHEF_USER, SS64)
                .leads(Effect.TOKEN_REMOVED);
        rows.effect("LOSS-01", "without a token there is none to revoke")
                .part("none")
                .on(REVOKE_TOKEN)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
    }

    private static void roles(RuleSetBuilder rows) {
        rows.requirement("NEU-01", "promoting and demoting takes root or an administrator")
                .part("needs")
                .on(PROMOTE, DEMOTE)
                .cites(List.of(INFERRED))
                .needsOneOf(PROCESS_IS_ROOT, ACTOR_IS_ADMIN);
        rows.effect("NEU-02", "demoting the only holder leaves its token, and nobody who can grant")
                .on(DEMOTE)
                .when(SUBJECT_HOLDS, NO_OTHER_HOLDER)
                .contested("CONTRA-15")
                .warns("nobody on the volume can grant a token then")
                .cites(List.of(ONE), WRAITH)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("NEU-01", "promoting and demoting leave a token as it is")
                .on(PROMOTE, DEMOTE)
                .cites(List.of(SEVERAL), TTG_SCRIPT, BBUDDY)
                .leads(Effect.TOKEN_KEPT);
        rows.requirement("NEU-03", "disabling an account takes root or an administrator")
                .part("needs")
                .on(DISABLE_ACCOUNT)
                .cites(List.of(INFERRED))
                .needsOneOf(PROCESS_IS_ROOT, ACTOR_IS_ADMIN);
        rows.effect("NEU-03", "disabling an account leaves its token as it is")
                .on(DISABLE_ACCOUNT)
                .cites(List.of(ONE), WRAITH, MKUSER)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void deletions(RuleSetBuilder rows) {
        rows.requirement("ACT-11", "deleting an account takes root or an administrator")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS, DELETE_BY_DIRECTORY)
                .contested("CONTRA-05")
                .cites(List.of(SEVERAL), MDM_DEL, INTUNE_33)
                .needsOneOf(PROCESS_IS_ROOT, ACTOR_IS_ADMIN);
        rows.requirement("ACT-11", "deleting an account takes Full Disk Access")
                .part("Full Disk Access")
                .on(DELETE_BY_SYSADMINCTL, DELETE_BY_DIRECTORY)
                .since("10.15")
                .cites(List.of(SEVERAL), INTUNE_33, NIX_33)
                .needs(PROCESS_HAS_FULL_DISK_ACCESS);
        rows.requirement("ACT-11", "deleting an account by MDM takes enrolment and the server")
                .part("MDM")
                .on(DELETE_BY_MDM_COMMAND)
                .cites(List.of(APPLE), MDM_DEL)
                .needs(ENROLLED, MDM_SERVER_REACHABLE);
        lastOnes(rows);
        rows.effect(
                        "LOSS-07",
                        "the token goes with the directory record; a new record with the same attributes has none")
                .on(DELETE_BY_DIRECTORY)
                .when(SUBJECT_HOLDS)
                .contested("CONTRA-05")
                .cites(List.of(ONE), NOMAD)
                .leads(Effect.TOKEN_REMOVED);
        rows.effect("LOSS-04", "the token goes with the account")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS, DELETE_BY_MDM_COMMAND)
                .when(SUBJECT_HOLDS)
                .contested("CONTRA-05")
                .cites(List.of(SEVERAL), YOHAN, INTUNE_33)
                .leads(Effect.TOKEN_REMOVED);
        rows.effect("LOSS-04", "an account without a token has none to lose")
                .part("none")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS, DELETE_BY_DIRECTORY, DELETE_BY_MDM_COMMAND)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
    }

    private static void lastOnes(RuleSetBuilder rows) {
        rows.requirement("LOSS-05", "the last holder cannot be deleted")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS)
                .since("10.15")
                .cites(List.of(APPLE_RECALLED, SEVERAL), COOKBOOK, WRAITH, APPLE_ST)
                .needsOneOf(SUBJECT_HOLDS_NONE, ANOTHER_HOLDER);
        rows.requirement("LOSS-05", "before 10.15 the last holder is not deleted either")
                .part("before 10.15")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS)
                .before("10.15")
                .cites(List.of(INFERRED), COOKBOOK)
                .needsOneOf(SUBJECT_HOLDS_NONE, ANOTHER_HOLDER);
        rows.requirement("LOSS-06", "dscl deletes no last holder")
                .on(DELETE_BY_DIRECTORY)
                .warns("the error -14120 also stands for missing Full Disk Access")
                .cites(List.of(SEVERAL), WRAITH, NIX_33)
                .needsOneOf(SUBJECT_HOLDS_NONE, ANOTHER_HOLDER);
        rows.requirement("LOSS-05", "an MDM command deletes no last holder")
                .part("MDM")
                .on(DELETE_BY_MDM_COMMAND)
                .cites(List.of(INFERRED), MDM_DEL)
                .needsOneOf(SUBJECT_HOLDS_NONE, ANOTHER_HOLDER);
        rows.requirement("LOSS-05", "the last administrator cannot be deleted")
                .part("administrator")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS)
                .since("10.15")
                .cites(List.of(APPLE_RECALLED, SEVERAL), COOKBOOK, WRAITH, APPLE_ST)
                .needsOneOf(SUBJECT_IS_STANDARD, ANOTHER_ADMIN);
        rows.requirement("LOSS-05", "before 10.15 the last administrator is not deleted either")
                .part("administrator, before 10.15")
                .on(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS)
                .before("10.15")
                .cites(List.of(INFERRED), COOKBOOK)
                .needsOneOf(SUBJECT_IS_STANDARD, ANOTHER_ADMIN);
        rows.requirement("LOSS-05", "no other way deletes the last administrator either")
                .part("administrator, otherwise")
                .on(DELETE_BY_DIRECTORY, DELETE_BY_MDM_COMMAND)
                .cites(List.of(INFERRED), COOKBOOK)
                .needsOneOf(SUBJECT_IS_STANDARD, ANOTHER_ADMIN);
    }
}
