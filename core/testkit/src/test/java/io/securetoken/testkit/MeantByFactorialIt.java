package io.securetoken.testkit;

import java.util.Map;
import java.util.Set;

/** Rows with which the vendor's article leaves the platform. It is not bent to fit. */
final class MeantByFactorialIt {

    private static final Set<String> TOKENS_FROM_THE_PRODUCT = Set.of(
            "factorial-it factorial-it-ztd/admin",
            "factorial-it factorial-it-admin-policy/admin/first login",
            "factorial-it factorial-it-manual/admin/first login");

    private static final Set<String> TOKENS = Set.of(
            "factorial-it factorial-it-ztd/admin",
            "factorial-it factorial-it-admin-policy/admin/first login",
            "factorial-it factorial-it-manual/admin/first login",
            "factorial-it local-manual/admin/by a granter",
            "factorial-it sysadminctl/admin/by a granter",
            "factorial-it sysadminctl/standard/by a granter",
            "factorial-it transfer/granted");

    private MeantByFactorialIt() {}

    static Map<Law, Set<String>> rows() {
        return Map.of(
                // the article does not tell volumes, kinds of account or forms of password apart
                Invariants.INV_01, TOKENS,
                Invariants.INV_18, TOKENS,
                Invariants.CONSISTENT_STAYS_CONSISTENT, TOKENS,
                // the product brings a token of its own, and says not whence
                Invariants.INV_02, TOKENS_FROM_THE_PRODUCT,
                Invariants.INV_15, TOKENS_FROM_THE_PRODUCT,
                // the article does not say that the account that transfers is another one
                Invariants.INV_04, Set.of("factorial-it transfer/granted"),
                // the article names no token that a reset breaks
                Invariants.INV_16, Set.of("factorial-it gated"));
    }
}
