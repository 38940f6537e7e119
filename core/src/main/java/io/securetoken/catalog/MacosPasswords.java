package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;

import com.google.common.collect.ImmutableSet;
import io.securetoken.action.Operation;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;
import java.util.Set;

/** Says what setting, changing and resetting a password does to a token. */
final class MacosPasswords {

    private MacosPasswords() {}

    static void addTo(RuleSetBuilder rows) {
        first(rows);
        change(rows);
        checkedResets(rows);
        forcedResets(rows);
        recovery(rows);
    }

    private static void first(RuleSetBuilder rows) {
        rows.requirement("FIRST-06", "setting a first password takes root")
                .part("root")
                .on(SET_PASSWORD, SET_PASSWORD_HASH)
                .cites(List.of(INFERRED))
                .needs(PROCESS_IS_ROOT);
        rows.requirement("PW-05", "the password of a holder is not set without the old one")
                .part("set")
                .on(SET_PASSWORD)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), RUNNER)
                .isNeverPossible();
        rows.effect("PW-07", "a hash over the password of a holder leaves its token stale")
                .part("set")
                .on(SET_PASSWORD_HASH)
                .when(SUBJECT_HOLDS)
                .contested("CONTRA-02")
                .cites(List.of(ONE), PCUP_62)
                .leads(Effect.TOKEN_STALE);
        rows.effect("PW-05", "a holder keeps its token, and its old password")
                .part("keeps")
                .on(SET_PASSWORD, RESET_BY_DIRECTORY)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), RUNNER)
                .leads(Effect.TOKEN_KEPT);
        MacosKinds.addWhereAPasswordIsSet(rows, "password", ImmutableSet.of(SET_PASSWORD, SET_PASSWORD_HASH));
        rows.effect("DEF-07", "a hash cannot produce a token")
                .part("password")
                .on(SET_PASSWORD_HASH)
                .warns("the account may still get a token at its first login")
                .cites(List.of(SEVERAL), KANDJI_BS, CHEF_USER)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("ELIG-13", "a sharing-only account carries the tag, so no password brings it the first token")
                .part("password")
                .on(SET_PASSWORD)
                .when(SUBJECT_IS_SHARING_ONLY, TOKENLESS)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("ELIG-10", "the tag keeps the automatic first token away, as it does from the user of a Mac at EC2")
                .part("password")
                .also("CREATE-28")
                .on(SET_PASSWORD)
                .when(SUBJECT_TAGGED, TOKENLESS)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER, EC2)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("FIRST-06", "the first password set in plaintext on a tokenless volume brings the first token")
                .on(SET_PASSWORD)
                .when(TOKENLESS)
                .unless(SUBJECT_HAS_PASSWORD)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("ELIG-12", "the next password set on a volume that is still tokenless brings the first token")
                .also("CREATE-28")
                .on(SET_PASSWORD)
                .when(TOKENLESS)
                .since("11")
                .contested("FIRST-06", "PW-02")
                .cites(List.of(ONE), EC2)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("FIRST-06", "a password set where another account holds a token, or before 11, brings none")
                .part("otherwise")
                .on(SET_PASSWORD)
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void change(RuleSetBuilder rows) {
        rows.requirement("ACT-10", "changing one's own password fails while the token is stale")
                .on(CHANGE_PASSWORD)
                .cites(List.of(SEVERAL), PCUP_62)
                .needsOneOf(SUBJECT_HOLDS_NONE, SUBJECT_TOKEN_USABLE);
        rows.requirement("PW-12", "the older password repairs a token that is still wrapped under it")
                .part("needs")
                .on(CHANGE_TOKEN_PASSWORD)
                .cites(List.of(SEVERAL), ADDIGY_RESET, ADDIGY_REC)
                .needs(SUBJECT_TOKEN_STALE);
        rows.effect("PW-01", "a change with the old password wraps the token again")
                .on(CHANGE_PASSWORD)
                .cites(List.of(SEVERAL), MACOSLAPS, LITHNET)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("PW-12", "a change with the password the stale token is wrapped under repairs it")
                .on(CHANGE_TOKEN_PASSWORD)
                .when(SUBJECT_TOKEN_STALE)
                .cites(List.of(SEVERAL), ADDIGY_RESET, ADDIGY_REC)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("PW-12", "a token that is not stale stays as it is")
                .part("otherwise")
                .on(CHANGE_TOKEN_PASSWORD)
                .cites(List.of(SEVERAL), ADDIGY_RESET, ADDIGY_REC)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void checkedResets(RuleSetBuilder rows) {
        rows.requirement(
                        "ACT-08", "resetting the password of an account without a token takes root or an administrator")
                .on(
                        RESET_BY_SYSADMINCTL,
                        RESET_IN_SYSTEM_SETTINGS,
                        RESET_BY_OPEN_DIRECTORY,
                        RESET_BY_DIRECTORY,
                        RESET_BY_MDM_AGENT,
                        RESET_BY_HASH_WRITE)
                .cites(List.of(SEVERAL), MACOSLAPS, MKUSER)
                .needsOneOf(PROCESS_IS_ROOT, ACTOR_IS_ADMIN);
        rows.requirement("ACT-09", "resetting the password of a holder takes an administrator with a usable token")
                .on(RESET_BY_SYSADMINCTL, RESET_IN_SYSTEM_SETTINGS, RESET_BY_OPEN_DIRECTORY)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), DELINEA, XCREDS, NOMAD, LAPS_22)
                .needs(ACTOR_IS_GRANTER);
        rows.requirement("PW-04", "root alone resets no holder's password with sysadminctl")
                .on(RESET_BY_SYSADMINCTL)
                .when(SUBJECT_HOLDS)
                .since("10.14")
                .contested("CONTRA-02", "CONTRA-18")
                .warns("sysadminctl exits with 0 although it refuses")
                .cites(List.of(SEVERAL), LAPS_22, RUNNER, MACMINI)
                .needs(ACTOR_IS_GRANTER);
        rows.requirement("PW-05", "dscl resets no holder's password without the old one")
                .on(RESET_BY_DIRECTORY)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), RUNNER)
                .isNeverPossible();
        rows.effect("PW-03", "a reset authorised by an administrator with a token wraps the token again")
                .on(RESET_BY_SYSADMINCTL, RESET_IN_SYSTEM_SETTINGS, RESET_BY_OPEN_DIRECTORY)
                .when(SUBJECT_HOLDS)
                .unless(SUBJECT_TOKEN_STALE)
                .cites(List.of(SEVERAL), DELINEA, XCREDS, NOMAD)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("PW-12", "whether a granter's reset repairs a stale token is not known")
                .part("reset")
                .on(RESET_BY_SYSADMINCTL, RESET_IN_SYSTEM_SETTINGS, RESET_BY_OPEN_DIRECTORY)
                .when(SUBJECT_TOKEN_STALE)
                .cites(List.of(NONE))
                .leads(Effect.TOKEN_UNKNOWN);
        firstPasswords(rows);
        rows.effect("PW-02", "an account without a token has none after a reset either")
                .on(RESET_BY_SYSADMINCTL, RESET_IN_SYSTEM_SETTINGS, RESET_BY_OPEN_DIRECTORY, RESET_BY_DIRECTORY)
                .cites(List.of(SEVERAL), MACOSLAPS, MKUSER)
                .leads(Effect.TOKEN_KEPT);
    }

    /** A reset gives an account that has no password yet its first one. */
    private static void firstPasswords(RuleSetBuilder rows) {
        Set<Operation> resets = ImmutableSet.of(
                RESET_BY_SYSADMINCTL,
                RESET_IN_SYSTEM_SETTINGS,
                RESET_BY_OPEN_DIRECTORY,
                RESET_BY_DIRECTORY,
                RESET_BY_MDM_AGENT);
        MacosKinds.addWhereAPasswordIsSet(rows, "reset", resets);
        rows.effect("ELIG-10", "the tag keeps the token of a first password away")
                .part("reset")
                .on(resets)
                .when(SUBJECT_TAGGED, TOKENLESS)
                .since("11")
                .cites(List.of(APPLE, ONE), APPLE_ST, MKUSER)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("ELIG-13", "a sharing-only account carries the tag, so no reset brings it the first token")
                .part("reset")
                .on(resets)
                .when(SUBJECT_IS_SHARING_ONLY, TOKENLESS)
                .since("11")
                .cites(List.of(ONE), MKUSER)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("PW-02", "a reset that sets the first password on a tokenless volume brings the first token")
                .part("first")
                .on(resets)
                .when(TOKENLESS)
                .unless(SUBJECT_HAS_PASSWORD)
                .since("11")
                .cites(List.of(SEVERAL), MACOSLAPS, MKUSER)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("PW-02", "a reset of a password on a tokenless volume brings no token")
                .part("tokenless")
                .on(resets)
                .when(TOKENLESS)
                .since("11")
                .contested("ELIG-12")
                .cites(List.of(SEVERAL), MACOSLAPS, MKUSER)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void forcedResets(RuleSetBuilder rows) {
        rows.effect("PW-03", "an agent with an administrator that has a token wraps the token again")
                .part("agent")
                .on(RESET_BY_MDM_AGENT)
                .when(SUBJECT_TOKEN_USABLE, ACTOR_IS_GRANTER)
                .cites(List.of(SEVERAL), DELINEA, XCREDS, NOMAD)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("PW-12", "whether a reset by an agent with a granter repairs a stale token is not known")
                .part("agent")
                .on(RESET_BY_MDM_AGENT)
                .when(SUBJECT_TOKEN_STALE, ACTOR_IS_GRANTER)
                .cites(List.of(NONE))
                .leads(Effect.TOKEN_UNKNOWN);
        rows.effect("PW-06", "up to 15 a reset forced by an agent removes the token")
                .part("before 26")
                .on(RESET_BY_MDM_AGENT)
                .when(SUBJECT_HOLDS)
                .before("26")
                .contested("CONTRA-02")
                .cites(List.of(ONE), ADDIGY_RESET)
                .leads(Effect.TOKEN_REMOVED);
        rows.effect("PW-06", "from 26 a reset forced by an agent leaves the token stale")
                .on(RESET_BY_MDM_AGENT)
                .when(SUBJECT_HOLDS)
                .since("26")
                .contested("CONTRA-02")
                .cites(List.of(ONE), ADDIGY_RESET)
                .leads(Effect.TOKEN_STALE);
        rows.effect("PW-07", "a hash written over the password of a holder leaves its token stale")
                .on(RESET_BY_HASH_WRITE)
                .when(SUBJECT_HOLDS)
                .contested("CONTRA-02")
                .cites(List.of(ONE), PCUP_62)
                .leads(Effect.TOKEN_STALE);
        rows.requirement("PW-13", "only the managed administrator has an MDM command to reset its password")
                .on(RESET_BY_MDM_COMMAND)
                .cites(List.of(APPLE, INFERRED), MDM_SETAUTO)
                .needs(SUBJECT_IS_MANAGED_ADMIN, ENROLLED, MDM_SERVER_REACHABLE);
        rows.effect("PW-08", "the hash that the MDM command sends leaves the token of a holder stale")
                .on(RESET_BY_MDM_COMMAND)
                .when(SUBJECT_HOLDS)
                .cites(List.of(APPLE, SEVERAL), MDM_SETAUTO, JAMF_1116, JNUC)
                .leads(Effect.TOKEN_STALE);
        rows.requirement("PW-09", "only an account from a directory has its password changed there")
                .part("needs")
                .on(RESET_AT_DIRECTORY_SERVER)
                .cites(List.of(INFERRED))
                .needs(SUBJECT_IS_FROM_DIRECTORY);
        rows.effect("PW-09", "a password changed elsewhere leaves the token under the old one")
                .on(RESET_AT_DIRECTORY_SERVER)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), DERFLOUNDER_TEN, SIMPLEMDM)
                .leads(Effect.TOKEN_STALE);
        rows.effect("PW-02", "an account without a token has none after a forced reset either")
                .part("forced")
                .on(RESET_BY_MDM_AGENT, RESET_BY_HASH_WRITE, RESET_BY_MDM_COMMAND, RESET_AT_DIRECTORY_SERVER)
                .cites(List.of(SEVERAL), MACOSLAPS, MKUSER)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void recovery(RuleSetBuilder rows) {
        rows.requirement("PW-10", "a reset with the recovery key needs the key, and FileVault on")
                .part("needs")
                .on(RESET_WITH_RECOVERY_KEY)
                .cites(List.of(ONE), IRU_RESET)
                .needs(RECOVERY_KEY_KNOWN, FILEVAULT_ON);
        rows.requirement(
                        "PW-11",
                        "a reset in Recovery needs FileVault off, an administrator's password or the recovery key")
                .part("needs")
                .on(RESET_IN_RECOVERY)
                .cites(List.of(ONE), ADDIGY_REC)
                .needsOneOf(FILEVAULT_OFF, ACTOR_IS_GRANTER, RECOVERY_KEY_KNOWN);
        MacosKinds.addWhereAPasswordIsSet(
                rows, "recovery", ImmutableSet.of(RESET_WITH_RECOVERY_KEY, RESET_IN_RECOVERY));
        rows.effect("PW-10", "whether the token is usable after a reset with the recovery key is disputed")
                .on(RESET_WITH_RECOVERY_KEY)
                .contested("CONTRA-16")
                .warns("read the token again before relying on it")
                .cites(List.of(ONE), IRU_RESET, ADDIGY_REC, EI_519)
                .leads(Effect.TOKEN_UNKNOWN);
        rows.effect("FIRST-09", "a password set in Recovery on a tokenless volume brings the first token")
                .on(RESET_IN_RECOVERY)
                .when(TOKENLESS)
                .cites(List.of(ONE), ADDIGY_REC)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("PW-11", "a reset in Recovery with the password of an administrator grants or repairs the token")
                .on(RESET_IN_RECOVERY)
                .when(ACTOR_IS_GRANTER)
                .cites(List.of(ONE), ADDIGY_REC)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("PW-11", "with FileVault off the password tool of Recovery grants or repairs the token by itself")
                .part("FileVault off")
                .on(RESET_IN_RECOVERY)
                .when(FILEVAULT_OFF)
                .cites(List.of(ONE), ADDIGY_REC)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("PW-11", "what a reset in Recovery with the recovery key alone does to the token is disputed")
                .part("recovery key")
                .on(RESET_IN_RECOVERY)
                .contested("CONTRA-16")
                .warns("read the token again before relying on it")
                .cites(List.of(ONE), IRU_RESET, ADDIGY_REC, EI_519)
                .leads(Effect.TOKEN_UNKNOWN);
    }
}
