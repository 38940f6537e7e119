package io.securetoken.analyze;

import java.util.Arrays;

/**
 * The states that were reached, in the order in which they were, each with how it was reached first. States are near-alike
 * numbers, so their hash is mixed.
 */
final class Reached {

    private static final int SMALLEST = 1 << 10;

    private long[] states = new long[SMALLEST];
    private int[] from = new int[SMALLEST];
    private int[] step = new int[SMALLEST];
    private int[] places = new int[SMALLEST * 4];
    private int size;

    int size() {
        return size;
    }

    long state(int number) {
        return states[number];
    }

    /** Returns the number of the state from which it was reached; itself for a start. */
    int from(int number) {
        return from[number];
    }

    int step(int number) {
        return step[number];
    }

    /** Adds a state from which a search starts. */
    void start(long state) {
        reach(state, size, -1);
    }

    /** Adds a state, unless it was reached before. */
    void reach(long state, int reachedFrom, int byStep) {
        int place = place(state, places.length);
        for (int there = places[place]; there != 0; there = places[place]) {
            if (states[there - 1] == state) {
                return;
            }
            place = (place + 1) & (places.length - 1);
        }
        if (size == states.length) {
            grow();
            reach(state, reachedFrom, byStep);
            return;
        }
        states[size] = state;
        from[size] = reachedFrom;
        step[size] = byStep;
        places[place] = ++size;
    }

    private void grow() {
        states = Arrays.copyOf(states, size * 2);
        from = Arrays.copyOf(from, size * 2);
        step = Arrays.copyOf(step, size * 2);
        places = new int[size * 8];
        for (int number = 0; number < size; number++) {
            int place = place(states[number], places.length);
            while (places[place] != 0) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = number + 1;
        }
    }

    /** Returns at which of so many places, a power of two, the state is looked for first. */
    static int place(long state, int size) {
        long mixed = state * 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        return (int) ((mixed * 0xC2B2AE3D27D4EB4FL) >>> 33) & (size - 1);
    }
}
