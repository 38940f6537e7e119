package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyTest {

    /** Attributes, what is known, and the number of the sort: a state of 10,000 sorts uses no more than these bits. */
    private static final int BITS = 50;

    @Test
    void keys_are_equal_where_all_words_are() {
        Key key = new Key(new long[] {1, 2, 3});

        assertThat(key).isEqualTo(new Key(new long[] {1, 2, 3})).hasSameHashCodeAs(new Key(new long[] {1, 2, 3}));
        assertThat(key)
                .isNotEqualTo(new Key(new long[] {1, 2, 4}))
                .isNotEqualTo(new Key(new long[] {1, 3, 2}))
                .isNotEqualTo(new Key(new long[] {1, 2}))
                .isNotEqualTo("a key");
    }

    @Test
    void states_that_differ_in_two_bits_do_not_share_a_hash() {
        Set<Integer> hashes = new HashSet<>();
        int keys = 0;
        for (int one = 0; one < 3 * BITS; one++) {
            for (int other = one + 1; other < 3 * BITS; other++) {
                long[] words = {0x5555, 0x5555L << 33, 0x5555};
                words[one / BITS] ^= 1L << one % BITS;
                words[other / BITS] ^= 1L << other % BITS;
                hashes.add(new Key(words).hashCode());
                keys++;
            }
        }

        assertThat(hashes.size()).isEqualTo(keys);
    }
}
