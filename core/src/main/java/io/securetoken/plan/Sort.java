package io.securetoken.plan;

/**
 * Accounts that nothing can tell apart from the start: those the goal does not name and that are alike in all that rows
 * see. An account that the goal names is a sort of its own.
 */
record Sort(int place, long seen, long traits, String createdBy) implements Comparable<Sort> {

    static final int NOT_NAMED = Integer.MAX_VALUE;

    @Override
    public int compareTo(Sort other) {
        int order = Integer.compare(place, other.place);
        order = order != 0 ? order : Long.compare(seen, other.seen);
        order = order != 0 ? order : Long.compare(traits, other.traits);
        return order != 0 ? order : createdBy.compareTo(other.createdBy);
    }
}
