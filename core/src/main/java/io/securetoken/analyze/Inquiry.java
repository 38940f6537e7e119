package io.securetoken.analyze;

import com.google.common.collect.Sets;
import io.securetoken.action.Action;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.engine.Decision;
import io.securetoken.predict.Permission;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet.Gap;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks two books the same questions about one deed: all at once where what is unknown does not matter, and one by one where
 * it does.
 */
final class Inquiry {

    private static final int VERSION = 0;
    private static final int BENEATH = 1;
    private static final int ACTOR = 2;
    private static final int NO_AXIS = -1;

    private final Side one;
    private final Side other;
    private final Aspect aspect;
    private final @Nullable Deed deed;
    private final List<CreationMethod> methods;
    private final Stretches stretches;
    private final List<Draft.Actor> actors;
    private final List<Axis> axes;
    private final long[] all;
    private final boolean skipsAgreement;
    private final Map<Parting, Region> found = new LinkedHashMap<>();

    /** What the books answer, each with its reason. */
    record Parting(String one, String other, Reply.Reason oneReason, Reply.Reason otherReason) {}

    Inquiry(
            Side one,
            Side other,
            Aspect aspect,
            @Nullable Deed deed,
            List<CreationMethod> methods,
            Optional<MacOs> only,
            boolean skipsAgreement) {
        this.one = one;
        this.other = other;
        this.aspect = aspect;
        this.deed = deed;
        this.methods = methods;
        this.skipsAgreement = skipsAgreement;
        this.stretches =
                only.map(Stretches::only).orElseGet(() -> Stretches.of(rows(row -> matters(row) || isNeeded(row))));
        this.actors = actors();
        this.axes = Axis.of(
                rows(this::matters),
                deed == null ? List.of() : deed.credentials(),
                deed == null,
                deed == null || deed.happensToAccount(),
                actors.contains(Draft.Actor.ANOTHER));
        this.all = full();
    }

    private List<Rule> rows(Predicate<Rule> which) {
        return Stream.of(one, other)
                .flatMap(book -> book.book().rules().stream())
                .filter(which)
                .toList();
    }

    private boolean matters(Rule row) {
        return Readings.areAmong(row, methods)
                && (aspect.isDecidedBy(row, operation()) || (aspect == Aspect.LATER && isAboutLogin(row)));
    }

    /** What is moot where both books refuse need not be moot on each version. */
    private boolean isNeeded(Rule row) {
        return Readings.areAmong(row, methods) && Aspect.PERMISSION.isDecidedBy(row, operation());
    }

    private static boolean isAboutLogin(Rule row) {
        return Stream.of(Gap.Question.values())
                .anyMatch(question -> question.isAnsweredBy(row, Operation.LOG_IN_GRAPHICALLY));
    }

    /** Returns whether the same can be done with an account's credentials, but here is not. */
    private boolean isByNobody() {
        return deed != null
                && !deed.happensToAccount()
                && Deed.ALL.stream().anyMatch(same -> same.operation() == deed.operation() && same.happensToAccount());
    }

    Operation operation() {
        return deed == null ? Operation.CREATE_ACCOUNT : deed.operation();
    }

    /** Who authorises the same action is one: the account itself, where no other credentials can be given. */
    private List<Draft.Actor> actors() {
        if (deed == null) {
            return List.of(Draft.Actor.NOBODY, Draft.Actor.ANOTHER);
        }
        Map<Action, Draft.Actor> different = new LinkedHashMap<>();
        for (Draft.Actor who : Draft.Actor.values()) {
            Draft draft = new Draft(deed, Mac.running(MacOs.OLDEST));
            draft.by(who);
            different.put(draft.action(), who);
        }
        return List.copyOf(different.values());
    }

    private long[] full() {
        long[] full = new long[ACTOR + 1 + axes.size()];
        full[VERSION] = values(stretches.versions().size());
        full[BENEATH] = values(Math.max(1, methods.size()));
        full[ACTOR] = values(actors.size());
        for (int i = 0; i < axes.size(); i++) {
            full[ACTOR + 1 + i] = values(axes.get(i).size());
        }
        return full;
    }

    private static long values(int count) {
        return (1L << count) - 1;
    }

    /** Returns the disagreements: one for each pair of reasons to decide differently. */
    List<Disagreement> disagreements() {
        fixed(0, new long[all.length]);
        List<Disagreement> disagreements = new ArrayList<>();
        found.forEach((parting, region) -> disagreements.add(disagreement(parting, region)));
        return disagreements;
    }

    /** Gives a value to each axis that cannot be left open, then asks. */
    private void fixed(int next, long[] values) {
        if (next == values.length) {
            ask(values);
            return;
        }
        if (next > ACTOR && !axes.get(next - ACTOR - 1).definite()) {
            long[] open = values.clone();
            open[next] = all[next];
            fixed(next + 1, open);
            return;
        }
        for (long left = all[next]; left != 0; left &= left - 1) {
            long[] chosen = values.clone();
            chosen[next] = left & -left;
            fixed(next + 1, chosen);
        }
    }

    private void ask(long[] values) {
        Draft draft = draft(values);
        Mac mac = draft.mac();
        Action action = draft.action();
        Reply first = one.reply(aspect, mac, action);
        Reply second = other.reply(aspect, mac, action);
        if (first.answer() != null && second.answer() != null) {
            if (!first.answer().equals(second.answer()) && counts(mac, action)) {
                Parting parting = new Parting(first.answer(), second.answer(), first.reason(), second.reason());
                found.computeIfAbsent(parting, rows -> new Region(all.length))
                        .add(values, first.rules().size() + second.rules().size());
            }
            return;
        }
        if (skipsAgreement && agree(mac, action)) {
            return;
        }
        Set<Attribute> missing = first.missing(one);
        Set<Attribute> alsoMissing = second.missing(other);
        if (first.isHopeless(missing) || second.isHopeless(alsoMissing)) {
            return;
        }
        int axis = helpful(values, Sets.union(missing, alsoMissing));
        if (axis != NO_AXIS) {
            for (long left = all[axis]; left != 0; left &= left - 1) {
                long[] chosen = values.clone();
                chosen[axis] = left & -left;
                ask(chosen);
            }
        }
    }

    /**
     * Returns whether the books certainly answer alike whatever becomes known: in each case of what is open they decide the
     * same. Where a first login is asked about, the creation before it must also be definite, since what an undetermined
     * one leaves is worked out where it is allowed only.
     */
    private boolean agree(Mac mac, Action action) {
        Decision first = one.decide(mac, action);
        Decision second = other.decide(mac, action);
        if (!first.permitsAs(second)) {
            return false;
        }
        return switch (aspect) {
            case PERMISSION -> true;
            case TOKEN -> first.changesAs(second);
            case LATER -> first.allowed() != Answer.UNKNOWN && first.changesAs(second) && agreeLater(mac, action);
        };
    }

    private boolean agreeLater(Mac mac, Action creation) {
        Mac created = one.predict(mac, creation).afterIfDone();
        Action login = LogIn.as(Draft.SUBJECT);
        Decision first = one.decide(created, login);
        Decision second = other.decide(created, login);
        return first.permitsAs(second) && first.changesAs(second);
    }

    /** What would become of a token is moot where both books refuse. */
    private boolean counts(Mac mac, Action action) {
        return aspect == Aspect.PERMISSION
                || one.predict(mac, action).permission() != Permission.REFUSED
                || other.predict(mac, action).permission() != Permission.REFUSED;
    }

    /** Returns an open axis that a book asks for, else any open one, if one is open. */
    private int helpful(long[] values, Set<Attribute> missing) {
        int open = NO_AXIS;
        for (int axis = ACTOR + 1; axis < values.length; axis++) {
            if (isOpen(axis, values)) {
                Attribute attribute = axes.get(axis - ACTOR - 1).attribute();
                if (missing.contains(attribute)) {
                    return axis;
                }
                open = open == NO_AXIS ? axis : open;
            }
        }
        return open;
    }

    private boolean isOpen(int axis, long[] values) {
        boolean ofActor = axes.get(axis - ACTOR - 1).attribute().isActors();
        return values[axis] == all[axis] && (!ofActor || actor(values) == Draft.Actor.ANOTHER);
    }

    private Draft.Actor actor(long[] values) {
        return actors.get(Long.numberOfTrailingZeros(values[ACTOR]));
    }

    private Draft draft(long[] values) {
        Draft draft = new Draft(deed, Mac.running(stretches.version(Long.numberOfTrailingZeros(values[VERSION]))));
        draft.by(actor(values));
        if (!methods.isEmpty()) {
            draft.method(methods.get(Long.numberOfTrailingZeros(values[BENEATH])));
        }
        for (int i = 0; i < axes.size(); i++) {
            long chosen = values[ACTOR + 1 + i];
            if (chosen != all[ACTOR + 1 + i]) {
                axes.get(i).setters().get(Long.numberOfTrailingZeros(chosen)).set(draft);
            }
        }
        return draft;
    }

    private Disagreement disagreement(Parting parting, Region region) {
        Witness witness = witness(parting, draft(region.smallest()));
        return new Disagreement(
                aspect,
                new Statement(aspect, operation(), isByNobody(), methods, stretches, actors, axes)
                        .of(region.hull(), all, parting),
                parting.one(),
                parting.other(),
                one.reply(aspect, witness.mac(), witness.action()).rules(),
                other.reply(aspect, witness.mac(), witness.action()).rules(),
                witness);
    }

    /** Returns the first that still shows it: a Mac with no more on it than was said, the settled one, or what was asked. */
    private Witness witness(Parting parting, Draft draft) {
        Witness asked = new Witness(draft.mac(), draft.action());
        draft.settled();
        return Stream.of(new Witness(draft.smallestMac(), draft.action()), new Witness(draft.mac(), draft.action()))
                .filter(witness -> shows(parting, witness))
                .findFirst()
                .orElse(asked);
    }

    private boolean shows(Parting parting, Witness witness) {
        return one.reply(aspect, witness.mac(), witness.action()).shows(parting.one(), parting.oneReason())
                && other.reply(aspect, witness.mac(), witness.action()).shows(parting.other(), parting.otherReason());
    }
}
