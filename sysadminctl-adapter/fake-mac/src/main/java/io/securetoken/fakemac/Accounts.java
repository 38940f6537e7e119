package io.securetoken.fakemac;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Process;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code sysadminctl -addUser} and {@code -deleteUser}. */
final class Accounts {

    private static final int EXISTS = -14135;
    private static final int NOT_PERMITTED = -14120;
    private static final int NOT_FOUND = -14136;
    private static final int NOT_VERIFIED = -14071;
    private static final int LONGEST_NAME = 244;
    private static final String STAFF = "20";

    private final Session session;
    private final Machine machine;
    private final Console console;
    private final Options options;

    Accounts(Session session) {
        this.session = session;
        this.machine = session.machine();
        this.console = session.console();
        this.options = session.options();
    }

    void add() {
        session.noiseWithoutCredentials();
        String name = options.value("-addUser", "");
        String fullName = options.value("-fullName", name);
        if (machine.lies(Lie.PASSWORD_POLICY)) {
            console.log(Wording.POLICY_REFUSES);
            return;
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            session.directoryError(NOT_FOUND, 496);
            session.directoryError(NOT_VERIFIED, 496);
            return;
        }
        if (machine.account(name).isEmpty() && isTaken(fullName)) {
            console.log(Wording.FULL_NAME_TAKEN, fullName);
            return;
        }
        boolean newFirst = machine.lies(Lie.CREATION_ASKS_NEW_FIRST);
        byte[] early = session.hasAdministrator() && !newFirst ? session.administratorSecret() : new byte[0];
        console.log(Wording.CREATING);
        byte[] fresh = options.has("-password")
                ? console.secret(options.value("-password", ""), console.words(Wording.PROMPT_NEW_ACCOUNT))
                : new byte[0];
        byte[] administrator = session.hasAdministrator() && newFirst ? session.administratorSecret() : early;
        session.dieIf(Lie.DIES_BEFORE);
        machine.alone(() -> create(name, fullName, fresh, administrator));
        session.dieIf(Lie.DIES_AFTER);
    }

    private boolean isTaken(String fullName) {
        return machine.mac().accounts().stream()
                .anyMatch(account -> machine.fullName(account).equals(fullName));
    }

    private boolean create(String name, String fullName, byte[] fresh, byte[] administrator) {
        if (session.hasAdministrator() && !session.isAdministrator(administrator)) {
            return false;
        }
        Optional<Account> existing = machine.account(name);
        int uid = uid();
        boolean uidIsTaken = machine.mac().accounts().stream()
                .anyMatch(account -> account.uid().orElse(0) == uid);
        if (existing.isPresent() || uidIsTaken) {
            goOn(name, uid, existing.isPresent(), uidIsTaken);
            return false;
        }
        if (!machine.lies(Lie.CREATION_FORGETS) && !make(name, fullName, fresh, uid)) {
            session.directoryError(NOT_PERMITTED, 496);
            return false;
        }
        assign(uid);
        home(name, false);
        if (machine.lies(Lie.PERMISSION_ERROR_THOUGH_CREATED)) {
            session.directoryError(NOT_PERMITTED, 563);
        }
        return true;
    }

    private int uid() {
        String given = machine.lies(Lie.UID_IGNORED) ? "" : options.value("-UID", "");
        return given.matches("\\d{1,9}")
                ? Integer.parseInt(given)
                : machine.facts().freeUid();
    }

    private boolean make(String name, String fullName, byte[] fresh, int uid) {
        CreateAccount creation = CreateAccount.of(name, Macos.SYSADMINCTL)
                .withRole(options.has("-admin") ? Role.ADMIN : Role.STANDARD)
                .withUid(uid)
                .withPassword(fresh.length == 0 ? PasswordForm.BLANK : PasswordForm.PLAINTEXT);
        if (session.hasAdministrator()) {
            creation = creation.by(session.administrator().orElseThrow().name());
        }
        if (!machine.does(creation)) {
            return false;
        }
        Facts facts = machine.facts().withNewRecord(name).withRecord(name, "RealName", List.of(fullName));
        facts = withIfGiven(facts, name, "NFSHomeDirectory", "-home");
        facts = withIfGiven(facts, name, "UserShell", "-shell");
        facts = withIfGiven(facts, name, "PrimaryGroupID", "-GID");
        machine.becomes(fresh.length == 0 ? facts : facts.withPassword(name, fresh));
        return true;
    }

    private Facts withIfGiven(Facts facts, String name, String key, String option) {
        String given = options.value(option, "");
        return given.isEmpty() ? facts : facts.withRecord(name, key, List.of(given));
    }

    /** A record or a user id that is there stops nothing: the run goes on as if it were making the account. */
    private void goOn(String name, int uid, boolean exists, boolean uidIsTaken) {
        if (exists) {
            session.directoryError(EXISTS, 496);
        }
        assign(uid);
        if (uidIsTaken) {
            session.directoryError(EXISTS, 326);
        }
        home(name, exists);
    }

    private void assign(int uid) {
        if (machine.isAtLeast("11")) {
            console.log(Wording.ASSIGNING_WITH_GROUP, uid, options.value("-GID", STAFF));
        } else {
            console.log(Wording.ASSIGNING, uid);
        }
    }

    private void home(String name, boolean exists) {
        String home = options.value("-home", "");
        if (!home.isEmpty()) {
            console.log(Wording.HOME_ASSIGNED, home);
            return;
        }
        console.log(Wording.CREATING_HOME, "/Users/" + name);
        if (exists) {
            console.log(Wording.HOME_EXISTS, "/Users/" + name);
        }
    }

    void delete() {
        boolean secure = options.has("-secure");
        if (!secure) {
            session.noiseWithoutCredentials();
        }
        String name = options.value("-deleteUser", "");
        Optional<Account> subject = machine.account(name);
        if (subject.isEmpty()) {
            console.log(Wording.UNKNOWN_USER, name);
            return;
        }
        byte[] administrator = session.hasAdministrator() ? session.administratorSecret() : new byte[0];
        session.dieIf(Lie.DIES_BEFORE);
        machine.alone(() -> delete(subject.get(), administrator, secure));
        session.dieIf(Lie.DIES_AFTER);
    }

    private boolean delete(Account subject, byte[] administrator, boolean secure) {
        if (session.hasAdministrator() && !session.isAdministrator(administrator)) {
            return false;
        }
        String name = subject.name();
        // whether it may be deleted at all is asked first; Full Disk Access is missed only at the record, when the home
        // is gone
        DeleteAccount deletion = DeleteAccount.of(name);
        if (!machine.allowsIn(deletion, Process.AGENT)) {
            console.log(Wording.NOT_DELETABLE, name);
            return false;
        }
        String home = machine.facts().first(subject, "NFSHomeDirectory");
        int uid = subject.uid().orElse(0);
        console.log(Wording.KILLING, uid);
        if (!options.has("-keepHome")) {
            console.log(secure ? Wording.SECURELY_REMOVING_HOME : Wording.REMOVING_HOME, name, home);
        }
        console.log(Wording.DELETING_SHARE, name);
        console.log(Wording.DELETING_RECORD, name);
        if (secure) {
            console.log(Wording.BACK_TO_MY_MAC, uid);
        }
        if (!machine.lies(Lie.DONE_WITHOUT_EFFECT) && !machine.does(deletion)) {
            session.directoryError(NOT_PERMITTED, 563);
            return false;
        }
        return true;
    }
}
