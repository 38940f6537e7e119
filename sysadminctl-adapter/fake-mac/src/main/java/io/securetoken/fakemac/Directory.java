package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The records of the local directory as its clients see them: the accounts of the Mac, those of the system, two groups. */
final class Directory {

    static final String TOKEN = ";SecureToken;";
    static final String TAG = ";DisabledTags;SecureToken";
    static final String DISABLED = "DisabledUser";

    private static final List<String> KEYS = List.of(
            "GeneratedUID", "NFSHomeDirectory", "PrimaryGroupID", "RealName", "RecordName", "UniqueID", "UserShell");
    private static final Map<String, String> SYSTEM = Map.of("_mbsetupuser", "248", "daemon", "1", "nobody", "-2");

    private final Machine machine;

    Directory(Machine machine) {
        this.machine = machine;
    }

    /** Returns the attributes of a record by their keys in order; empty if there is no such record. */
    Optional<Map<String, List<String>>> record(String type, String name) {
        return switch (type) {
            case "Users" -> user(name);
            case "Groups" -> group(name);
            default -> Optional.empty();
        };
    }

    List<String> names(String type) {
        TreeSet<String> names = new TreeSet<>();
        if (type.equals("Groups")) {
            names.addAll(Groups.ALL);
        } else if (type.equals("Users")) {
            names.addAll(SYSTEM.keySet());
            names.add("root");
            machine.mac().accounts().forEach(account -> names.add(account.name()));
        }
        return List.copyOf(names);
    }

    private Optional<Map<String, List<String>>> user(String name) {
        Optional<Account> account = machine.account(name);
        if (account.isPresent()) {
            return Optional.of(attributes(account.get()));
        }
        String uid = SYSTEM.get(name);
        return uid == null
                ? Optional.empty()
                : Optional.of(new TreeMap<>(Map.of(
                        "NFSHomeDirectory", List.of("/var/empty"),
                        "RecordName", List.of(name),
                        "UniqueID", List.of(uid),
                        "UserShell", List.of("/usr/bin/false"))));
    }

    private Map<String, List<String>> attributes(Account account) {
        Map<String, List<String>> all = new TreeMap<>(machine.facts().records().getOrDefault(account.name(), Map.of()));
        for (String key : KEYS) {
            all.put(key, machine.facts().attribute(account, key));
        }
        all.put("AuthenticationAuthority", authorities(account));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private List<String> authorities(Account account) {
        List<String> values = new ArrayList<>(machine.facts().attribute(account, "AuthenticationAuthority"));
        if (account.token().holds() == Answer.YES && !machine.lies(Lie.DIRECTORY_DISAGREES)) {
            values.add(TOKEN);
        }
        if (account.tokenDisabledTag() == Answer.YES) {
            values.add(TAG);
        }
        if (account.enabled() == Answer.NO) {
            values.add(DISABLED);
        }
        return values;
    }

    private Optional<Map<String, List<String>>> group(String name) {
        if (!Groups.ALL.contains(name)) {
            return Optional.empty();
        }
        Map<String, List<String>> all = new TreeMap<>();
        all.put("RecordName", List.of(name));
        all.put("PrimaryGroupID", List.of(name.equals(Groups.ADMIN) ? "80" : "20"));
        if (name.equals(Groups.ADMIN)) {
            all.put("GroupMembership", members());
            all.put("GroupMembers", guids());
        }
        return Optional.of(all);
    }

    private List<String> members() {
        List<String> members = new ArrayList<>(List.of("root"));
        admins().forEach(account -> members.add(account.name()));
        return members;
    }

    private List<String> guids() {
        List<String> guids = new ArrayList<>();
        machine.account("root").ifPresent(root -> guids.add(machine.facts().first(root, "GeneratedUID")));
        for (Account account : admins()) {
            if (!isByNameOnly(account.name())) {
                guids.add(machine.facts().first(account, "GeneratedUID"));
            }
        }
        return guids;
    }

    private List<Account> admins() {
        return machine.mac().accounts().stream()
                .filter(account ->
                        account.role() == Role.ADMIN && !account.name().equals("root"))
                .toList();
    }

    /** Returns whether the account was appended to the group by its name, without its GUID. */
    boolean isByNameOnly(String name) {
        return List.of(machine.facts().setting("byNameOnly", "").split(" ")).contains(name.toLowerCase(Locale.ROOT));
    }
}
