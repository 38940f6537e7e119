package io.securetoken.catalog;

import static io.securetoken.action.Operation.*;
import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;

import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Hardware;
import java.util.List;
import java.util.Set;

/** Says what tokens and volume ownership authorise. What authorises something changes no token. */
final class MacosAuthorizations {

    private MacosAuthorizations() {}

    static void addTo(RuleSetBuilder rows) {
        updates(rows);
        startup(rows);
        erasing(rows);
        keys(rows);
    }

    private static void updates(RuleSetBuilder rows) {
        rows.requirement("ACT-12", "before Apple silicon a software update takes no token")
                .part("Intel")
                .on(AUTHORIZE_SOFTWARE_UPDATE)
                .hardware(Hardware.INTEL, Hardware.T2)
                .cites(List.of(APPLE, SEVERAL), MAN_KEITH, SUPER_SCRIPT)
                .needsNothing();
        rows.requirement(
                        "ACT-12",
                        "a software update takes a volume owner, administrator or not, or the bootstrap token")
                .also("VO-05", "BST-07")
                .on(AUTHORIZE_SOFTWARE_UPDATE)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE, SEVERAL), MAN_KEITH, ECL_2025, SUPER_SCRIPT, MDM_SECINFO)
                .needsOneOf(List.of(
                        Set.of(BY_PASSWORD, SUBJECT_TOKEN_USABLE, SUBJECT_OWNS_VOLUME),
                        Set.of(BY_BOOTSTRAP_TOKEN, BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE)));
        rows.requirement("BST-08", "the bootstrap token authorises only where it is allowed for authentication")
                .on(AUTHORIZE_SOFTWARE_UPDATE, AUTHORIZE_KERNEL_EXTENSION)
                .when(BY_BOOTSTRAP_TOKEN)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE), MDM_SECINFO)
                .needs(BOOTSTRAP_MAY_AUTHORIZE);
        rows.requirement("ACT-13", "before Apple silicon startosinstall takes no token")
                .part("Intel")
                .on(AUTHORIZE_OS_INSTALL, AUTHORIZE_ERASE_INSTALL)
                .hardware(Hardware.INTEL, Hardware.T2)
                .cites(List.of(SEVERAL), ERASE_INSTALL)
                .needsNothing();
        rows.requirement("ACT-13", "startosinstall takes a volume owner: the token alone does not do")
                .also("VO-04")
                .on(AUTHORIZE_OS_INSTALL, AUTHORIZE_ERASE_INSTALL)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(SEVERAL), ERASE_INSTALL, SUPER_SCRIPT)
                .needs(SUBJECT_TOKEN_USABLE, SUBJECT_OWNS_VOLUME);
        rows.requirement("ACT-13", "an installation that erases takes an administrator")
                .part("erase")
                .on(AUTHORIZE_ERASE_INSTALL)
                .cites(List.of(SEVERAL), ERASE_INSTALL)
                .needs(SUBJECT_IS_ADMIN);
    }

    private static void startup(RuleSetBuilder rows) {
        rows.requirement("ACT-14", "changing the startup security takes an administrator with a token")
                .on(AUTHORIZE_STARTUP_SECURITY)
                .cites(List.of(APPLE, APPLE_RECALLED), MAN_BPUTIL, MKUSER, APPLE_ST)
                .needs(SUBJECT_IS_ADMIN, SUBJECT_TOKEN_USABLE);
        rows.requirement("ACT-14", "changing the startup security takes a volume owner")
                .part("owner")
                .on(AUTHORIZE_STARTUP_SECURITY)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE, APPLE_RECALLED), MAN_BPUTIL, APPLE_ST)
                .needs(SUBJECT_OWNS_VOLUME);
        rows.requirement("ACT-14", "on a T2 the administrator must be known to the pre-boot volume")
                .part("T2")
                .on(AUTHORIZE_STARTUP_SECURITY)
                .hardware(Hardware.T2)
                .cites(List.of(APPLE, APPLE_RECALLED), MKUSER, APPLE_ST)
                .needs(SUBJECT_LISTED_AT_BOOT);
        rows.requirement("ACT-15", "approving a kernel extension takes a volume owner, or the bootstrap token")
                .on(AUTHORIZE_KERNEL_EXTENSION)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE), MDM_SECINFO, MDM_RESTART)
                .needsOneOf(List.of(
                        Set.of(BY_PASSWORD, SUBJECT_OWNS_VOLUME),
                        Set.of(BY_BOOTSTRAP_TOKEN, BOOTSTRAP_ESCROWED, MDM_SERVER_REACHABLE)));
        rows.requirement("ACT-15", "before Apple silicon a kernel extension takes no token")
                .part("Intel")
                .on(AUTHORIZE_KERNEL_EXTENSION)
                .hardware(Hardware.INTEL, Hardware.T2)
                .cites(List.of(INFERRED))
                .needsNothing();
        rows.requirement("ACT-04", "unlocking at boot takes a usable token, or the recovery key")
                .on(AUTHORIZE_UNLOCK_AT_BOOT)
                .cites(List.of(APPLE), APPLE_FVMDM, MAN_SSHFV)
                .needsOneOf(List.of(Set.of(BY_PASSWORD, SUBJECT_TOKEN_USABLE), Set.of(BY_RECOVERY_KEY)));
        rows.requirement("ACT-04", "on Apple silicon unlocking at boot takes a volume owner, or the recovery key")
                .part("owner")
                .on(AUTHORIZE_UNLOCK_AT_BOOT)
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE), APPLE_FVMDM)
                .needsOneOf(List.of(Set.of(BY_PASSWORD, SUBJECT_OWNS_VOLUME), Set.of(BY_RECOVERY_KEY)));
        rows.requirement("BST-07", "the bootstrap token does not unlock FileVault")
                .on(AUTHORIZE_UNLOCK_AT_BOOT)
                .when(BY_BOOTSTRAP_TOKEN)
                .cites(List.of(INFERRED), APPLE_ST)
                .isNeverPossible();
    }

    private static void erasing(RuleSetBuilder rows) {
        rows.requirement("ACT-16", "erasing all content and settings takes an administrator with a token")
                .on(AUTHORIZE_ERASE_ALL_CONTENT)
                .since("12.0.1")
                .cites(List.of(APPLE, SEVERAL), APPLE_ERASE, ECL_2025)
                .needs(SUBJECT_IS_ADMIN, SUBJECT_TOKEN_USABLE);
        rows.requirement("ACT-16", "erasing all content and settings takes a volume owner")
                .part("owner")
                .on(AUTHORIZE_ERASE_ALL_CONTENT)
                .since("12.0.1")
                .hardware(Hardware.APPLE_SILICON)
                .cites(List.of(APPLE, SEVERAL), APPLE_ERASE, ECL_2025)
                .needs(SUBJECT_OWNS_VOLUME);
        rows.requirement("ACT-16", "erasing all content and settings is there from 12.0.1 on")
                .part("before 12.0.1")
                .on(AUTHORIZE_ERASE_ALL_CONTENT)
                .before("12.0.1")
                .cites(List.of(APPLE), APPLE_ERASE)
                .isNeverPossible();
        rows.requirement("ACT-16", "erasing all content and settings takes a T2 or Apple silicon")
                .part("Intel")
                .on(AUTHORIZE_ERASE_ALL_CONTENT)
                .hardware(Hardware.INTEL)
                .cites(List.of(APPLE), APPLE_ERASE)
                .isNeverPossible();
        rows.requirement("ACT-17", "erasing by MDM command takes enrolment and the server")
                .part("enrolled")
                .on(AUTHORIZE_MDM_ERASE)
                .cites(List.of(APPLE, SEVERAL), MDM_ERASE)
                .needs(ENROLLED, MDM_SERVER_REACHABLE);
        rows.requirement("ACT-17", "on Apple silicon the preflight of an MDM erase takes the bootstrap token")
                .also("BST-10")
                .on(AUTHORIZE_MDM_ERASE)
                .since("12")
                .hardware(Hardware.APPLE_SILICON)
                .warns("by default a Mac whose preflight fails is erased all the same")
                .cites(List.of(APPLE, SEVERAL), MDM_ERASE, MKUSER, FLEET_46588)
                .needs(BOOTSTRAP_ESCROWED);
    }

    private static void keys(RuleSetBuilder rows) {
        rows.requirement(
                        "ACT-18",
                        "rotating the recovery key takes root, and a FileVault user's password or the recovery key")
                .on(AUTHORIZE_ROTATE_RECOVERY_KEY)
                .since("10.14")
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needsOneOf(List.of(
                        Set.of(PROCESS_IS_ROOT, BY_PASSWORD, SUBJECT_TOKEN_USABLE),
                        Set.of(PROCESS_IS_ROOT, BY_RECOVERY_KEY)));
        rows.requirement("ACT-18", "before 10.14 rotating the recovery key takes root and a FileVault user's password")
                .part("before 10.14")
                .on(AUTHORIZE_ROTATE_RECOVERY_KEY)
                .before("10.14")
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needs(PROCESS_IS_ROOT, BY_PASSWORD, SUBJECT_TOKEN_USABLE);
        rows.requirement(
                        "ACT-20",
                        "an authenticated restart takes root, and a FileVault user's password or the recovery key")
                .on(AUTHORIZE_AUTHENTICATED_RESTART)
                .cites(List.of(APPLE), MAN_FDESETUP)
                .needsOneOf(List.of(
                        Set.of(PROCESS_IS_ROOT, BY_PASSWORD, SUBJECT_TOKEN_USABLE),
                        Set.of(PROCESS_IS_ROOT, BY_RECOVERY_KEY)));
        rows.effect("NEU-08", "authorising something changes no token")
                .part("authorise")
                .on(
                        AUTHORIZE_SOFTWARE_UPDATE,
                        AUTHORIZE_OS_INSTALL,
                        AUTHORIZE_ERASE_INSTALL,
                        AUTHORIZE_STARTUP_SECURITY,
                        AUTHORIZE_ERASE_ALL_CONTENT,
                        AUTHORIZE_UNLOCK_AT_BOOT,
                        AUTHORIZE_ROTATE_RECOVERY_KEY,
                        AUTHORIZE_KERNEL_EXTENSION,
                        AUTHORIZE_AUTHENTICATED_RESTART,
                        AUTHORIZE_MDM_ERASE)
                .cites(List.of(INFERRED))
                .leads(Effect.TOKEN_KEPT);
    }
}
