package io.securetoken.plan;

import io.securetoken.bits.Attribute;
import io.securetoken.plan.Wish.Kind;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A goal on packed Macs: the names of its wishes are places. */
final class Aim {

    private static final long FILEVAULT_ON = Attribute.FILEVAULT.place(FileVault.ON.possible());
    private static final long ESCROWED = Attribute.BOOTSTRAP.place(BootstrapToken.ESCROWED.possible());
    private static final long HERE = Attribute.PRESENT.place(Answer.YES.possible());
    private static final long ADMIN = Attribute.ROLE.place(Role.ADMIN.possible());
    private static final long NO_TOKEN = Attribute.TOKEN.place(TokenState.NONE.possible());
    private static final long USABLE = Attribute.TOKEN.place(TokenState.USABLE.possible());
    private static final long OWNER = Attribute.OWNER.place(Answer.YES.possible());
    private static final long LISTED = Attribute.PREBOOT.place(Answer.YES.possible());
    private static final long TOKEN = Attribute.TOKEN.mask();

    private final Demand[] wishes;
    private final Demand[] kept;
    private final long[] start;

    Aim(Goal goal, Mac mac, long[] start, String[] names) {
        this.wishes = demands(goal.wishes(), mac, names);
        this.kept = demands(goal.kept(), mac, names);
        this.start = start;
    }

    /**
     * A wish about the account at a place; none there if it is missing, or the wish is about the Mac. An account that is
     * there without having a place, as {@code root} is, stays as it is.
     */
    private record Demand(Kind kind, int place, long withoutPlace) {}

    private static Demand[] demands(List<Wish> wishes, Mac mac, String[] names) {
        List<String> places = Arrays.asList(names);
        return wishes.stream()
                .map(wish -> new Demand(
                        wish.kind(),
                        Math.max(0, places.indexOf(wish.account())),
                        Optional.ofNullable(wish.account())
                                .flatMap(mac::account)
                                .map(Account::possible)
                                .orElse(0L)))
                .toArray(Demand[]::new);
    }

    boolean isMet(State now) {
        for (Demand wish : wishes) {
            if (!isMet(wish, now)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a step from one to the other loses something that is to be kept. */
    boolean isLost(State before, State after) {
        for (Demand wish : kept) {
            if (isMet(wish, before) && !isMet(wish, after)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMet(Demand wish, State now) {
        long mac = now.mac()[0];
        if (!wish.kind().isAboutAnAccount()) {
            return wish.kind() == Kind.FILEVAULT_ON
                    ? (mac & Attribute.FILEVAULT.mask()) == FILEVAULT_ON
                    : (mac & Attribute.BOOTSTRAP.mask()) == ESCROWED;
        }
        long user = wish.place() == 0 ? wish.withoutPlace() : now.mac()[wish.place()];
        if (user == 0) {
            return wish.kind() == Kind.ABSENT;
        }
        return (user & Attribute.PRESENT.mask()) == HERE
                && switch (wish.kind()) {
                    case HOLDS_TOKEN -> (user & TOKEN) == USABLE;
                    case HOLDS_NO_TOKEN -> (user & TOKEN) == NO_TOKEN;
                    case ADMIN -> (user & Attribute.ROLE.mask()) == ADMIN;
                    case OWNER -> (user & Attribute.OWNER.mask()) == OWNER;
                    case UNLOCKS_AT_BOOT ->
                        (mac & Attribute.FILEVAULT.mask()) == FILEVAULT_ON
                                && (user & TOKEN) == USABLE
                                && (user & Attribute.PREBOOT.mask()) == LISTED;
                    case PASSWORD_ROTATED -> now.isRotated(wish.place()) && isNoWorse(start[wish.place()], user);
                    default -> false;
                };
    }

    /** Returns whether the token works, or is as it began and then known not to have worked. */
    private static boolean isNoWorse(long began, long now) {
        long before = began == 0 ? NO_TOKEN : began & TOKEN;
        long token = now & TOKEN;
        return token == USABLE || (token == before && (token & (token - 1)) == 0);
    }
}
