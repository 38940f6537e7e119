package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.FileVault;
import java.util.Optional;

/** The settings of sysadminctl that have nothing to do with tokens: screen lock, automatic login, guest, file system. */
final class Preferences {

    private final Session session;
    private final Machine machine;
    private final Console console;
    private final Options options;

    Preferences(Session session) {
        this.session = session;
        this.machine = session.machine();
        this.console = session.console();
        this.options = session.options();
    }

    /** Does what is asked; returns whether anything was. */
    boolean run() {
        if (options.has("-screenLock")) {
            screenLock(options.value("-screenLock", ""));
        } else if (options.has("-autologin")) {
            automaticLogin(options.value("-autologin", ""));
        } else if (options.has("-guestAccount")) {
            guest(options.value("-guestAccount", ""));
        } else if (options.has("-filesystem")) {
            console.log(Wording.FILE_SYSTEM_CS);
            console.log(Wording.FILE_SYSTEM_APFS, machine.mac().fileVault() == FileVault.ON ? "YES" : "NO");
        } else {
            return false;
        }
        return true;
    }

    private void screenLock(String wish) {
        if (wish.equals("status")) {
            String delay = machine.facts().setting("screenLock", "immediate");
            switch (delay) {
                case "immediate" -> console.log(Wording.LOCK_IMMEDIATE);
                case "off" -> console.log(Wording.LOCK_OFF);
                default -> console.log(Wording.LOCK_DELAY, delay);
            }
            return;
        }
        if (!options.has("-password")) {
            console.log(Wording.PASSWORD_REQUIRED);
            return;
        }
        Optional<Account> owner = machine.consoleUser();
        byte[] secret = console.secret(
                options.value("-password", ""),
                session.ownerPrompt(owner.map(machine::fullName).orElse("root")));
        boolean known = wish.equals("immediate") || wish.equals("off") || wish.matches("[1-9]\\d{0,8}");
        if (!known) {
            console.log(Wording.LOCK_UNKNOWN, wish);
        } else if (owner.filter(account -> machine.knows(account, secret)).isEmpty()) {
            session.wrongAdministratorPassword();
        } else {
            set("screenLock", wish);
        }
    }

    private void automaticLogin(String wish) {
        if (wish.equals("set")) {
            set("autologin", options.value("-userName", ""));
        } else if (wish.equals("off")) {
            set("autologin", "");
        } else if (machine.mac().fileVault() == FileVault.ON) {
            console.log(Wording.AUTOLOGIN_FILEVAULT);
        } else {
            String user = machine.facts().setting("autologin", "");
            if (user.isEmpty()) {
                console.log(Wording.AUTOLOGIN_OFF);
            } else {
                console.log(Wording.AUTOLOGIN_USER, user);
            }
        }
    }

    private void guest(String wish) {
        boolean enabled = machine.facts().setting("guest", "on").equals("on");
        if (wish.equals("on")) {
            set("guest", "on");
            console.log(Wording.GUEST_ENABLED);
        } else if (!enabled) {
            console.log(Wording.GUEST_ALREADY_DISABLED);
        } else if (wish.equals("off")) {
            set("guest", "off");
            console.log(Wording.GUEST_DISABLED);
        } else {
            console.log(Wording.GUEST_ENABLED);
        }
    }

    private void set(String key, String value) {
        machine.alone(() -> {
            machine.becomes(machine.facts().withSetting(key, value));
            return true;
        });
    }
}
