package io.securetoken.examples.mutants;

import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;

/**
 * A book with a fault in one row.
 *
 * @param original the book before
 * @param row the row before
 * @param kind what sort of fault it is
 * @param fault what is wrong with it
 * @param book the book with the fault
 */
record Mutant(RuleSet original, Rule row, Kind kind, String fault, RuleSet book) {

    /** What sort of fault it is. */
    enum Kind {
        /** The row is gone, does the opposite, needs nothing, or can never be met. */
        ROW("rows removed or turned"),
        /** The row lacks a condition or an exception. */
        CONDITION("conditions dropped"),
        /** The row lacks an alternative, a part of one, an end of its versions, or its hardware. */
        BOUND("alternatives, versions and hardware dropped");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        @Override
        public String toString() {
            return says;
        }
    }

    @Override
    public String toString() {
        return row.key() + ": " + fault;
    }
}
