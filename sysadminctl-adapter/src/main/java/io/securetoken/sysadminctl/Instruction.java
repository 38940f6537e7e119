package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The command that carries an action out, or the reason why there is none. */
record Instruction(@Nullable Command command, String reason) {

    static Instruction of(Action action, Mac mac) {
        return action.process().root()
                ? asRoot(action, mac)
                : none("the process is not root; run it as root or plan without root");
    }

    private static Instruction asRoot(Action action, Mac mac) {
        String by = action.by();
        return switch (action.operation()) {
            case GRANT_TOKEN -> by == null ? unauthorised() : some(Commands.grant(account(action), by));
            case REVOKE_TOKEN -> by == null ? unauthorised() : some(Commands.revoke(account(action), by));
            case CREATE_ACCOUNT -> creation((CreateAccount) action);
            case DELETE_BY_SYSADMINCTL ->
                some(by == null ? Commands.delete(account(action)) : Commands.delete(account(action), by));
            case DELETE_BY_DIRECTORY -> some(Commands.deleteRecord(account(action)));
            case RESET_BY_SYSADMINCTL ->
                some(
                        by == null
                                ? Commands.resetPassword(account(action))
                                : Commands.resetPassword(account(action), by));
            case CHANGE_PASSWORD -> change(account(action), mac);
            case PROMOTE -> some(Commands.promote(account(action)));
            case DEMOTE -> some(Commands.demote(account(action)));
            case TAG_TOKEN_DISABLED -> some(Commands.tag(account(action)));
            case UNTAG_TOKEN_DISABLED -> some(Commands.untag(account(action)));
            case ESCROW_BOOTSTRAP_TOKEN -> by == null ? unauthorised() : some(Commands.escrowBootstrapToken(by));
            case ADD_FILEVAULT_USER -> fileVaultUser((AddFileVaultUser) action);
            case REMOVE_FILEVAULT_USER -> some(Commands.removeFileVaultUser(account(action)));
            case UPDATE_PREBOOT -> some(Commands.updatePreboot());
            case LOG_IN_GRAPHICALLY, LOG_IN_AT_CONSOLE, LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY ->
                none("a person has to log in; no command does it");
            default ->
                none("the reference names no command of a root process that can "
                        + action.operation().phrase());
        };
    }

    private static Instruction creation(CreateAccount action) {
        if (!action.method().equals(Macos.SYSADMINCTL)) {
            return none("only the method `sysadminctl` is one command; `" + action.method() + "` is not");
        }
        if (action.role() == Role.UNKNOWN) {
            return none("the role of the new account is not said; say admin or standard");
        }
        if (action.kind() != AccountKind.LOCAL) {
            return none("sysadminctl makes local accounts only");
        }
        if (action.password() != PasswordForm.PLAINTEXT) {
            return none("sysadminctl takes the password itself; without one the account would get a blank one");
        }
        return action.tokenDisabledTag()
                ? none("sysadminctl sets the password at once; a tag would come too late")
                : some(Commands.create(action));
    }

    private static Instruction change(String account, Mac mac) {
        OptionalInt uid = mac.account(account).map(Account::uid).orElse(OptionalInt.empty());
        return uid.isPresent()
                ? some(Commands.changePassword(account, uid.getAsInt()))
                : none("the user id of `" + account
                        + "` is not known; read it, since only the account itself can do this");
    }

    private static Instruction fileVaultUser(AddFileVaultUser action) {
        if (action.with() == Credential.RECOVERY_KEY) {
            return some(Commands.addFileVaultUserWithRecoveryKey(action.account()));
        }
        String by = action.by();
        return by == null ? unauthorised() : some(Commands.addFileVaultUser(action.account(), by));
    }

    private static String account(Action action) {
        return Objects.requireNonNull(action.account());
    }

    private static Instruction some(Command command) {
        return new Instruction(command, "");
    }

    private static Instruction none(String reason) {
        return new Instruction(null, reason);
    }

    private static Instruction unauthorised() {
        return none("the tool asks for somebody's credentials; say whose");
    }
}
