package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import org.jspecify.annotations.Nullable;

/**
 * Creates an account by some method. A new account replaces one of the same name that is perhaps there.
 *
 * <pre>{@code
 * CreateAccount.of("eva", Macos.SYSTEM_SETTINGS).withRole(Role.STANDARD).by("ops");
 * }</pre>
 *
 * @param account the name of the new account
 * @param method how it is created
 * @param role its role
 * @param by whose credentials authorise it; null for nobody's
 * @param kind what sort of account it is
 * @param uid its user id; null where macOS chooses it
 * @param password the form in which its password is set
 * @param tokenDisabledTag whether it is made with the tag that keeps the automatic first grant away
 * @param process the process that carries it out
 */
public record CreateAccount(
        String account,
        CreationMethod method,
        Role role,
        @Nullable String by,
        AccountKind kind,
        @Nullable Integer uid,
        PasswordForm password,
        boolean tokenDisabledTag,
        Process process)
        implements Action {

    private static final long AS_MADE = Attribute.TOKEN.place(TokenState.NONE.possible())
            | Attribute.OWNER.place(Answer.NO.possible())
            | Attribute.ENABLED.place(Answer.YES.possible())
            | Attribute.PRESENT.place(Answer.YES.possible())
            | Attribute.LOGGED_IN.place(Answer.NO.possible())
            | Attribute.PREBOOT.place(Answer.NO.possible());

    /** Refuses names that no account may bear. */
    public CreateAccount {
        Account.checkName(account);
        Names.checkIfGiven(by);
    }

    /** Returns the creation of a local account: role unknown, nobody's credentials, the method's password form. */
    public static CreateAccount of(String account, CreationMethod method) {
        return new CreateAccount(
                account, method, Role.UNKNOWN, null, AccountKind.LOCAL, null, method.password(), false, Process.AGENT);
    }

    /** Returns this creation of an account of that role. */
    public CreateAccount withRole(Role role) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    /** Returns this creation by that method, with the password set as before. */
    public CreateAccount withMethod(CreationMethod method) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    /** Returns this creation with the credentials of that account. */
    public CreateAccount by(String by) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    /** Returns this creation of an account of that kind. */
    public CreateAccount withKind(AccountKind kind) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    /** Returns this creation of an account with that user id. */
    public CreateAccount withUid(int uid) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    /** Returns this creation of an account whose password is set in that form. */
    public CreateAccount withPassword(PasswordForm password) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    /** Returns this creation of an account with the tag that keeps the automatic first grant away. */
    public CreateAccount tagged() {
        return new CreateAccount(account, method, role, by, kind, uid, password, true, process);
    }

    @Override
    public CreateAccount in(Process process) {
        return new CreateAccount(account, method, role, by, kind, uid, password, tokenDisabledTag, process);
    }

    @Override
    public Operation operation() {
        return Operation.CREATE_ACCOUNT;
    }

    /** Returns the account as it is made, before anybody has logged in with it, in the layout that rules are matched on. */
    public long created() {
        return AS_MADE
                | Attribute.ROLE.place(role.possible())
                | Attribute.KIND.place(kind.possible())
                | Attribute.PASSWORD.place(password.state().possible())
                | Attribute.ORIGIN.place(password.origin().possible())
                | Attribute.UID.place(
                        uid == null ? Answer.UNKNOWN.possible() : uid >= Account.FIRST_ORDINARY_UID ? 1 : 2)
                | Attribute.TAG.place(tokenDisabledTag ? 1 : 2);
    }

    @Override
    public Change change() {
        return method.isAtLoginWindow() ? Change.of(Attribute.LOGGED_IN, Answer.YES.possible()) : Change.NONE;
    }

    @Override
    public Mac applyTo(Mac mac) {
        Account made =
                Account.named(account).withPossible(change().account(created())).withCreatedBy(method);
        return mac.with(uid == null ? made : made.withUid(uid));
    }

    @Override
    public String phrase() {
        String sort = role == Role.UNKNOWN ? "" : role.word() + " ";
        return "create the " + sort + "account " + Names.quoted(account) + " by " + method.name()
                + Names.withCredentialsOf(by);
    }
}
