package io.securetoken.fakemac;

import java.util.Locale;
import java.util.Optional;

/**
 * What the tools say: one answer each, with the recording that shows it, or the reason why it is assumed. An assumed answer
 * has other words too, since nobody knows the real ones; {@link FakeMac.Setup#rewording} has the tools use those.
 *
 * <pre>{@code
 * Wording.GRANTED.recordedIn();   // Optional[on-001]
 * Wording.REVOKED.recordedIn();   // empty: nobody wrote down what -secureTokenOff says
 * Wording.REVOKED.otherWords();   // Optional[Secure token is removed]
 * }</pre>
 */
public enum Wording {
    // sysadminctl
    ENABLED("Secure token is ENABLED for user %s", "st-003"),
    DISABLED("Secure token is DISABLED for user %s", "st-001"),
    UNKNOWN_USER("Unknown user %s", "st-005"),
    GRANTED("- Done!", "on-001"),
    ALREADY_GRANTED("- Done!", "reference 9: text when the token is already there", "Secure token is already set"),
    REVOKED("- Done!", "reference 9: success text of -secureTokenOff", "Secure token is removed"),
    NOTHING_TO_REVOKE("- Done!", "reference 9: success text of -secureTokenOff", "No secure token to remove"),
    RESET("- Done!", "reference 9: success text of -resetPasswordFor", "Password is reset"),
    CHANGED("- Done!", "reference 9: success text of -newPassword", "Password is changed"),
    NOT_AUTHORIZED(
            "setSecureTokenAuthorizationEnabled error Error Domain=com.apple.OpenDirectory Code=5101 \"%s\" UserInfo={NSLocalizedDescription=%s, NSLocalizedFailureReason=%s}",
            "on-002"),
    WRONG_GRANTEE_PASSWORD(
            "setSecureTokenAuthorizationEnabled error Error Domain=com.apple.OpenDirectory Code=5000 \"%s\" UserInfo={NSLocalizedDescription=%s, NSLocalizedFailureReason=%s}",
            "reference 9: text for a wrong grantee password",
            "### Error:-14090 the password of the user is not correct: %s"),
    LAST_UNLOCK_RECORD(
            "setSecureTokenAuthorizationEnabled error Error Domain=com.apple.OpenDirectory Code=4001 \"Operation was denied because the current credentials do not have the appropriate privileges.\" UserInfo={NSUnderlyingError=would cause removal of last unlock record}",
            "reference 2.3: only the code and part of the reason are known",
            "would cause removal of last unlock record"),
    OWN_TOKEN("User cannot disable their own SEP credential", "off-001"),
    NO_UNLOCK("Operation is not permitted without secure token unlock.", "rst-001"),
    DIRECTORY_ERROR("### Error:%s File:%s Line:%s", "add-006"),
    WRONG_ADMINISTRATOR_PASSWORD(
            "### Error:-14090 File:%s Line:94", "reference 2.3: the path before the file name", "### Error:-14090"),
    NOT_ROOT(
            "sysadminctl should be run as root, or in interactive mode! (Error Domain=NSOSStatusErrorDomain Code=-60007 \"errAuthorizationInteractionNotAllowed: The authorization was denied since no user interaction was possible. \")",
            "add-019"),
    NO_FRAMEWORK("Failed to authenticate with SystemAdministration framework.", "add-010"),
    DASHES("----------------------------", "add-001"),
    NO_CLEAR_TEXT(
            "No clear text password or interactive option was specified (adduser, change/reset password will not allow user to use FDE) !",
            "add-001"),
    CREATING("Creating user record…", "add-001"),
    ASSIGNING("Assigning UID: %s", "add-001"),
    ASSIGNING_WITH_GROUP("Assigning UID: %s GID: %s", "add-002"),
    CREATING_HOME("Creating home directory at %s", "add-001"),
    HOME_ASSIGNED("Home directory is assigned (not created!) at %s", "reference 2.3"),
    HOME_EXISTS("Directory at path:%s already exists", "add-006"),
    POLICY_REFUSES("New account password error.  (5402)", "add-011"),
    FULL_NAME_TAKEN("User with full name '%s' already exists.", "add-016"),
    KILLING("Killing all processes for UID %s", "del-001"),
    REMOVING_HOME("Removing %s's home at %s", "del-003"),
    SECURELY_REMOVING_HOME("Securely removing %s's home at %s", "del-001"),
    DELETING_SHARE("Deleting Public share point for %s", "del-001"),
    DELETING_RECORD("Deleting record for %s", "del-001"),
    BACK_TO_MY_MAC("AOSKit INFO: Disabling BTMM for user, no zone found for uid=%s, usersToZones: (null)", "del-001"),
    NOT_DELETABLE(
            "User %s can not be deleted (it's either last admin user or last secure token user neither of which can be deleted)",
            "del-004"),
    PASSWORD_REQUIRED("Password is required!", "lock-007"),
    LOCK_IMMEDIATE("screenLock delay is immediate", "lock-004"),
    LOCK_DELAY("screenLock delay is %s seconds", "lock-001"),
    LOCK_OFF("screenLock is off", "lock-006"),
    LOCK_UNKNOWN("Unknown state for screenLock (%s)", "lock-009"),
    AUTOLOGIN_USER("Automatic login user: %s", "auto-002"),
    AUTOLOGIN_OFF("Automatic login is OFF.", "reference 2.3"),
    AUTOLOGIN_FILEVAULT("Automatic login is disabled because FileVault is enabled.", "auto-005"),
    GUEST_DISABLED("Guest account disabled.", "gst-001"),
    GUEST_ALREADY_DISABLED("Guest account is already disabled", "reference 2.3"),
    GUEST_ENABLED("Guest account enabled.", "reference 2.3 has the opposite only", "Guest account is on"),
    FILE_SYSTEM_CS("Boot volume CS FDE: NO", "fs-001"),
    FILE_SYSTEM_APFS("Boot volume APFS FDE: %s", "fs-001"),
    BARE("\n%s", "reference 2.1: notices that start with a line break; their text", "\n\n%s"),
    PROMPT_OWNER("Enter password for %s :", "lock-009"),
    PROMPT_OWNER_OTHERWISE("enter password for %s:", "reference 3.4"),
    PROMPT_NEW_ACCOUNT("User password:", "add-001"),
    PROMPT_NEW("New password:", "reference 3.4"),
    // dscl
    NO_SUCH_KEY("No such key: %s", "dscl-002"),
    DS_ERROR("<dscl_cmd> DS Error: %s (%s)", "dscl-003"),
    AUTHENTICATION_FAILED("Authentication for node %s failed. (-14090, eDSAuthFailed)", "dscl-008"),
    DELETE_STATUS("<main> delete status: eDSPermissionError", "reference 6.3"),
    ATTRIBUTE_STATUS("<main> attribute status: eDSPermissionError", "dscl-005"),
    FOUND("%s\t\t%s = (\n    \"%s\"\n)", "reference 6.3: only the first line is known", "%s\t\t%s = (%s)"),
    VALUES("%s: %s", "dscl-001"),
    VALUES_BELOW("%s:\n %s", "dscl-013"),
    LISTED("%s%s%s", "reference 6.3: the width of the first column", "%s %s%s"),
    DSCL_PASSWORD("Password: ", "reference 6.3: that it prompts", "Enter Password: "),
    DSCL_NEW_PASSWORD("New Password: ", "reference 6.3: that it prompts", "Enter New Password: "),
    DSCL_USAGE("Usage: dscl [options] [<datasource> [<command>]]", "manual page", "dscl: invalid arguments"),
    // dseditgroup, dsmemberutil
    MEMBER("yes %s is a member of %s", "dsg-001"),
    NOT_MEMBER("no %s is NOT a member of %s", "dsg-002"),
    NO_USER_RECORD("Unable to find the user record", "reference 6.5"),
    NO_GROUP("Group not found.", "dsg-004"),
    NO_RECORD("Record was not found.", "reference 6.5"),
    NO_CREDENTIALS("Username and password must be provided.", "reference 6.5"),
    NOT_REMOVED("Could not remove member from group.", "reference 6.5"),
    DSEDITGROUP_USAGE("usage: dseditgroup [options] groupname", "manual page", "dseditgroup: illegal option"),
    CACHED_MEMBER("user is a member of the group", "dsm-001"),
    CACHED_NOT_MEMBER("user is not a member of the group", "dsm-002"),
    NO_USER_TO_RESOLVE("unable to find user %s", "nothing is known of it", "user not found"),
    // dscacheutil
    CACHED_RECORD("name: %s\npassword: ********\nuid: %s\ngid: %s\ndir: %s\nshell: %s\ngecos: %s ", "dsc-001"),
    // diskutil
    CRYPTO_USERS("Cryptographic users for %s (%s found)", "du-001"),
    CRYPTO_USER("Cryptographic user for %s (1 found)", "du-005"),
    CRYPTO_USER_ID("|\n+-- %s", "du-001"),
    CRYPTO_USER_TYPE("%s   Type: %s", "du-001"),
    CRYPTO_USER_OWNER("%s   Volume Owner: %s", "du-001"),
    NO_CRYPTO_USERS("No cryptographic users for %s", "du-008"),
    PREBOOT_ADDED("UpdatePreboot: Successfully added a macOS OD User to the building dictionary", "du-010"),
    PREBOOT_PROCESSED("UpdatePreboot: Processed APFS Volume Crypto User %s", "du-010"),
    PREBOOT_ERROR("UpdatePreboot: Error for this processed user was 0", "du-010"),
    PREBOOT_STARTED("Started APFS operation", "du-010 is an excerpt", "UpdatePreboot: Commencing operation"),
    PREBOOT_FINISHED("Finished APFS operation", "du-010 is an excerpt", "UpdatePreboot: Exiting operation"),
    DISKUTIL_USAGE("Usage:  diskutil apfs <verb> <options>", "manual page", "diskutil: did not recognize verb"),
    // fdesetup
    FILEVAULT_ON("FileVault is On.", "fde-001"),
    FILEVAULT_OFF("FileVault is Off.", "fde-005"),
    FILEVAULT_DEFERRED("Deferred enablement appears to be active for user '%s'.", "fde-006"),
    FILEVAULT_ENCRYPTING("Encryption in progress: Percent completed = %s", "fde-007"),
    FILEVAULT_ON_RESTART("FileVault is On, but needs to be restarted to finish.", "fde-016"),
    FILEVAULT_OFF_RESTART("FileVault is Off, but needs to be restarted to finish.", "fde-015"),
    FILEVAULT_KEYCHAIN("FileVault master keychain appears to be installed.", "fde-001"),
    ACTIVE("true", "fde-010"),
    INACTIVE("false", "fde-011"),
    FILEVAULT_USER("%s,%s", "fde-003"),
    EXTENDED_HEADER(
            "ESCROW  UUID                                                            TYPE USER",
            "reference 6.1: the widths",
            "ESCROW UUID TYPE USER"),
    EXTENDED_ROW("%s  %s                        %s %s", "reference 6.1: the widths", "%s %s %s %s"),
    FDESETUP_NEEDS_ROOT(
            "fdesetup: root privileges are required.", "reference 9: `fdesetup list` without root", "Error: not root"),
    FDESETUP_PROMPT_NAME("Enter the user name:", "fde-013"),
    FDESETUP_PROMPT_PASSWORD("Enter the password for user '%s':", "fde-013"),
    FDESETUP_PROMPT_ADDED(
            "Enter the password for the added user '%s':", "manual page", "Enter the new user's password:"),
    FDESETUP_WRONG_PASSWORD(
            "Error: User could not be authenticated.", "reference 6.1: only the status 11", "Error: -69594"),
    FDESETUP_NOT_ADDED(
            "Error: Unable to add one or more users.", "reference 6.1: only the status 17", "Error: adding failed"),
    FDESETUP_NOT_REMOVED("Error: Unable to remove user.", "reference 6.1: only the status 25", "Error: removal failed"),
    FDESETUP_NO_USER("Error: User could not be found.", "reference 6.1: only the status 30", "Error: no record"),
    FDESETUP_OFF("Error: FileVault is Off.", "reference 6.1: only the status 28", "Error: FileVault not active"),
    FDESETUP_USAGE("fdesetup: usage: fdesetup <verb> [options]", "manual page", "Error: unknown command"),
    // profiles
    SUPPORTED("profiles: Bootstrap Token supported on server: %s", "prof-001"),
    ESCROWED("profiles: Bootstrap Token escrowed to server: %s", "prof-001"),
    TOKEN_CREATED("profiles: Bootstrap Token created", "prof-008"),
    TOKEN_ESCROWED("profiles: Bootstrap Token escrowed", "prof-008"),
    TOKEN_VALIDATED("profiles: Bootstrap Token validated.", "prof-007"),
    TOKEN_NOT_VALIDATED(
            "profiles: Bootstrap Token not validated.", "prof-007 shows success only", "profiles: validation failed"),
    NOT_ENROLLED(
            "profiles: Error: This Mac is not enrolled in MDM",
            "reference 9: `profiles status` when not enrolled",
            "Error: no MDM server"),
    PROFILES_PROMPT_NAME("Enter the admin user name:", "prof-008"),
    PROFILES_PROMPT_PASSWORD("Enter the password for user '%s':", "prof-008"),
    PROFILES_PASSWORD_REQUIRED("Error: Password is required.", "reference 6.4"),
    PROFILES_REFUSED(
            "profiles: Error: unable to create the Bootstrap Token",
            "nothing is known of it",
            "profiles: error -69581"),
    ENROLLED_BY_DEP("Enrolled via DEP: %s", "prof-010"),
    ENROLLED("MDM enrollment: %s", "prof-010"),
    PROFILES_USAGE("usage: profiles <command> [options]", "manual page", "profiles: unknown command"),
    // the platform
    NO_OID("sysctl: unknown oid '%s'", "hw-001"),
    OID_ALONE("1", "hw-003"),
    OID("%s: 1", "hw-003 has the bare value only", "%s = 1"),
    PRODUCT_NAME("ProductName:%s%s", "hw-005: the white space", "ProductName: %s%s"),
    PRODUCT_VERSION("ProductVersion:%s%s", "hw-006"),
    BUILD_VERSION("BuildVersion:%s%s", "hw-006"),
    IDENTITY("uid=%s(%s) gid=%s groups=%s", "id-001"),
    NO_ID("id: %s: no such user", "reference 6.5"),
    NO_SW_VERS_OPTION(
            "Usage: sw_vers [-help|-productName|-productVersion|-productVersionExtra|-buildVersion]",
            "manual page",
            "sw_vers: bad option");

    private final String text;
    private final String origin;
    private final String otherWords;

    Wording(String text, String origin) {
        this(text, origin, "");
    }

    Wording(String text, String reason, String otherWords) {
        this.text = text;
        this.origin = reason;
        this.otherWords = otherWords;
    }

    /** Returns the word that {@code --lie reworded-WORD} and the state file use: lower case, joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the words; {@code %s} stands for a name, a number or a path. */
    public String text() {
        return text;
    }

    /** Returns the recording, or the section of the reference, that shows the words; empty for an assumed answer. */
    public Optional<String> recordedIn() {
        return isAssumed() ? Optional.empty() : Optional.of(origin);
    }

    /** Returns what is not known, for an assumed answer; empty for a recorded one. */
    public Optional<String> unknown() {
        return isAssumed() ? Optional.of(origin) : Optional.empty();
    }

    /** Returns the other words of an assumed answer; empty for a recorded one. */
    public Optional<String> otherWords() {
        return isAssumed() ? Optional.of(otherWords) : Optional.empty();
    }

    /** Returns whether no recording shows the words. */
    public boolean isAssumed() {
        return !otherWords.isEmpty();
    }

    /** Returns the assumed answer of that word; refuses a word that is none, and a recorded answer. */
    public static Wording assumed(String word) {
        for (Wording wording : values()) {
            if (wording.isAssumed() && wording.word().equals(word)) {
                return wording;
            }
        }
        throw new IllegalArgumentException("`" + word + "` is no assumed answer; see `fake-mac --list-lies`");
    }

    /** Returns the words with each {@code %s} in turn replaced; the last value stands for those that are not given. */
    String with(boolean otherwise, Object... values) {
        String words = otherwise && isAssumed() ? otherWords : text;
        StringBuilder said = new StringBuilder();
        int value = 0;
        int from = 0;
        for (int at = words.indexOf("%s"); at >= 0; at = words.indexOf("%s", from)) {
            said.append(words, from, at).append(values[Math.min(value++, values.length - 1)]);
            from = at + 2;
        }
        return said.append(words, from, words.length()).toString();
    }
}
