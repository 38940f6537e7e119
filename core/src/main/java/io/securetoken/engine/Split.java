package io.securetoken.engine;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.state.Answer;
import java.util.ArrayList;
import java.util.List;

/** The worlds of a question, parted by whether something holds in them. */
record Split(List<World> in, List<World> out) {

    private Split() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** Parts the worlds by whether all the literals hold. */
    static Split byAll(List<Literal> all, World world) {
        Split split = new Split();
        split.part(all, world);
        return split;
    }

    private void part(List<Literal> all, World world) {
        for (Literal literal : all) {
            Answer answer = literal.in(world);
            if (answer == Answer.NO) {
                out.add(world);
                return;
            }
            if (answer == Answer.UNKNOWN) {
                Attribute open = literal.box().firstUndecided(world);
                if (open == null) {
                    throw new IllegalStateException("a condition is open although every attribute is decided");
                }
                long allowed = literal.box().allowed(open) & world.possible(open);
                part(all, world.with(open, allowed));
                part(all, world.with(open, world.possible(open) & ~allowed));
                return;
            }
        }
        in.add(world);
    }

    /** Parts the worlds by whether one of the alternatives holds whole. */
    static Split byAny(List<List<Literal>> alternatives, World world) {
        List<World> in = new ArrayList<>();
        List<World> left = List.of(world);
        for (List<Literal> alternative : alternatives) {
            List<World> still = new ArrayList<>();
            for (World open : left) {
                Split split = byAll(alternative, open);
                in.addAll(split.in);
                still.addAll(split.out);
            }
            left = still;
        }
        return new Split(in, left);
    }
}
