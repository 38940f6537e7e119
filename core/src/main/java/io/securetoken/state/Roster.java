package io.securetoken.state;

import io.securetoken.bits.Others;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts of a Mac at hand: found by name, and counted by what they add to the others. */
final class Roster {

    private final Account[] accounts;
    private final int[] contributions;

    /** An open hash table by name. Three in four slots are free. */
    private final @Nullable Account[] slots;

    Roster(List<Account> inOrder) {
        accounts = inOrder.toArray(new Account[0]);
        contributions = new int[accounts.length];
        slots = new @Nullable Account[Integer.highestOneBit(accounts.length + 1) * 8];
        for (int i = 0; i < accounts.length; i++) {
            contributions[i] = accounts[i].contribution();
            slots[slot(accounts[i].name())] = accounts[i];
        }
    }

    /** Returns the slot of the account of that name, or the free one where it would be put. */
    private int slot(String name) {
        int last = slots.length - 1;
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & last;
        while (true) {
            Account there = slots[slot];
            if (there == null || there.name().equals(name)) {
                return slot;
            }
            slot = (slot + 1) & last;
        }
    }

    /** Returns the account of that name, or null. */
    @Nullable
    Account find(String name) {
        return slots[slot(name)];
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
