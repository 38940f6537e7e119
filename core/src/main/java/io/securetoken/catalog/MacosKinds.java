package io.securetoken.catalog;

import static io.securetoken.catalog.Sources.*;
import static io.securetoken.rules.Condition.*;
import static io.securetoken.rules.Confidence.*;
import static io.securetoken.rules.Effect.TOKEN_KEPT;

import io.securetoken.action.Operation;
import io.securetoken.rules.RuleSetBuilder;
import java.util.List;
import java.util.Set;

/** Says which accounts get no token, by whichever of some operations. */
final class MacosKinds {

    private MacosKinds() {}

    static void addTo(RuleSetBuilder rows, String part, Set<Operation> operations) {
        addWhereAPasswordIsSet(rows, part, operations);
        rows.effect("ELIG-14", "a service account without a password, such as Setup Assistant's own, gets no token")
                .part(part)
                .on(operations)
                .when(SUBJECT_IS_SYSTEM, SUBJECT_PASSWORD_NONE)
                .cites(List.of(ONE, INFERRED), WRAITH)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-07", "an account without any password gets no token, since nothing can wrap the key")
                .part(part)
                .on(operations)
                .when(SUBJECT_PASSWORD_NONE)
                .cites(List.of(ONE), MKUSER)
                .leads(TOKEN_KEPT);
    }

    /** The same for operations that give the account a password. */
    static void addWhereAPasswordIsSet(RuleSetBuilder rows, String part, Set<Operation> operations) {
        rows.effect("DEF-02", "a volume that is not APFS has no tokens")
                .part(part)
                .on(operations)
                .when(ON_HFS)
                .cites(List.of(SEVERAL), MKUSER, DATAJAR)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-02", "a network account that is not a mobile one gets no token")
                .part(part)
                .also("CREATE-15")
                .on(operations)
                .when(SUBJECT_IS_NETWORK)
                .cites(List.of(APPLE, ONE), VMWARE_BST, MAN_FDESETUP)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-16", "the guest gets no token")
                .part(part)
                .also("CREATE-23")
                .on(operations)
                .when(SUBJECT_IS_GUEST)
                .cites(List.of(SEVERAL), PEACHPIT, APPLE_FVMDM)
                .leads(TOKEN_KEPT);
        rows.effect("CREATE-23", "a temporary session gets no token")
                .part(part)
                .on(operations)
                .when(SUBJECT_IS_TEMPORARY)
                .cites(List.of(INFERRED), APPLE_PSSO)
                .leads(TOKEN_KEPT);
        rows.effect("ELIG-15", "root gets no token")
                .part(part)
                .on(operations)
                .when(SUBJECT_IS_ROOT)
                .contested("CONTRA-10")
                .cites(List.of(ONE), INTUNE_33)
                .leads(TOKEN_KEPT);
    }
}
