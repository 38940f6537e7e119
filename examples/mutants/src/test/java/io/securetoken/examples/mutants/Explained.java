package io.securetoken.examples.mutants;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;

/** The faults that nothing catches, each with the reason: there is no Mac on which they change the answer, or none that can be. */
final class Explained {

    private static final String ANOTHER_ROW =
            "where it would decide, an earlier row does: it ends or begins where its turn does";
    private static final String OTHER_ROLE =
            "an account is an administrator or a standard one, and the row for administrators is tried before it";
    private static final String GONE = "the account is gone, and whatever it held with it";
    private static final String NOBODY = "it happens to no account, so there is none whose token could come or go";

    private static final ImmutableSetMultimap<String, String> FAULTS = ImmutableSetMultimap.<String, String>builder()
            .putAll(
                    ANOTHER_ROW,
                    "CREATE-05/before 11: holds from 11 on, too",
                    "CREATE-08/before 11: holds from 11 on, too",
                    "CREATE-14/before 10.15: holds from 10.15 on, too",
                    "CREATE-14/10.15: holds from 11 on, too",
                    "CREATE-18/10.15: holds from 11 on, too",
                    "ELIG-10/login: holds before 11, too",
                    "ELIG-13/login: holds before 11, too",
                    "FIRST-04: holds before 10.15, too",
                    "FIRST-04/standard: holds before 10.15, too",
                    "FIRST-06/login: holds before 11, too",
                    "FIRST-07: holds before 11, too",
                    "GRANT-07/10.15, managed: holds from 11 on, too",
                    "GRANT-07/10.15, mobile: holds from 11 on, too",
                    "GRANT-07/10.15, others: holds from 11 on, too",
                    "GRANT-07/creation, 10.15: holds from 11 on, too",
                    "GRANT-10/owner: holds on any hardware",
                    "PW-06: holds before 26, too")
            .put(
                    "a granter that acts on itself holds a token, and NEU-08/login has decided",
                    "GRANT-09: no longer asks whether the acting account is another one")
            .put(
                    "with the server reachable ACT-22, BST-12 or, in 10.15, BST-02/login has decided",
                    "BST-05: no longer makes an exception where the MDM server can be reached")
            .putAll(
                    GONE,
                    "LOSS-04: does the opposite: the token of the account stays as it is",
                    "LOSS-04/none: does the opposite: the account gets a usable token",
                    "LOSS-07: does the opposite: the token of the account stays as it is")
            .putAll(
                    NOBODY,
                    "CREATE-26: does the opposite: the account gets a usable token",
                    "GRANT-11/update: does the opposite: the account gets a usable token",
                    "LOSS-09: does the opposite: the account gets a usable token",
                    "NEU-08: does the opposite: the account gets a usable token")
            .put(
                    "an erasure clears what there is by itself: the row says so, and cites",
                    "LOSS-09/bootstrap token: does the opposite: the bootstrap token stays as it is")
            .putAll(
                    "macOS before 11 runs on no Apple silicon",
                    "VO-02: holds before 11, too",
                    "VO-03: holds before 11, too")
            .putAll(
                    OTHER_ROLE,
                    "factorial-it-ztd/standard: no longer asks whether the account is a standard one",
                    "factorial-it-ztd/standard/login: no longer asks whether the account is a standard one",
                    "factorial-it-admin-policy/standard: no longer asks whether the account is a standard one",
                    "factorial-it-admin-policy/standard/login: no longer asks whether the account is a standard one",
                    "factorial-it-manual/standard: no longer asks whether the account is a standard one",
                    "factorial-it-manual/standard/login: no longer asks whether the account is a standard one",
                    "local-manual/standard: no longer asks whether the account is a standard one",
                    "local-manual/standard/login: no longer asks whether the account is a standard one",
                    "sysadminctl/standard/by a granter: no longer asks whether the account is a standard one",
                    "sysadminctl/standard: no longer asks whether the account is a standard one",
                    "sysadminctl/standard/login: no longer asks whether the account is a standard one")
            .build();

    /** They change answers about Macs that cannot be, or that no statement speaks of, and no others. */
    private static final ImmutableSetMultimap<String, String> OUTSIDE = ImmutableSetMultimap.of(
            "macOS 10.15 runs on no HFS+ volume",
            "FIRST-02/10.15, needs: is no longer met where the system volume is HFS+",
            "on HFS+ nobody holds a token, so that whoever may hold one turns FileVault on as on any tokenless volume; of"
                    + " other sorts of account, or one without a password, no statement speaks there",
            "ACT-01: is no longer met where the system volume is HFS+");

    private Explained() {}

    /** Returns the faults that change no answer at all. */
    static ImmutableSet<String> withoutDifference() {
        return ImmutableSortedSet.copyOf(FAULTS.values());
    }

    /** Returns the faults, each once. */
    static ImmutableSet<String> all() {
        return ImmutableSortedSet.<String>naturalOrder()
                .addAll(FAULTS.values())
                .addAll(OUTSIDE.values())
                .build();
    }

    /** Returns the reasons, each with its faults. */
    static ImmutableSetMultimap<String, String> byReason() {
        return ImmutableSetMultimap.<String, String>builder()
                .putAll(FAULTS)
                .putAll(OUTSIDE)
                .build();
    }
}
