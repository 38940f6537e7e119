package io.securetoken.examples.cli;

import java.util.Collection;
import java.util.Optional;

/** An input that is not usable: where, what was found there, and what is allowed. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int NEAR = 2;
    private static final int LONGEST = 80;

    /** Something at a path that is not what may stand there. */
    Unusable(String path, String found, String allowed) {
        super(path + ": found " + shortened(found) + ", allowed " + allowed);
    }

    /** Something at a path that the library refuses for a reason of its own. */
    Unusable(String path, IllegalArgumentException refused) {
        super(path + ": " + refused.getMessage());
    }

    /** A word that is none of those that may stand there. */
    static Unusable word(String path, String found, Collection<String> allowed) {
        return new Unusable(path, quoted(found), listed(found, allowed));
    }

    /** A key that is none of those that may stand there. */
    static Unusable key(String path, String found, Collection<String> allowed) {
        return new Unusable(path, "unknown key " + quoted(found), listed(found, allowed));
    }

    /** Returns the text with every character escaped that could break or disguise a line. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> shown.append(String.format("\\u%04x", c));
                default -> shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Returns the one line for standard error. */
    String line(String file) {
        return printable("securetoken: " + file + ": " + getMessage());
    }

    private static String listed(String found, Collection<String> allowed) {
        String all = allowed.isEmpty() ? "nothing" : String.join(", ", allowed);
        return all
                + nearest(found, allowed)
                        .map(word -> " (did you mean " + quoted(word) + "?)")
                        .orElse("");
    }

    private static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static Optional<String> nearest(String found, Collection<String> allowed) {
        String best = "";
        int distance = NEAR + 1;
        for (String word : allowed) {
            int one = Math.abs(word.length() - found.length()) > NEAR ? NEAR + 1 : distance(word, found);
            if (one < distance && one < word.length()) {
                best = word;
                distance = one;
            }
        }
        return distance > NEAR ? Optional.empty() : Optional.of(best);
    }

    private static int distance(String one, String other) {
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
