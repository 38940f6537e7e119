package io.securetoken.catalog;

import io.securetoken.rules.Contradiction;
import java.util.List;

/** The questions on which the sources of the platform's book disagree. */
final class MacosContradictions {

    static final List<Contradiction> ALL = List.of(
            new Contradiction(
                    "CONTRA-01",
                    "does a standard account that a granter makes in System Settings get a token?",
                    "one vendor's table says that it gets none",
                    "Apple and three practitioners say that it gets one, as an administrator does",
                    "it gets one; the vendor's own book keeps its table"),
            new Contradiction(
                    "CONTRA-02",
                    "what does root's reset of a holder's password do?",
                    "macOS refuses it and nothing changes",
                    "it goes through, and the token is removed up to 15, or stale from 26 and after a written hash",
                    "it depends on the way: the tools that check refuse, agents and hash writers break the token"),
            new Contradiction(
                    "CONTRA-03",
                    "is a bootstrap token escrowed on a Mac that a user enrolled?",
                    "it is, at the login of a holder",
                    "it is not without a hand on the Mac",
                    "the login escrows it, with the warning to read the state again"),
            new Contradiction(
                    "CONTRA-04",
                    "which enrolment does a bootstrap token take?",
                    "supervision, which from 11 a user-approved enrolment brings; one vendor has it so from 10.15.4",
                    "automated device enrolment, in Apple's newer reference",
                    "any enrolment from 11, the automated one in 10.15, with a warning"),
            new Contradiction(
                    "CONTRA-05",
                    "does deleting a holder take an administrator with a token?",
                    "it does, or the deletion ends with the error -14120",
                    "it does not: root deletes any holder but the last",
                    "root or an administrator deletes it; the error may mean that Full Disk Access is missing"),
            new Contradiction(
                    "CONTRA-06",
                    "does a first login still bring the first token from 11 on?",
                    "it does not: setting the first password does",
                    "it does for an account whose password came as a hash",
                    "both: they are different accounts"),
            new Contradiction(
                    "CONTRA-07",
                    "is an account with a user id below 500 kept from the first token?",
                    "it is, by the lore of 10.13 and 10.14",
                    "any user id will do from 10.15 on",
                    "the user id counts before 10.15 and not after"),
            new Contradiction(
                    "CONTRA-08",
                    "does every account of an automatically enrolled Mac get a token?",
                    "every one does where a bootstrap token is escrowed",
                    "only one that logs in graphically, with a password that is not blank and the server in reach",
                    "the second, which is the more exact"),
            new Contradiction(
                    "CONTRA-09",
                    "does FileVault in Setup Assistant take an administrator?",
                    "it does, in Apple's schema, which names no version",
                    "only before 14.4, in Apple's guide",
                    "it does from 14 to 14.3"),
            new Contradiction(
                    "CONTRA-10",
                    "may root hold a token?",
                    "its token was seen disabled",
                    "a note without a name says that it may be the holder that is needed",
                    "root gets none; a token that was observed on it is taken as it is"),
            new Contradiction(
                    "CONTRA-11",
                    "why has the managed administrator no token at first?",
                    "its password arrives as a hash",
                    "it carries the tag that keeps the first token away",
                    "it has none either way; the tag decides what its first login brings"),
            new Contradiction(
                    "CONTRA-12",
                    "does the first login of a mobile account bring the first token before 10.15?",
                    "it does, without a prompt, in 10.14",
                    "mobile accounts get no token, in 10.13",
                    "it does, on a tokenless volume only"),
            new Contradiction(
                    "CONTRA-13",
                    "does the first user after an erasing installation get a token if it is a standard account?",
                    "it does, by the rules for the first token",
                    "one report found none; after erasing all content and settings it was there",
                    "it does; the report is taken for an anomaly"),
            new Contradiction(
                    "CONTRA-14",
                    "will the administrator that an MDM server makes have a token?",
                    "one vendor says so of its own",
                    "defects of the same vendor show that it could not turn FileVault on",
                    "nothing is promised: it has none at first, and its logins are asked for what they bring"),
            new Contradiction(
                    "CONTRA-15",
                    "can the only holder be made a standard account?",
                    "a product refuses it",
                    "macOS does it, and the token stays",
                    "it can, with the warning that nobody is left to grant"),
            new Contradiction(
                    "CONTRA-16",
                    "does the token work after a reset with the recovery key?",
                    "Recovery grants it anew",
                    "a tool refused the new password afterwards, though MDM had reset it as well",
                    "it is not known until the token is read, or used, again"),
            new Contradiction(
                    "CONTRA-17",
                    "is a bootstrap token made where Setup Assistant makes no account?",
                    "it is not made without a hand on the Mac",
                    "the second login of a mobile account makes it",
                    "a login of a mobile account that had its token before makes it, with a warning"),
            new Contradiction(
                    "CONTRA-18",
                    "can root reset the password of the only holder on 27?",
                    "a report did, and does not say whether it passed the old credentials",
                    "it is refused without an administrator with a token",
                    "it is refused: the report is taken to have passed credentials"));

    private MacosContradictions() {}
}
