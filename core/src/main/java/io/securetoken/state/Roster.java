package io.securetoken.state;

import io.securetoken.bits.Others;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of a Mac at hand: found by name, and counted by what they add to the others. */
final class Roster {

    private static final int SCANNED = 8;

    private final Account[] accounts;
    private final String[] names;
    private final int[] contributions;
    private final Map<String, Integer> places = new HashMap<>();

    Roster(List<Account> inOrder) {
        accounts = inOrder.toArray(new Account[0]);
        names = new String[accounts.length];
        contributions = new int[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
            names[i] = accounts[i].name();
            contributions[i] = Others.contribution(accounts[i].possible());
            if (accounts.length > SCANNED) {
                places.put(names[i], i);
            }
        }
    }

    Account account(int place) {
        return accounts[place];
    }

    /** Returns the place of the account, or −1. */
    int place(String name) {
        if (names.length > SCANNED) {
            return places.getOrDefault(name, -1);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the combinations that the accounts other than the given ones can have among them. */
    int others(@Nullable Account subject, @Nullable Account actor) {
        int together = 1;
        for (int i = 0; i < contributions.length; i++) {
            if (accounts[i] != subject && accounts[i] != actor) {
                together = Others.together(together, contributions[i]);
            }
        }
        return together;
    }
}
