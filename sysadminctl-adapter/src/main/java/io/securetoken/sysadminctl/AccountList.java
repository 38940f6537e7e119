package io.securetoken.sysadminctl;

import io.securetoken.state.Account;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code dscl . -list /Users UniqueID}: the accounts of people with their user ids. A line that is none spoils all. */
final class AccountList {

    private static final Pattern LINE = Pattern.compile("(\\S(?:.*\\S)?)\\s+(-?\\d{1,10})");

    private AccountList() {}

    /** Returns the people by name; empty where the list was not understood. Services and {@code root} are left out. */
    static Optional<Map<String, Integer>> of(Completed completed) {
        if (!completed.isWhole() || !completed.mayHaveExitedWith(0)) {
            return Optional.empty();
        }
        Map<String, Integer> people = new TreeMap<>();
        for (String line : Lines.spoken(completed.stdout())) {
            Matcher account = LINE.matcher(line.strip());
            if (!account.matches()) {
                return Optional.empty();
            }
            long uid = Long.parseLong(account.group(2));
            if (uid >= Account.FIRST_ORDINARY_UID
                    && uid <= Integer.MAX_VALUE
                    && !account.group(1).startsWith("_")) {
                people.put(account.group(1), (int) uid);
            }
        }
        return Optional.of(people);
    }
}
