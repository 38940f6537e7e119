package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.plan.Addition.Kind;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says why a goal cannot be reached, and what would change that. */
final class Explainer {

    private static final int MOST_ADDITIONS = 3;
    private static final int MOST_SEARCHES = 200;
    private static final int MOST_STATES = 300;

    private final Planner planner;
    private final Mac mac;
    private final Goal goal;
    private final Operator operator;
    private final List<String> examples;
    private int searches;

    Explainer(Planner planner, Mac mac, Goal goal, Operator operator) {
        this.planner = planner;
        this.mac = mac;
        this.goal = goal;
        this.operator = operator;
        this.examples = planner.participants(mac, goal, operator);
    }

    Unreachable unreachable() {
        Map<Operation, Blocked> ways = new LinkedHashMap<>();
        Set<String> mustKnow = new TreeSet<>();
        for (Wish wish : goal.wishes()) {
            if (!wish.isMet(Standing.at(operator.seen(mac)))) {
                addWays(wish, ways, mustKnow);
            }
        }
        return new Unreachable(List.copyOf(ways.values()), wouldHelp(), List.copyOf(mustKnow));
    }

    private void addWays(Wish wish, Map<Operation, Blocked> ways, Set<String> mustKnow) {
        for (Action action : everything()) {
            Blocked way = way(wish, action, mustKnow);
            if (way != null) {
                ways.merge(action.operation(), way, Explainer::lessBlocked);
            }
        }
    }

    private static Blocked lessBlocked(Blocked one, Blocked other) {
        return other.facts().size() < one.facts().size() ? other : one;
    }

    private List<Action> everything() {
        Vocabulary vocabulary = new Vocabulary(operator.process());
        List<Action> actions = new ArrayList<>();
        vocabulary.forTheMac().forEach(entry -> actions.addAll(entry.of("", List.of())));
        for (String account : examples) {
            List<Vocabulary.Entry> entries = new ArrayList<>(vocabulary.forAnAccount());
            if (goal.names(Wish.Kind.ABSENT, account)) {
                entries.addAll(vocabulary.deletions());
            }
            entries.forEach(entry -> actions.addAll(entry.of(account, examples)));
        }
        return actions;
    }

    /** Returns how the action would lead to the wish, and what blocks it; null if it would not lead there. */
    private @Nullable Blocked way(Wish wish, Action action, Set<String> mustKnow) {
        Mac seen = operator.seen(mac);
        if (leads(seen, wish, action)) {
            List<String> facts = blocks(seen, action, mustKnow);
            return new Blocked(
                    action,
                    facts.isEmpty()
                            ? List.of("it would break a safety rule, or something else that the goal wants")
                            : facts);
        }
        for (Addition addition : ofTheMac()) {
            Mac otherwise = addition.applyTo(seen);
            if (!wish.isMet(Standing.at(otherwise)) && leads(otherwise, wish, action)) {
                List<String> facts = new ArrayList<>(List.of(addition.lacking()));
                facts.addAll(blocks(otherwise, action, new TreeSet<>()));
                return new Blocked(action, facts);
            }
        }
        return null;
    }

    private boolean leads(Mac from, Wish wish, Action action) {
        Mac done = planner.predictor().predict(from, action).afterIfDone();
        return wish.isMet(Standing.at(from).after(action, done));
    }

    private List<String> blocks(Mac from, Action action, Set<String> mustKnow) {
        List<String> facts = new ArrayList<>();
        operator.lacks(action, Set.of()).forEach(addition -> facts.add(addition.lacking()));
        Verdict verdict = planner.predictor().predict(from, action);
        Wording words = new Wording(planner.book().engine(), from, action);
        verdict.unmet().forEach(row -> facts.add(words.unmet(row)));
        if (verdict.permission() == Permission.UNDETERMINED) {
            verdict.missing().forEach(fact -> facts.add("`" + fact + "` is not known"));
            mustKnow.addAll(verdict.missing());
            if (verdict.missing().isEmpty()) {
                facts.add("no row of " + planner.predictor().book().name() + " says what this needs");
            }
        }
        return facts;
    }

    private List<Set<Addition>> wouldHelp() {
        List<Addition> possible = new ArrayList<>(ofTheOperator());
        possible.addAll(ofTheMac());
        for (int size = 1; size <= MOST_ADDITIONS; size++) {
            List<Set<Addition>> found = new ArrayList<>();
            add(possible, 0, size, new LinkedHashSet<>(), found);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private void add(List<Addition> possible, int from, int size, Set<Addition> chosen, List<Set<Addition>> found) {
        if (chosen.size() == size) {
            if (searches++ < MOST_SEARCHES && opens(chosen)) {
                found.add(new LinkedHashSet<>(chosen));
            }
            return;
        }
        for (int i = from; i < possible.size(); i++) {
            chosen.add(possible.get(i));
            add(possible, i + 1, size, chosen, found);
            chosen.remove(possible.get(i));
        }
    }

    private boolean opens(Set<Addition> additions) {
        Mac otherwise = mac;
        Operator equipped = operator;
        for (Addition addition : additions) {
            otherwise = addition.applyTo(otherwise);
            equipped = addition.applyTo(equipped);
        }
        return !meetsAWishByItself(otherwise) && planner.withBound(MOST_STATES).isReachable(otherwise, goal, equipped);
    }

    /** To assume what is wished for helps nobody. */
    private boolean meetsAWishByItself(Mac otherwise) {
        Standing before = Standing.at(operator.seen(mac));
        Standing after = Standing.at(otherwise);
        return goal.wishes().stream().anyMatch(wish -> !wish.isMet(before) && wish.isMet(after));
    }

    private List<Addition> ofTheOperator() {
        List<Addition> possible = new ArrayList<>();
        for (String account : examples) {
            if (!operator.knows(account)) {
                possible.add(Addition.password(account));
            }
        }
        for (Person asked : List.of(Person.LOGIN, Person.AT_MAC)) {
            if (!operator.person().can(asked)) {
                possible.add(Addition.person(asked));
            }
        }
        if (!operator.root()) {
            possible.add(Addition.root());
        }
        if (!operator.fullDiskAccess()) {
            possible.add(Addition.fullDiskAccess());
        }
        for (String account : examples) {
            if ((token(account).possible() & TokenState.STALE.possible()) != 0
                    && !operator.olderPasswords().contains(account)) {
                possible.add(Addition.olderPassword(account));
            }
        }
        if (operator.seen(mac).recoveryKey() != RecoveryKey.KNOWN) {
            possible.add(new Addition(Kind.RECOVERY_KEY, null));
        }
        return possible;
    }

    private TokenState token(String account) {
        return mac.existing(account).token();
    }

    private List<Addition> ofTheMac() {
        List<Addition> possible = new ArrayList<>();
        if (mac.bootstrapToken() != BootstrapToken.ESCROWED) {
            possible.add(new Addition(Kind.BOOTSTRAP_ESCROWED, null));
            possible.add(new Addition(Kind.BOOTSTRAP_SUPPORTED, null));
        }
        if (mac.mdmReachable() != Answer.YES) {
            possible.add(new Addition(Kind.MDM_REACHABLE, null));
        }
        if (mac.enrollment() != Enrollment.AUTOMATED) {
            possible.add(new Addition(Kind.ENROLLED, null));
        }
        if (mac.fileVault() != FileVault.ON) {
            possible.add(new Addition(Kind.FILEVAULT_ON, null));
        }
        if (mac.fileVault() != FileVault.OFF) {
            possible.add(new Addition(Kind.FILEVAULT_OFF, null));
        }
        for (String account : examples) {
            Account known = mac.existing(account);
            if (known.token() != TokenState.USABLE) {
                possible.add(new Addition(Kind.USABLE_TOKEN, account));
            }
            if (known.volumeOwner() != Answer.YES
                    && (mac.hardware().possible() & Hardware.APPLE_SILICON.possible()) != 0) {
                possible.add(new Addition(Kind.OWNER, account));
            }
            if (known.password() != PasswordState.SET) {
                possible.add(new Addition(Kind.PASSWORD_SET, account));
            }
        }
        return possible;
    }
}
