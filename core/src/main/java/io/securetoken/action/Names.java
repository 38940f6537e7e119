package io.securetoken.action;

import io.securetoken.state.Account;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What every action does with the names in it: refuse the impossible ones, and put the others into its phrase. */
final class Names {

    private Names() {}

    static void checkIfGiven(@Nullable String name) {
        if (name != null) {
            Account.checkName(name);
        }
    }

    static String quoted(String name) {
        return "`" + name + "`";
    }

    static String withCredentialsOf(@Nullable String by) {
        return by == null ? "" : " with the credentials of " + quoted(by);
    }

    static String as(@Nullable String account) {
        return account == null ? "" : " as " + quoted(account);
    }

    /** Returns the operation's phrase with the account in place of "an account". */
    static String inPlaceOfAnAccount(String account, Operation operation) {
        return operation.phrase().replace("an account", quoted(account));
    }

    /** Returns the operation's phrase with the account's password, or its hash, in place of "a password". */
    static String inPlaceOfAPassword(String account, Operation operation) {
        String owner = Matcher.quoteReplacement(quoted(account));
        return operation.phrase().replaceFirst("\\ba (password( hash)?)", "the $1 of " + owner);
    }
}
