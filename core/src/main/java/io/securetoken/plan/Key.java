package io.securetoken.plan;

import java.util.Arrays;

/** A packed state as a key. States are near-alike, so their hash is mixed: a plain one would collide. */
final class Key {

    private final long[] words;
    private final int hash;

    Key(long[] words) {
        this.words = words;
        this.hash = mixed(words);
    }

    private static int mixed(long[] words) {
        long mixed = 0x9E3779B97F4A7C15L;
        for (long word : words) {
            mixed = (mixed ^ word) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 29;
        }
        return (int) (mixed ^ (mixed >>> 32));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(words, key.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
