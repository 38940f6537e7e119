package io.securetoken.fakemac;

import java.util.Locale;

/**
 * A documented misbehaviour of the tools that a FakeMac shows when it is switched on. Each names where it is documented: a
 * section of the reference on sysadminctl, or a recorded output. Without any lie the tools tell the truth as it was recorded.
 *
 * <pre>{@code
 * FakeMac.in(folder).from(mac).lying(Lie.DONE_WITHOUT_EFFECT).create();
 * Lie.DONE_WITHOUT_EFFECT.word();     // "done-without-effect"
 * Lie.DONE_WITHOUT_EFFECT.source();   // "reference 8.5"
 * }</pre>
 */
public enum Lie {
    /** sysadminctl prints {@code - Done!} and changes nothing */
    DONE_WITHOUT_EFFECT("sysadminctl prints `- Done!` and changes nothing", "reference 8.5"),
    /** sysadminctl changes the token and prints nothing */
    EFFECT_WITHOUT_DONE("sysadminctl changes the token and prints nothing", "reference 8.3"),
    /** from macOS 15, where the Mac is enrolled, a grant to oneself prints {@code - Done!} and changes nothing */
    SELF_GRANT_SAYS_DONE("a grant to oneself prints `- Done!` and changes nothing", "reference 5, 15 + MDM"),
    /** a directory error stands before a valid answer */
    ERROR_BEFORE_ANSWER("a `### Error:-14090` record stands before a valid answer", "reference 8.5; 5, 10.13.2"),
    /** the block of dashes and warning stands before every answer of sysadminctl */
    NOISE_EVERYWHERE("the warning block stands before every answer", "reference 8.5"),
    /** a record of several lines stands before every answer of sysadminctl, its first line bare */
    BARE_PREFIX("a record whose text starts on the line after a bare prefix stands before the answer", "reference 2.1"),
    /** the full name in a status answer brings a forged record of the opposite status */
    FORGED_RECORD("the full name ends in a forged record of the opposite status", "reference 8.4, 8.5"),
    /** secrets are read from the terminal even if standard input is a pipe */
    INSISTS_ON_TERMINAL("secrets are read from /dev/tty even if standard input is a pipe", "reference 8.5, getpass"),
    /** prompts of sysadminctl start in lower case and have no blank before the colon */
    OTHER_PROMPT("the prompt is `enter password for NAME:`", "reference 3.4"),
    /** prompts of sysadminctl name somebody else */
    PROMPT_NAMES_ANOTHER("the prompt names another account", "reference 8.2"),
    /** the echo of the terminal stays on while a secret is typed */
    ECHO_STAYS_ON("the terminal echoes the secret that is typed", "reference 5, 26"),
    /** sysadminctl prints the secrets it was given */
    ECHOES_SECRET("sysadminctl prints each secret it has read", "reference 8.5"),
    /** the grantee's secret is read before the administrator's */
    GRANTEE_FIRST("the grantee's secret is read before the administrator's", "reference 3.2, C# tool"),
    /** the administrator's secret is read before the new one of a reset */
    RESET_ASKS_ADMINISTRATOR_FIRST("a reset reads the administrator's secret first", "reference 8.5"),
    /** a creation reads the new secret before the administrator's */
    CREATION_ASKS_NEW_FIRST("a creation reads the new secret before the administrator's", "reference 9"),
    /** every changing command of sysadminctl never ends */
    HANGS("every changing command of sysadminctl never ends", "reference 8.5"),
    /** a status question to sysadminctl never ends */
    STATUS_HANGS("a status question never ends", "reference 5, all"),
    /** every tool takes no notice of signals that ask it to end */
    IGNORES_SIGNALS("the tools ignore TERM, INT and HUP", "issue 4, acceptance 4"),
    /** every changing command of sysadminctl dies by signal 9 before it changes anything */
    DIES_BEFORE("sysadminctl dies by signal 9 before it changes anything", "reference 8.5"),
    /** every changing command of sysadminctl dies by signal 9 after it made its change */
    DIES_AFTER("sysadminctl dies by signal 9 once it has changed something", "reference 8.5"),
    /** sysadminctl waits a second before each record */
    SLOW("sysadminctl waits a second before each record", "reference 8.5"),
    /** sysadminctl ends without reading its secrets */
    CLOSES_INPUT_EARLY("sysadminctl closes its input before it reads the secrets", "reference 8.5"),
    /** every second status answer is the opposite of the truth */
    CHANGES_ITS_MIND("every second status answer is the opposite of the truth", "reference 8.5"),
    /** sysadminctl prints ten megabytes before its answer */
    PRINTS_TEN_MEGABYTES("sysadminctl prints 10 MB before its answer", "reference 8.5"),
    /** every command of sysadminctl exits with 1 whatever it did */
    EXITS_WITH_ONE("sysadminctl exits with 1 whatever it did", "reference 9, exit status"),
    /** the tools run without root */
    NOT_ROOT("the caller is not root and nobody can be asked", "add-019"),
    /** the authorisation database refuses even root */
    AUTHORIZATION_DENIED("the authorisation database refuses even root (-60007)", "reference 4, usnistgov 574"),
    /** the caller has no Full Disk Access: a deletion stops half-way */
    NO_FULL_DISK_ACCESS("a deletion removes the home and then fails with -14120", "del-001"),
    /** a creation prints -14120 although it made the account */
    PERMISSION_ERROR_THOUGH_CREATED("a creation prints -14120 although the account is there", "reference 5, 26.6 VM"),
    /** a creation prints its usual records and makes nothing */
    CREATION_FORGETS("a creation prints its usual records, exits with 0 and makes nothing", "reference 5, tombstone"),
    /** a creation takes another user id than the one it was given */
    UID_IGNORED("`-UID` is ignored", "reference 5, 13+"),
    /** the password policy refuses every new password */
    PASSWORD_POLICY("the password policy refuses every new password (5402)", "add-013"),
    /** a reset without a holder's credentials exits with 0, says nothing and changes nothing */
    PHANTOM_RESET("a refused reset says nothing and exits with 0", "reference 2.3, phantom reset"),
    /** a granted account whose password is longer than 1023 bytes can no longer authenticate */
    LONG_PASSWORD_DESTROYED("a grant destroys a password of more than 1023 bytes", "reference 3.5, 5"),
    /** a number sign in a secret is lost */
    NUMBER_SIGN_LOST("`#` is lost from a password in the arguments", "reference 5, 14"),
    /** revoking is refused as if it removed the last unlock record */
    LAST_UNLOCK_RECORD("revoking is refused with OpenDirectory 4001", "reference 5, 10.15 betas"),
    /** the volume does not list token holders */
    VOLUME_DISAGREES("diskutil lists no local user, whatever sysadminctl says", "reference 8.3, disagreement"),
    /** the directory shows no token */
    DIRECTORY_DISAGREES("dscl shows no `;SecureToken;`, whatever sysadminctl says", "reference 8.3, disagreement"),
    /** every other call of dscl fails and may be repeated */
    DIRECTORY_BUSY("every other call of dscl fails with -14988, to be repeated", "dscl-007"),
    /** a missing key is reported on standard error */
    NO_SUCH_KEY_ON_STDERR("`No such key` goes to standard error", "reference 9, stream of dscl's `No such key`"),
    /** an account appended to the group by dscl is no member for those who look at ids */
    HALF_ADMINISTRATOR("a member appended by dscl is none for dseditgroup", "reference 6.3, erase-install 222"),
    /** a promotion is silent and has no effect */
    PROMOTION_WITHOUT_EFFECT("dseditgroup is silent and promotes nobody", "reference 6.5"),
    /** a demotion fails */
    DEMOTION_FAILS("dseditgroup cannot take a member out of the group", "reference 6.5"),
    /** a demotion is silent and has no effect */
    DEMOTION_WITHOUT_EFFECT("dseditgroup is silent and demotes nobody", "reference 6.5, nested membership"),
    /** membership is answered from a cache that is never refreshed */
    STALE_MEMBERSHIP("dsmemberutil answers the opposite until its cache is flushed", "dsm-001"),
    /** FileVault is still encrypting */
    FILEVAULT_ENCRYPTING("FileVault is on and still encrypting", "fde-007"),
    /** FileVault waits for a restart */
    FILEVAULT_NEEDS_RESTART("FileVault waits for a restart", "fde-016"),
    /** a second line follows the FileVault status */
    FILEVAULT_KEYCHAIN("a line on the master keychain follows the FileVault status", "fde-001"),
    /** the MDM server's answer on the bootstrap token is the one of before */
    STALE_BOOTSTRAP_ANSWER("profiles says the opposite about the escrow", "reference 6.4"),
    /** every answer that no recording shows has other words */
    OTHER_WORDS("every answer that no recording shows is worded otherwise", "reference 9");

    private final String says;
    private final String source;

    Lie(String says, String source) {
        this.says = says;
        this.source = source;
    }

    /** Returns the word that {@code --lie} and the state file use: lower case, joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what the tools do when it is switched on, in one sentence. */
    public String says() {
        return says;
    }

    /** Returns where the misbehaviour is documented. */
    public String source() {
        return source;
    }

    /** Returns the lie of that word; refuses a word that is none. */
    public static Lie of(String word) {
        for (Lie lie : values()) {
            if (lie.word().equals(word)) {
                return lie;
            }
        }
        throw new IllegalArgumentException("`" + word + "` is no lie; see `fake-mac --list-lies`");
    }
}
