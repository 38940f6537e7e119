package io.securetoken.fakemac;

import io.securetoken.action.Demote;
import io.securetoken.action.Promote;
import io.securetoken.state.Account;
import io.securetoken.state.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Membership of the group {@code admin}, and of {@code staff}, which everybody is in. */
final class Groups {

    static final String ADMIN = "admin";
    static final List<String> ALL = List.of(ADMIN, "staff");

    private Groups() {}

    static boolean isMember(Machine machine, Account account, String group) {
        if (!group.equals(ADMIN)) {
            return true;
        }
        boolean half = machine.lies(Lie.HALF_ADMINISTRATOR) && new Directory(machine).isByNameOnly(account.name());
        return account.role() == Role.ADMIN && !half;
    }

    /** Makes the account an administrator; by its name only, as dscl does, or with its GUID too. */
    static boolean add(Machine machine, String name, boolean byNameOnly) {
        remember(machine, name, byNameOnly);
        return machine.mac().existing(name).role() == Role.ADMIN || machine.does(Promote.of(name));
    }

    static boolean remove(Machine machine, String name) {
        remember(machine, name, false);
        return machine.mac().existing(name).role() == Role.STANDARD || machine.does(Demote.of(name));
    }

    private static void remember(Machine machine, String name, boolean byNameOnly) {
        TreeSet<String> names = new TreeSet<>(
                Arrays.asList(machine.facts().setting("byNameOnly", "").split(" ")));
        names.remove("");
        String lower = name.toLowerCase(Locale.ROOT);
        boolean changed = byNameOnly ? names.add(lower) : names.remove(lower);
        if (changed) {
            machine.becomes(machine.facts().withSetting("byNameOnly", String.join(" ", names)));
        }
    }
}
