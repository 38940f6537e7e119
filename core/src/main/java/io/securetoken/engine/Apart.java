package io.securetoken.engine;

/** Two sets of what the other accounts may have among them, for which the rows decide differently though nothing else differs. */
public record Apart(long some, long others) {

    /** Returns whether one value is in one set, and the other in the other. */
    public boolean separates(long one, long other) {
        return ((some & one) != 0 && (others & other) != 0) || ((some & other) != 0 && (others & one) != 0);
    }
}
