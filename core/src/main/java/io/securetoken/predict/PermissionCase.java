package io.securetoken.predict;

import io.securetoken.bits.World;
import io.securetoken.rules.Rule;
import java.util.List;

/** Worlds in which the same requirements are in scope, with those that were met and those that were not. */
record PermissionCase(World world, List<Rule> met, List<Rule> unmet) {

    Permission permission() {
        if (!unmet.isEmpty()) {
            return Permission.REFUSED;
        }
        return met.isEmpty() ? Permission.UNDETERMINED : Permission.ALLOWED;
    }
}
