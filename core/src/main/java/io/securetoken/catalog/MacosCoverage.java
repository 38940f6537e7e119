package io.securetoken.catalog;

import static io.securetoken.catalog.NotModelled.Reason.DEFINITION_ONLY;
import static io.securetoken.catalog.NotModelled.Reason.NEEDS_STATE_LEFT_OUT;
import static io.securetoken.catalog.NotModelled.Reason.NOT_ABOUT_A_MACS_STATE;

import java.util.ArrayList;
import java.util.List;

/** The ids of the catalogue's families that the platform's book is about, and those it leaves out. */
final class MacosCoverage {

    static final List<NotModelled> NOT_MODELLED = List.of(
            new NotModelled("ELIG-05", NEEDS_STATE_LEFT_OUT, "whether an account is hidden"),
            new NotModelled("ELIG-06", NEEDS_STATE_LEFT_OUT, "the login shell"),
            new NotModelled("ELIG-17", NEEDS_STATE_LEFT_OUT, "the form of a role account's name"),
            new NotModelled("ELIG-18", NEEDS_STATE_LEFT_OUT, "the length of a password"),
            new NotModelled("CREATE-12", NOT_ABOUT_A_MACS_STATE, "makes a home folder, touches no account"),
            new NotModelled("CREATE-27", NEEDS_STATE_LEFT_OUT, "that the Mac is a guest set up by its host"),
            new NotModelled("GRANT-12", NEEDS_STATE_LEFT_OUT, "the stored password hash"),
            new NotModelled("GRANT-13", DEFINITION_ONLY, "points at the FIRST family"),
            new NotModelled("LOSS-10", DEFINITION_ONLY, "points at PW-04 to PW-06"),
            new NotModelled("ACT-23", NEEDS_STATE_LEFT_OUT, "the institutional recovery key"),
            new NotModelled("VO-01", DEFINITION_ONLY, "says what ownership is"),
            new NotModelled("VO-06", NEEDS_STATE_LEFT_OUT, "a second volume group"),
            new NotModelled(
                    "VO-07", DEFINITION_ONLY, "ownership does not apply to Intel; rows about it name Apple silicon"),
            new NotModelled("BST-09", NEEDS_STATE_LEFT_OUT, "the cryptographic users of the volume"),
            new NotModelled("BST-13", DEFINITION_ONLY, "lists the states of a bootstrap token"));

    static final List<String> CATALOGUE = catalogue();

    private MacosCoverage() {}

    private static List<String> catalogue() {
        List<String> ids = new ArrayList<>();
        family(ids, "ELIG", 18);
        family(ids, "FIRST", 9);
        family(ids, "CREATE", 28);
        family(ids, "GRANT", 13);
        family(ids, "LOSS", 10);
        family(ids, "PW", 13);
        family(ids, "NEU", 8);
        family(ids, "ACT", 23);
        family(ids, "VO", 7);
        family(ids, "BST", 13);
        return List.copyOf(ids);
    }

    private static void family(List<String> ids, String name, int size) {
        for (int number = 1; number <= size; number++) {
            ids.add(name + (number < 10 ? "-0" : "-") + number);
        }
    }
}
