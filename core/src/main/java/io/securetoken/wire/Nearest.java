package io.securetoken.wire;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
final class Nearest {

    private static final int NEAR = 2;

    private Nearest() {}

    /** Returns the allowed word that differs least, by two letters at most or only in its case; null if none does. */
    static @Nullable String to(String found, Collection<String> allowed) {
        String best = null;
        int distance = NEAR + 1;
        for (String word : allowed) {
            int one = distance(found, word);
            if (one < distance && one < word.length()) {
                best = word;
                distance = one;
            }
        }
        return best;
    }

    private static int distance(String found, String word) {
        if (Math.abs(word.length() - found.length()) > NEAR) {
            return NEAR + 1;
        }
        return found.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)) ? 1 : edits(found, word);
    }

    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
