package io.securetoken.state;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Others;

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

    private static Answer uid(Account account) {
        return account.uid().isEmpty()
                ? Answer.UNKNOWN
                : Answer.of(account.uid().getAsInt() >= Account.FIRST_ORDINARY_UID);
    }

    /** Returns what the account can add to {@link Others}: the set of its possible combinations. */
    static int contribution(long account) {
        int combinations = (Attribute.PRESENT.read(account) & 2) == 0 ? 0 : 1;
        for (long roles = Attribute.ROLE.read(account); roles != 0; roles &= roles - 1) {
            int admin = (roles & 1) == 0 ? 0 : Others.ADMIN;
            for (long tokens = Attribute.TOKEN.read(account); tokens != 0; tokens &= tokens - 1) {
                int holder = (tokens & 1) == 0 ? Others.HOLDER : 0;
                int granter = (tokens & 3) == 2 && admin != 0 ? Others.GRANTER : 0;
                for (long passwords = Attribute.PASSWORD.read(account); passwords != 0; passwords &= passwords - 1) {
                    int blank = (passwords & 1) == 0 && holder != 0 ? Others.BLANK_HOLDER : 0;
                    for (long uids = Attribute.UID.read(account); uids != 0; uids &= uids - 1) {
                        int ordinary = (uids & 1) == 0 ? 0 : Others.UID_500;
                        combinations |= 1 << (admin | holder | granter | blank | ordinary);
                    }
                }
            }
        }
        return combinations;
    }
}
