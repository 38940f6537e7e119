package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands of a Mac: one for each action that a root process can carry out, and one for each thing that can be read.
 * A name that a tool could take for an option is refused with an {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * Commands.forAction(GrantToken.to("bob").by("alice"), mac);   // the command
 * Commands.whyNot(LogIn.as("bob"), mac);                       // a person has to log in; no command does it
 * Commands.tokenStatus("bob");
 * }</pre>
 */
public final class Commands {

    private static final String TAG = ";DisabledTags;SecureToken";
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration VERY_LONG = Duration.ofMinutes(5);

    private Commands() {}

    /** Returns the command that carries the action out on that Mac; empty where there is none. */
    public static Optional<Command> forAction(Action action, Mac mac) {
        return Optional.ofNullable(Instruction.of(action, mac).command());
    }

    /** Returns why no command of a root process carries the action out, in one sentence; empty where one does. */
    public static Optional<String> whyNot(Action action, Mac mac) {
        return Optional.of(Instruction.of(action, mac).reason()).filter(reason -> !reason.isEmpty());
    }

    /** Returns the grant of a token with the credentials of a granter, whose password is asked for first. */
    public static Command grant(String account, String by) {
        return token("-secureTokenOn", account, by);
    }

    /** Returns the revocation of a token with the credentials of a granter, whose password is asked for first. */
    public static Command revoke(String account, String by) {
        return token("-secureTokenOff", account, by);
    }

    private static Command token(String option, String account, String by) {
        return Command.of(
                        Tool.SYSADMINCTL,
                        Stream.concat(Stream.of(option, named(account), "-password", "-"), Stream.of(authorised(by)))
                                .toArray(String[]::new))
                // whatever the order of the words, the administrator's is read first
                .asking(Ask.password(by), Ask.password(account))
                .within(LONG);
    }

    /** Returns the creation of an account with its plaintext password, by whoever authorises it, or by root alone. */
    public static Command create(CreateAccount action) {
        List<String> words = new ArrayList<>(List.of("-addUser", named(action.account())));
        Integer uid = action.uid();
        if (uid != null) {
            words.addAll(List.of("-UID", uid.toString()));
        }
        words.addAll(List.of("-password", "-"));
        if (action.role() == Role.ADMIN) {
            words.add("-admin");
        }
        String by = action.by();
        List<Ask> asks = new ArrayList<>();
        if (by != null) {
            words.addAll(List.of(authorised(by)));
            asks.add(Ask.password(by));
        }
        asks.add(Ask.newPassword(action.account()));
        return Command.of(Tool.SYSADMINCTL, words.toArray(String[]::new))
                .asking(asks.toArray(Ask[]::new))
                .within(LONG);
    }

    /** Returns the deletion of an account and its home by root alone. */
    public static Command delete(String account) {
        return Command.of(Tool.SYSADMINCTL, "-deleteUser", named(account)).within(LONG);
    }

    /** Returns the deletion of an account and its home with somebody's credentials. */
    public static Command delete(String account, String by) {
        return Command.of(
                        Tool.SYSADMINCTL,
                        Stream.concat(Stream.of("-deleteUser", named(account)), Stream.of(authorised(by)))
                                .toArray(String[]::new))
                .asking(Ask.password(by))
                .within(LONG);
    }

    /** Returns the deletion of an account's directory record. */
    public static Command deleteRecord(String account) {
        return Command.of(Tool.DSCL, ".", "-delete", record(account));
    }

    /** Returns the reset of a password by root alone, which macOS refuses for a token holder. */
    public static Command resetPassword(String account) {
        return Command.of(Tool.SYSADMINCTL, "-resetPasswordFor", named(account), "-newPassword", "-")
                .asking(Ask.newPassword(account))
                .within(LONG);
    }

    /** Returns the reset of a password with a holder's credentials; the new one is asked for first. */
    public static Command resetPassword(String account, String by) {
        return Command.of(
                        Tool.SYSADMINCTL,
                        Stream.concat(
                                        Stream.of("-resetPasswordFor", named(account), "-newPassword", "-"),
                                        Stream.of(authorised(by)))
                                .toArray(String[]::new))
                .asking(Ask.newPassword(account), Ask.password(by))
                .within(LONG);
    }

    /** Returns the change of a password by its owner in the owner's own session; the old one is asked for first. */
    public static Command changePassword(String account, int uid) {
        return Command.of(
                        Tool.LAUNCHCTL,
                        "asuser",
                        Integer.toString(uid),
                        Tool.SUDO.path(),
                        "-n",
                        "-u",
                        "#" + uid,
                        Tool.SYSADMINCTL.path(),
                        "-newPassword",
                        "-",
                        "-oldPassword",
                        "-")
                .asking(Ask.password(account), Ask.newPassword(account))
                .within(LONG);
    }

    /** Returns the promotion of an account to administrator. */
    public static Command promote(String account) {
        return Command.of(Tool.DSEDITGROUP, "-o", "edit", "-a", named(account), "-t", "user", "admin");
    }

    /** Returns the demotion of an account to standard. */
    public static Command demote(String account) {
        return Command.of(Tool.DSEDITGROUP, "-o", "edit", "-d", named(account), "-t", "user", "admin");
    }

    /** Returns the tagging of an account so that it gets no automatic token. */
    public static Command tag(String account) {
        return Command.of(Tool.DSCL, ".", "-append", record(account), AuthenticationAuthority.NAME, TAG);
    }

    /** Returns the untagging of an account. */
    public static Command untag(String account) {
        return Command.of(Tool.DSCL, ".", "-delete", record(account), AuthenticationAuthority.NAME, TAG);
    }

    /** Returns the escrow of a bootstrap token with the credentials of a granter. */
    public static Command escrowBootstrapToken(String by) {
        return Command.of(Tool.PROFILES, "install", "-type", "bootstraptoken")
                .asking(Ask.name(by), Ask.password(by))
                .within(LONG);
    }

    /** Returns the addition of a FileVault user with the credentials of another one. */
    public static Command addFileVaultUser(String account, String by) {
        return Command.of(Tool.FDESETUP, "add", "-inputplist")
                .asking(Ask.password(named(by)), Ask.password(named(account)))
                .in(Command.Form.FDESETUP_PLIST)
                .within(LONG);
    }

    /** Returns the addition of a FileVault user with the recovery key. */
    public static Command addFileVaultUserWithRecoveryKey(String account) {
        return Command.of(Tool.FDESETUP, "add", "-inputplist")
                .asking(Ask.recoveryKey(), Ask.password(named(account)))
                .in(Command.Form.FDESETUP_PLIST)
                .within(LONG);
    }

    /** Returns the removal of a FileVault user. */
    public static Command removeFileVaultUser(String account) {
        return Command.of(Tool.FDESETUP, "remove", "-user", named(account)).within(LONG);
    }

    /** Returns the update of the pre-boot volume, which takes minutes. */
    public static Command updatePreboot() {
        return Command.of(Tool.DISKUTIL, "apfs", "updatePreboot", "/").within(VERY_LONG);
    }

    /** Returns the question whether an account holds a token. */
    public static Command tokenStatus(String account) {
        return Command.of(Tool.SYSADMINCTL, "-secureTokenStatus", named(account))
                .within(QUICK);
    }

    /** Returns the question who can unlock the system volume, as a property list. */
    public static Command cryptoUsers() {
        return Command.of(Tool.DISKUTIL, "apfs", "listCryptoUsers", "-plist", "/");
    }

    /** Returns the question who can unlock the Mac at boot. */
    public static Command fileVaultUsers() {
        return Command.of(Tool.FDESETUP, "list");
    }

    /** Returns the question whether FileVault is on. */
    public static Command fileVaultStatus() {
        return Command.of(Tool.FDESETUP, "status");
    }

    /** Returns the question whether that is the account's password: the exit status is 0 if it is. */
    public static Command authentication(String account) {
        return Command.of(Tool.DSCL, ".", "-authonly", named(account)).asking(Ask.password(account));
    }

    /** Returns the question whether the MDM server has the bootstrap token. */
    public static Command bootstrapTokenStatus() {
        return Command.of(Tool.PROFILES, "status", "-type", "bootstraptoken");
    }

    /** Returns the question for the token's marker in the record of an account, as a property list. */
    public static Command authenticationAuthority(String account) {
        return Command.of(Tool.DSCL, "-plist", ".", "-read", record(account), AuthenticationAuthority.NAME);
    }

    /** Returns the question for attributes of an account's record, as a property list. */
    public static Command record(String account, String... attributes) {
        return Command.of(
                Tool.DSCL,
                Stream.concat(Stream.of("-plist", ".", "-read", record(account)), Stream.of(attributes))
                        .toArray(String[]::new));
    }

    /** Returns the question for every account's name and user id. */
    public static Command accounts() {
        return Command.of(Tool.DSCL, ".", "-list", "/Users", "UniqueID");
    }

    /** Returns the question whether an account is an administrator. */
    public static Command membership(String account) {
        return Command.of(Tool.DSEDITGROUP, "-o", "checkmember", "-m", named(account), "admin");
    }

    /** Returns the question for the groups of an account. */
    public static Command groups(String account) {
        return Command.of(Tool.ID, "-Gn", "--", named(account));
    }

    /** Returns the question for the full name of an account, which is the name that sysadminctl answers with. */
    public static Command fullName(String account) {
        return Command.of(Tool.ID, "-F", named(account));
    }

    /** Returns the question for the version of macOS. */
    public static Command macOsVersion() {
        return Command.of(Tool.SW_VERS, "-productVersion");
    }

    /** Returns the question whether the Mac has Apple silicon. */
    public static Command architecture() {
        return Command.of(Tool.SYSCTL, "-n", Platform.ARM);
    }

    private static String[] authorised(String by) {
        return new String[] {"-adminUser", named(by), "-adminPassword", "-"};
    }

    private static String named(String account) {
        return Account.checkName(account);
    }

    private static String record(String account) {
        if (account.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "account name `" + named(account) + "` has a slash; dscl would take it for two names");
        }
        return "/Users/" + named(account);
    }
}
