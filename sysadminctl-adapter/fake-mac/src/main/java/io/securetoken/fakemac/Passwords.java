package io.securetoken.fakemac;

import io.securetoken.action.ChangePassword;
import io.securetoken.action.ResetPassword;
import io.securetoken.state.Account;
import java.util.Optional;

/** {@code sysadminctl -resetPasswordFor} and {@code -newPassword}. */
final class Passwords {

    private final Session session;
    private final Machine machine;
    private final Console console;

    Passwords(Session session) {
        this.session = session;
        this.machine = session.machine();
        this.console = session.console();
    }

    void reset() {
        String name = session.options().value("-resetPasswordFor", "");
        Optional<Account> subject = machine.account(name);
        if (subject.isEmpty()) {
            console.log(Wording.UNKNOWN_USER, name);
            return;
        }
        boolean administratorFirst = machine.lies(Lie.RESET_ASKS_ADMINISTRATOR_FIRST);
        byte[] early = administratorFirst && session.hasAdministrator() ? session.administratorSecret() : new byte[0];
        byte[] fresh = newSecret();
        byte[] late = !administratorFirst && session.hasAdministrator() ? session.administratorSecret() : early;
        session.dieIf(Lie.DIES_BEFORE);
        machine.alone(() -> reset(subject.get().name(), fresh, late));
        session.dieIf(Lie.DIES_AFTER);
    }

    private byte[] newSecret() {
        return console.secret(session.options().value("-newPassword", ""), console.words(Wording.PROMPT_NEW));
    }

    private boolean reset(String name, byte[] fresh, byte[] administrator) {
        if (session.hasAdministrator() && !session.isAdministrator(administrator)) {
            return false;
        }
        if (machine.lies(Lie.PASSWORD_POLICY)) {
            console.log(Wording.POLICY_REFUSES);
            return false;
        }
        ResetPassword reset = ResetPassword.of(name);
        ResetPassword authorised = session.hasAdministrator()
                ? reset.by(session.administrator().orElseThrow().name())
                : reset;
        if (!machine.lies(Lie.DONE_WITHOUT_EFFECT)) {
            if (!machine.does(authorised)) {
                refuse();
                return false;
            }
            machine.becomes(machine.facts().withPassword(name, fresh));
        }
        if (!machine.lies(Lie.EFFECT_WITHOUT_DONE)) {
            console.log(Wording.RESET);
        }
        return true;
    }

    private void refuse() {
        if (!machine.lies(Lie.PHANTOM_RESET)) {
            console.log(Wording.NO_UNLOCK);
        }
    }

    /** The old secret is read before the new one. */
    void change() {
        Optional<Account> owner = machine.consoleUser();
        if (owner.isEmpty()) {
            console.log(Wording.UNKNOWN_USER, "root");
            return;
        }
        byte[] old = console.secret(
                session.options().value("-oldPassword", ""), session.ownerPrompt(machine.fullName(owner.get())));
        byte[] fresh = newSecret();
        session.dieIf(Lie.DIES_BEFORE);
        machine.alone(() -> change(owner.get().name(), old, fresh));
        session.dieIf(Lie.DIES_AFTER);
    }

    private boolean change(String name, byte[] old, byte[] fresh) {
        if (!machine.knows(machine.mac().existing(name), old)) {
            session.wrongAdministratorPassword();
            return false;
        }
        if (machine.lies(Lie.PASSWORD_POLICY)) {
            console.log(Wording.POLICY_REFUSES);
            return false;
        }
        if (!machine.lies(Lie.DONE_WITHOUT_EFFECT)) {
            if (!machine.does(ChangePassword.of(name))) {
                console.log(Wording.NO_UNLOCK);
                return false;
            }
            machine.becomes(machine.facts().withPassword(name, fresh));
        }
        console.log(Wording.CHANGED);
        return true;
    }
}
