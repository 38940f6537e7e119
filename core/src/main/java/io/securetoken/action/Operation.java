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
    CREATE_ACCOUNT("create an account"),
    LOG_IN_GRAPHICALLY("log in graphically"),
    LOG_IN_BY_SSH("log in by ssh with a password"),
    LOG_IN_BY_SSH_KEY("log in by ssh with a key"),
    LOG_IN_AT_CONSOLE("log in at a text console"),
    CHECK_PASSWORD("check a password with the directory service"),
    SET_PASSWORD("set a password"),
    SET_PASSWORD_HASH("install a password hash"),
    CHANGE_PASSWORD("change one's own password"),
    CHANGE_TOKEN_PASSWORD("change one's password with the older one that the token is still wrapped under"),
    RESET_BY_SYSADMINCTL("reset a password with sysadminctl"),
    RESET_IN_SYSTEM_SETTINGS("reset a password in System Settings"),
    RESET_BY_DIRECTORY("reset a password with dscl"),
    RESET_BY_OPEN_DIRECTORY("reset a password through Open Directory"),
    RESET_AT_DIRECTORY_SERVER("change a password at the directory server"),
    RESET_BY_MDM_COMMAND("reset a password by MDM command"),
    RESET_BY_MDM_AGENT("reset a password by an MDM agent"),
    RESET_BY_HASH_WRITE("overwrite a password hash"),
    RESET_WITH_RECOVERY_KEY("reset a password with the recovery key"),
    RESET_IN_RECOVERY("reset a password in Recovery"),
    GRANT_TOKEN("grant a token with sysadminctl"),
    GRANT_TOKEN_IN_SYSTEM_SETTINGS("enable a user for FileVault in System Settings"),
    REVOKE_TOKEN("revoke a token"),
    PROMOTE("promote an account"),
    DEMOTE("demote an account"),
    DISABLE_ACCOUNT("disable an account"),
    DELETE_BY_SYSADMINCTL("delete an account with sysadminctl"),
    DELETE_IN_SYSTEM_SETTINGS("delete an account in System Settings"),
    DELETE_BY_DIRECTORY("delete an account's directory record"),
    DELETE_BY_MDM_COMMAND("delete an account by MDM command"),
    ENABLE_FILEVAULT_IN_PANE("turn FileVault on in its pane"),
    ENABLE_FILEVAULT_BY_FDESETUP("turn FileVault on with fdesetup"),
    ENABLE_FILEVAULT_BY_PROFILE("turn FileVault on by a profile with credentials"),
    DEFER_FILEVAULT("have FileVault turned on at the next login"),
    ENABLE_FILEVAULT_IN_SETUP_ASSISTANT("turn FileVault on in Setup Assistant"),
    DISABLE_FILEVAULT("turn FileVault off"),
    ADD_FILEVAULT_USER("add a FileVault user"),
    REMOVE_FILEVAULT_USER("remove a FileVault user"),
    ESCROW_BOOTSTRAP_TOKEN("escrow a bootstrap token with profiles"),
    ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN("escrow a bootstrap token at login"),
    CLEAR_BOOTSTRAP_TOKEN("clear the bootstrap token"),
    LOSE_BOOTSTRAP_TOKEN("lose the bootstrap token at the server"),
    TAG_TOKEN_DISABLED("tag an account so that it gets no automatic token"),
    UNTAG_TOKEN_DISABLED("take that tag away"),
    AUTHORIZE_SOFTWARE_UPDATE("authorise a software update"),
    AUTHORIZE_OS_INSTALL("authorise an installation of macOS"),
    AUTHORIZE_ERASE_INSTALL("authorise an erasing installation of macOS"),
    AUTHORIZE_STARTUP_SECURITY("change the startup security"),
    AUTHORIZE_ERASE_ALL_CONTENT("erase all content and settings"),
    AUTHORIZE_UNLOCK_AT_BOOT("unlock the volume at boot"),
    AUTHORIZE_ROTATE_RECOVERY_KEY("rotate the recovery key"),
    AUTHORIZE_KERNEL_EXTENSION("approve a kernel extension"),
    AUTHORIZE_AUTHENTICATED_RESTART("restart authenticated"),
    AUTHORIZE_MDM_ERASE("erase the Mac by MDM command"),
    CHANGE_MDM_REACHABILITY("gain or lose the MDM server"),
    UPGRADE("upgrade macOS"),
    UPDATE_PREBOOT("update the pre-boot volume"),
    RESTART("restart"),
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
