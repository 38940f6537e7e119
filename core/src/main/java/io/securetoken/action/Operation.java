package io.securetoken.action;

/**
 * An action without its names: what is done, and by which way. Rows of a rule set are about operations.
 *
 * <pre>{@code
 * LogIn.as("eva").operation();         // LOG_IN_GRAPHICALLY
 * Operation.REVOKE_TOKEN.phrase();     // "revoke a token"
 * }</pre>
 */
public enum Operation {
    /** Create an account. */
    CREATE_ACCOUNT("create an account"),
    /** Log in graphically. */
    LOG_IN_GRAPHICALLY("log in graphically"),
    /** Log in by ssh with a password. */
    LOG_IN_BY_SSH("log in by ssh with a password"),
    /** Log in by ssh with a key. */
    LOG_IN_BY_SSH_KEY("log in by ssh with a key"),
    /** Log in at a text console. */
    LOG_IN_AT_CONSOLE("log in at a text console"),
    /** Check a password with the directory service. */
    CHECK_PASSWORD("check a password with the directory service"),
    /** Set a password. */
    SET_PASSWORD("set a password"),
    /** Install a password hash. */
    SET_PASSWORD_HASH("install a password hash"),
    /** Change one's own password. */
    CHANGE_PASSWORD("change one's own password"),
    /** Change one's password with the older one that the token is still wrapped under. */
    CHANGE_TOKEN_PASSWORD("change one's password with the older one that the token is still wrapped under"),
    /** Reset a password with sysadminctl. */
    RESET_BY_SYSADMINCTL("reset a password with sysadminctl"),
    /** Reset a password in System Settings. */
    RESET_IN_SYSTEM_SETTINGS("reset a password in System Settings"),
    /** Reset a password with dscl. */
    RESET_BY_DIRECTORY("reset a password with dscl"),
    /** Reset a password through Open Directory. */
    RESET_BY_OPEN_DIRECTORY("reset a password through Open Directory"),
    /** Change a password at the directory server. */
    RESET_AT_DIRECTORY_SERVER("change a password at the directory server"),
    /** Reset a password by MDM command. */
    RESET_BY_MDM_COMMAND("reset a password by MDM command"),
    /** Reset a password by an MDM agent. */
    RESET_BY_MDM_AGENT("reset a password by an MDM agent"),
    /** Overwrite a password hash. */
    RESET_BY_HASH_WRITE("overwrite a password hash"),
    /** Reset a password with the recovery key. */
    RESET_WITH_RECOVERY_KEY("reset a password with the recovery key"),
    /** Reset a password in Recovery. */
    RESET_IN_RECOVERY("reset a password in Recovery"),
    /** Grant a token with sysadminctl. */
    GRANT_TOKEN("grant a token with sysadminctl"),
    /** Enable a user for FileVault in System Settings. */
    GRANT_TOKEN_IN_SYSTEM_SETTINGS("enable a user for FileVault in System Settings"),
    /** Revoke a token. */
    REVOKE_TOKEN("revoke a token"),
    /** Promote an account. */
    PROMOTE("promote an account"),
    /** Demote an account. */
    DEMOTE("demote an account"),
    /** Disable an account. */
    DISABLE_ACCOUNT("disable an account"),
    /** Delete an account with sysadminctl. */
    DELETE_BY_SYSADMINCTL("delete an account with sysadminctl"),
    /** Delete an account in System Settings. */
    DELETE_IN_SYSTEM_SETTINGS("delete an account in System Settings"),
    /** Delete an account's directory record. */
    DELETE_BY_DIRECTORY("delete an account's directory record"),
    /** Delete an account by MDM command. */
    DELETE_BY_MDM_COMMAND("delete an account by MDM command"),
    /** Turn FileVault on in its pane. */
    ENABLE_FILEVAULT_IN_PANE("turn FileVault on in its pane"),
    /** Turn FileVault on with fdesetup. */
    ENABLE_FILEVAULT_BY_FDESETUP("turn FileVault on with fdesetup"),
    /** Turn FileVault on by a profile with credentials. */
    ENABLE_FILEVAULT_BY_PROFILE("turn FileVault on by a profile with credentials"),
    /** Have FileVault turned on at the next login. */
    DEFER_FILEVAULT("have FileVault turned on at the next login"),
    /** Turn FileVault on in Setup Assistant. */
    ENABLE_FILEVAULT_IN_SETUP_ASSISTANT("turn FileVault on in Setup Assistant"),
    /** Turn FileVault off. */
    DISABLE_FILEVAULT("turn FileVault off"),
    /** Add a FileVault user. */
    ADD_FILEVAULT_USER("add a FileVault user"),
    /** Remove a FileVault user. */
    REMOVE_FILEVAULT_USER("remove a FileVault user"),
    /** Escrow a bootstrap token with profiles. */
    ESCROW_BOOTSTRAP_TOKEN("escrow a bootstrap token with profiles"),
    /** Escrow a bootstrap token at login. */
    ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN("escrow a bootstrap token at login"),
    /** Clear the bootstrap token. */
    CLEAR_BOOTSTRAP_TOKEN("clear the bootstrap token"),
    /** Lose the bootstrap token at the server. */
    LOSE_BOOTSTRAP_TOKEN("lose the bootstrap token at the server"),
    /** Tag an account so that it gets no automatic token. */
    TAG_TOKEN_DISABLED("tag an account so that it gets no automatic token"),
    /** Take that tag away. */
    UNTAG_TOKEN_DISABLED("take that tag away"),
    /** Authorise a software update. */
    AUTHORIZE_SOFTWARE_UPDATE("authorise a software update"),
    /** Authorise an installation of macOS. */
    AUTHORIZE_OS_INSTALL("authorise an installation of macOS"),
    /** Authorise an erasing installation of macOS. */
    AUTHORIZE_ERASE_INSTALL("authorise an erasing installation of macOS"),
    /** Change the startup security. */
    AUTHORIZE_STARTUP_SECURITY("change the startup security"),
    /** Erase all content and settings. */
    AUTHORIZE_ERASE_ALL_CONTENT("erase all content and settings"),
    /** Unlock the volume at boot. */
    AUTHORIZE_UNLOCK_AT_BOOT("unlock the volume at boot"),
    /** Rotate the recovery key. */
    AUTHORIZE_ROTATE_RECOVERY_KEY("rotate the recovery key"),
    /** Approve a kernel extension. */
    AUTHORIZE_KERNEL_EXTENSION("approve a kernel extension"),
    /** Restart authenticated. */
    AUTHORIZE_AUTHENTICATED_RESTART("restart authenticated"),
    /** Erase the Mac by MDM command. */
    AUTHORIZE_MDM_ERASE("erase the Mac by MDM command"),
    /** Gain or lose the MDM server. */
    CHANGE_MDM_REACHABILITY("gain or lose the MDM server"),
    /** Upgrade macOS. */
    UPGRADE("upgrade macOS"),
    /** Update the pre-boot volume. */
    UPDATE_PREBOOT("update the pre-boot volume"),
    /** Restart. */
    RESTART("restart"),
    /** Erase the Mac. */
    ERASE("erase the Mac");

    private final String phrase;

    Operation(String phrase) {
        this.phrase = phrase;
    }

    /** Returns the operation as the infinitive of a sentence: "grant a token with sysadminctl". */
    public String phrase() {
        return phrase;
    }
}
