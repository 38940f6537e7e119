package io.securetoken.analyze;

import io.securetoken.rules.Rule;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The first version of each stretch in which the same rows are in force. */
record Stretches(List<MacOs> versions) {

    /** Returns the stretches that those rows make. */
    static Stretches of(List<Rule> rows) {
        Set<MacOs> starts = new TreeSet<>(Set.of(MacOs.OLDEST));
        rows.forEach(row -> {
            row.since().ifPresent(starts::add);
            row.before().ifPresent(starts::add);
        });
        return new Stretches(List.copyOf(starts));
    }

    /** Returns some of them in words, bit 0 for the first; empty if all are meant. */
    String inWords(long some) {
        List<String> ranges = new ArrayList<>();
        for (int first = 0; first < versions.size(); first++) {
            if ((some & (1L << first)) == 0) {
                continue;
            }
            int last = first;
            while (last + 1 < versions.size() && (some & (1L << (last + 1))) != 0) {
                last++;
            }
            ranges.add(range(first, last));
            first = last;
        }
        return String.join(" and ", ranges);
    }

    private String range(int first, int last) {
        boolean fromOldest = versions.get(first).equals(MacOs.OLDEST);
        boolean toNewest = last + 1 == versions.size();
        if (versions.size() == 1 && !fromOldest) {
            return "macOS " + versions.get(0);
        }
        if (toNewest) {
            return fromOldest ? "" : "macOS " + versions.get(first) + " and later";
        }
        String end = "before macOS " + versions.get(last + 1);
        return fromOldest ? end : "macOS " + versions.get(first) + " to " + end;
    }
}
