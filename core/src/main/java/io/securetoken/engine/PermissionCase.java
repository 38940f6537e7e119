package io.securetoken.engine;

import io.securetoken.bits.World;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import java.util.List;

/** Worlds in which the same requirements are in scope, with those that were met and those that were not. */
record PermissionCase(World world, List<Rule> met, List<Rule> unmet) {

    /** Returns whether it may happen; unknown where no requirement is in scope. */
    Answer allowed() {
        if (!unmet.isEmpty()) {
            return Answer.NO;
        }
        return met.isEmpty() ? Answer.UNKNOWN : Answer.YES;
    }
}
