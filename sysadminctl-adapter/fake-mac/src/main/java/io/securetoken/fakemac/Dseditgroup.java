package io.securetoken.fakemac;

import io.securetoken.state.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code dseditgroup}: the way to promote and to demote, and to ask who is a member. */
final class Dseditgroup implements Tool {

    private static final int NOT_A_MEMBER = 67;
    private static final int WRONG = 64;
    private static final int NO_RECORD = 200;

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        String group = "";
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.matches("-[onuPadtmirgkscST]") && i + 1 < arguments.size()) {
                options.put(word, arguments.get(++i));
            } else if (!word.matches("-[pqL]")) {
                group = word;
            }
        }
        return switch (options.getOrDefault("-o", "read")) {
            case "checkmember" -> check(machine, console, options.getOrDefault("-m", "root"), group);
            case "edit" -> edit(machine, console, options, group);
            default -> {
                console.err(Wording.DSEDITGROUP_USAGE);
                yield WRONG;
            }
        };
    }

    private static int check(Machine machine, Console console, String name, String group) {
        if (!Groups.ALL.contains(group)) {
            console.err(Wording.NO_GROUP);
            return WRONG;
        }
        Optional<Account> account = machine.account(name);
        if (account.isEmpty()) {
            console.err(Wording.NO_USER_RECORD);
            return WRONG;
        }
        boolean member = Groups.isMember(machine, account.get(), group);
        console.out(member ? Wording.MEMBER : Wording.NOT_MEMBER, name, group);
        return member ? 0 : NOT_A_MEMBER;
    }

    private static int edit(Machine machine, Console console, Map<String, String> options, String group) {
        if (machine.lies(Lie.NOT_ROOT)) {
            console.err(Wording.NO_CREDENTIALS);
            return WRONG;
        }
        boolean adds = options.containsKey("-a");
        Optional<Account> account = machine.account(options.getOrDefault(adds ? "-a" : "-d", ""));
        if (!Groups.ALL.contains(group) || account.isEmpty()) {
            console.err(Wording.NO_RECORD);
            return NO_RECORD;
        }
        if (!group.equals(Groups.ADMIN)
                || machine.lies(adds ? Lie.PROMOTION_WITHOUT_EFFECT : Lie.DEMOTION_WITHOUT_EFFECT)) {
            return 0;
        }
        String name = account.get().name();
        boolean done = machine.alone(() -> adds
                ? Groups.add(machine, name, false)
                : !machine.lies(Lie.DEMOTION_FAILS) && Groups.remove(machine, name));
        if (!done) {
            console.err(Wording.NOT_REMOVED);
            return WRONG;
        }
        return 0;
    }
}
