package io.securetoken.engine;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Erase;
import io.securetoken.action.Upgrade;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.Others;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Macs of one version as numbers, for searches over very many of them. A packed Mac is an array: first the word of the
 * Mac, then one of each account, with the number of its creation method above; zero where there is no account. Names
 * are places in the array. What follows is the same as from the Macs themselves.
 *
 * <pre>{@code
 * Packing packing = Packing.of(engine, mac.macos());
 * Move grant = packing.move(GrantToken.to("bob").by("alice"));
 * packing.decide(packing.pack(mac), grant, 2, 1);
 * }</pre>
 */
public final class Packing {

    /** No account: the place of a subject or actor where there is none. */
    public static final int NONE = 0;

    private static final int METHOD = Attribute.ACTOR_SHIFT;
    private static final long ATTRIBUTES = (1L << METHOD) - 1;

    private final Engine engine;
    private final MacOs macos;
    private final int stretch;
    private final List<@Nullable CreationMethod> methods = new ArrayList<>();
    private long[] worlds;

    private Packing(Engine engine, MacOs macos) {
        this.engine = engine;
        this.macos = macos;
        this.stretch = engine.stretch(macos);
        this.methods.add(null);
        this.worlds = new long[] {engine.methods().world(null)};
    }

    /** Returns a packing of Macs of that version; it is to be used by one thread. */
    public static Packing of(Engine engine, MacOs macos) {
        return new Packing(engine, macos);
    }

    /** Returns the Mac packed, its accounts in their order from place 1 on. */
    public long[] pack(Mac mac) {
        long[] packed = new long[mac.accounts().size() + 1];
        packed[0] = mac.possible();
        for (int place = 1; place < packed.length; place++) {
            packed[place] = pack(mac.accounts().get(place - 1));
        }
        return packed;
    }

    /** Returns the account packed. */
    public long pack(Account account) {
        return account.possible() | (number(account.createdBy().orElse(null)) << METHOD);
    }

    /** Returns the number of the creation method of a packed account; 0 if it is not known. */
    public int method(long account) {
        return (int) (account >>> METHOD);
    }

    /** Returns the creation method of that number; null if it is not known. */
    public @Nullable CreationMethod method(int number) {
        return methods.get(number);
    }

    private long number(@Nullable CreationMethod method) {
        int number = methods.indexOf(method);
        if (number < 0) {
            number = methods.size();
            methods.add(method);
            worlds = Arrays.copyOf(worlds, number + 1);
            worlds[number] = engine.methods().world(method);
        }
        return number;
    }

    /** Returns the action made ready; refuses an upgrade, after which the Mac is of another version. */
    public Move move(Action action) {
        if (action instanceof Upgrade) {
            throw new IllegalArgumentException("a packed Mac stays on its version; take a packing for the other one");
        }
        CreateAccount creation = action instanceof CreateAccount create ? create : null;
        return new Move(
                action.operation(),
                Words.circumstances(action),
                action,
                action.change(),
                creation == null ? 0 : creation.created() | (number(creation.method()) << METHOD),
                action instanceof DeleteAccount,
                action instanceof Erase erase ? erase : null,
                engine.program(stretch, macos, action.operation(), false),
                engine.program(stretch, macos, action.operation(), true));
    }

    /**
     * Returns what the rows decide when the move happens to the account at one place with the credentials of that at
     * another; both may be {@link #NONE}. A creation happens to an empty place.
     */
    public Decision decide(long[] mac, Move move, int subject, int actor) {
        boolean self = actor != NONE && actor == subject;
        Program program = self ? move.bySubject() : move.byAnother();
        long account = subject == NONE ? Words.NOBODY : subject(mac[subject], move);
        long accounts = account & ATTRIBUTES;
        if (!self) {
            accounts |= Words.actor(actor == NONE ? Words.NOBODY : mac[actor]);
        }
        long word = mac[0] | move.circumstances() | Words.actors(actor != NONE, self);
        if (program.asksOthers()) {
            word |= Attribute.OTHERS.place(Others.possible(others(mac, subject, actor)));
        }
        return program.decide(
                word, accounts, program.asksMethods() ? worlds[subject == NONE ? 0 : (int) (account >>> METHOD)] : 0);
    }

    private static long subject(long account, Move move) {
        if (move.created() != 0) {
            long present = account == 0 ? Answer.NO.possible() : Attribute.PRESENT.read(account);
            return (move.created() & ~Attribute.PRESENT.mask()) | Attribute.PRESENT.place(present);
        }
        return Words.loggingIn(Words.subject(account, move.operation()), move.action());
    }

    private static int others(long[] mac, int subject, int actor) {
        int together = 1;
        for (int place = 1; place < mac.length; place++) {
            if (place != subject && place != actor && mac[place] != 0) {
                together = Others.together(together, Others.contribution(mac[place]));
            }
        }
        return together;
    }

    /** Puts the Mac that follows into an array of the same length: the same one where the move is refused. */
    public void follow(long[] mac, Move move, int subject, int actor, Decision decision, long[] after) {
        System.arraycopy(mac, 0, after, 0, mac.length);
        if (decision.allowed() != Answer.NO) {
            carryOut(move, subject, actor, decision.aftereffect(), after);
            if (decision.allowed() == Answer.UNKNOWN) {
                perhaps(mac, after);
            }
        }
    }

    /** Puts the Mac that would follow into an array of the same length, whether or not the move may be made. */
    public void done(long[] mac, Move move, int subject, int actor, Decision decision, long[] after) {
        System.arraycopy(mac, 0, after, 0, mac.length);
        carryOut(move, subject, actor, decision.aftereffect(), after);
    }

    private static void carryOut(Move move, int subject, int actor, Aftereffect effect, long[] mac) {
        if (move.erase() != null) {
            Arrays.fill(mac, 1, mac.length, 0);
        }
        mac[0] = effect.mac(
                move.erase() == null ? move.change().mac(mac[0]) : move.erase().erased(mac[0]));
        if (subject != NONE) {
            long before = move.created() == 0 ? mac[subject] : move.created();
            mac[subject] = move.deletes() ? 0 : effect.subject(move.change().account(before));
        }
        if (actor != NONE && actor != subject) {
            mac[actor] = effect.actor(mac[actor]);
        }
        for (int place = 1; effect.holdersPerhapsListed() && place < mac.length; place++) {
            mac[place] = mac[place] == 0 ? 0 : effect.any(mac[place]);
        }
    }

    /** What is there in one of the two only is perhaps there; how it came to be is known only where both agree. */
    private static void perhaps(long[] before, long[] after) {
        after[0] |= before[0];
        for (int place = 1; place < after.length; place++) {
            boolean inBoth = before[place] != 0 && after[place] != 0;
            if (!inBoth && before[place] != after[place]) {
                after[place] |= before[place] | Attribute.PRESENT.mask();
            } else if (inBoth) {
                boolean sameMethod = before[place] >>> METHOD == after[place] >>> METHOD;
                after[place] = (before[place] | after[place]) & (sameMethod ? -1 : ATTRIBUTES);
            }
        }
    }
}
