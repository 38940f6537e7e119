package io.securetoken.analyze;

import io.securetoken.rules.Rule;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first version of each stretch in which the same rows are in force.
 *
 * @param versions the first versions in their order
 * @param alone whether there is one version only, and nothing is asked of those after it
 */
record Stretches(List<MacOs> versions, boolean alone) {

    private static final MacOs USUAL = MacOs.of("14.4");

    /** Returns the stretches that those rows make. */
    static Stretches of(List<Rule> rows) {
        Set<MacOs> starts = new TreeSet<>(Set.of(MacOs.OLDEST));
        rows.forEach(row -> {
            row.since().ifPresent(starts::add);
            row.before().ifPresent(starts::add);
        });
        return new Stretches(List.copyOf(starts), false);
    }

    /** Returns that version and no other. */
    static Stretches only(MacOs macos) {
        return new Stretches(List.of(macos), true);
    }

    /** Returns the version to ask about in place of all of a stretch: the usual one if it is among them, else the first. */
    MacOs version(int stretch) {
        MacOs first = versions.get(stretch);
        boolean over = stretch + 1 < versions.size() && USUAL.isAtLeast(versions.get(stretch + 1));
        return alone || over || !USUAL.isAtLeast(first) ? first : USUAL;
    }

    /** Returns some of them in words, bit 0 for the first; empty if all are meant. */
    String inWords(long some) {
        List<String> ranges = new ArrayList<>();
        for (long left = some; left != 0; ) {
            int first = Long.numberOfTrailingZeros(left);
            int after = first + Long.numberOfTrailingZeros(~(left >>> first));
            ranges.add(range(first, after));
            left &= -1L << after;
        }
        return String.join(" and ", ranges);
    }

    private String range(int first, int after) {
        if (alone) {
            return "macOS " + versions.get(first);
        }
        boolean fromOldest = first == 0;
        if (after == versions.size()) {
            return fromOldest ? "" : "macOS " + versions.get(first) + " and later";
        }
        String end = "before macOS " + versions.get(after);
        return fromOldest ? end : "macOS " + versions.get(first) + " to " + end;
    }
}
