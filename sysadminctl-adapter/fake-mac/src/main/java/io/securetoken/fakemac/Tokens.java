package io.securetoken.fakemac;

import io.securetoken.action.GrantToken;
import io.securetoken.action.RevokeToken;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Enrollment;
import java.util.Optional;

/** {@code sysadminctl -secureTokenOn} and {@code -secureTokenOff}. */
final class Tokens {

    private static final String NOT_AUTHORIZED =
            "Authentication server refused operation because the current credentials are not authorized for the requested operation.";
    private static final String NOT_VALID =
            "Authentication server refused operation because the current credentials are invalid.";
    private static final int LONGEST = 1023;

    private final Session session;
    private final Machine machine;
    private final Console console;

    Tokens(Session session) {
        this.session = session;
        this.machine = session.machine();
        this.console = session.console();
    }

    void grant() {
        run("-secureTokenOn", true);
    }

    void revoke() {
        run("-secureTokenOff", false);
    }

    private void run(String option, boolean on) {
        if (!session.hasAdministrator()) {
            console.log(Wording.NO_UNLOCK);
            return;
        }
        String name = session.options().value(option, "");
        Optional<Account> subject = machine.account(name);
        String owner = subject.map(machine::fullName).orElse(name);
        Secrets secrets = machine.lies(Lie.GRANTEE_FIRST) ? granteeFirst(owner) : administratorFirst(owner);
        if (subject.isEmpty()) {
            console.log(Wording.UNKNOWN_USER, name);
            return;
        }
        session.dieIf(Lie.DIES_BEFORE);
        machine.alone(() -> decide(subject.get().name(), secrets, on));
        session.dieIf(Lie.DIES_AFTER);
    }

    /** What was read for each of the two. */
    private static final class Secrets {

        private final byte[] administrator;
        private final byte[] subject;

        Secrets(byte[] administrator, byte[] subject) {
            this.administrator = administrator;
            this.subject = subject;
        }
    }

    /** The administrator's secret is read first, whatever the order on the command line. */
    private Secrets administratorFirst(String owner) {
        byte[] administrator = session.administratorSecret();
        return new Secrets(administrator, subjectSecret(owner));
    }

    private Secrets granteeFirst(String owner) {
        byte[] subject = subjectSecret(owner);
        return new Secrets(session.administratorSecret(), subject);
    }

    private byte[] subjectSecret(String owner) {
        return console.secret(session.options().value("-password", ""), session.ownerPrompt(owner));
    }

    private boolean decide(String name, Secrets secrets, boolean on) {
        if (!session.isAdministrator(secrets.administrator)) {
            return false;
        }
        Account subject = machine.mac().existing(name);
        if (!machine.knows(subject, secrets.subject)) {
            console.log(Wording.WRONG_GRANTEE_PASSWORD, NOT_VALID);
            return false;
        }
        String by = session.administrator().orElseThrow().name();
        return on ? grant(subject, by, secrets.subject) : revoke(subject, by);
    }

    private boolean grant(Account subject, String by, byte[] secret) {
        boolean held = subject.token().holds() == Answer.YES;
        if (machine.lies(Lie.DONE_WITHOUT_EFFECT)
                || (saysDoneToItself() && subject.name().equals(by))) {
            console.log(Wording.GRANTED);
            return true;
        }
        if (!machine.does(GrantToken.to(subject.name()).by(by))) {
            console.log(Wording.NOT_AUTHORIZED, NOT_AUTHORIZED);
            return false;
        }
        if (machine.lies(Lie.LONG_PASSWORD_DESTROYED) && secret.length > LONGEST) {
            machine.becomes(machine.facts().withPassword(subject.name(), new byte[] {0}));
        }
        done(held ? Wording.ALREADY_GRANTED : Wording.GRANTED);
        return true;
    }

    private boolean saysDoneToItself() {
        return machine.lies(Lie.SELF_GRANT_SAYS_DONE)
                && machine.isAtLeast("15")
                && machine.mac().enrollment() != Enrollment.NONE;
    }

    private boolean revoke(Account subject, String by) {
        boolean held = subject.token().holds() == Answer.YES;
        if (machine.lies(Lie.LAST_UNLOCK_RECORD)) {
            console.log(Wording.LAST_UNLOCK_RECORD, "");
            return false;
        }
        if (machine.lies(Lie.DONE_WITHOUT_EFFECT)) {
            console.log(Wording.REVOKED);
            return true;
        }
        if (subject.name().equals(by)) {
            console.log(Wording.OWN_TOKEN);
            return false;
        }
        if (!machine.does(RevokeToken.from(subject.name()).by(by))) {
            console.log(Wording.NOT_AUTHORIZED, NOT_AUTHORIZED);
            return false;
        }
        done(held ? Wording.REVOKED : Wording.NOTHING_TO_REVOKE);
        return true;
    }

    private void done(Wording wording) {
        if (!machine.lies(Lie.EFFECT_WITHOUT_DONE)) {
            console.log(wording);
        }
    }
}
