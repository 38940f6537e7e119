package io.securetoken.testkit;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Erase;
import io.securetoken.action.Operation;
import io.securetoken.predict.Permission;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The laws that every book keeps, whoever wrote it: they follow from what a verdict is, not from what a row says. Those
 * of the platform are in {@link Invariants}.
 *
 * <pre>{@code
 * Laws.all().forEach(law -> System.out.println(law.says()));
 * }</pre>
 */
public final class Laws {

    private static final int COMPLETIONS = 96;

    private static final Set<Operation> ROLES =
            EnumSet.of(Operation.PROMOTE, Operation.DEMOTE, Operation.DISABLE_ACCOUNT);

    /** In these the password of the subject is given, so that it has one. */
    private static final Set<Operation> SUBJECT_GIVES_PASSWORD = EnumSet.of(
            Operation.LOG_IN_GRAPHICALLY,
            Operation.LOG_IN_BY_SSH,
            Operation.LOG_IN_AT_CONSOLE,
            Operation.CHECK_PASSWORD,
            Operation.CHANGE_PASSWORD,
            Operation.GRANT_TOKEN,
            Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS);

    /** A refused action leaves the Mac as it was, and names what is not met. */
    public static final Law REFUSED_CHANGES_NOTHING = Law.ofAll(
            "refused", "a refused action changes nothing, and the verdict names what is not met", Laws::refused);

    /** The answer is the same, name for name, when the accounts have other names in another order. */
    public static final Law NAMES_DO_NOT_MATTER =
            Law.ofAll("names", "answers do not depend on the names or the order of accounts", Laws::renamed);

    /** Another account changes the answer only where a row looks at the whole volume. */
    public static final Law STRANGERS_DO_NOT_MATTER = Law.ofAll(
            "strangers",
            "an account that the action does not name changes nothing, unless a row that looks at the whole volume decides",
            Laws::stranger);

    /** What is answered for certain stays answered so when one fact more is known. */
    public static final Law KNOWING_MORE_CONTRADICTS_NOTHING = Law.ofAll(
            "knowing more", "one fact more never contradicts what was answered for certain before", Laws::knowingMore);

    /**
     * What is left open is what the definite Macs differ in, and no more. Of an account that gives a password it may
     * also be left open whether it has one.
     */
    public static final Law OPEN_ONLY_WHERE_IT_MATTERS = Law.ofAll(
            "exact",
            "an answer is open only if two definite Macs that it covers differ in it (up to " + COMPLETIONS
                    + " of them, else not checked)",
            Laws::exact);

    /** Promotion, demotion and disabling leave every token as it is; where no row says so, it is not known. */
    public static final Law ROLES_KEEP_TOKENS = Law.of(
            "roles", "promoting, demoting and disabling an account never change a token", ROLES, Laws::rolesKeepTokens);

    /** A token comes or goes only by a row that says so. */
    public static final Law TOKENS_CHANGE_BY_ROWS = Law.ofAll(
            "rows", "no token comes or goes unless a row that says so is among those that decide", Laws::byRows);

    private static final List<Law> ALL = List.of(
            REFUSED_CHANGES_NOTHING,
            NAMES_DO_NOT_MATTER,
            STRANGERS_DO_NOT_MATTER,
            KNOWING_MORE_CONTRADICTS_NOTHING,
            OPEN_ONLY_WHERE_IT_MATTERS,
            ROLES_KEEP_TOKENS,
            TOKENS_CHANGE_BY_ROWS);

    private Laws() {}

    /** Returns the laws. */
    public static List<Law> all() {
        return ALL;
    }

    private static @Nullable String refused(Answered asked) {
        if (!asked.isRefused()) {
            return asked.verdict().unmet().isEmpty() ? null : asked.failing("unmet requirements without a refusal");
        }
        if (!asked.verdict().after().equals(asked.before())) {
            return asked.failing("refused, and yet the Mac changes");
        }
        return asked.verdict().unmet().isEmpty() ? asked.failing("refused, and no unmet requirement is named") : null;
    }

    private static @Nullable String renamed(Answered asked) {
        Renaming renaming = Renaming.reversing(asked.before());
        Question other = renaming.of(asked.question());
        Answered renamed = asked.instead(other.mac(), other.action());
        boolean same = renamed.permission() == asked.permission()
                && renamed.done().equals(renaming.of(asked.done()))
                && renamed.verdict().after().equals(renaming.of(asked.verdict().after()))
                && renamed.keys().equals(asked.keys())
                && facts(renamed)
                        .equals(facts(asked).stream().map(renaming::ofFact).collect(Collectors.toSet()));
        return same ? null : asked.failing("other names, another answer: " + renamed.failing(""));
    }

    private static Set<String> facts(Answered asked) {
        return Set.copyOf(asked.verdict().missing());
    }

    private static @Nullable String stranger(Answered asked) {
        return Stream.of(
                        Account.standard("stranger").withUid(1501).withPassword(PasswordState.SET),
                        Account.admin("stranger").withToken(TokenState.USABLE).withPassword(PasswordState.SET),
                        Account.named("stranger").withPresent(Answer.UNKNOWN))
                .filter(stranger -> Consistency.isConsistent(asked.before().with(stranger)))
                .map(stranger -> changedBy(stranger, asked))
                .filter(why -> why != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String changedBy(Account stranger, Answered asked) {
        Answered crowded = asked.instead(asked.before().with(stranger), asked.action());
        boolean same = crowded.permission() == asked.permission()
                && crowded.done().without(stranger.name()).equals(asked.done());
        boolean looks = Stream.concat(asked.rows(), crowded.rows()).anyMatch(Rule::looksAtWholeVolume);
        return same || looks ? null : asked.failing("with " + stranger + " the answer is " + crowded.failing(""));
    }

    private static @Nullable String knowingMore(Answered asked) {
        return Knowledge.oneFactMore(asked.before())
                .filter(mac ->
                        mac.account(String.valueOf(asked.action().account())).isPresent() || namesNobody(asked))
                .filter(mac ->
                        Consistency.isConsistent(new Question(mac, asked.action())) && keepsPasswords(mac, asked))
                .map(mac -> contradiction(asked, asked.instead(mac, asked.action())))
                .filter(why -> why != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean namesNobody(Answered asked) {
        return asked.action().account() == null || asked.action() instanceof CreateAccount;
    }

    /** Who gives a password has one: that the given one be missing contradicts the question. */
    private static boolean keepsPasswords(Mac more, Answered asked) {
        boolean subjects = SUBJECT_GIVES_PASSWORD.contains(asked.operation());
        return Stream.of(asked.action().by(), subjects ? asked.action().account() : null)
                .filter(name -> name != null)
                .noneMatch(name -> asked.before().existing(name).password() == PasswordState.UNKNOWN
                        && more.existing(name).password() == PasswordState.NONE);
    }

    private static @Nullable String contradiction(Answered less, Answered more) {
        boolean permitted = less.permission() == Permission.UNDETERMINED || less.permission() == more.permission();
        boolean after = Knowledge.covers(less.verdict().after(), more.verdict().after());
        boolean done = (more.isRefused() && !less.isRefused()) || Knowledge.covers(less.done(), more.done());
        return permitted && after && done ? null : less.failing("contradicted when more is known: " + more.failing(""));
    }

    private static @Nullable String exact(Answered asked) {
        List<Mac> definite;
        try {
            definite = Knowledge.completions(asked.before(), COMPLETIONS);
        } catch (IllegalArgumentException tooMany) {
            return null;
        }
        List<Answered> answers = definite.stream()
                .filter(mac ->
                        Consistency.clashes(new Question(mac, asked.action())).isEmpty() && keepsPasswords(mac, asked))
                .map(mac -> asked.instead(mac, asked.action()))
                .toList();
        if (answers.isEmpty()) {
            // of an open user id two values are tried, and other accounts may bear both
            return null;
        }
        Stream<Answered> withoutPassword = definite.stream()
                .filter(mac -> !keepsPasswords(mac, asked))
                .map(mac -> asked.instead(mac, asked.action()));
        String why = otherwise(asked, answers);
        boolean passwordMayBeMissing = why != null
                && otherwise(
                                asked,
                                Stream.concat(answers.stream(), withoutPassword).toList())
                        == null;
        return passwordMayBeMissing ? null : why;
    }

    /** Returns how the answer is another one than these together. */
    private static @Nullable String otherwise(Answered asked, List<Answered> definite) {
        Set<Permission> permissions =
                definite.stream().map(Answered::permission).collect(Collectors.toSet());
        Permission expected = permissions.size() == 1 ? permissions.iterator().next() : Permission.UNDETERMINED;
        if (asked.permission() != expected) {
            return asked.failing("the definite Macs say " + permissions);
        }
        String name = asked.action().account();
        if (name == null || asked.action() instanceof DeleteAccount) {
            return null;
        }
        int tokens = definite.stream()
                .filter(one -> permissions.size() == 1 || one.isAllowed())
                .map(one -> one.done().existing(name).token().possible())
                .reduce(0, (some, more) -> some | more);
        TokenState token = asked.done().existing(name).token();
        return tokens == 0 || token == TokenState.covering(tokens)
                ? null
                : asked.failing("the definite Macs leave " + TokenState.covering(tokens) + ", not " + token);
    }

    private static @Nullable String rolesKeepTokens(Answered asked) {
        for (Account account : asked.done().accounts()) {
            TokenState before = asked.tokenBefore(account.name());
            boolean open = !asked.coversToken() && account.token() == TokenState.UNKNOWN;
            if (account.token() != before && !open) {
                return asked.failing("a change of role changes the token of `" + account.name() + "`");
            }
        }
        return null;
    }

    private static @Nullable String byRows(Answered asked) {
        for (Account account : asked.done().accounts()) {
            TokenState before = asked.tokenBefore(account.name());
            boolean onlyKnownBetter = (account.token().possible() & ~before.possible()) == 0;
            if (!onlyKnownBetter && !isSaid(asked, account, before)) {
                return asked.failing("no row says that the token of `" + account.name() + "` changes");
            }
        }
        boolean gone =
                asked.before().accounts().size() > asked.done().accounts().size();
        boolean removes = asked.action() instanceof Erase || asked.action() instanceof DeleteAccount;
        return gone && !removes ? asked.failing("an account is gone") : null;
    }

    private static boolean isSaid(Answered asked, Account account, TokenState before) {
        boolean subject = account.name().equals(asked.action().account());
        boolean actor = account.name().equals(asked.action().by());
        boolean open = account.token() == TokenState.UNKNOWN;
        boolean bySubjectsRow = open
                || asked.has(Effect.TOKEN_GIVEN)
                || asked.has(Effect.TOKEN_REMOVED)
                || asked.has(Effect.TOKEN_STALE)
                || asked.has(Effect.TOKEN_UNKNOWN);
        boolean appears = before.holds() == Answer.NO && account.token().holds() == Answer.YES;
        if (subject) {
            return appears ? asked.has(Effect.TOKEN_GIVEN) : bySubjectsRow;
        }
        return actor && asked.has(Effect.ACTOR_TOKEN_GIVEN);
    }
}
