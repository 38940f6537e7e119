package io.securetoken.plan;

import io.securetoken.state.Account;
import java.util.Comparator;

/**
 * Accounts that nothing can tell apart from the start: those the goal does not name and that are alike in all that rows
 * see. An account that the goal names is a sort of its own.
 */
record Sort(int place, long seen, long traits, String createdBy, Account example) {

    static final int NOT_NAMED = Integer.MAX_VALUE;

    static final Comparator<Sort> ORDER = Comparator.comparingInt(Sort::place)
            .thenComparingLong(Sort::seen)
            .thenComparingLong(Sort::traits)
            .thenComparing(Sort::createdBy);

    @Override
    public boolean equals(Object other) {
        return other instanceof Sort sort && ORDER.compare(this, sort) == 0;
    }

    @Override
    public int hashCode() {
        long mixed = (seen ^ (traits << 40) ^ place) * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ (mixed >>> 32)) + createdBy.hashCode();
    }
}
