package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Process;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.Others;
import io.securetoken.bits.World;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the smallest Mac and action of a world: what the world leaves as open as the question did is left unknown, and who
 * need not be there is not.
 */
final class Smallest {

    /** What scenario files always say of an account. */
    private static final Set<Attribute> SAID = EnumSet.of(Attribute.KIND, Attribute.TAG, Attribute.ENABLED);

    private static final String BYSTANDER = "carol";

    private final World world;
    private final World all;

    private Smallest(World world, World all) {
        this.world = world;
        this.all = all;
    }

    /** Returns the witness of a world that is one of all those of the question. */
    static Witness of(World world, World all, Mac mac, Action action) {
        return new Smallest(world, all).witness(mac, action);
    }

    private Witness witness(Mac mac, Action action) {
        long facts = mac.possible();
        for (Attribute attribute : EnumSet.range(Attribute.HARDWARE, Attribute.FILE_SYSTEM)) {
            facts = chosen(facts, attribute, attribute);
        }
        Mac smallest = mac.withPossible(facts);
        for (Account account : mac.accounts()) {
            boolean subject = account.name().equals(action.account());
            smallest = smallest.with(subject ? subject(account) : actor(account));
        }
        return new Witness(withBystander(smallest), made(action).in(process(action.process())));
    }

    private Account subject(Account account) {
        long word = account.possible();
        for (Attribute attribute : EnumSet.range(Attribute.ROLE, Attribute.PREBOOT)) {
            word = chosen(word, attribute, attribute);
        }
        return withUid(account.withPossible(word), Attribute.UID);
    }

    private Account actor(Account account) {
        long word = account.possible();
        for (Attribute attribute : EnumSet.range(Attribute.ACTOR_ROLE, Attribute.ACTOR_UID)) {
            word = chosen(word, attribute.subjects(), attribute);
        }
        return withUid(account.withPossible(word), Attribute.ACTOR_UID);
    }

    private Account withUid(Account account, Attribute uid) {
        return isOpen(uid) ? account : account.withUid(uid(uid));
    }

    private int uid(Attribute uid) {
        return Account.FIRST_ORDINARY_UID + (world.possible(uid) == Answer.YES.possible() ? 1 : -100);
    }

    private boolean isOpen(Attribute attribute) {
        return world.possible(attribute) == all.possible(attribute);
    }

    private long chosen(long word, Attribute stored, Attribute asked) {
        if (isOpen(asked) && !SAID.contains(stored)) {
            return word;
        }
        return (word & ~stored.mask()) | stored.place(one(stored, world.possible(asked)));
    }

    /** The first value is the most usual, but of the tag. */
    private static long one(Attribute attribute, long possible) {
        long untagged = Answer.NO.possible();
        return attribute == Attribute.TAG && (possible & untagged) != 0 ? untagged : Long.lowestOneBit(possible);
    }

    private Action made(Action action) {
        if (!(action instanceof CreateAccount creation)) {
            return action;
        }
        CreateAccount made = creation.withKind(AccountKind.values()[place(Attribute.KIND)]);
        made = isOpen(Attribute.ROLE) ? made : made.withRole(Role.values()[place(Attribute.ROLE)]);
        made = isOpen(Attribute.UID) ? made : made.withUid(uid(Attribute.UID));
        return one(Attribute.TAG, world.possible(Attribute.TAG)) == Answer.YES.possible() ? made.tagged() : made;
    }

    private int place(Attribute attribute) {
        return Long.numberOfTrailingZeros(world.possible(attribute));
    }

    private Process process(Process usual) {
        return new Process(
                says(Attribute.PROCESS_ROOT, usual.root()),
                says(Attribute.FULL_DISK_ACCESS, usual.fullDiskAccess()),
                says(Attribute.GRAPHICAL_SESSION, usual.graphicalSession()));
    }

    private boolean says(Attribute attribute, boolean usual) {
        return isOpen(attribute) ? usual : world.possible(attribute) == Answer.YES.possible();
    }

    private Mac withBystander(Mac mac) {
        int fewest = fewestOthers();
        return fewest == 0 ? mac : mac.with(bystander(fewest));
    }

    private int fewestOthers() {
        int fewest = 0;
        int count = Integer.MAX_VALUE;
        for (long left = world.possible(Attribute.OTHERS); left != 0; left &= left - 1) {
            int answers = answers(Long.numberOfTrailingZeros(left));
            if (Integer.bitCount(answers) < count) {
                fewest = answers;
                count = Integer.bitCount(answers);
            }
        }
        return fewest;
    }

    private static int answers(int combination) {
        return List.of(Others.ADMIN, Others.HOLDER, Others.GRANTER, Others.BLANK_HOLDER, Others.UID_500).stream()
                .filter(answer -> Others.has(combination, answer))
                .mapToInt(answer -> answer)
                .sum();
    }

    private static Account bystander(int has) {
        boolean admin = (has & Others.ADMIN) != 0;
        boolean useless = admin && (has & Others.GRANTER) == 0;
        TokenState held = useless ? TokenState.STALE : TokenState.USABLE;
        return Account.named(BYSTANDER)
                .withRole(admin ? Role.ADMIN : Role.STANDARD)
                .withToken((has & Others.HOLDER) == 0 ? TokenState.NONE : held)
                .withPassword((has & Others.BLANK_HOLDER) == 0 ? PasswordState.SET : PasswordState.BLANK)
                .withUid(Account.FIRST_ORDINARY_UID + ((has & Others.UID_500) == 0 ? -100 : 2));
    }
}
