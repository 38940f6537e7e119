package io.securetoken.analyze;

/** Situations found one by one, axis by axis as the values they have: bit 0 for the first value. */
final class Region {

    private final long[] hull;
    private long[] smallest = new long[0];
    private int fewest = Integer.MAX_VALUE;

    Region(int axes) {
        hull = new long[axes];
    }

    /** Adds a situation, and on how many rows the answers rest there: the fewer, the better it shows one of them. */
    void add(long[] values, int rows) {
        for (int axis = 0; axis < hull.length; axis++) {
            hull[axis] |= values[axis];
        }
        if (rows < fewest || (rows == fewest && open(values) > open(smallest))) {
            smallest = values.clone();
            fewest = rows;
        }
    }

    /** The more values an axis leaves open, the less is said. */
    private static int open(long[] values) {
        int open = 0;
        for (long value : values) {
            open += Long.bitCount(value);
        }
        return open;
    }

    /** Returns for each axis the values that occur; not to be changed. */
    long[] hull() {
        return hull;
    }

    /** Returns the situation of which the least has to be said; not to be changed. */
    long[] smallest() {
        return smallest;
    }
}
