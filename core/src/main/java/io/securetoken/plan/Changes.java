package io.securetoken.plan;

import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two Macs of one history, and the accounts of each that are not the very same on the other. Most of them are, so whoever
 * compares the two looks at these alone.
 */
record Changes(Mac before, Mac after, List<Account> were, List<Account> are) {

    private static final Account[] NONE = {};

    static Changes between(Mac before, Mac after) {
        Account[] old = before.accounts().toArray(NONE);
        Account[] now = after.accounts().toArray(NONE);
        List<Account> were = new ArrayList<>();
        List<Account> are = new ArrayList<>();
        int shared = Math.min(old.length, now.length);
        for (int i = 0; i < shared; i++) {
            if (old[i] != now[i]) {
                were.add(old[i]);
                are.add(now[i]);
            }
        }
        were.addAll(Arrays.asList(old).subList(shared, old.length));
        are.addAll(Arrays.asList(now).subList(shared, now.length));
        return new Changes(before, after, were, are);
    }
}
