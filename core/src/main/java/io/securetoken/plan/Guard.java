package io.securetoken.plan;

import io.securetoken.bits.Attribute;
import io.securetoken.plan.Wish.Kind;
import io.securetoken.state.Answer;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Set;
import java.util.function.LongPredicate;

/** Keeps a search to the safety rules, on packed Macs. */
final class Guard {

    private static final long ADMIN = Attribute.ROLE.place(Role.ADMIN.possible());
    private static final long NO_TOKEN = Attribute.TOKEN.place(TokenState.NONE.possible());
    private static final long USABLE = Attribute.TOKEN.place(TokenState.USABLE.possible());
    private static final long STALE = Attribute.TOKEN.place(TokenState.STALE.possible());
    private static final long HERE = Attribute.PRESENT.place(Answer.YES.possible());
    private static final long ROLE = Attribute.ROLE.mask();
    private static final long TOKEN = Attribute.TOKEN.mask();
    private static final long PRESENT = Attribute.PRESENT.mask();

    private final Set<Safety> rules;
    private final long[] start;
    private final boolean[] mayGo;
    private final boolean[] mayBecomeAdmin;

    Guard(Set<Safety> rules, long[] start, String[] names, Goal goal) {
        this.rules = rules;
        this.start = start;
        this.mayGo = new boolean[start.length];
        this.mayBecomeAdmin = new boolean[start.length];
        for (int place = 1; place < start.length; place++) {
            mayGo[place] = goal.names(Kind.ABSENT, names[place]);
            mayBecomeAdmin[place] = goal.names(Kind.ADMIN, names[place]);
        }
    }

    /** Returns whether every token that changes becomes a known one. */
    static boolean isDefinite(long[] before, long[] after) {
        for (int place = 1; place < after.length; place++) {
            long token = after[place] & TOKEN;
            if (token != (before[place] & TOKEN) && (token & (token - 1)) != 0) {
                return false;
            }
            long present = after[place] & PRESENT;
            if (present != (before[place] & PRESENT) && (present & (present - 1)) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean allows(long[] before, long[] after) {
        return !(isLost(Safety.A_GRANTER_STAYS, after, ROLE | TOKEN, Guard::canGrant, Guard::mayGrant)
                || isLost(
                        Safety.THE_LAST_ADMINISTRATOR_STAYS,
                        after,
                        ROLE,
                        account -> (account & ROLE) == ADMIN,
                        account -> (account & ADMIN) != 0)
                || isLost(
                        Safety.THE_LAST_HOLDER_STAYS,
                        after,
                        TOKEN,
                        account -> (account & NO_TOKEN) == 0,
                        account -> (account & (USABLE | STALE)) != 0)
                || makesStale(before, after)
                || deletes(after));
    }

    private static boolean canGrant(long account) {
        return (account & (ROLE | TOKEN)) == (ADMIN | USABLE);
    }

    private static boolean mayGrant(long account) {
        return (account & ADMIN) != 0 && (account & USABLE) != 0;
    }

    private boolean isLost(Safety rule, long[] after, long lookedAt, LongPredicate surely, LongPredicate perhaps) {
        if (!rules.contains(rule)) {
            return false;
        }
        for (int place = 1; place < after.length; place++) {
            if ((after[place] & PRESENT) == HERE && surely.test(after[place])) {
                return false;
            }
        }
        for (int place = 1; place < after.length; place++) {
            boolean changed = ((start[place] ^ after[place]) & (PRESENT | lookedAt)) != 0;
            if (changed && perhaps.test(start[place])) {
                return true;
            }
        }
        return false;
    }

    private boolean makesStale(long[] before, long[] after) {
        if (rules.contains(Safety.NO_TOKEN_GOES_STALE)) {
            for (int place = 1; place < after.length; place++) {
                if ((after[place] & ~before[place] & STALE) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean deletes(long[] after) {
        if (rules.contains(Safety.ACCOUNTS_STAY)) {
            for (int place = 1; place < after.length; place++) {
                if (start[place] != 0 && ((start[place] ^ after[place]) & PRESENT) != 0 && !mayGo[place]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns whether all may end here. */
    boolean allowsEnd(long[] end) {
        boolean roles = rules.contains(Safety.ROLES_END_AS_THEY_BEGAN);
        boolean accounts = rules.contains(Safety.ACCOUNTS_STAY);
        for (int place = 1; place < end.length; place++) {
            if (end[place] != 0 && (start[place] == 0 ? accounts : roles && !hasItsRole(place, end[place]))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasItsRole(int place, long now) {
        return ((start[place] ^ now) & ROLE) == 0 || (mayBecomeAdmin[place] && (now & ROLE) == ADMIN);
    }

    /**
     * Returns whether the rules leave any end at all: where roles end as they began and no account is left behind, it is
     * known from the start whether somebody is an administrator then.
     */
    boolean leavesAnEnd() {
        boolean told = rules.contains(Safety.ROLES_END_AS_THEY_BEGAN)
                && rules.contains(Safety.ACCOUNTS_STAY)
                && rules.contains(Safety.THE_LAST_ADMINISTRATOR_STAYS);
        boolean lost = false;
        for (int place = 1; told && place < start.length; place++) {
            boolean mayEndAsAdmin = !mayGo[place] && (mayBecomeAdmin[place] || (start[place] & ADMIN) != 0);
            if (start[place] != 0 && mayEndAsAdmin) {
                return true;
            }
            lost |= (start[place] & ADMIN) != 0;
        }
        return !lost;
    }

    /** Returns how many steps the rules still ask for at least: a role to be given back, a helper to be deleted. */
    int owed(long[] now) {
        boolean roles = rules.contains(Safety.ROLES_END_AS_THEY_BEGAN);
        boolean accounts = rules.contains(Safety.ACCOUNTS_STAY);
        int owed = 0;
        for (int place = 1; place < now.length; place++) {
            if (now[place] != 0) {
                boolean role = roles && ((start[place] ^ now[place]) & ROLE) != 0;
                boolean free = mayGo[place] || mayBecomeAdmin[place];
                owed += (start[place] == 0 ? accounts : role && !free) ? 1 : 0;
            }
        }
        return owed;
    }
}
