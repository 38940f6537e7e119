package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code sysadminctl}: every word goes to standard error, and the exit status says next to nothing. */
final class Sysadminctl implements Tool {

    private static final int NO_CREDENTIALS = 255;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        Options options = new Options(arguments);
        Session session = new Session(machine, console, options);
        if (!machine.isAtLeast("10.13.4") && !arguments.isEmpty() && !options.hasCredentials()) {
            console.log(Wording.NO_FRAMEWORK);
            return NO_CREDENTIALS;
        }
        if (options.has("-secureTokenStatus")) {
            status(session);
        } else {
            change(session);
        }
        return machine.lies(Lie.EXITS_WITH_ONE) ? 1 : 0;
    }

    private static void change(Session session) {
        Options options = session.options();
        if (options.has("-secureTokenOn")) {
            act(session, () -> new Tokens(session).grant());
        } else if (options.has("-secureTokenOff")) {
            act(session, () -> new Tokens(session).revoke());
        } else if (options.has("-addUser")) {
            act(session, () -> new Accounts(session).add());
        } else if (options.has("-deleteUser")) {
            act(session, () -> new Accounts(session).delete());
        } else if (options.has("-resetPasswordFor")) {
            act(session, () -> new Passwords(session).reset());
        } else if (options.has("-newPassword")) {
            act(session, () -> new Passwords(session).change());
        } else if (!new Preferences(session).run()) {
            usage(session);
        }
    }

    private static void act(Session session, Runnable action) {
        Machine machine = session.machine();
        if (machine.lies(Lie.HANGS)) {
            Console.hang();
        }
        if (machine.lies(Lie.CLOSES_INPUT_EARLY)) {
            session.console().closeInput();
            Console.pause(200);
            session.console().log(Wording.NO_UNLOCK);
            return;
        }
        before(session);
        boolean denied = machine.lies(Lie.NOT_ROOT) || machine.lies(Lie.AUTHORIZATION_DENIED);
        if (denied && !session.options().has("-newPassword")) {
            session.console().log(Wording.NOT_ROOT);
            return;
        }
        action.run();
    }

    /** Says what the lies put before every answer. */
    private static void before(Session session) {
        Machine machine = session.machine();
        Console console = session.console();
        if (machine.lies(Lie.PRINTS_TEN_MEGABYTES)) {
            String line = "0123456789abcdef".repeat(1023);
            for (int printed = 0; printed < TEN_MEGABYTES; printed += line.length() + 1) {
                console.err(line);
            }
        }
        if (machine.lies(Lie.NOISE_EVERYWHERE)) {
            session.noise();
        }
        if (machine.lies(Lie.BARE_PREFIX)) {
            console.log(Wording.BARE, "Secure token is ENABLED for user nobody");
        }
        if (machine.lies(Lie.ERROR_BEFORE_ANSWER)) {
            session.wrongAdministratorPassword();
        }
    }

    private static void status(Session session) {
        Machine machine = session.machine();
        if (machine.lies(Lie.STATUS_HANGS)) {
            Console.hang();
        }
        before(session);
        String name = session.options().value("-secureTokenStatus", "");
        if (session.options().has("-adminUser")) {
            session.reportWrongAdministrator();
        }
        Optional<Account> account = machine.account(name);
        if (account.isEmpty()) {
            session.console().log(Wording.UNKNOWN_USER, name);
            return;
        }
        boolean enabled = (account.get().token().holds() == Answer.YES) != changesItsMind(machine);
        String fullName = machine.fullName(account.get());
        if (machine.lies(Lie.FORGED_RECORD)) {
            Wording opposite = enabled ? Wording.DISABLED : Wording.ENABLED;
            fullName += "\n" + session.console().prefix(1)
                    + opposite.with(false, account.get().name());
        }
        session.console().log(enabled ? Wording.ENABLED : Wording.DISABLED, fullName);
    }

    private static boolean changesItsMind(Machine machine) {
        return machine.lies(Lie.CHANGES_ITS_MIND) && Counter.isSecond(machine, "statusReads");
    }

    private static void usage(Session session) {
        String version = session.machine().isAtLeast("13")
                ? "13"
                : session.machine().isAtLeast("11") ? "11" : session.machine().isAtLeast("10.14") ? "10.15" : "10.13";
        session.console().log(usage(version));
    }

    private static String usage(String version) {
        String name = "usage-" + version + ".txt";
        try (InputStream text = Sysadminctl.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException("the text `" + name + "` is missing from this build");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException failed) {
            throw new UncheckedIOException("the text `" + name + "` cannot be read", failed);
        }
    }
}
