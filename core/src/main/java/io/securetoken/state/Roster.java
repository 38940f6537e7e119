package io.securetoken.state;

import io.securetoken.bits.Others;
import org.jspecify.annotations.Nullable;

/** The accounts of a Mac at hand: found by name, and counted by what they add to the others. */
final class Roster {

    private final Account[] accounts;
    private final int[] contributions;

    /** An open hash table by name of the places, counted from one. Three in four slots are free, and hold zero. */
    private final int[] slots;

    Roster(Account[] accounts) {
        this.accounts = accounts;
        this.contributions = new int[accounts.length];
        this.slots = new int[Integer.highestOneBit(accounts.length + 1) * 8];
        for (int i = 0; i < accounts.length; i++) {
            contributions[i] = accounts[i].contribution();
            slots[slot(accounts[i].name())] = i + 1;
        }
    }

    private Roster(Account[] accounts, int[] contributions, int[] slots) {
        this.accounts = accounts;
        this.contributions = contributions;
        this.slots = slots;
    }

    /** Returns the roster of these accounts, which are its own but for the one at that place, of the same name. */
    Roster with(int place, Account[] changed) {
        int[] counted = contributions.clone();
        counted[place] = changed[place].contribution();
        return new Roster(changed, counted, slots);
    }

    /** Returns the slot of the account of that name, or the free one where it would be put. */
    private int slot(String name) {
        int last = slots.length - 1;
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & last;
        while (slots[slot] != 0 && !accounts[slots[slot] - 1].name().equals(name)) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    /** Returns the place of the account of that name; negative where there is none. */
    int place(String name) {
        return slots[slot(name)] - 1;
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
