package io.securetoken.rules;

import java.util.Locale;

/**
 * When an account that is created some way gets its token: one cell of a creation table.
 *
 * <pre>{@code
 * RuleSet.named("acme", "1").created(PRESTAGE, Arrival.AT_FIRST_LOGIN, Arrival.NEVER);
 * }</pre>
 */
public enum Arrival {
    /** With the account. */
    AT_CREATION,
    /** When its owner logs in for the first time. */
    AT_FIRST_LOGIN,
    /** With the account, if an administrator with a usable token creates it; else never. */
    IF_CREATED_BY_GRANTER,
    /** Not without a grant. */
    NEVER,
    /** The book does not say, or it depends on what the table does not show. */
    UNKNOWN;

    /** Returns the word of the matrix: {@code at-creation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
