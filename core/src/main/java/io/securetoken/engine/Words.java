package io.securetoken.engine;

import io.securetoken.action.Action;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.bits.Attribute;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;

/** What is put into the words of a question beside the facts of the Mac: what is presupposed, and the circumstances. */
final class Words {

    /** In these the subject's own password is given, so it has one unless it is known to have none. */
    private static final long SUBJECT_GIVES_PASSWORD = bits(
            Operation.LOG_IN_GRAPHICALLY,
            Operation.LOG_IN_BY_SSH,
            Operation.LOG_IN_AT_CONSOLE,
            Operation.CHECK_PASSWORD,
            Operation.CHANGE_PASSWORD,
            Operation.GRANT_TOKEN,
            Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS);

    private static final long HAS_PASSWORD = Attribute.PASSWORD.place(0b011);

    /** Nobody: what stands where there is no such account. */
    static final long NOBODY = Attribute.ROLE.place(Role.STANDARD.possible())
            | Attribute.TOKEN.place(TokenState.NONE.possible())
            | Attribute.KIND.place(AccountKind.LOCAL.possible())
            | Attribute.PASSWORD.place(0b100)
            | Attribute.OWNER.place(Answer.NO.possible())
            | Attribute.ENABLED.place(Answer.NO.possible())
            | Attribute.PRESENT.place(Answer.NO.possible())
            | Attribute.UID.place(Answer.NO.possible())
            | Attribute.ORIGIN.place(1)
            | Attribute.TAG.place(Answer.NO.possible())
            | Attribute.LOGGED_IN.place(Answer.NO.possible())
            | Attribute.PREBOOT.place(Answer.NO.possible());

    private static final long ACTOR_IS_GIVEN = Attribute.ACTOR_GIVEN.place(1);
    private static final long NOBODY_IS_GIVEN = Attribute.ACTOR_GIVEN.place(2);
    private static final long SUBJECT_ACTS = Attribute.ACTOR_IS_SUBJECT.place(1);
    private static final long ANOTHER_ACTS = Attribute.ACTOR_IS_SUBJECT.place(2);

    /** What an action or a Mac always says, or presupposes, although it may be otherwise. */
    static final long DEFINITE_OF_MAC = Attribute.FILE_SYSTEM.mask()
            | Attribute.OTHERS.mask()
            | Attribute.PROCESS_ROOT.mask()
            | Attribute.FULL_DISK_ACCESS.mask()
            | Attribute.GRAPHICAL_SESSION.mask();

    static final long DEFINITE_OF_ACTOR = Attribute.ACTOR_KIND.mask() | Attribute.ACTOR_PASSWORD.mask();

    private Words() {}

    /** A new account has the password that its creation says. */
    static long definite(Operation operation) {
        return Attribute.KIND.mask()
                | Attribute.TAG.mask()
                | (operation == Operation.CREATE_ACCOUNT ? 0 : Attribute.PASSWORD.mask());
    }

    private static long bits(Operation... operations) {
        long bits = 0;
        for (Operation operation : operations) {
            bits |= 1L << operation.ordinal();
        }
        return bits;
    }

    static long subject(long account, Operation operation) {
        return (SUBJECT_GIVES_PASSWORD & 1L << operation.ordinal()) != 0
                ? narrowed(account, Attribute.PASSWORD.mask(), HAS_PASSWORD)
                : account;
    }

    /** Returns the account with what a login says of itself: whether it is the first. */
    static long loggingIn(long account, Action action) {
        return action instanceof LogIn login && login.firstLogin() != null
                ? narrowed(account, Attribute.LOGGED_IN.mask(), Attribute.LOGGED_IN.place(login.firstLogin() ? 2 : 1))
                : account;
    }

    static long actor(long account) {
        return (narrowed(account, Attribute.PASSWORD.mask(), HAS_PASSWORD) & Attribute.REPEATED)
                << Attribute.ACTOR_SHIFT;
    }

    private static long narrowed(long account, long mask, long presupposed) {
        long both = account & presupposed;
        return both == 0 ? account : (account & ~mask) | both;
    }

    static long actors(boolean given, boolean subjectActs) {
        return (given ? ACTOR_IS_GIVEN : NOBODY_IS_GIVEN) | (subjectActs ? SUBJECT_ACTS : ANOTHER_ACTS);
    }

    static long circumstances(Action action) {
        Process process = action.process();
        return Attribute.PROCESS_ROOT.place(process.root() ? 1 : 2)
                | Attribute.FULL_DISK_ACCESS.place(process.fullDiskAccess() ? 1 : 2)
                | Attribute.GRAPHICAL_SESSION.place(process.graphicalSession() ? 1 : 2)
                | Attribute.CREDENTIAL.place(action.with().possible());
    }
}
