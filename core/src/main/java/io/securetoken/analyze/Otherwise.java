package io.securetoken.analyze;

import io.securetoken.bits.Attribute;
import io.securetoken.engine.Decision;
import io.securetoken.engine.Move;
import io.securetoken.engine.Packing;
import io.securetoken.state.Answer;
import io.securetoken.state.TokenState;

/** A step as it was asked, for the questions beside it: the same without credentials, or with the tag the other way round. */
final class Otherwise {

    private static final int BOTH = 0b11;

    private final Packing packing;
    private final Move move;
    private final long[] before;
    private final int subject;
    private final int actor;

    Otherwise(Packing packing, Move move, long[] before, int subject, int actor) {
        this.packing = packing;
        this.move = move;
        this.before = before;
        this.subject = subject;
        this.actor = actor;
    }

    /** Returns whether the account at that place comes to hold a token with nobody's credentials too. */
    boolean givesWithoutCredentials(int place) {
        Decision alone = packing.decide(before, move, subject, Packing.NONE);
        return alone.allowed() == Answer.YES && Transition.holds(done(before, move, Packing.NONE, alone)[place]);
    }

    /** Returns whether it makes no difference if the account it happens to is tagged; so too where that is not known. */
    boolean isSameWithTagTurned() {
        // a tag is asked of the subject alone, by the same rows whoever acts
        if (subject == Packing.NONE || !move.byAnother().asks(Attribute.TAG)) {
            return true;
        }
        if (move.created() != 0) {
            return isSame(before, move.otherwiseTagged());
        }
        if (Attribute.TAG.read(before[subject]) == BOTH) {
            return true;
        }
        long[] turned = before.clone();
        turned[subject] ^= Attribute.TAG.mask();
        return isSame(turned, move);
    }

    private boolean isSame(long[] mac, Move instead) {
        Decision asked = packing.decide(before, move, subject, actor);
        Decision turned = packing.decide(mac, instead, subject, actor);
        return asked == turned
                || (asked.allowed() == turned.allowed()
                        && haveSameTokens(done(before, move, actor, asked), done(mac, instead, actor, turned)));
    }

    private long[] done(long[] mac, Move made, int by, Decision decision) {
        long[] done = new long[mac.length];
        packing.done(mac, made, subject, by, decision, done);
        return done;
    }

    /** As a verdict says them: that an account perhaps holds a usable token, and that nothing is known of it, is one answer. */
    private static boolean haveSameTokens(long[] one, long[] other) {
        boolean same = true;
        for (int place = 1; place < one.length; place++) {
            same &= token(one[place]) == token(other[place]);
        }
        return same;
    }

    private static TokenState token(long account) {
        return TokenState.covering((int) Attribute.TOKEN.read(account));
    }
}
