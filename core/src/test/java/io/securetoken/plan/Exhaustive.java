package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.ClearBootstrapToken;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The oracle of the planner: a plain search in the order of cost over all Macs that can be come to, with every account, no
 * reduction and no estimate; its vocabulary, prices, safety and goals are written anew. It knows of no helper account. It is
 * for Macs of which everything is known, on hardware where ownership means nothing, and for goals that do not speak of the
 * FileVault screen, so owners and that list are left out of sight.
 */
final class Exhaustive {

    /** A goal in the words of the command line, told anew. */
    enum Aim {
        HOLDS_TOKEN("bob holds token"),
        HOLDS_NO_TOKEN("bob holds no token"),
        ABSENT("bob is absent"),
        ADMIN("bob is admin"),
        FILEVAULT_ON("filevault on"),
        ROTATED("bob password rotated");

        private final String words;

        Aim(String words) {
            this.words = words;
        }

        Goal goal() {
            return Goal.parse(words);
        }
    }

    private static final Set<ResetPassword.Via> BY_SOMEBODY_OR_NOBODY = EnumSet.of(
            ResetPassword.Via.SYSADMINCTL,
            ResetPassword.Via.SYSTEM_SETTINGS,
            ResetPassword.Via.OPEN_DIRECTORY,
            ResetPassword.Via.MDM_AGENT);
    private static final Set<ResetPassword.Via> BY_NOBODY =
            EnumSet.of(ResetPassword.Via.DIRECTORY, ResetPassword.Via.MDM_COMMAND, ResetPassword.Via.HASH_WRITE);

    private final Predictor predictor;
    private final Map<Mac, Seen> macs = new HashMap<>();
    private final List<Seen> numbered = new ArrayList<>();

    Exhaustive(Predictor predictor) {
        this.predictor = predictor;
    }

    /** A Mac with its number, what safety asks of it, and what follows from it once that is asked. */
    private static final class Seen {
        private final Mac mac;
        private final int number;
        private final int has;
        private @Nullable List<Edge> edges;

        private Seen(Mac mac, int number) {
            this.mac = mac;
            this.number = number;
            this.has = has(mac, account -> account.role() == Role.ADMIN, 1)
                    | has(mac, account -> account.token() != TokenState.NONE, 2)
                    | has(mac, account -> account.role() == Role.ADMIN && account.token() == TokenState.USABLE, 4);
        }

        private static int has(Mac mac, Predicate<Account> one, int bit) {
            return mac.accounts().stream().anyMatch(one) ? bit : 0;
        }
    }

    /** What follows from a Mac by an action that is allowed and certain; {@code rotates} is a bit for its account, or 0. */
    private record Edge(Action action, Seen then, long price, int rotates) {}

    private record Taken(long cost, Seen seen, int rotated) {
        long spot() {
            return ((long) seen.number << 8) | rotated;
        }
    }

    private static final List<String> NAMES = List.of("alice", "bob", "carol", "dora");

    private Seen seen(Mac mac) {
        return macs.computeIfAbsent(mac, any -> {
            Seen seen = new Seen(mac, numbered.size());
            numbered.add(seen);
            return seen;
        });
    }

    /** Returns what the cheapest safe plan costs; empty if there is none. */
    OptionalLong cheapest(Mac mac, Aim aim, Operator operator) {
        return cheapest(mac, aim, operator, action -> true);
    }

    OptionalLong cheapest(Mac mac, Aim aim, Operator operator, Predicate<Action> wanted) {
        Seen start = seen(unseen(mac));
        Map<Long, Long> best = new HashMap<>();
        PriorityQueue<Taken> queue = new PriorityQueue<>((one, other) -> Long.compare(one.cost, other.cost));
        Taken first = new Taken(0, start, 0);
        queue.add(first);
        best.put(first.spot(), 0L);
        while (!queue.isEmpty()) {
            Taken now = queue.remove();
            if (now.cost == best.getOrDefault(now.spot(), -1L)) {
                if (isReached(start.mac, now, aim)) {
                    return OptionalLong.of(now.cost);
                }
                for (Edge edge : edges(now.seen)) {
                    boolean may = (start.has & ~edge.then.has) == 0
                            && (aim == Aim.ABSENT || !(edge.action instanceof DeleteAccount))
                            && wanted.test(edge.action)
                            && canBeDone(edge.action, operator, now.rotated);
                    Taken then = new Taken(now.cost + edge.price, edge.then, now.rotated | edge.rotates);
                    if (may && then.cost < best.getOrDefault(then.spot(), Long.MAX_VALUE)) {
                        best.put(then.spot(), then.cost);
                        queue.add(then);
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Returns people before privileged changes before steps, as one number. */
    static long price(Action action) {
        boolean login = action instanceof LogIn;
        boolean atTheScreen = (action instanceof LogIn some && some.via() == LogIn.Via.GRAPHICAL)
                || (action instanceof GrantToken grant && grant.via() == GrantToken.Via.SYSTEM_SETTINGS)
                || (action instanceof DeleteAccount delete && delete.via() == DeleteAccount.Via.SYSTEM_SETTINGS);
        boolean noticed = action instanceof ResetPassword
                || action instanceof ChangePassword
                || action instanceof EnableFileVault;
        return (atTheScreen || noticed ? 1_000_000 : 0) + (login ? 0 : 1_000) + 1;
    }

    private static boolean canBeDone(Action action, Operator operator, int rotated) {
        boolean atTheScreen = (action instanceof LogIn login && login.via() == LogIn.Via.GRAPHICAL)
                || (action instanceof GrantToken grant && grant.via() == GrantToken.Via.SYSTEM_SETTINGS)
                || (action instanceof DeleteAccount delete && delete.via() == DeleteAccount.Via.SYSTEM_SETTINGS)
                || (action instanceof ResetPassword reset && reset.via() == ResetPassword.Via.SYSTEM_SETTINGS)
                || (action instanceof EnableFileVault on && on.via() == EnableFileVault.Via.PANE);
        boolean older = action instanceof ChangePassword change && change.old() == ChangePassword.With.TOKEN_PASSWORD;
        boolean own = action instanceof GrantToken
                || action instanceof RevokeToken
                || action instanceof AddFileVaultUser
                || action instanceof LogIn
                || (action instanceof ChangePassword && !older);
        return (!atTheScreen || operator.person() != Person.NONE)
                && !older
                && (action.by() == null || isKnown(action.by(), operator, rotated))
                && (!own || isKnown(String.valueOf(action.account()), operator, rotated));
    }

    private static boolean isKnown(String account, Operator operator, int rotated) {
        return operator.allPasswordsKnown() || operator.passwords().contains(account) || (rotated & bit(account)) != 0;
    }

    private static int bit(String account) {
        return 1 << NAMES.indexOf(account);
    }

    private static boolean isReached(Mac start, Taken now, Aim aim) {
        Account bob = now.seen.mac.account("bob").orElse(null);
        for (Account account : now.seen.mac.accounts()) {
            boolean wished = aim == Aim.ADMIN && account == bob && account.role() == Role.ADMIN;
            if (!wished && account.role() != start.existing(account.name()).role()) {
                return false;
            }
        }
        if (bob == null) {
            return aim == Aim.ABSENT;
        }
        return switch (aim) {
            case HOLDS_TOKEN -> bob.token() == TokenState.USABLE;
            case HOLDS_NO_TOKEN -> bob.token() == TokenState.NONE;
            case ABSENT -> false;
            case ADMIN -> bob.role() == Role.ADMIN;
            case FILEVAULT_ON -> now.seen.mac.fileVault() == FileVault.ON;
            case ROTATED ->
                (now.rotated & bit("bob")) != 0
                        && (bob.token() == TokenState.USABLE
                                || bob.token() == start.existing("bob").token());
        };
    }

    private List<Edge> edges(Seen from) {
        if (from.edges == null) {
            from.edges = edges(from.mac);
        }
        return from.edges;
    }

    private List<Edge> edges(Mac now) {
        List<Edge> edges = new ArrayList<>();
        for (Action action : actions(now)) {
            Verdict verdict = predictor.predict(now, action);
            if (verdict.permission() == Permission.ALLOWED) {
                Mac then = unseen(verdict.after());
                boolean rotates = action instanceof ResetPassword || action instanceof ChangePassword;
                if ((rotates || !then.equals(now)) && isCertain(now, then)) {
                    edges.add(new Edge(
                            action, seen(then), price(action), rotates ? bit(String.valueOf(action.account())) : 0));
                }
            }
        }
        return edges;
    }

    /** No token becomes unknown, and none goes stale. */
    private static boolean isCertain(Mac now, Mac then) {
        return then.accounts().stream()
                .allMatch(account ->
                        account.token() == now.existing(account.name()).token()
                                || account.token() == TokenState.NONE
                                || account.token() == TokenState.USABLE);
    }

    private static Mac unseen(Mac mac) {
        return mac.withAccounts(mac.accounts().stream()
                .map(account -> account.withPreboot(Answer.NO).withVolumeOwner(Answer.NO))
                .toList());
    }

    private static List<Action> actions(Mac mac) {
        List<Action> all = new ArrayList<>(List.of(
                UpdatePreboot.now(),
                ClearBootstrapToken.now(),
                EnableFileVault.byNobody().via(EnableFileVault.Via.DEFERRED)));
        List<String> names = mac.accounts().stream().map(Account::name).toList();
        for (String name : names) {
            addAlone(all, name);
            names.forEach(actor -> addWith(all, name, actor));
        }
        if (names.contains("bob")) {
            all.add(DeleteAccount.of("bob"));
            all.add(DeleteAccount.of("bob").via(DeleteAccount.Via.MDM_COMMAND));
            all.add(DeleteAccount.of("bob").via(DeleteAccount.Via.SYSTEM_SETTINGS));
            for (String actor : names) {
                all.add(DeleteAccount.of("bob").by(actor));
                all.add(DeleteAccount.of("bob")
                        .via(DeleteAccount.Via.SYSTEM_SETTINGS)
                        .by(actor));
            }
        }
        return all;
    }

    private static void addAlone(List<Action> all, String name) {
        all.addAll(List.of(
                Promote.of(name),
                Demote.of(name),
                GrantToken.to(name),
                RevokeToken.from(name),
                ChangePassword.of(name),
                AddFileVaultUser.of(name).with(Credential.RECOVERY_KEY),
                RemoveFileVaultUser.of(name),
                EnableFileVault.as(name).via(EnableFileVault.Via.FDESETUP),
                EnableFileVault.as(name).via(EnableFileVault.Via.PROFILE),
                EnableFileVault.as(name).via(EnableFileVault.Via.PANE),
                EnableFileVault.as(name).via(EnableFileVault.Via.DEFERRED),
                EscrowBootstrapToken.by(name),
                UntagTokenDisabled.on(name),
                LogIn.as(name),
                LogIn.as(name).via(LogIn.Via.DIRECTORY_CHECK)));
        BY_NOBODY.forEach(via -> all.add(ResetPassword.of(name).via(via)));
        BY_SOMEBODY_OR_NOBODY.forEach(via -> all.add(ResetPassword.of(name).via(via)));
    }

    private static void addWith(List<Action> all, String name, String actor) {
        all.addAll(List.of(
                Promote.of(name).by(actor),
                Demote.of(name).by(actor),
                GrantToken.to(name).by(actor),
                GrantToken.to(name).via(GrantToken.Via.SYSTEM_SETTINGS).by(actor),
                RevokeToken.from(name).by(actor),
                AddFileVaultUser.of(name).by(actor),
                RemoveFileVaultUser.of(name).by(actor),
                LogIn.as(name).by(actor)));
        BY_SOMEBODY_OR_NOBODY.forEach(
                via -> all.add(ResetPassword.of(name).via(via).by(actor)));
    }
}
