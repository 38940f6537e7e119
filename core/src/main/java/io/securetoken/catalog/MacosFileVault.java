package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;

import com.google.common.collect.ImmutableSet;
import io.securetoken.action.Operation;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Hardware;
import java.util.List;
import java.util.Set;

/** Says what FileVault and its users do to a token. */
final class MacosFileVault {

    private static final Set<Operation> ON = ImmutableSet.of(
            ENABLE_FILEVAULT_IN_PANE,
            ENABLE_FILEVAULT_BY_FDESETUP,
            ENABLE_FILEVAULT_BY_PROFILE,
            ENABLE_FILEVAULT_IN_SETUP_ASSISTANT);

    private MacosFileVault() {}

    static void addTo(RuleSetBuilder rows) {
        on(rows);
        off(rows);
        users(rows);
    }

    private static void on(RuleSetBuilder rows) {
        rows.requirement("ACT-01", "somebody turns FileVault on, who can unlock the volume afterwards")
                .part("somebody")
                .on(ON)
                .cites(List.of(INFERRED), MAN_FDESETUP)
                .needs(ACTOR_IS_GIVEN);
        rows.requirement(
                        "ACT-01",
                        "turning FileVault on takes a usable token, or a tokenless volume and an account that may hold one")
                .on(ON)
                .since("10.14.2")
                .cites(List.of(APPLE, SEVERAL), MAN_FDESETUP, APPLE_FVMDM, TTG_EXTRA)
                .needsOneOf(List.of(
                        Set.of(SUBJECT_TOKEN_USABLE),
                        Set.of(TOKENLESS, SUBJECT_MAY_HOLD, SUBJECT_HAS_PASSWORD),
                        Set.of(ON_HFS)));
        rows.requirement("ACT-01", "before 10.14.2 turning FileVault on takes a usable token, but for HFS+")
                .part("before 10.14.2")
                .on(ON)
                .before("10.14.2")
                .cites(List.of(APPLE, SEVERAL), MAN_FDESETUP, DATAJAR)
                .needsOneOf(SUBJECT_TOKEN_USABLE, ON_HFS);
        rows.requirement("FIRST-02", "in 10.15 a local standard account turns no FileVault on without a token")
                .part("10.15, needs")
                .on(ENABLE_FILEVAULT_IN_PANE, ENABLE_FILEVAULT_BY_FDESETUP, ENABLE_FILEVAULT_IN_SETUP_ASSISTANT)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .needsOneOf(SUBJECT_TOKEN_USABLE, SUBJECT_IS_ADMIN, SUBJECT_IS_MOBILE, ON_HFS);
        rows.requirement("ACT-01", "on Apple silicon turning FileVault on takes a volume owner, or a tokenless volume")
                .part("owner")
                .on(ON)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE, SEVERAL), MAN_FDESETUP, APPLE_FVMDM)
                .needsOneOf(SUBJECT_OWNS_VOLUME, TOKENLESS);
        rows.requirement("ACT-01", "turning FileVault on in its pane takes an administrator")
                .part("pane")
                .on(ENABLE_FILEVAULT_IN_PANE)
                .cites(List.of(APPLE, SEVERAL), APPLE_FVMDM)
                .needs(SUBJECT_IS_ADMIN);
        rows.requirement("ACT-01", "turning FileVault on with fdesetup takes root")
                .part("root")
                .on(ENABLE_FILEVAULT_BY_FDESETUP, DEFER_FILEVAULT)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needs(PROCESS_IS_ROOT);
        rows.requirement("ACT-01", "from 10.15 fdesetup takes Full Disk Access, or somebody who consents")
                .part("consent")
                .on(ENABLE_FILEVAULT_BY_FDESETUP, DEFER_FILEVAULT)
                .since("10.15")
                .cites(List.of(APPLE, SEVERAL), MAN_FDESETUP, APPLE_FVMDM)
                .needsOneOf(PROCESS_HAS_FULL_DISK_ACCESS, PROCESS_IN_GRAPHICAL_SESSION);
        rows.requirement("ELIG-09", "turning FileVault on takes a valid password of every holder")
                .on(ENABLE_FILEVAULT_BY_FDESETUP)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needs(NO_HOLDER_WITHOUT_PASSWORD);
        rows.requirement("ELIG-09", "turning FileVault on takes a valid password of the holder who does it")
                .part("subject")
                .on(ENABLE_FILEVAULT_BY_FDESETUP)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needsOneOf(SUBJECT_HOLDS_NONE, SUBJECT_PASSWORD_SET);
        rows.requirement("FIRST-08", "a FileVault profile with credentials takes enrolment in MDM")
                .part("needs")
                .on(ENABLE_FILEVAULT_BY_PROFILE)
                .since("10.15")
                .cites(List.of(APPLE, ONE), MDM_FV, FLEET_47888)
                .needs(ENROLLED);
        rows.requirement("ACT-02", "FileVault in Setup Assistant takes an administrator")
                .on(ENABLE_FILEVAULT_IN_SETUP_ASSISTANT)
                .since("14")
                .before("14.4")
                .contested("CONTRA-09")
                .cites(List.of(APPLE), MDM_FV, APPLE_FVMDM)
                .needs(SUBJECT_IS_ADMIN);
        rows.requirement("ACT-02", "FileVault in Setup Assistant takes a usable token, also on a tokenless volume")
                .part("token")
                .on(ENABLE_FILEVAULT_IN_SETUP_ASSISTANT)
                .since("14")
                .cites(List.of(APPLE), MDM_FV, APPLE_FVMDM)
                .needs(SUBJECT_TOKEN_USABLE);
        rows.effect("NEU-05", "turning FileVault on leaves a token as it is")
                .on(ON)
                .when(SUBJECT_HOLDS)
                .cites(List.of(SEVERAL), TTG_SCRIPT)
                .leads(Effect.TOKEN_KEPT);
        MacosKinds.addTo(rows, "FileVault", ON);
        rows.effect("FIRST-08", "the account that a FileVault profile names gets the first token")
                .on(ENABLE_FILEVAULT_BY_PROFILE)
                .when(TOKENLESS)
                .since("10.15")
                .cites(List.of(APPLE, ONE), MDM_FV, FLEET_47888)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("FIRST-02", "in 10.15 a local standard account that turns FileVault on gets no token")
                .part("10.15, standard")
                .on(ENABLE_FILEVAULT_IN_PANE, ENABLE_FILEVAULT_BY_FDESETUP, ENABLE_FILEVAULT_IN_SETUP_ASSISTANT)
                .when(TOKENLESS, SUBJECT_IS_STANDARD)
                .unless(SUBJECT_IS_MOBILE)
                .since("10.15")
                .before("11")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("FIRST-02", "the account that turns FileVault on gets the first token")
                .on(ON)
                .when(TOKENLESS)
                .since("10.14.2")
                .cites(List.of(SEVERAL), DATAJAR, TTG_EXTRA)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("NEU-05", "turning FileVault on gives no token otherwise")
                .part("otherwise")
                .on(ON)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
        rows.effect("GRANT-10", "what is deferred changes no token yet")
                .part("deferred")
                .on(DEFER_FILEVAULT)
                .cites(List.of(APPLE), MAN_FDESETUP, APPLE_FVMDM)
                .leads(Effect.TOKEN_KEPT);
        rows.effect("GRANT-11", "turning FileVault on lists all holders at the FileVault screen")
                .on(ON)
                .cites(List.of(SEVERAL), TTG_SCRIPT, MKUSER, MAN_DISKUTIL)
                .leads(Effect.HOLDERS_LISTED_AT_BOOT);
    }

    private static void off(RuleSetBuilder rows) {
        rows.requirement("ACT-03", "turning FileVault off takes root, and a holder or the recovery key")
                .on(DISABLE_FILEVAULT)
                .since("10.13.2")
                .cites(List.of(APPLE), MAN_DISKUTIL, MAN_FDESETUP)
                .needsOneOf(List.of(
                        Set.of(PROCESS_IS_ROOT, SUBJECT_TOKEN_USABLE), Set.of(PROCESS_IS_ROOT, RECOVERY_KEY_KNOWN)));
        rows.requirement("ACT-03", "turning FileVault off takes root")
                .part("before 10.13.2")
                .on(DISABLE_FILEVAULT)
                .before("10.13.2")
                .cites(List.of(APPLE), MAN_DISKUTIL, MAN_FDESETUP)
                .needs(PROCESS_IS_ROOT);
        rows.effect("NEU-04", "turning FileVault off leaves the tokens as they are")
                .on(DISABLE_FILEVAULT)
                .cites(List.of(INFERRED), MAN_DISKUTIL)
                .leads(Effect.TOKEN_KEPT);
    }

    private static void users(RuleSetBuilder rows) {
        rows.requirement(
                        "ACT-19",
                        "adding a FileVault user takes root, and a FileVault user's password or the recovery key")
                .on(ADD_FILEVAULT_USER)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needsOneOf(List.of(
                        Set.of(PROCESS_IS_ROOT, BY_PASSWORD, ACTOR_TOKEN_USABLE),
                        Set.of(PROCESS_IS_ROOT, BY_RECOVERY_KEY)));
        rows.requirement("GRANT-06", "a FileVault user is added while FileVault is on")
                .part("needs")
                .on(ADD_FILEVAULT_USER)
                .cites(List.of(APPLE, ONE), MAN_FDESETUP)
                .needs(FILEVAULT_ON);
        rows.effect("GRANT-06", "a FileVault user holds a token already")
                .part("holder")
                .on(ADD_FILEVAULT_USER)
                .when(SUBJECT_TOKEN_USABLE)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
        rows.effect("GRANT-06", "a user added to FileVault gets a token")
                .on(ADD_FILEVAULT_USER)
                .cites(List.of(APPLE, ONE), DATAJAR, MAN_FDESETUP)
                .leads(Effect.TOKEN_GIVEN);
        rows.effect("GRANT-06", "a user added to FileVault is listed at the FileVault screen")
                .part("lists")
                .on(ADD_FILEVAULT_USER)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .leads(Effect.LISTED_AT_BOOT);
        rows.requirement("LOSS-08", "removing a FileVault user takes root, and another one that stays")
                .part("needs")
                .on(REMOVE_FILEVAULT_USER)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needs(PROCESS_IS_ROOT, ANOTHER_HOLDER);
        rows.effect("LOSS-08", "a user removed from FileVault loses its token")
                .on(REMOVE_FILEVAULT_USER)
                .when(SUBJECT_HOLDS)
                .cites(List.of(APPLE, INFERRED), MAN_FDESETUP)
                .leads(Effect.TOKEN_REMOVED);
        rows.effect("LOSS-08", "without a token there is none to lose")
                .part("none")
                .on(REMOVE_FILEVAULT_USER)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
        rows.effect("LOSS-08", "a user removed from FileVault is not listed at the FileVault screen")
                .part("lists")
                .on(REMOVE_FILEVAULT_USER)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .leads(Effect.NOT_LISTED_AT_BOOT);
    }
}
