package io.securetoken.fakemac;

import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.RecoveryKey;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@code fdesetup}: FileVault and who may unlock it. Secrets come in a property list or are asked for. */
final class Fdesetup implements Tool {

    private static final int BUSY = 2;
    private static final int AUTHENTICATION = 11;
    private static final int UNKNOWN_COMMAND = 13;
    private static final int BAD_INPUT = 15;
    private static final int NOT_ADDED = 17;
    private static final int NOT_REMOVED = 25;
    private static final int OFF = 28;
    private static final int NO_USER = 30;

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        if (machine.lies(Lie.NOT_ROOT) && List.of("list", "add", "remove").contains(verb)) {
            console.err(Wording.FDESETUP_NEEDS_ROOT);
            return 1;
        }
        return switch (verb) {
            case "status" -> status(machine, console);
            case "isactive" -> isActive(machine, console);
            case "list" -> list(machine, console, arguments.contains("-extended"));
            case "add" -> add(machine, console, arguments);
            case "remove" -> remove(machine, console, arguments);
            case "haspersonalrecoverykey" -> {
                console.out(machine.mac().recoveryKey() == RecoveryKey.NONE ? Wording.INACTIVE : Wording.ACTIVE);
                yield 0;
            }
            default -> {
                console.err(Wording.FDESETUP_USAGE);
                yield UNKNOWN_COMMAND;
            }
        };
    }

    private static int status(Machine machine, Console console) {
        FileVault state = machine.mac().fileVault();
        boolean on = state == FileVault.ON;
        if (machine.lies(Lie.FILEVAULT_NEEDS_RESTART)) {
            console.out(on ? Wording.FILEVAULT_ON_RESTART : Wording.FILEVAULT_OFF_RESTART);
            return 0;
        }
        console.out(on ? Wording.FILEVAULT_ON : Wording.FILEVAULT_OFF);
        if (machine.lies(Lie.FILEVAULT_KEYCHAIN)) {
            console.out(Wording.FILEVAULT_KEYCHAIN);
        }
        if (on && machine.lies(Lie.FILEVAULT_ENCRYPTING)) {
            console.out(Wording.FILEVAULT_ENCRYPTING, 12);
        }
        if (state == FileVault.DEFERRED) {
            console.out(
                    Wording.FILEVAULT_DEFERRED,
                    machine.consoleUser().map(Account::name).orElse("root"));
        }
        return 0;
    }

    private static int isActive(Machine machine, Console console) {
        boolean on = machine.mac().fileVault() == FileVault.ON;
        console.out(on ? Wording.ACTIVE : Wording.INACTIVE);
        if (on) {
            return machine.lies(Lie.FILEVAULT_ENCRYPTING) ? BUSY : 0;
        }
        return 1;
    }

    private static int list(Machine machine, Console console, boolean extended) {
        if (machine.mac().fileVault() != FileVault.ON) {
            return 0;
        }
        if (extended) {
            console.out(Wording.EXTENDED_HEADER);
        }
        for (Account account : machine.mac().accounts()) {
            if (account.preboot() == Answer.YES) {
                String id = machine.facts().first(account, "GeneratedUID");
                if (extended) {
                    console.out(Wording.EXTENDED_ROW, "      ", id, "OS User", account.name());
                } else {
                    console.out(Wording.FILEVAULT_USER, account.name(), id);
                }
            }
        }
        if (extended && machine.mac().recoveryKey() != RecoveryKey.NONE) {
            console.out(
                    Wording.EXTENDED_ROW, "      ", "EBC6C064-0000-11AA-AA11-00306543ECAC", "Personal Recovery", "");
        }
        if (extended && machine.mac().bootstrapToken() == BootstrapToken.ESCROWED) {
            console.out(Wording.EXTENDED_ROW, "      ", "2457711A-523C-4604-B75A-F48A571D5036", "Bootstrap Token", "");
        }
        return 0;
    }

    /** Who authorises, and who is added: names and secrets in turn. */
    private static final class Pair {

        private final String name;
        private final byte[] secret;

        Pair(String name, byte[] secret) {
            this.name = name;
            this.secret = secret;
        }
    }

    private static int add(Machine machine, Console console, List<String> arguments) {
        if (machine.mac().fileVault() != FileVault.ON) {
            console.err(Wording.FDESETUP_OFF);
            return OFF;
        }
        List<Pair> pairs = arguments.contains("-inputplist")
                ? fromPlist(console.rest())
                : asked(console, Dsmemberutil.after(arguments, "-usertoadd"));
        if (pairs.size() < 2) {
            console.err(Wording.FDESETUP_USAGE);
            return BAD_INPUT;
        }
        return machine.alone(() -> addAll(machine, console, pairs));
    }

    private static List<Pair> asked(Console console, String added) {
        String name = console.name(console.words(Wording.FDESETUP_PROMPT_NAME));
        byte[] secret = console.asked(console.words(Wording.FDESETUP_PROMPT_PASSWORD, name));
        return List.of(
                new Pair(name, secret),
                new Pair(added, console.asked(console.words(Wording.FDESETUP_PROMPT_ADDED, added))));
    }

    private static int addAll(Machine machine, Console console, List<Pair> pairs) {
        Pair first = pairs.get(0);
        if (!isRight(machine, first)) {
            console.err(Wording.FDESETUP_WRONG_PASSWORD);
            return AUTHENTICATION;
        }
        String by = machine.account(first.name).orElseThrow().name();
        for (Pair added : pairs.subList(1, pairs.size())) {
            if (machine.account(added.name).isEmpty()) {
                console.err(Wording.FDESETUP_NO_USER);
                return NO_USER;
            }
            String name = machine.account(added.name).get().name();
            if (!isRight(machine, added)
                    || !machine.does(AddFileVaultUser.of(name).by(by))) {
                console.err(Wording.FDESETUP_NOT_ADDED);
                return NOT_ADDED;
            }
        }
        return 0;
    }

    private static boolean isRight(Machine machine, Pair pair) {
        return machine.account(pair.name)
                .filter(account -> machine.knows(account, pair.secret))
                .isPresent();
    }

    private static int remove(Machine machine, Console console, List<String> arguments) {
        String id = Dsmemberutil.after(arguments, "-uuid");
        Optional<Account> account = id.isEmpty()
                ? machine.account(Dsmemberutil.after(arguments, "-user"))
                : machine.mac().accounts().stream()
                        .filter(one ->
                                machine.facts().first(one, "GeneratedUID").equalsIgnoreCase(id))
                        .findFirst();
        if (account.isEmpty()) {
            console.err(Wording.FDESETUP_NO_USER);
            return NO_USER;
        }
        boolean removed = machine.alone(
                () -> machine.does(RemoveFileVaultUser.of(account.get().name())));
        if (!removed) {
            console.err(Wording.FDESETUP_NOT_REMOVED);
        }
        return removed ? 0 : NOT_REMOVED;
    }

    /** Returns each Username with the Password that follows it, the outer one first; empty if it is no property list. */
    private static List<Pair> fromPlist(String text) {
        List<Pair> pairs = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            String key = "";
            String name = "";
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (reader.getLocalName().equals("key")) {
                    key = reader.getElementText();
                } else if (reader.getLocalName().equals("string")) {
                    String value = reader.getElementText();
                    if (key.equals("Username")) {
                        name = value;
                    } else if (key.equals("Password")) {
                        pairs.add(new Pair(name, value.getBytes(StandardCharsets.UTF_8)));
                    }
                }
            }
            return pairs;
        } catch (XMLStreamException broken) {
            return List.of();
        }
    }
}
