package io.securetoken.plan;

import io.securetoken.bits.Attribute;
import io.securetoken.engine.Packing;
import io.securetoken.plan.Wish.Kind;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A planning problem cut down to the accounts that matter. Of accounts that nothing can tell apart, and that the goal does
 * not name, a few take part and the others stand by; whoever has nothing that a participant does not have only stands by.
 * Rows see of the accounts an action does not name only whether one of some sort is among them, so one bystander for each
 * such answer says as much as sixty.
 */
final class Problem {

    /** One may have to act on the other, and neither on itself. */
    private static final int PARTICIPANTS = 2;

    private static final String HELPER = "securetoken-helper";
    private static final int KNOWN = 1;
    private static final int OLDER_KNOWN = 2;
    private static final long ROTATED = 4;
    private static final int TRAITS_SHIFT = Attribute.ACTOR_SHIFT;
    private static final int SORT_SHIFT = Attribute.ACTOR_SHIFT + 3;

    private final Reading book;
    private final Goal goal;
    private final Operator operator;
    private final Set<Safety> safety;
    private final Sight sight;
    private final boolean leftOutPossibleBlank;
    private final Packing packing;
    private final Mac reduced;
    private final State start;
    private final Aim aim;
    private final Guard guard;
    private final String[] names;
    private final long[] fixed;
    private final boolean[] takesPart;
    private final int helper;

    private Problem(
            Reading book,
            Mac mac,
            Goal goal,
            Operator operator,
            Set<Safety> safety,
            boolean everyBlankHolder,
            boolean withHelper) {
        this.book = book;
        this.goal = goal;
        this.operator = operator;
        this.safety = safety;
        this.sight = book.sight(mac, book.abilities(operator)).with(goal);
        Map<String, Integer> sorts = new HashMap<>();
        Set<String> participants = new HashSet<>();
        List<Account> kept = new ArrayList<>();
        Set<Integer> seenByOthers = new HashSet<>();
        boolean blankLeftOut = false;
        List<Crowd> crowds = crowds(mac, everyBlankHolder);
        for (int i = 0; i < crowds.size(); i++) {
            Crowd crowd = crowds.get(i);
            List<Account> members = crowd.members();
            int taking = crowd.taking();
            blankLeftOut |= members.size() > taking && mayHoldWithBlankPassword(members.get(0));
            for (Account member : members.subList(0, Math.min(members.size(), taking))) {
                kept.add(member);
                sorts.put(member.name(), i);
                participants.add(member.name());
            }
            if (members.size() > taking) {
                Account bystander = members.get(taking);
                if (seenByOthers.add(bystander.contribution())) {
                    kept.add(bystander);
                    sorts.put(bystander.name(), i);
                }
            }
        }
        this.leftOutPossibleBlank = blankLeftOut;
        this.packing = Packing.of(book.engine(), mac.macos());
        this.reduced = kept.size() == mac.accounts().size() ? mac : mac.withAccounts(kept);
        long[] packed = packing.pack(reduced);
        this.helper = withHelper ? packed.length : Packing.NONE;
        this.start = State.at(withHelper ? Arrays.copyOf(packed, helper + 1) : packed);
        this.names = names(reduced, withHelper ? freeName(mac) : null);
        this.fixed = new long[names.length];
        this.takesPart = new boolean[names.length];
        for (int place = 1; place < names.length; place++) {
            fixed[place] = traits(names[place]) << TRAITS_SHIFT
                    | (long) sorts.getOrDefault(names[place], crowds.size()) << SORT_SHIFT;
            takesPart[place] = place == helper || participants.contains(names[place]);
        }
        this.aim = new Aim(goal, reduced, start.mac(), names);
        this.guard = new Guard(safety, start.mac(), names, goal);
    }

    private static String[] names(Mac mac, @Nullable String helper) {
        List<String> names = new ArrayList<>(List.of(""));
        mac.accounts().forEach(account -> names.add(account.name()));
        if (helper != null) {
            names.add(helper);
        }
        return names.toArray(String[]::new);
    }

    private long traits(String account) {
        return (operator.knows(account) ? KNOWN : 0)
                | (operator.olderPasswords().contains(account) ? OLDER_KNOWN : 0);
    }

    static Problem of(Reading book, Mac mac, Goal goal, Operator operator, Set<Safety> safety) {
        return new Problem(book, operator.seen(mac), goal, operator, safety, false, false);
    }

    /** Returns the same problem with every holder taking part whose password may be blank. */
    Problem withEveryBlankHolder(Mac mac) {
        return new Problem(book, operator.seen(mac), goal, operator, safety, true, false);
    }

    /** Returns the same problem with an account that may be created and has to be deleted again. */
    Problem withHelper(Mac mac) {
        return new Problem(book, operator.seen(mac), goal, operator, safety, false, true);
    }

    /** Accounts of one sort, of whom that many take part. */
    private record Crowd(Sort sort, List<Account> members, int taking) {}

    /**
     * Returns the accounts by sort, in the order of their sorts. Of those who are outdone, and so only stand by, others see
     * no more than what they contribute: one of each such contribution is enough.
     */
    private List<Crowd> crowds(Mac mac, boolean everyBlankHolder) {
        boolean anyMayHaveToAct = safety.size() < Safety.values().length;
        List<Account> betters = anyMayHaveToAct ? List.of() : betters(mac);
        boolean mustOwn = ownershipMatters(mac);
        Map<Sort, List<Account>> bySort = new LinkedHashMap<>();
        Map<Integer, Account> outdone = new LinkedHashMap<>();
        for (Account account : mac.accounts()) {
            if (isOutdone(account, betters, mustOwn)) {
                outdone.putIfAbsent(account.contribution(), account);
            } else {
                bySort.computeIfAbsent(sort(account), any -> new ArrayList<>()).add(account);
            }
        }
        List<Crowd> crowds = new ArrayList<>();
        bySort.forEach((sort, members) -> {
            boolean all = anyMayHaveToAct || (everyBlankHolder && mayHoldWithBlankPassword(members.get(0)));
            crowds.add(new Crowd(sort, members, all ? members.size() : PARTICIPANTS));
        });
        outdone.values().forEach(account -> crowds.add(new Crowd(sort(account), List.of(account), 0)));
        crowds.sort(Comparator.comparing(Crowd::sort));
        return crowds;
    }

    private Sort sort(Account account) {
        return new Sort(
                goal.place(account.name()),
                account.possible() & sight.account(),
                traits(account.name()),
                sight.methods() ? account.createdBy().map(CreationMethod::name).orElse("") : "");
    }

    /** Returns the accounts with a usable token that may outdo one without. */
    private List<Account> betters(Mac mac) {
        List<Account> betters = new ArrayList<>();
        for (Account account : mac.accounts()) {
            if (account.token() == TokenState.USABLE
                    && account.present() == Answer.YES
                    && account.enabled() == Answer.YES
                    && goal.place(account.name()) == Sort.NOT_NAMED
                    && operator.knows(account.name())) {
                betters.add(account);
            }
        }
        return betters;
    }

    /** Returns whether some other account has all that this one has, and a usable token that this one has not. */
    private boolean isOutdone(Account account, List<Account> betters, boolean mustOwn) {
        if (account.token() != TokenState.NONE || goal.place(account.name()) != Sort.NOT_NAMED) {
            return false;
        }
        for (Account better : betters) {
            if (outdoes(better, account, mustOwn)) {
                return true;
            }
        }
        return false;
    }

    private static boolean outdoes(Account better, Account account, boolean mustOwn) {
        return better.role() == account.role()
                && better.kind() == account.kind()
                && (better.password() == PasswordState.SET || better.password() == account.password())
                && (better.volumeOwner() == Answer.YES || !mustOwn);
    }

    private boolean ownershipMatters(Mac mac) {
        boolean perhapsAppleSilicon = (mac.hardware().possible() & Hardware.APPLE_SILICON.possible()) != 0;
        boolean toBeTurnedOn =
                mac.fileVault() != FileVault.ON && (goal.names(Kind.FILEVAULT_ON) || goal.names(Kind.UNLOCKS_AT_BOOT));
        return perhapsAppleSilicon && toBeTurnedOn;
    }

    private static boolean mayHoldWithBlankPassword(Account account) {
        return account.token().holds() != Answer.NO && account.password() != PasswordState.SET;
    }

    private static String freeName(Mac mac) {
        String name = HELPER;
        for (int i = 2; mac.account(name).isPresent(); i++) {
            name = HELPER + "-" + i;
        }
        return name;
    }

    /** Returns whether accounts were left out that a plan might have to touch one by one. */
    boolean leavesOutPossibleBlankHolders() {
        return leftOutPossibleBlank;
    }

    /** Returns who takes part, in the order of their sorts and names. */
    List<String> participants() {
        return IntStream.range(1, names.length)
                .filter(place -> takesPart[place])
                .boxed()
                .sorted(Comparator.comparingLong(place -> fixed[place] >>> SORT_SHIFT))
                .map(place -> names[place])
                .toList();
    }

    Reading book() {
        return book;
    }

    Operator operator() {
        return operator;
    }

    Packing packing() {
        return packing;
    }

    /** Returns the Mac with the accounts that matter and those that stand by for others. */
    Mac reduced() {
        return reduced;
    }

    State start() {
        return start;
    }

    String name(int place) {
        return names[place];
    }

    boolean takesPart(int place) {
        return takesPart[place];
    }

    /** Returns the place of the account that may be created; none if there may be none. */
    int helper() {
        return helper;
    }

    boolean mayBeDeleted(int place) {
        return place == helper || goal.names(Kind.ABSENT, names[place]) || !safety.contains(Safety.ACCOUNTS_STAY);
    }

    /** Returns whether the present password of the account is known here. */
    boolean isPasswordKnown(int place, State now) {
        return (fixed[place] >>> TRAITS_SHIFT & KNOWN) != 0 || now.isRotated(place);
    }

    boolean isOlderPasswordKnown(int place) {
        return (fixed[place] >>> TRAITS_SHIFT & OLDER_KNOWN) != 0;
    }

    /** Returns whether the safety rules leave any end at all. */
    boolean leavesAnEnd() {
        return guard.leavesAnEnd();
    }

    boolean isReached(State now) {
        return aim.isMet(now) && guard.allowsEnd(now.mac());
    }

    /** Returns whether what follows is certain as far as tokens go, and the step may be taken. */
    boolean allows(State before, State after) {
        return Guard.isDefinite(before.mac(), after.mac())
                && guard.allows(before.mac(), after.mac())
                && !aim.isLost(before, after);
    }

    /**
     * Returns what is still to be paid at least: one privileged step for each role to be given back and each helper to be
     * deleted, and one step more if the goal is not met. It counts only what one step cannot do at once.
     */
    long atLeast(State now) {
        int unmet = aim.isMet(now) ? 0 : 1;
        int owed = guard.owed(now.mac());
        return Price.of(0, owed, book.rolesAreNeutral() ? owed + unmet : Math.max(owed, unmet));
    }

    /** Returns the state without the names: equal for states that differ only in accounts that nothing tells apart. */
    Key key(State now) {
        long[] words = codes(now);
        words[0] = now.mac()[0] & sight.mac();
        Arrays.sort(words, 1, words.length);
        return new Key(words);
    }

    /** Returns for each place what can be told of the account; equal for accounts that nothing tells apart. */
    long[] codes(State now) {
        long[] codes = new long[names.length];
        for (int place = 1; place < codes.length; place++) {
            long rotated =
                    now.isRotated(place) ? (goal.names(Kind.PASSWORD_ROTATED, names[place]) ? ROTATED : 0) | KNOWN : 0;
            codes[place] = (now.mac()[place] & sight.account()) | (rotated << TRAITS_SHIFT) | fixed[place];
        }
        return codes;
    }
}
