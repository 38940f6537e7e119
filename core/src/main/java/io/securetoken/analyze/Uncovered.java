package io.securetoken.analyze;

import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.rules.RuleSet.Gap;
import io.securetoken.state.CreationMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Where the rows about an operation leave one of its questions open, for accounts of one creation method, found piece by piece. */
final class Uncovered {

    private static final World NOWHERE = new World(0, 0, 0);

    private final Operation operation;
    private final Gap.Question question;
    private final @Nullable CreationMethod method;
    private World asked = NOWHERE;
    private World open = NOWHERE;
    private long stretches;
    private @Nullable Witness witness;

    Uncovered(Operation operation, Gap.Question question, @Nullable CreationMethod method) {
        this.operation = operation;
        this.question = question;
        this.method = method;
    }

    Operation operation() {
        return operation;
    }

    Gap.Question question() {
        return question;
    }

    /** Adds what was asked at once, and where no row answers. */
    void add(Ground.Question here, World all, List<World> left) {
        asked = both(asked, all);
        for (World world : left) {
            open = both(open, world);
            stretches |= 1L << here.stretch();
            if (witness == null) {
                witness = Smallest.of(world, all, here.mac(), here.action());
            }
        }
    }

    /** The sentence names the method, so what is possible of it is left out. */
    private static World both(World one, World other) {
        return new World(one.mac() | other.mac(), one.accounts() | other.accounts(), 0);
    }

    /** Returns where it shows; empty if nothing is left open. */
    Optional<Witness> witness() {
        return Optional.ofNullable(witness);
    }

    /** Returns the gap as a sentence: the operation, then what is the same wherever it is open. */
    String sentence(Stretches versions) {
        StringJoiner where = new StringJoiner(", ");
        where.add(new Gap(operation, question).toString());
        if (method != null) {
            where.add("`" + method.name() + "`" + beneath(method));
        }
        String range = versions.inWords(stretches);
        if (!range.isEmpty()) {
            where.add(range);
        }
        for (Attribute attribute : Attribute.values()) {
            if (!attribute.words().isEmpty() && open.possible(attribute) != asked.possible(attribute)) {
                where.add((attribute.isActors() ? "by." : "") + attribute.key() + " " + words(attribute));
            }
        }
        return where.toString();
    }

    private static String beneath(CreationMethod method) {
        return method.beneath().isEmpty()
                ? ""
                : " (if `" + method.beneath().get(0).name() + "` lies beneath)";
    }

    private String words(Attribute attribute) {
        List<String> words = new ArrayList<>();
        for (long left = open.possible(attribute); left != 0; left &= left - 1) {
            words.add(attribute.words().get(Long.numberOfTrailingZeros(left)));
        }
        return String.join(" or ", words);
    }
}
