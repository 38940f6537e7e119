package io.securetoken.state;

import io.securetoken.bits.Others;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts of a Mac at hand: found by name, and counted by what they add to the others. */
final class Roster {

    private final Account[] accounts;
    private final String[] names;
    private final int[] contributions;

    /** An open hash table of names: the place of an account, or −1 in a free slot. Three in four are free. */
    private final int[] places;

    Roster(List<Account> inOrder) {
        accounts = inOrder.toArray(new Account[0]);
        names = new String[accounts.length];
        contributions = new int[accounts.length];
        places = new int[Integer.highestOneBit(accounts.length + 1) * 8];
        Arrays.fill(places, -1);
        for (int i = 0; i < accounts.length; i++) {
            names[i] = accounts[i].name();
            contributions[i] = Others.contribution(accounts[i].possible());
            places[slot(names[i])] = i;
        }
    }

    /** Returns the slot that holds the place of that name, or the free one where it would be put. */
    private int slot(String name) {
        int last = places.length - 1;
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & last;
        while (places[slot] >= 0 && !names[places[slot]].equals(name)) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    Account account(int place) {
        return accounts[place];
    }

    /** Returns the place of the account, or −1. */
    int place(String name) {
        return places[slot(name)];
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
