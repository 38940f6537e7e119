package io.securetoken.action;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Change;
import io.securetoken.state.PasswordForm;

/** What it changes in an account that a password is put in place of the one it had. */
final class Passwords {

    private Passwords() {}

    static Change set(PasswordForm form) {
        return Change.of(Attribute.PASSWORD, form.state().possible())
                .and(Attribute.ORIGIN, form.origin().possible());
    }
}
