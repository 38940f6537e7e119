package io.securetoken.plan;

import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;

/**
 * Two Macs of one history, and the accounts of each that are not the very same on the other. Most of them are, so whoever
 * compares the two looks at these alone.
 */
record Changes(Mac before, Mac after, List<Account> were, List<Account> are) {

    static Changes between(Mac before, Mac after) {
        List<Account> old = before.accounts();
        List<Account> now = after.accounts();
        List<Account> were = new ArrayList<>();
        List<Account> are = new ArrayList<>();
        int shared = Math.min(old.size(), now.size());
        for (int i = 0; i < shared; i++) {
            if (old.get(i) != now.get(i)) {
                were.add(old.get(i));
                are.add(now.get(i));
            }
        }
        were.addAll(old.subList(shared, old.size()));
        are.addAll(now.subList(shared, now.size()));
        return new Changes(before, after, were, are);
    }
}
