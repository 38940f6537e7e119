package io.securetoken.state;

import io.securetoken.bits.Attribute;

/** Packs what is known of an account into sets of possible values. */
final class AccountBits {

    private AccountBits() {}

    static long of(Account account) {
        return Attribute.ROLE.place(account.role().possible())
                | Attribute.TOKEN.place(account.token().possible())
                | Attribute.KIND.place(account.kind().possible())
                | Attribute.PASSWORD.place(account.password().possible())
                | Attribute.OWNER.place(account.volumeOwner().possible())
                | Attribute.ENABLED.place(account.enabled().possible())
                | Attribute.PRESENT.place(account.present().possible())
                | Attribute.UID.place(uid(account).possible())
                | Attribute.ORIGIN.place(account.passwordOrigin().possible())
                | Attribute.TAG.place(account.tokenDisabledTag().possible())
                | Attribute.LOGGED_IN.place(account.hasLoggedIn().possible())
                | Attribute.PREBOOT.place(account.preboot().possible());
    }

    /** Returns the account with what the word says; what no value stands for exactly becomes unknown. */
    static Account with(Account account, long word) {
        return account.withRole(value(account.role(), Attribute.ROLE, word))
                .withToken(value(account.token(), Attribute.TOKEN, word))
                .withKind(value(account.kind(), Attribute.KIND, word))
                .withPassword(value(account.password(), Attribute.PASSWORD, word))
                .withVolumeOwner(value(account.volumeOwner(), Attribute.OWNER, word))
                .withEnabled(value(account.enabled(), Attribute.ENABLED, word))
                .withPresent(value(account.present(), Attribute.PRESENT, word))
                .withPasswordOrigin(value(account.passwordOrigin(), Attribute.ORIGIN, word))
                .withTokenDisabledTag(value(account.tokenDisabledTag(), Attribute.TAG, word))
                .withHasLoggedIn(value(account.hasLoggedIn(), Attribute.LOGGED_IN, word))
                .withPreboot(value(account.preboot(), Attribute.PREBOOT, word));
    }

    static <E extends Enum<E> & Knowable> E value(E now, Attribute attribute, long word) {
        long possible = attribute.read(word);
        return now.possible() == possible ? now : Knowable.covering(now.getDeclaringClass(), possible);
    }

    private static Answer uid(Account account) {
        return account.uid().isEmpty()
                ? Answer.UNKNOWN
                : Answer.of(account.uid().getAsInt() >= Account.FIRST_ORDINARY_UID);
    }
}
