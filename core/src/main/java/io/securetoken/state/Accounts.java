package io.securetoken.state;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a Mac in the order of their names, each name once. A Mac that differs in one account shares with the
 * other what the rest of them costs to find and to count.
 */
final class Accounts extends AbstractList<Account> implements RandomAccess, Serializable {

    private static final long serialVersionUID = 1;

    static final Accounts NONE = new Accounts(new Account[0], null);

    private final Account[] inOrder;

    /** Made when first asked for, and not sent: two threads may both make it, and get the same. */
    private transient @Nullable Roster roster;

    private Accounts(Account[] inOrder, @Nullable Roster roster) {
        this.inOrder = inOrder;
        this.roster = roster;
    }

    /** Returns the accounts in order; refuses two of one name. */
    static Accounts of(List<Account> accounts) {
        return accounts instanceof Accounts already
                ? already
                : inOrder(List.copyOf(accounts).toArray(new Account[0]));
    }

    private static Accounts inOrder(Account[] accounts) {
        Arrays.sort(accounts, Comparator.comparing(Account::name));
        for (int i = 1; i < accounts.length; i++) {
            if (accounts[i - 1].name().equals(accounts[i].name())) {
                throw new IllegalArgumentException("account `" + accounts[i].name() + "` is listed twice");
            }
        }
        return new Accounts(accounts, null);
    }

    /** Returns these with the account in place of the one of its name, or added. */
    Accounts with(Account account) {
        int place = roster().place(account.name());
        if (place < 0) {
            Account[] more = Arrays.copyOf(inOrder, inOrder.length + 1);
            more[inOrder.length] = account;
            return inOrder(more);
        }
        if (inOrder[place] == account) {
            return this;
        }
        Account[] changed = inOrder.clone();
        changed[place] = account;
        return new Accounts(changed, roster().with(place, changed));
    }

    /** Returns these without the account of that name; the same where there is none. */
    Accounts without(String name) {
        int place = roster().place(name);
        if (place < 0) {
            return this;
        }
        Account[] fewer = Arrays.copyOf(inOrder, inOrder.length - 1);
        System.arraycopy(inOrder, place + 1, fewer, place, fewer.length - place);
        return new Accounts(fewer, null);
    }

    /** Returns the account of that name, or null. */
    @Nullable
    Account find(String name) {
        int place = roster().place(name);
        return place < 0 ? null : inOrder[place];
    }

    Roster roster() {
        Roster made = roster;
        if (made == null) {
            made = new Roster(inOrder);
            roster = made;
        }
        return made;
    }

    @Override
    public Account get(int place) {
        return inOrder[place];
    }

    @Override
    public int size() {
        return inOrder.length;
    }
}
