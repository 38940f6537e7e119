package io.securetoken.sysadminctl;

import io.securetoken.state.Role;
import java.io.Serializable;

/**
 * That an account does not have the role it had before, or that nobody can tell, after its role was changed for a plan. Somebody has to look
 * at this Mac: an account may have been left as an administrator.
 *
 * <pre>{@code
 * execution.rolesNotRestored().forEach(System.err::println);
 * }</pre>
 *
 * @param account the account
 * @param before the role it had and is to have
 * @param now the role it was last seen to have
 * @param why why it could not be restored
 */
public record RoleNotRestored(String account, Role before, Role now, String why) implements Serializable {

    /** Returns it as a sentence that says what to do. */
    @Override
    public String toString() {
        String command = before == Role.ADMIN ? "-a" : "-d";
        return "`" + account + "` was " + before.word() + " and now is " + now.word() + ": " + why
                + "; check it with `dseditgroup -o checkmember -m " + account
                + " admin` and restore it with `dseditgroup -o edit " + command + " " + account + " -t user admin`";
    }
}
