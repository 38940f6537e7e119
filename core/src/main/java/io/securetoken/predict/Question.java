package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.bits.Attribute;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Mac and an action as the sets of possible values that rows are matched on. */
record Question(long mac, long accounts, long methods, boolean subjectActs) {

    /** In these the subject's own password is given, so it has one unless it is known to have none. */
    private static final Set<Operation> SUBJECT_GIVES_PASSWORD = EnumSet.of(
            Operation.LOG_IN_GRAPHICALLY,
            Operation.LOG_IN_BY_SSH,
            Operation.LOG_IN_AT_CONSOLE,
            Operation.CHECK_PASSWORD,
            Operation.CHANGE_PASSWORD,
            Operation.GRANT_TOKEN,
            Operation.GRANT_TOKEN_IN_SYSTEM_SETTINGS);

    private static final long HAS_PASSWORD = 0b011;
    private static final long NOBODY = Attribute.ROLE.place(Role.STANDARD.possible())
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

    /** Returns the question; refuses one about an account that does not exist, or a creation of one that does. */
    static Question of(Mac mac, Action action, MethodIndex methods) {
        Account subject = subject(mac, action);
        String by = action.by();
        Account actor = by == null ? null : mac.existing(by);
        boolean subjectActs = by != null && by.equals(action.account());
        long accounts = subject(subject, action);
        if (!subjectActs) {
            accounts |= actor(actor) << Attribute.ACTOR_SHIFT;
        }
        return new Question(
                mac.possible() | mac.others(subject, actor) | circumstances(action, actor != null, subjectActs),
                accounts,
                method(subject, action, methods),
                subjectActs);
    }

    private static @Nullable Account subject(Mac mac, Action action) {
        String name = action.account();
        if (name == null) {
            return null;
        }
        if (!(action instanceof CreateAccount)) {
            return mac.existing(name);
        }
        Account there = mac.account(name).orElse(null);
        if (there != null && there.present() == Answer.YES) {
            throw new IllegalArgumentException("account `" + name + "` already exists on this Mac");
        }
        return there;
    }

    private static long subject(@Nullable Account subject, Action action) {
        if (action instanceof CreateAccount creation) {
            return created(creation, subject == null ? Answer.NO : subject.present());
        }
        if (subject == null) {
            return NOBODY;
        }
        long packed = subject.possible();
        if (action instanceof LogIn login && login.firstLogin() != null) {
            packed = narrowed(
                    packed, Attribute.LOGGED_IN, Answer.of(!login.firstLogin()).possible());
        }
        return SUBJECT_GIVES_PASSWORD.contains(action.operation())
                ? narrowed(packed, Attribute.PASSWORD, HAS_PASSWORD)
                : packed;
    }

    /** The account to be: what the action says of it, without a token yet. */
    private static long created(CreateAccount creation, Answer present) {
        Answer ordinary =
                creation.uid() == null ? Answer.UNKNOWN : Answer.of(creation.uid() >= Account.FIRST_ORDINARY_UID);
        return Attribute.ROLE.place(creation.role().possible())
                | Attribute.TOKEN.place(TokenState.NONE.possible())
                | Attribute.KIND.place(creation.kind().possible())
                | Attribute.PASSWORD.place(creation.password().state().possible())
                | Attribute.ORIGIN.place(creation.password().origin().possible())
                | Attribute.OWNER.place(Answer.NO.possible())
                | Attribute.ENABLED.place(Answer.YES.possible())
                | Attribute.PRESENT.place(present.possible())
                | Attribute.UID.place(ordinary.possible())
                | Attribute.TAG.place(Answer.of(creation.tokenDisabledTag()).possible())
                | Attribute.LOGGED_IN.place(Answer.NO.possible())
                | Attribute.PREBOOT.place(Answer.NO.possible());
    }

    private static long actor(@Nullable Account actor) {
        long packed = actor == null ? NOBODY : narrowed(actor.possible(), Attribute.PASSWORD, HAS_PASSWORD);
        return packed & Attribute.REPEATED;
    }

    private static long narrowed(long packed, Attribute attribute, long presupposed) {
        long both = attribute.read(packed) & presupposed;
        return both == 0 ? packed : (packed & ~attribute.mask()) | attribute.place(both);
    }

    private static long circumstances(Action action, boolean actorGiven, boolean subjectActs) {
        Process process = action.process();
        return Attribute.PROCESS_ROOT.place(Answer.of(process.root()).possible())
                | Attribute.FULL_DISK_ACCESS.place(
                        Answer.of(process.fullDiskAccess()).possible())
                | Attribute.GRAPHICAL_SESSION.place(
                        Answer.of(process.graphicalSession()).possible())
                | Attribute.CREDENTIAL.place(action.with().possible())
                | Attribute.ACTOR_GIVEN.place(Answer.of(actorGiven).possible())
                | Attribute.ACTOR_IS_SUBJECT.place(Answer.of(subjectActs).possible());
    }

    private static long method(@Nullable Account subject, Action action, MethodIndex methods) {
        CreationMethod method = action instanceof CreateAccount creation
                ? creation.method()
                : subject == null ? null : subject.createdBy().orElse(null);
        return methods.world(method);
    }
}
