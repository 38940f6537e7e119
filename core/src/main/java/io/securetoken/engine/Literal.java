package io.securetoken.engine;

import io.securetoken.bits.Box;
import io.securetoken.bits.World;
import io.securetoken.state.Answer;

/** One condition of a compiled row: inside a box, or outside it. */
record Literal(Box box, boolean negated) {

    /** Returns whether it holds in every possible world, in none, or in some. */
    Answer in(World world) {
        if (box.isCertain(world)) {
            return Answer.of(!negated);
        }
        return box.isImpossible(world) ? Answer.of(negated) : Answer.UNKNOWN;
    }
}
