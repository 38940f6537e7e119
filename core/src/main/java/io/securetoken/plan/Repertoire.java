package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.bits.Attribute;
import io.securetoken.engine.Decision;
import io.securetoken.engine.Move;
import io.securetoken.engine.Packing;
import io.securetoken.plan.Reading.Abilities;
import io.securetoken.plan.Vocabulary.Entry;
import io.securetoken.state.Answer;
import io.securetoken.state.PasswordState;
import java.util.Arrays;
import java.util.List;

/** What can be tried in a search: of accounts that nothing tells apart, with one of them. It is used by one search. */
final class Repertoire {

    private static final long NO_PASSWORD = Attribute.PASSWORD.place(PasswordState.NONE.possible());

    private final Problem problem;
    private final Packing packing;
    private final Ready[][] forTheMac;
    private final Ready[][] forAnAccount;
    private final Ready[][] firstPassword;
    private final Ready[][] deletions;
    private final Ready[][] creations;
    private final long[] after;

    Repertoire(Problem problem) {
        this.problem = problem;
        this.packing = problem.packing();
        this.after = new long[problem.start().mac().length];
        Abilities abilities = problem.book().abilities(problem.operator());
        this.forTheMac = ready(abilities.mac());
        this.forAnAccount = ready(abilities.account());
        this.firstPassword = ready(abilities.firstPassword());
        this.deletions = ready(abilities.deletions());
        this.creations = problem.helper() == Packing.NONE ? new Ready[0][] : ready(abilities.creations());
    }

    private Ready[][] ready(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.ways().stream()
                        .map(way -> ready(way, entry.oneWillDo()))
                        .toArray(Ready[]::new))
                .toArray(Ready[][]::new);
    }

    private Ready ready(Deed deed, boolean oneWillDo) {
        Action example = deed.example();
        long price = Price.packed(example);
        return new Ready(
                deed,
                packing.move(example),
                price,
                price >= Price.DISTURBING,
                Deed.isBySubject(example),
                Operator.takesOwnPassword(example),
                Operator.takesOlderPassword(example),
                Standing.setsPassword(example),
                oneWillDo);
    }

    /** A deed made ready for packed Macs. */
    private record Ready(
            Deed deed,
            Move move,
            long price,
            boolean disturbs,
            boolean bySubject,
            boolean takesOwnPassword,
            boolean takesOlderPassword,
            boolean setsPassword,
            boolean oneWillDo) {}

    /** A deed with the places of those whose names are to be put to it. */
    record Done(Deed deed, int subject, int actor) {

        Action named(Problem problem) {
            return deed.naming().of(problem.name(subject), problem.name(actor));
        }
    }

    /** Takes what a step leads to. */
    @FunctionalInterface
    interface Follower {
        void take(State then, long price, Done by);
    }

    /** Follows everything that is allowed and safe here, either what disturbs a person or what does not. */
    void follow(State now, boolean disturbing, Follower follower) {
        new Turn(now, disturbing, follower).run();
    }

    /** All that is tried from one state. */
    private final class Turn {

        private final State now;
        private final boolean disturbing;
        private final Follower follower;
        private final long[] codes;
        private final int[] order;
        private int[] actors = {};

        Turn(State now, boolean disturbing, Follower follower) {
            this.now = now;
            this.disturbing = disturbing;
            this.follower = follower;
            this.codes = problem.codes(now);
            this.order = order();
        }

        /** Returns the places of those who take part and are there; those that nothing tells apart lie together. */
        private int[] order() {
            int[] places = new int[codes.length];
            int count = 0;
            for (int place = 1; place < codes.length; place++) {
                if (problem.takesPart(place) && now.mac()[place] != 0) {
                    int at = count++;
                    while (at > 0 && codes[places[at - 1]] > codes[place]) {
                        places[at] = places[at - 1];
                        at--;
                    }
                    places[at] = place;
                }
            }
            return Arrays.copyOf(places, count);
        }

        void run() {
            tryAll(forTheMac, Packing.NONE);
            long before = -1;
            for (int subject : order) {
                if (codes[subject] != before) {
                    before = codes[subject];
                    tryWith(subject);
                }
            }
            int helper = problem.helper();
            if (helper != Packing.NONE && now.mac()[helper] == 0) {
                actors = actors(Packing.NONE);
                tryAll(creations, helper);
            }
        }

        private void tryWith(int subject) {
            actors = actors(subject);
            tryAll(forAnAccount, subject);
            if ((now.mac()[subject] & Attribute.PASSWORD.mask()) == NO_PASSWORD) {
                tryAll(firstPassword, subject);
            }
            if (problem.mayBeDeleted(subject)) {
                tryAll(deletions, subject);
            }
        }

        /** Returns whose credentials can be used: of each sort one beside the subject. */
        private int[] actors(int subject) {
            int[] places = new int[order.length];
            int count = 0;
            long before = -1;
            for (int actor : order) {
                if (problem.isPasswordKnown(actor, now) && (actor == subject || codes[actor] != before)) {
                    places[count++] = actor;
                }
                before = actor == subject ? before : codes[actor];
            }
            return Arrays.copyOf(places, count);
        }

        private void tryAll(Ready[][] entries, int subject) {
            for (Ready[] ways : entries) {
                tryOne(ways, subject);
            }
        }

        private void tryOne(Ready[] ways, int subject) {
            for (Ready way : ways) {
                if (way.disturbs() != disturbing) {
                    continue;
                }
                if (way.deed().byActor()) {
                    for (int actor : actors) {
                        if (follow(way, subject, actor) && way.oneWillDo()) {
                            return;
                        }
                    }
                } else if (follow(way, subject, way.bySubject() ? subject : Packing.NONE) && way.oneWillDo()) {
                    return;
                }
            }
        }

        /** Returns whether it can be done here: allowed, safe, and certain in what follows. */
        private boolean follow(Ready way, int subject, int actor) {
            if (!isEquipped(way, subject, actor)) {
                return false;
            }
            Decision decision = packing.decide(now.mac(), way.move(), subject, actor);
            if (decision.allowed() != Answer.YES) {
                return false;
            }
            packing.follow(now.mac(), way.move(), subject, actor, decision, after);
            boolean rotates = way.setsPassword() && !now.isRotated(subject);
            if (!rotates && Arrays.equals(now.mac(), after)) {
                return true;
            }
            State then = rotates ? now.rotating(subject, after.clone()) : now.with(after.clone());
            if (!problem.allows(now, then)) {
                return false;
            }
            follower.take(then, way.price(), new Done(way.deed(), subject, actor));
            return true;
        }

        private boolean isEquipped(Ready way, int subject, int actor) {
            return (actor == Packing.NONE || problem.isPasswordKnown(actor, now))
                    && (!way.takesOwnPassword() || problem.isPasswordKnown(subject, now))
                    && (!way.takesOlderPassword() || problem.isOlderPasswordKnown(subject));
        }
    }
}
