package io.securetoken.plan;

import io.securetoken.plan.Wish.Kind;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What no plan may do, unless it is given up by name. A rule is kept for certain: where something is not known, a step
 * that may break it counts as breaking it.
 *
 * <pre>{@code
 * Planner.of(predictor).givingUp(Safety.ROLES_END_AS_THEY_BEGAN);
 * }</pre>
 */
public enum Safety {
    /** on the way and in the end some account can grant, unless none could from the start */
    A_GRANTER_STAYS("no step leaves the Mac without an account that can grant a token, unless it began so"),
    /** every account has in the end the role it began with, but for those the goal makes administrators */
    ROLES_END_AS_THEY_BEGAN("roles end as they began, except where the goal names them"),
    /** no token is left under an older password */
    NO_TOKEN_GOES_STALE("no token goes stale"),
    /** some account is an administrator, unless none was from the start */
    THE_LAST_ADMINISTRATOR_STAYS("the last administrator stays one"),
    /** some account holds a token, unless none did from the start */
    THE_LAST_HOLDER_STAYS("the last holder stays one"),
    /** no account is deleted but those the goal wants absent and those a plan made, and none of these is left */
    ACCOUNTS_STAY("no account is deleted or left behind, except where the goal names it");

    private static final int STALE = TokenState.STALE.possible();
    private static final int USABLE = TokenState.USABLE.possible();

    private final String sentence;

    Safety(String sentence) {
        this.sentence = sentence;
    }

    /** Returns the rule as a sentence. */
    public String sentence() {
        return sentence;
    }

    /** Returns whether a step breaks the rule, given what it changes and what is changed since the start. */
    boolean isBrokenByStep(Changes step, Changes sinceStart, Goal goal) {
        return switch (this) {
            case A_GRANTER_STAYS ->
                isLost(
                        sinceStart,
                        (was, now) -> was.role() == now.role() && was.token() == now.token(),
                        Safety::canGrant,
                        Safety::mayGrant);
            case ROLES_END_AS_THEY_BEGAN -> false;
            case NO_TOKEN_GOES_STALE -> step.are().stream().anyMatch(account -> goesStale(step.before(), account));
            case THE_LAST_ADMINISTRATOR_STAYS ->
                isLost(
                        sinceStart,
                        (was, now) -> was.role() == now.role(),
                        account -> account.role() == Role.ADMIN,
                        account -> account.role() != Role.STANDARD);
            case THE_LAST_HOLDER_STAYS ->
                isLost(
                        sinceStart,
                        (was, now) -> was.token() == now.token(),
                        account -> account.token().holds() == Answer.YES,
                        account -> account.token().holds() != Answer.NO);
            case ACCOUNTS_STAY ->
                sinceStart.were().stream()
                        .anyMatch(account ->
                                !isThere(sinceStart.after(), account) && !goal.names(Kind.ABSENT, account.name()));
        };
    }

    /** Returns whether the rule is broken if it all ends here, given what is changed since the start. */
    boolean isBrokenInTheEnd(Changes sinceStart, Goal goal) {
        Mac start = sinceStart.before();
        return switch (this) {
            case ROLES_END_AS_THEY_BEGAN ->
                sinceStart.are().stream().anyMatch(account -> !hasItsRole(start, account, goal));
            case ACCOUNTS_STAY ->
                sinceStart.are().stream()
                        .anyMatch(account -> start.account(account.name()).isEmpty());
            default -> false;
        };
    }

    private static boolean canGrant(Account account) {
        return account.role() == Role.ADMIN && account.token() == TokenState.USABLE;
    }

    private static boolean mayGrant(Account account) {
        return account.role() != Role.STANDARD && (account.token().possible() & USABLE) != 0;
    }

    /**
     * Something is kept if some account surely has it, or if every account that perhaps had it from the start still has it
     * as far as it had.
     */
    private static boolean isLost(
            Changes sinceStart,
            BiPredicate<Account, Account> asFar,
            Predicate<Account> surely,
            Predicate<Account> perhaps) {
        Mac after = sinceStart.after();
        for (Account account : sinceStart.were()) {
            if (perhaps.test(account) && !stillHasIt(after, account, asFar)) {
                return after.accounts().stream().noneMatch(now -> now.present() == Answer.YES && surely.test(now));
            }
        }
        return false;
    }

    private static boolean stillHasIt(Mac after, Account account, BiPredicate<Account, Account> asFar) {
        return after.account(account.name())
                .filter(now -> now.present() == account.present() && asFar.test(account, now))
                .isPresent();
    }

    private static boolean goesStale(Mac before, Account now) {
        int was = before.account(now.name())
                .map(account -> account.token().possible())
                .orElse(0);
        return (now.token().possible() & STALE) != 0 && (was & STALE) == 0;
    }

    private static boolean isThere(Mac after, Account account) {
        return after.account(account.name())
                .filter(now -> now.present() == account.present())
                .isPresent();
    }

    private static boolean hasItsRole(Mac start, Account now, Goal goal) {
        return start.account(now.name())
                .map(began ->
                        began.role() == now.role() || (now.role() == Role.ADMIN && goal.names(Kind.ADMIN, now.name())))
                .orElse(true);
    }
}
