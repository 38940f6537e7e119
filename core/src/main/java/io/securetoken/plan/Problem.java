package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.plan.Wish.Kind;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A planning problem cut down to the accounts that matter. Of accounts that nothing can tell apart, and that the goal does
 * not name, a few take part and one stands by; whoever has nothing that a participant does not have only stands by.
 * Rows see of the accounts an action does not name only whether one of some sort is among them, so one bystander of
 * each sort says as much as sixty.
 */
final class Problem {

    /** One may have to act on the other, and neither on itself. */
    private static final int PARTICIPANTS = 2;

    private static final String HELPER = "securetoken-helper";
    private static final String SYSADMINCTL = "sysadminctl";
    private static final int KNOWN = 1;
    private static final int OLDER_KNOWN = 2;
    private static final int ROTATED = 4;
    private static final int TRAITS_SHIFT = Attribute.ACTOR_SHIFT;
    private static final int SORT_SHIFT = Attribute.ACTOR_SHIFT + 3;

    private final Predictor predictor;
    private final Goal goal;
    private final Operator operator;
    private final Set<Safety> safety;
    private final Sight sight;
    private final Mac start;
    private final Map<String, Integer> sorts = new HashMap<>();
    private final Set<String> participants = new HashSet<>();
    private final Map<List<String>, List<List<Action>>> said = new HashMap<>();
    private final @Nullable String helper;
    private final @Nullable CreationMethod helperMethod;
    private final boolean leftOutPossibleBlank;
    private final boolean rolesAreNeutral;

    private Problem(
            Predictor predictor,
            Mac mac,
            Goal goal,
            Operator operator,
            Set<Safety> safety,
            boolean everyBlankHolder,
            boolean withHelper) {
        this.predictor = predictor;
        this.goal = goal;
        this.operator = operator;
        this.safety = safety;
        this.rolesAreNeutral = areRolesNeutral(predictor.book());
        this.sight = Sight.of(predictor.book(), mac, goal);
        Map<Sort, List<Account>> bySort = bySort(mac);
        List<Account> kept = new ArrayList<>();
        boolean blankLeftOut = false;
        List<Sort> order = new ArrayList<>(bySort.keySet());
        order.sort(Sort.ORDER);
        for (int i = 0; i < order.size(); i++) {
            Sort sort = order.get(i);
            List<Account> members = bySort.getOrDefault(sort, List.of());
            boolean all = safety.size() < Safety.values().length
                    || (everyBlankHolder && mayHoldWithBlankPassword(members.get(0)));
            int taking = all ? members.size() : isOutdone(sort, order, mac) ? 0 : PARTICIPANTS;
            blankLeftOut |= members.size() > taking && mayHoldWithBlankPassword(members.get(0));
            for (int j = 0; j < Math.min(members.size(), taking + 1); j++) {
                kept.add(members.get(j));
                sorts.put(members.get(j).name(), i);
                if (j < taking) {
                    participants.add(members.get(j).name());
                }
            }
        }
        this.leftOutPossibleBlank = blankLeftOut;
        this.start = mac.withAccounts(kept);
        this.helperMethod = withHelper ? helperMethod(predictor.book()) : null;
        this.helper = helperMethod == null ? null : freeName(mac);
        if (helper != null) {
            sorts.put(helper, order.size());
            participants.add(helper);
        }
    }

    static Problem of(Predictor predictor, Mac mac, Goal goal, Operator operator, Set<Safety> safety) {
        return new Problem(predictor, operator.seen(mac), goal, operator, safety, false, false);
    }

    /** Returns the same problem with every holder taking part whose password may be blank. */
    Problem withEveryBlankHolder(Mac mac) {
        return new Problem(predictor, operator.seen(mac), goal, operator, safety, true, false);
    }

    /** Returns the same problem with an account that may be created and has to be deleted again. */
    Problem withHelper(Mac mac) {
        return new Problem(predictor, operator.seen(mac), goal, operator, safety, false, true);
    }

    private Map<Sort, List<Account>> bySort(Mac mac) {
        Map<Sort, List<Account>> bySort = new LinkedHashMap<>();
        for (Account account : mac.accounts()) {
            int traits = (operator.knows(account.name()) ? KNOWN : 0)
                    | (operator.olderPasswords().contains(account.name()) ? OLDER_KNOWN : 0);
            Sort sort = new Sort(
                    goal.place(account.name()),
                    account.possible() & sight.account(),
                    traits,
                    account.createdBy().map(CreationMethod::name).orElse(""),
                    account);
            bySort.computeIfAbsent(sort, any -> new ArrayList<>()).add(account);
        }
        return bySort;
    }

    /** Returns whether some other sort has all that this one has, and a usable token that this one has not. */
    private boolean isOutdone(Sort sort, List<Sort> others, Mac mac) {
        return sort.place() == Sort.NOT_NAMED
                && sort.example().token() == TokenState.NONE
                && others.stream().anyMatch(other -> outdoes(other, sort, mac));
    }

    private boolean outdoes(Sort better, Sort sort, Mac mac) {
        Account account = better.example();
        return better.place() == Sort.NOT_NAMED
                && account.token() == TokenState.USABLE
                && (better.traits() & KNOWN) != 0
                && account.role() == sort.example().role()
                && account.kind() == sort.example().kind()
                && account.present() == Answer.YES
                && account.enabled() == Answer.YES
                && (account.password() == PasswordState.SET
                        || account.password() == sort.example().password())
                && (account.volumeOwner() == Answer.YES || !ownershipMatters(mac));
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

    private static @Nullable CreationMethod helperMethod(RuleSet book) {
        return book.methods().stream()
                .filter(method -> method.name().equals(SYSADMINCTL))
                .findFirst()
                .orElse(null);
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
        return participants.stream()
                .sorted(Comparator.<String>comparingInt(name -> sorts.getOrDefault(name, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    Predictor predictor() {
        return predictor;
    }

    Standing start() {
        return Standing.at(start);
    }

    boolean isReached(Standing now) {
        return goal.isMet(now) && safety.stream().noneMatch(rule -> rule.isBrokenInTheEnd(start, now.mac(), goal));
    }

    /**
     * Returns what is still to be paid at least: one privileged step for each role to be given back and each helper to be
     * deleted, and one step more if the goal is not met. It counts only what one step cannot do at once.
     */
    Cost atLeast(Standing now) {
        int unmet = goal.isMet(now) ? 0 : 1;
        int owed = 0;
        for (Account account : now.mac().accounts()) {
            owed += isOwed(account) ? 1 : 0;
        }
        return rolesAreNeutral ? new Cost(0, owed, owed + unmet) : new Cost(0, owed, Math.max(owed, unmet));
    }

    private boolean isOwed(Account now) {
        Account began = start.account(now.name()).orElse(null);
        if (began == null) {
            return safety.contains(Safety.ACCOUNTS_STAY);
        }
        return began.role() != now.role()
                && safety.contains(Safety.ROLES_END_AS_THEY_BEGAN)
                && !goal.names(Kind.ABSENT, now.name())
                && !goal.names(Kind.ADMIN, now.name());
    }

    private static boolean areRolesNeutral(RuleSet book) {
        return book.rules().stream()
                .filter(rule -> rule.operations().contains(Operation.PROMOTE)
                        || rule.operations().contains(Operation.DEMOTE))
                .allMatch(rule -> rule.effect().isEmpty() || rule.effect().get() == Effect.TOKEN_KEPT);
    }

    boolean isSafe(Standing before, Standing after) {
        if (goal.isLost(before, after)) {
            return false;
        }
        for (Safety rule : safety) {
            if (rule.isBrokenByStep(start, before.mac(), after.mac(), goal)) {
                return false;
            }
        }
        return true;
    }

    boolean isPossible(Action action, Standing now) {
        return operator.lacks(action, now.rotated()).isEmpty();
    }

    /** Returns what can be tried here: of accounts that nothing tells apart, with one of them. */
    List<List<Action>> toTry(Standing now) {
        List<Account> order = new ArrayList<>();
        for (Account account : now.mac().accounts()) {
            if (participants.contains(account.name())) {
                order.add(account);
            }
        }
        order.sort(
                Comparator.<Account>comparingLong(account -> code(account, now)).thenComparing(Account::name));
        List<List<Action>> entries = new ArrayList<>(said(List.of(), Vocabulary::addForTheMac));
        long before = -1;
        for (Account subject : order) {
            long code = code(subject, now);
            if (code != before) {
                entries.addAll(toTry(subject, actors(subject, order, now)));
            }
            before = code;
        }
        if (helper != null && helperMethod != null && now.mac().account(helper).isEmpty()) {
            List<String> actors = actors(null, order, now);
            entries.addAll(said(named("create", helper, actors), v -> v.addCreation(helper, helperMethod, actors)));
        }
        return entries;
    }

    private List<List<Action>> toTry(Account subject, List<String> actors) {
        String name = subject.name();
        List<List<Action>> entries = new ArrayList<>(said(named("", name, actors), v -> v.addFor(name, actors)));
        if (subject.password() == PasswordState.NONE) {
            entries.addAll(said(named("password", name, List.of()), v -> v.addFirstPassword(name)));
        }
        if (name.equals(helper) || goal.names(Kind.ABSENT, name) || !safety.contains(Safety.ACCOUNTS_STAY)) {
            entries.addAll(said(named("delete", name, actors), v -> v.addDeletion(name, actors)));
        }
        return entries;
    }

    /** Returns what is said under those names, which is said anew only once. */
    private List<List<Action>> said(List<String> names, Consumer<Vocabulary> adding) {
        return said.computeIfAbsent(names, any -> {
            Vocabulary vocabulary = new Vocabulary(operator.process());
            adding.accept(vocabulary);
            return vocabulary.entries();
        });
    }

    private static List<String> named(String what, String account, List<String> actors) {
        List<String> names = new ArrayList<>(List.of(what, account));
        names.addAll(actors);
        return names;
    }

    private List<String> actors(@Nullable Account subject, List<Account> order, Standing now) {
        List<String> actors = new ArrayList<>();
        long before = -1;
        for (Account actor : order) {
            long code = code(actor, now);
            boolean known = operator.knows(actor.name()) || now.rotated().contains(actor.name());
            if (known && (actor == subject || code != before)) {
                actors.add(actor.name());
            }
            before = actor == subject ? before : code;
        }
        return actors;
    }

    /** Returns the state without the names: equal for states that differ only in accounts that nothing tells apart. */
    Key key(Standing now) {
        List<Account> accounts = now.mac().accounts();
        long[] words = new long[accounts.size() + 1];
        for (int i = 0; i < accounts.size(); i++) {
            words[i + 1] = code(accounts.get(i), now);
        }
        Arrays.sort(words, 1, words.length);
        words[0] = now.mac().possible() & sight.mac();
        return new Key(words);
    }

    private long code(Account account, Standing now) {
        String name = account.name();
        boolean rotated = now.rotated().contains(name);
        long traits = (rotated || operator.knows(name) ? KNOWN : 0)
                | (operator.olderPasswords().contains(name) ? OLDER_KNOWN : 0)
                | (rotated && goal.names(Kind.PASSWORD_ROTATED, name) ? ROTATED : 0);
        return (account.possible() & sight.account())
                | (traits << TRAITS_SHIFT)
                | ((long) sorts.getOrDefault(name, 0) << SORT_SHIFT);
    }
}
