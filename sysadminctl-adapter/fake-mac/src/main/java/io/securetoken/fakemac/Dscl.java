package io.securetoken.fakemac;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.DisableAccount;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.SetPassword;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code dscl}: what the directory says of accounts and groups, and ways to change it behind the back of everybody else. */
final class Dscl implements Tool {

    private static final Failure AUTHENTICATION = new Failure(-14090, "eDSAuthFailed");
    private static final Failure PERMISSION = new Failure(-14120, "eDSPermissionError");
    private static final Failure NOT_FOUND = new Failure(-14136, "eDSRecordNotFound");
    private static final Failure BUSY = new Failure(-14988, "eNotYetImplemented");
    private static final int USAGE = 64;
    private static final Set<String> CHANGES = Set.of("create", "append", "merge", "delete", "change", "passwd");

    private record Failure(int code, String name) {}

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        List<String> words = new ArrayList<>(arguments);
        boolean plist = words.remove("-plist");
        words.removeAll(List.of("-q", "-raw", "-url"));
        if (words.size() < 2) {
            console.err(Wording.DSCL_USAGE);
            return USAGE;
        }
        Call call = new Call(machine, console, words.get(0), words.subList(2, words.size()), plist);
        if (machine.lies(Lie.DIRECTORY_BUSY) && !Counter.isSecond(machine, "directoryCalls")) {
            return call.fail(BUSY);
        }
        String command = words.get(1).startsWith("-") ? words.get(1).substring(1) : words.get(1);
        if (CHANGES.contains(command) && machine.lies(Lie.NOT_ROOT)) {
            console.err(Wording.ATTRIBUTE_STATUS);
            return call.fail(PERMISSION);
        }
        return call.run(command);
    }

    /** One call: node, and the words after the command. */
    private record Call(Machine machine, Console console, String node, List<String> words, boolean plist) {

        int run(String command) {
            return switch (command) {
                case "read" -> read();
                case "list" -> list();
                case "search" -> search();
                case "create", "append", "merge", "delete", "change" -> machine.alone(() -> change(command));
                case "passwd" -> password();
                case "authonly", "auth" -> authenticate();
                default -> {
                    console.err(Wording.DSCL_USAGE);
                    yield USAGE;
                }
            };
        }

        int fail(Failure error) {
            console.err(Wording.DS_ERROR, error.code(), error.name());
            return -error.code() & 0xFF;
        }

        private String word(int place) {
            return place < words.size() ? words.get(place) : "";
        }

        private String type() {
            String[] parts = word(0).split("/", -1);
            return parts.length > 1 ? parts[1] : "";
        }

        private String name() {
            String[] parts = word(0).split("/", -1);
            return parts.length > 2 ? parts[2] : "";
        }

        private int read() {
            Optional<Map<String, List<String>>> record = new Directory(machine).record(type(), name());
            if (record.isEmpty()) {
                return fail(NOT_FOUND);
            }
            Map<String, List<String>> found = new TreeMap<>();
            for (String asked : words.subList(1, words.size())) {
                String key = asked.substring(asked.indexOf(':') + 1);
                List<String> values = record.get().get(key);
                if (values == null) {
                    missing(asked);
                } else {
                    found.put(qualified(key), values);
                }
            }
            if (words.size() < 2) {
                record.get().forEach((key, values) -> found.put(qualified(key), values));
            }
            print(found);
            return 0;
        }

        private void missing(String key) {
            if (machine.lies(Lie.NO_SUCH_KEY_ON_STDERR)) {
                console.err(Wording.NO_SUCH_KEY, key);
            } else {
                console.out(Wording.NO_SUCH_KEY, key);
            }
        }

        private String qualified(String key) {
            boolean standard = Character.isUpperCase(key.charAt(0)) && !key.equals("IsHidden");
            if (plist) {
                return (standard ? "dsAttrTypeStandard:" : "dsAttrTypeNative:") + key;
            }
            return standard ? key : "dsAttrTypeNative:" + key;
        }

        private void print(Map<String, List<String>> found) {
            if (plist) {
                console.out(Plist.of(found));
                return;
            }
            found.forEach((key, values) -> {
                boolean blanks = values.stream().anyMatch(value -> value.contains(" "));
                console.out(
                        blanks ? Wording.VALUES_BELOW : Wording.VALUES, key, String.join(blanks ? "\n " : " ", values));
            });
        }

        private int list() {
            Directory directory = new Directory(machine);
            List<String> names = directory.names(type());
            int width = names.stream().mapToInt(String::length).max().orElse(0) + 1;
            for (String name : names) {
                if (words.size() < 2) {
                    console.out(name);
                } else {
                    directory
                            .record(type(), name)
                            .map(record -> record.get(word(1)))
                            .ifPresent(values -> console.out(
                                    Wording.LISTED, name, " ".repeat(width - name.length()), String.join(" ", values)));
                }
            }
            return 0;
        }

        private int search() {
            Directory directory = new Directory(machine);
            for (String name : directory.names(type())) {
                directory.record(type(), name).map(record -> record.get(word(1))).stream()
                        .flatMap(List::stream)
                        .filter(value -> value.equalsIgnoreCase(word(2)))
                        .forEach(value -> console.out(Wording.FOUND, name, word(1), value));
            }
            return 0;
        }

        private int change(String command) {
            if (type().equals("Groups")) {
                return changeGroup(command);
            }
            Optional<Account> account = machine.account(name());
            if (account.isEmpty()) {
                return command.equals("create") ? create() : fail(NOT_FOUND);
            }
            if (words.size() < 2) {
                return command.equals("delete") ? delete(account.get().name()) : 0;
            }
            return changeValues(command, account.get().name());
        }

        private int create() {
            CreateAccount creation =
                    CreateAccount.of(name(), Macos.DSCL).withRole(Role.STANDARD).withPassword(PasswordForm.NONE);
            if (!machine.does(creation)) {
                return fail(PERMISSION);
            }
            machine.becomes(machine.facts().withNewRecord(name()));
            return words.size() < 2 ? 0 : changeValues("create", name());
        }

        private int delete(String name) {
            if (!machine.does(DeleteAccount.of(name).via(DeleteAccount.Via.DIRECTORY))) {
                console.err(Wording.DELETE_STATUS);
                return fail(PERMISSION);
            }
            return 0;
        }

        private int changeValues(String command, String name) {
            String key = word(1).substring(word(1).indexOf(':') + 1);
            List<String> given = words.subList(2, words.size());
            if (key.equals("AuthenticationAuthority")) {
                return changeAuthorities(command, name, given);
            }
            List<String> values =
                    changed(command, machine.facts().attribute(machine.mac().existing(name), key), given);
            if (key.equals("UniqueID") && !values.isEmpty() && values.get(0).matches("\\d{1,9}")) {
                int uid = Integer.parseInt(values.get(0));
                machine.becomes(
                        machine.facts().with(machine.mac().existing(name).withUid(uid)));
            } else {
                machine.becomes(machine.facts().withRecord(name, key, values));
            }
            return 0;
        }

        private static List<String> changed(String command, List<String> before, List<String> given) {
            List<String> values = new ArrayList<>(before);
            switch (command) {
                case "append" -> values.addAll(given);
                case "merge" ->
                    given.stream().filter(value -> !values.contains(value)).forEach(values::add);
                case "delete" -> values.removeIf(value -> given.isEmpty() || given.contains(value));
                case "change" -> values.replaceAll(value -> value.equals(given.get(0)) ? given.get(1) : value);
                default -> {
                    values.clear();
                    values.addAll(given);
                }
            }
            return values;
        }

        /** The tag and the mark of a disabled account are facts of the Mac; other values are only kept. */
        private int changeAuthorities(String command, String name, List<String> given) {
            boolean adds = command.equals("append") || command.equals("merge");
            List<String> kept = new ArrayList<>();
            for (String value : given) {
                Action action =
                        adds ? meaning(name, value) : value.equals(Directory.TAG) ? UntagTokenDisabled.on(name) : null;
                if (action == null) {
                    kept.add(value);
                } else if (!machine.does(action)) {
                    return fail(PERMISSION);
                }
            }
            if (!kept.isEmpty()) {
                Account account = machine.mac().existing(name);
                List<String> before = machine.facts().attribute(account, "AuthenticationAuthority");
                machine.becomes(
                        machine.facts().withRecord(name, "AuthenticationAuthority", changed(command, before, kept)));
            }
            return 0;
        }

        private static @Nullable Action meaning(String name, String value) {
            if (value.equals(Directory.TAG)) {
                return TagTokenDisabled.on(name);
            }
            return value.contains(Directory.DISABLED) ? DisableAccount.of(name) : null;
        }

        private int changeGroup(String command) {
            if (!Groups.ALL.contains(name())) {
                return fail(NOT_FOUND);
            }
            boolean members = name().equals(Groups.ADMIN) && word(1).equals("GroupMembership");
            for (String member : members ? words.subList(2, words.size()) : List.<String>of()) {
                Optional<Account> account = machine.account(member);
                if (account.isPresent() && command.equals("delete")) {
                    Groups.remove(machine, account.get().name());
                } else if (account.isPresent()) {
                    Groups.add(machine, account.get().name(), true);
                }
            }
            return 0;
        }

        private int password() {
            Optional<Account> account = machine.account(name());
            if (account.isEmpty()) {
                return fail(NOT_FOUND);
            }
            boolean withOld = words.size() > 2;
            byte[] fresh = words.size() > 1
                    ? bytes(words.get(words.size() - 1))
                    : console.asked(console.words(Wording.DSCL_NEW_PASSWORD));
            return machine.alone(() -> setPassword(account.get(), withOld, fresh));
        }

        private int setPassword(Account account, boolean withOld, byte[] fresh) {
            String name = account.name();
            if (withOld && !machine.knows(account, bytes(word(1)))) {
                return fail(AUTHENTICATION);
            }
            if (!machine.does(change(account, withOld))) {
                return fail(AUTHENTICATION);
            }
            Facts facts = machine.facts().withPassword(name, fresh);
            machine.becomes(
                    fresh.length == 0
                            ? facts.with(facts.mac().existing(name).withPassword(PasswordState.BLANK))
                            : facts);
            return 0;
        }

        private static Action change(Account account, boolean withOld) {
            if (withOld) {
                return ChangePassword.of(account.name());
            }
            return account.password() == PasswordState.NONE
                    ? SetPassword.of(account.name())
                    : ResetPassword.of(account.name()).via(ResetPassword.Via.DIRECTORY);
        }

        private int authenticate() {
            byte[] secret = words.size() > 1 ? bytes(word(1)) : console.asked(console.words(Wording.DSCL_PASSWORD));
            if (machine.account(word(0))
                    .filter(account -> machine.knows(account, secret))
                    .isPresent()) {
                return 0;
            }
            console.err(Wording.AUTHENTICATION_FAILED, node);
            return fail(AUTHENTICATION);
        }

        private static byte[] bytes(String word) {
            return word.getBytes(StandardCharsets.UTF_8);
        }
    }
}
