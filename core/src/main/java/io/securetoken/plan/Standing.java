package io.securetoken.plan;

import io.securetoken.action.Action;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.SetPassword;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.Set;
import java.util.TreeSet;

/** Where one stands between two steps: how the Mac began, how it is, and whose password has been set on the way. */
record Standing(Mac start, Mac mac, Set<String> rotated) {

    static Standing at(Mac mac) {
        return new Standing(mac, mac, Set.of());
    }

    /** Returns where one stands once the action has led to that Mac. */
    Standing after(Action action, Mac then) {
        String account = action.account();
        if (account == null || !setsPassword(action) || rotated.contains(account)) {
            return new Standing(start, then, rotated);
        }
        Set<String> more = new TreeSet<>(rotated);
        more.add(account);
        return new Standing(start, then, more);
    }

    static boolean setsPassword(Action action) {
        return action instanceof ChangePassword
                || action instanceof ResetPassword
                || action instanceof SetPassword
                || action instanceof CreateAccount;
    }

    /** Returns whether the account has another password, and a token no worse than before. */
    boolean isRotated(Account account) {
        TokenState before = start.account(account.name()).map(Account::token).orElse(TokenState.NONE);
        return rotated.contains(account.name())
                && (account.token() == TokenState.USABLE || (before.isKnown() && account.token() == before));
    }
}
