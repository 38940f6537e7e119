package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Knowable;
import org.jspecify.annotations.Nullable;

/**
 * Logs an account in, or has its password checked. Given credentials are taken to be right.
 *
 * <pre>{@code
 * LogIn.as("eva").via(LogIn.Via.SSH);
 * }</pre>
 *
 * @param account who logs in
 * @param via the way in
 * @param by the granter who answers the token dialog; null where nobody does
 * @param firstLogin whether it is the first login; null where the account's own history tells
 * @param process the process that carries it out
 */
public record LogIn(
        String account,
        Via via,
        @Nullable String by,
        @Nullable Boolean firstLogin,
        Process process) implements Action {

    /** The ways in. */
    public enum Via implements Knowable {
        /** at the login window */
        GRAPHICAL(Operation.LOG_IN_GRAPHICALLY),
        /** by ssh with a password */
        SSH(Operation.LOG_IN_BY_SSH),
        /** by ssh with a key; no password is seen */
        SSH_KEY(Operation.LOG_IN_BY_SSH_KEY),
        /** at a text console */
        CONSOLE(Operation.LOG_IN_AT_CONSOLE),
        /** no login: the directory service checks the password */
        DIRECTORY_CHECK(Operation.CHECK_PASSWORD);

        private final Operation operation;

        Via(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int possible() {
            return 1 << ordinal();
        }
    }

    /** Refuses names that no account may bear. */
    public LogIn {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns a graphical login at which nobody answers a token dialog. */
    public static LogIn as(String account) {
        return new LogIn(account, Via.GRAPHICAL, null, null, Process.AGENT);
    }

    /** Returns this login by that way. */
    public LogIn via(Via via) {
        return new LogIn(account, via, by, firstLogin, process);
    }

    /** Returns this login with that granter answering the token dialog. */
    public LogIn by(String by) {
        return new LogIn(account, via, by, firstLogin, process);
    }

    /** Returns this login as the first of its account. */
    public LogIn first() {
        return new LogIn(account, via, by, true, process);
    }

    @Override
    public LogIn in(Process process) {
        return new LogIn(account, via, by, firstLogin, process);
    }

    @Override
    public Operation operation() {
        return via.operation;
    }

    @Override
    public Change change() {
        return via == Via.DIRECTORY_CHECK ? Change.NONE : Change.of(Attribute.LOGGED_IN, Answer.YES.possible());
    }

    @Override
    public String phrase() {
        String entry = via == Via.DIRECTORY_CHECK
                ? Names.inPlaceOfAPassword(account, operation())
                : operation().phrase() + Names.as(account);
        return by == null ? entry : entry + ", " + Names.quoted(by) + " answering the token dialog";
    }
}
