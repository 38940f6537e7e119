package io.securetoken.plan;

import io.securetoken.plan.Wish.Kind;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a Mac is to be like in the end, and what is to stay so on the way. A goal is met only if it is met for certain,
 * whatever is not known of the Mac.
 *
 * <pre>{@code
 * Goal goal = Goal.holdsToken("bob").and(Goal.fileVaultOn());
 * Goal same = Goal.parse("bob holds token and filevault on");
 * Goal careful = goal.keeping(Goal.bootstrapEscrowed());
 * }</pre>
 */
public final class Goal implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Wish> wishes;
    private final List<Wish> kept;

    private Goal(List<Wish> wishes, List<Wish> kept) {
        this.wishes = wishes;
        this.kept = kept;
    }

    /** Returns the goal that the account holds a usable token. */
    public static Goal holdsToken(String account) {
        return of(Kind.HOLDS_TOKEN, account);
    }

    /** Returns the goal that the account is there and holds no token. */
    public static Goal holdsNoToken(String account) {
        return of(Kind.HOLDS_NO_TOKEN, account);
    }

    /** Returns the goal that there is no such account. */
    public static Goal absent(String account) {
        return of(Kind.ABSENT, account);
    }

    /** Returns the goal that the account is an administrator. */
    public static Goal admin(String account) {
        return of(Kind.ADMIN, account);
    }

    /** Returns the goal that the account owns the volume; means something on Apple silicon only. */
    public static Goal owner(String account) {
        return of(Kind.OWNER, account);
    }

    /** Returns the goal that FileVault is on, and the account is listed at its screen and can unlock there. */
    public static Goal unlocksAtBoot(String account) {
        return of(Kind.UNLOCKS_AT_BOOT, account);
    }

    /** Returns the goal that the account has another password, and a token that worked still works. */
    public static Goal passwordRotated(String account) {
        return of(Kind.PASSWORD_ROTATED, account);
    }

    /** Returns the goal that FileVault is on. */
    public static Goal fileVaultOn() {
        return new Goal(List.of(new Wish(Kind.FILEVAULT_ON, null)), List.of());
    }

    /** Returns the goal that the MDM server keeps a bootstrap token. */
    public static Goal bootstrapEscrowed() {
        return new Goal(List.of(new Wish(Kind.BOOTSTRAP_ESCROWED, null)), List.of());
    }

    private static Goal of(Kind kind, String account) {
        return new Goal(List.of(new Wish(kind, account)), List.of());
    }

    /**
     * Returns the goal written as the command line does: {@code bob holds token and filevault on}. Refuses anything else
     * in one line that names the forms. A name with the word "and" in it takes the methods above.
     */
    public static Goal parse(String text) {
        Set<Wish> wishes = new LinkedHashSet<>();
        for (String part : text.strip().split("\\s+and\\s+", -1)) {
            wishes.add(wish(part.strip()));
        }
        return new Goal(List.copyOf(wishes), List.of());
    }

    private static Wish wish(String text) {
        for (Kind kind : Kind.values()) {
            if (!kind.isAboutAnAccount() && text.equals(kind.words())) {
                return new Wish(kind, null);
            }
            if (kind.isAboutAnAccount() && text.endsWith(" " + kind.words())) {
                return new Wish(
                        kind,
                        Account.checkName(
                                text.substring(0, text.length() - kind.words().length())
                                        .strip()));
            }
        }
        throw new IllegalArgumentException("`" + text + "` is not a goal; write " + forms() + ", joined by `and`");
    }

    private static String forms() {
        return Arrays.stream(Kind.values())
                .map(kind -> "`" + (kind.isAboutAnAccount() ? "NAME " : "") + kind.words() + "`")
                .collect(Collectors.joining(", "));
    }

    /** Returns the goal that both are met. */
    public Goal and(Goal other) {
        return new Goal(together(wishes, other.wishes), together(kept, other.kept));
    }

    /** Returns this goal, with what the given one names never lost on the way: what is so at any time stays so. */
    public Goal keeping(Goal condition) {
        return new Goal(wishes, together(kept, condition.wishes));
    }

    private static List<Wish> together(List<Wish> some, List<Wish> more) {
        Set<Wish> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** Returns whether the Mac is certainly so already; a password to rotate never is. */
    public boolean isMetBy(Mac mac) {
        return isMet(Standing.at(mac));
    }

    boolean isMet(Standing now) {
        for (Wish wish : wishes) {
            if (!wish.isMet(now)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a step from one to the other loses something that is to be kept. */
    boolean isLost(Standing before, Standing after) {
        return kept.stream().anyMatch(wish -> wish.isMet(before) && !wish.isMet(after));
    }

    List<Wish> kept() {
        return kept;
    }

    List<Wish> wishes() {
        return wishes;
    }

    boolean names(Kind kind) {
        return wishes.stream().anyMatch(wish -> wish.kind() == kind)
                || kept.stream().anyMatch(wish -> wish.kind() == kind);
    }

    boolean names(Kind kind, String account) {
        for (Wish wish : wishes) {
            if (wish.kind() == kind && account.equals(wish.account())) {
                return true;
            }
        }
        return false;
    }

    /** Returns at which place the goal or its conditions first name the account. */
    int place(String account) {
        for (int place = 0; place < wishes.size() + kept.size(); place++) {
            Wish wish = place < wishes.size() ? wishes.get(place) : kept.get(place - wishes.size());
            if (account.equals(wish.account())) {
                return place;
            }
        }
        return Sort.NOT_NAMED;
    }

    /** Refuses a Mac on which an account that the goal is about is missing. */
    void check(Mac mac) {
        for (List<Wish> part : List.of(wishes, kept)) {
            for (Wish wish : part) {
                if (wish.account() != null && wish.kind() != Kind.ABSENT) {
                    Account unused = mac.existing(wish.account());
                }
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Goal goal && wishes.equals(goal.wishes) && kept.equals(goal.kept));
    }

    @Override
    public int hashCode() {
        return 31 * wishes.hashCode() + kept.hashCode();
    }

    /** Returns the goal as {@link #parse} reads it, then what is to be kept. */
    @Override
    public String toString() {
        String all = wishes.stream().map(Wish::toString).collect(Collectors.joining(" and "));
        return kept.isEmpty()
                ? all
                : all + ", keeping " + kept.stream().map(Wish::toString).collect(Collectors.joining(" and "));
    }
}
