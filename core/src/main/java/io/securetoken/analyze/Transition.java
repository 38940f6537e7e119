package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.engine.Engine;
import io.securetoken.engine.Packing;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step in the numbers of a packed Mac, as the laws look at it: the Mac before and after, an account at the same place
 * in both, zero where there is none. What is said of an account is said only if it is certain.
 */
abstract class Transition {

    static final int NOBODY = 0;

    private static final long NONE = 0b001;
    private static final long USABLE = 0b010;
    private static final long ANY = 0b111;
    private static final long ADMIN = 0b01;

    final MacOs macos;
    long[] before = {};
    long[] after = {};
    int subject;
    int actor;
    Answer allowed = Answer.UNKNOWN;
    private long gained;
    private boolean changed;

    Transition(MacOs macos) {
        this.macos = macos;
    }

    /** Returns what is done; the names in it mean nothing here. */
    abstract Action action();

    abstract Operation operation();

    /** Returns whether it names a requirement that is not met, as every refusal should. */
    abstract boolean isExplained();

    /** Returns the rows that say what follows. */
    abstract List<Rule> effects();

    /** Returns the rows that decide, requirements before effects. */
    abstract List<Rule> rules();

    /** Returns the Mac that would follow if it went through, whether or not it may. */
    abstract long[] done();

    /** Returns the step for questions beside it. */
    abstract Otherwise otherwise();

    /** Works out what changed and who gained a token; to be called when before and after are set. */
    final void compare() {
        long who = 0;
        boolean differs = before[0] != after[0];
        for (int place = 1; place < after.length; place++) {
            boolean without = before[place] == 0 || token(before[place]) == NONE;
            if (without && after[place] != 0 && token(after[place]) == USABLE) {
                who |= 1L << place;
            }
            differs |= before[place] != after[place];
        }
        gained = who;
        changed = differs;
    }

    final Occasion occasion() {
        if (gained != 0) {
            return Occasion.GAIN;
        }
        return changed ? Occasion.CHANGE : Occasion.ALWAYS;
    }

    private static long token(long account) {
        return Attribute.TOKEN.read(account);
    }

    final boolean gains(int place) {
        return (gained & 1L << place) != 0;
    }

    final int places() {
        return after.length;
    }

    final boolean changesNothing() {
        return !changed;
    }

    final boolean keepsToken(int place) {
        return before[place] == 0
                ? after[place] == 0
                : after[place] != 0 && token(before[place]) == token(after[place]);
    }

    final boolean keepsAllTokens() {
        boolean kept = true;
        for (int place = 1; place < after.length; place++) {
            kept &= keepsToken(place);
        }
        return kept;
    }

    /** Returns whether the account certainly held no token, or was not there, or is made by this. */
    final boolean heldNone(int place) {
        boolean made = operation() == Operation.CREATE_ACCOUNT && place == subject;
        return made || before[place] == 0 || token(before[place]) == NONE;
    }

    /** Returns whether the account held no token and certainly holds one if this goes through. */
    final boolean comesToHold(int place) {
        return heldNone(place) && holds(done()[place]);
    }

    /** Returns whether the account held no token and perhaps holds one if this goes through. */
    final boolean mayComeToHold(int place) {
        return heldNone(place) && done()[place] != 0 && token(done()[place]) != NONE;
    }

    /** Returns whether a row says what becomes of the token of the account it happens to. */
    final boolean coversToken() {
        return effects().stream().anyMatch(row -> row.effect().orElseThrow().group() == Effect.Group.TOKEN);
    }

    /** Returns whether every account would hold what it held; what no row speaks of may be unknown. */
    final boolean wouldKeepAllTokens() {
        long[] done = done();
        boolean kept = true;
        for (int place = 1; place < done.length; place++) {
            kept &= before[place] == 0
                    || token(before[place]) == token(done[place])
                    || (token(done[place]) == ANY && !coversToken());
        }
        return kept;
    }

    static boolean exists(long account) {
        return Attribute.PRESENT.read(account) == 1;
    }

    static boolean holds(long account) {
        return exists(account) && (token(account) & NONE) == 0;
    }

    static boolean holdsNone(long account) {
        return exists(account) && token(account) == NONE;
    }

    static boolean isUsable(long account) {
        return exists(account) && token(account) == USABLE;
    }

    static boolean isAdmin(long account) {
        return exists(account) && Attribute.ROLE.read(account) == ADMIN;
    }

    static boolean isStandard(long account) {
        return exists(account) && Attribute.ROLE.read(account) == ADMIN << 1;
    }

    static boolean isGranter(long account) {
        return isAdmin(account) && isUsable(account);
    }

    static boolean has(long word, Attribute attribute, int value) {
        return attribute.read(word) == 1L << value;
    }

    static boolean anyHolder(long[] mac) {
        boolean any = false;
        for (int place = 1; place < mac.length; place++) {
            any |= holds(mac[place]);
        }
        return any;
    }

    static boolean anyAdmin(long[] mac) {
        boolean any = false;
        for (int place = 1; place < mac.length; place++) {
            any |= isAdmin(mac[place]);
        }
        return any;
    }

    final long subjectBefore() {
        return subject == NOBODY ? 0 : before[subject];
    }

    final long subjectAfter() {
        return subject == NOBODY ? 0 : after[subject];
    }

    final long actorBefore() {
        return actor == NOBODY ? 0 : before[actor];
    }

    final long actorAfter() {
        return actor == NOBODY ? 0 : after[actor];
    }

    /** Returns the step that a verdict describes, when that Mac follows. */
    static Transition of(Verdict verdict, Mac after) {
        return new Told(verdict, after);
    }

    /** The step of a verdict, its accounts numbered in the order of their names. */
    private static final class Told extends Transition {

        private final Verdict verdict;
        private final List<String> places;

        Told(Verdict verdict, Mac follows) {
            super(verdict.mac().macos());
            this.verdict = verdict;
            TreeSet<String> names = new TreeSet<>();
            verdict.mac().accounts().forEach(account -> names.add(account.name()));
            follows.accounts().forEach(account -> names.add(account.name()));
            // a Mac need not list root, and a refused creation leaves no account
            Stream.of(verdict.action().account(), verdict.action().by())
                    .flatMap(Stream::ofNullable)
                    .forEach(names::add);
            places = List.copyOf(names);
            before = words(verdict.mac(), places, Account::possible);
            after = words(follows, places, Account::possible);
            subject = place(verdict.action().account(), places);
            actor = place(verdict.action().by(), places);
            allowed = switch (verdict.permission()) {
                case ALLOWED -> Answer.YES;
                case REFUSED -> Answer.NO;
                case UNDETERMINED -> Answer.UNKNOWN;
            };
            compare();
        }

        private static long[] words(Mac mac, List<String> places, ToLongFunction<Account> word) {
            long[] words = new long[places.size() + 1];
            words[0] = mac.possible();
            for (int place = 1; place < words.length; place++) {
                words[place] = mac.account(places.get(place - 1)).stream()
                        .mapToLong(word)
                        .sum();
            }
            return words;
        }

        private static int place(@Nullable String name, List<String> places) {
            return name == null ? NOBODY : places.indexOf(name) + 1;
        }

        @Override
        Action action() {
            return verdict.action();
        }

        @Override
        Operation operation() {
            return verdict.action().operation();
        }

        @Override
        boolean isExplained() {
            return !verdict.unmet().isEmpty();
        }

        @Override
        List<Rule> effects() {
            return verdict.rulesIfDone();
        }

        @Override
        List<Rule> rules() {
            return verdict.rules();
        }

        @Override
        long[] done() {
            return words(verdict.afterIfDone(), places, Account::possible);
        }

        @Override
        Otherwise otherwise() {
            Packing packing = Packing.of(Engine.of(verdict.book()), macos);
            return new Otherwise(
                    packing,
                    packing.move(verdict.action()),
                    words(verdict.mac(), places, packing::pack),
                    subject,
                    actor);
        }
    }
}
