package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Worlds in which the same rows decide what becomes of everything. */
record OutcomeCase(World world, Map<Effect.Group, Rule> rows) {

    /** Returns the effect in that group; null where no row decides and nothing changes. */
    @Nullable
    Effect effect(Effect.Group group) {
        Rule row = rows.get(group);
        return row == null ? null : row.effect().orElseThrow();
    }

    /** Returns the possible token states of the subject afterwards. */
    int tokenAfter() {
        return (int) world.possible(Attribute.TOKEN_AFTER);
    }

    /** Returns whether a row says what becomes of the subject's token. */
    boolean coversToken() {
        return rows.containsKey(Effect.Group.TOKEN);
    }
}
