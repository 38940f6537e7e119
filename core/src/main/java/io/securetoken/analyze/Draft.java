package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Process;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A Mac and an action in the making: what is not set is unknown, and what need not be there is not. */
final class Draft {

    static final String SUBJECT = "eva";
    static final String ACTOR = "ops";
    private static final String BYSTANDER = "carol";

    private final @Nullable Deed deed;
    private final Map<Bystander, Answer> bystanders = new EnumMap<>(Bystander.class);
    private Mac mac;
    private Account subject = Account.named(SUBJECT);
    private Account actor = Account.named(ACTOR);
    private Actor by = Actor.NOBODY;
    private Process process = Process.AGENT;
    private Credential with = Credential.PASSWORD;
    private @Nullable CreationMethod method;
    private @Nullable PasswordForm form;

    /** Who authorises the action. */
    enum Actor {
        NOBODY,
        ANOTHER,
        ITSELF
    }

    /** What can be said of the accounts that are neither subject nor actor. */
    enum Bystander {
        HOLDER,
        ADMIN,
        ORDINARY,
        BLANK
    }

    /** Begins a draft; without a deed it is the creation of an account. */
    Draft(@Nullable Deed deed, Mac mac) {
        this.deed = deed;
        this.mac = mac;
    }

    void mac(UnaryOperator<Mac> change) {
        mac = change.apply(mac);
    }

    void subject(UnaryOperator<Account> change) {
        subject = change.apply(subject);
    }

    void actor(UnaryOperator<Account> change) {
        actor = change.apply(actor);
    }

    void by(Actor who) {
        by = who;
    }

    void process(UnaryOperator<Process> change) {
        process = change.apply(process);
    }

    void with(Credential credential) {
        with = credential;
    }

    void method(CreationMethod how) {
        method = how;
    }

    void form(PasswordForm passwordForm) {
        form = passwordForm;
    }

    void bystander(Bystander what, Answer answer) {
        bystanders.put(what, answer);
    }

    /** Returns the action. */
    Action action() {
        String authorising = switch (by) {
            case NOBODY -> null;
            case ANOTHER -> ACTOR;
            case ITSELF -> SUBJECT;
        };
        return (deed == null ? creation(authorising) : deed.of(SUBJECT, authorising, with)).in(process);
    }

    private CreateAccount creation(@Nullable String authorising) {
        CreationMethod how = method();
        CreateAccount creation = CreateAccount.of(SUBJECT, how)
                .withRole(subject.role())
                .withKind(subject.kind())
                .withPassword(form == null ? PasswordForm.UNKNOWN : form);
        if (subject.tokenDisabledTag() == Answer.YES) {
            creation = creation.tagged();
        }
        if (subject.uid().isPresent()) {
            creation = creation.withUid(subject.uid().getAsInt());
        }
        return authorising == null ? creation : creation.by(authorising);
    }

    private CreationMethod method() {
        if (method == null) {
            throw new IllegalStateException("a creation without a method");
        }
        return method;
    }

    /** Returns the Mac, with a bystander who may be anything that was not ruled out. */
    Mac mac() {
        return peopled(bystander(Answer.UNKNOWN));
    }

    /** Returns the Mac with no more on it than was asked for. */
    Mac smallestMac() {
        return bystanders.containsValue(Answer.YES) ? peopled(bystander(Answer.NO)) : peopled(null);
    }

    /** Returns the same draft with what is left open about a new account as its method has it. */
    Draft settled() {
        if (deed == null && form == null) {
            form = method().password();
        }
        return this;
    }

    private Mac peopled(@Nullable Account bystander) {
        Mac all = bystander == null ? mac : mac.with(bystander);
        if (deed != null && deed.happensToAccount()) {
            all = all.with(method == null ? subject : subject.withCreatedBy(method));
        }
        return by == Actor.ANOTHER ? all.with(actor) : all;
    }

    private @Nullable Account bystander(Answer unsaid) {
        Answer holder = bystanders.getOrDefault(Bystander.HOLDER, unsaid);
        Answer admin = bystanders.getOrDefault(Bystander.ADMIN, unsaid);
        Answer ordinary = bystanders.getOrDefault(Bystander.ORDINARY, unsaid);
        Answer blank = bystanders.getOrDefault(Bystander.BLANK, unsaid);
        boolean certain = holder == Answer.YES || admin == Answer.YES || ordinary == Answer.YES || blank == Answer.YES;
        boolean possible = certain
                || holder == Answer.UNKNOWN
                || admin == Answer.UNKNOWN
                || ordinary == Answer.UNKNOWN
                || blank == Answer.UNKNOWN;
        if (!possible) {
            return null;
        }
        Account account = Account.named(BYSTANDER)
                .withPresent(certain ? Answer.YES : Answer.UNKNOWN)
                .withRole(role(admin))
                .withToken(token(blank == Answer.YES ? Answer.YES : holder))
                .withPassword(
                        switch (blank) {
                            case YES -> PasswordState.BLANK;
                            case NO -> PasswordState.SET;
                            case UNKNOWN -> PasswordState.UNKNOWN;
                        });
        return ordinary == Answer.UNKNOWN ? account : account.withUid(ordinary == Answer.YES ? 501 : 401);
    }

    private static Role role(Answer admin) {
        return switch (admin) {
            case YES -> Role.ADMIN;
            case NO -> Role.STANDARD;
            case UNKNOWN -> Role.UNKNOWN;
        };
    }

    private static TokenState token(Answer holder) {
        return switch (holder) {
            case YES -> TokenState.USABLE;
            case NO -> TokenState.NONE;
            case UNKNOWN -> TokenState.UNKNOWN;
        };
    }
}
