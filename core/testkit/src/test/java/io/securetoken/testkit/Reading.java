package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.predict.Permission;
import io.securetoken.state.Account;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue's rules of the first token, of grants, losses and passwords, read once more as a table: for each operation
 * the first row that applies decides. Written from the catalogue alone, for local accounts with a password on APFS, asked by
 * a root process with full disk access. It shares no code with the book.
 */
final class Reading {

    /** What a row says becomes of the account it happens to. */
    enum Says {
        REFUSED(Permission.REFUSED, null),
        KEPT(Permission.ALLOWED, null),
        USABLE(Permission.ALLOWED, TokenState.USABLE),
        BOTH_USABLE(Permission.ALLOWED, TokenState.USABLE),
        NONE(Permission.ALLOWED, TokenState.NONE),
        STALE(Permission.ALLOWED, TokenState.STALE),
        GONE(Permission.ALLOWED, null),
        /** The catalogue holds both answers possible. */
        CONTESTED(Permission.UNDETERMINED, null),
        /** The catalogue says nothing of it: nothing is compared. */
        SILENT(null, null);

        final @Nullable Permission permission;
        final @Nullable TokenState token;

        Says(@Nullable Permission permission, @Nullable TokenState token) {
            this.permission = permission;
            this.token = token;
        }
    }

    /** One question, in the words of the catalogue. */
    record Case(Mac mac, Account subject, @Nullable Account actor) {

        boolean since(String version) {
            return mac.macos().isAtLeast(MacOs.of(version));
        }

        boolean subjectHolds() {
            return holds(subject);
        }

        boolean subjectIsStale() {
            return subject.token() == TokenState.STALE;
        }

        boolean nobodyActs() {
            return actor == null;
        }

        boolean actsOnItself() {
            return actor != null && actor.name().equals(subject.name());
        }

        boolean byGranter() {
            return actor != null && actor.role() == Role.ADMIN && actor.token() == TokenState.USABLE;
        }

        boolean byTokenlessAdmin() {
            return actor != null && actor.role() == Role.ADMIN && !holds(actor);
        }

        boolean tokenless() {
            return mac.accounts().stream().noneMatch(Case::holds);
        }

        boolean isLastHolder() {
            return subjectHolds() && mac.accounts().stream().filter(Case::holds).count() == 1;
        }

        boolean isLastAdmin() {
            return isAdmin(subject)
                    && mac.accounts().stream().filter(Case::isAdmin).count() == 1;
        }

        boolean isSoleOrdinary() {
            return isOrdinary(subject)
                    && mac.accounts().stream().filter(Case::isOrdinary).count() == 1;
        }

        boolean bootstrapGrants() {
            return mac.bootstrapToken() == BootstrapToken.ESCROWED && since("11");
        }

        boolean hasHash() {
            return subject.passwordOrigin() == PasswordOrigin.HASH;
        }

        private static boolean holds(Account account) {
            return account.token() != TokenState.NONE;
        }

        private static boolean isAdmin(Account account) {
            return account.role() == Role.ADMIN;
        }

        private static boolean isOrdinary(Account account) {
            return account.uid().orElseThrow() >= 500;
        }
    }

    record Row(String id, Set<Operation> operations, Predicate<Case> when, Says says) {}

    private static final Set<Operation> GRANT = EnumSet.of(Operation.GRANT_TOKEN);
    private static final Set<Operation> REVOKE = EnumSet.of(Operation.REVOKE_TOKEN);
    private static final Set<Operation> DELETE = EnumSet.of(Operation.DELETE_BY_SYSADMINCTL);
    private static final Set<Operation> RESET = EnumSet.of(Operation.RESET_BY_SYSADMINCTL);
    private static final Set<Operation> DSCL = EnumSet.of(Operation.RESET_BY_DIRECTORY);
    private static final Set<Operation> AGENT = EnumSet.of(Operation.RESET_BY_MDM_AGENT);
    private static final Set<Operation> HASH = EnumSet.of(Operation.RESET_BY_HASH_WRITE);
    private static final Set<Operation> ANY_RESET = EnumSet.of(
            Operation.RESET_BY_SYSADMINCTL,
            Operation.RESET_BY_DIRECTORY,
            Operation.RESET_BY_MDM_AGENT,
            Operation.RESET_BY_HASH_WRITE);
    private static final Set<Operation> GRAPHICAL = EnumSet.of(Operation.LOG_IN_GRAPHICALLY);
    private static final Set<Operation> CHECK = EnumSet.of(Operation.CHECK_PASSWORD);
    private static final Set<Operation> LOGIN =
            EnumSet.of(Operation.LOG_IN_GRAPHICALLY, Operation.LOG_IN_BY_SSH, Operation.CHECK_PASSWORD);
    private static final Set<Operation> ROLE = EnumSet.of(Operation.PROMOTE, Operation.DEMOTE);

    static final List<Row> TABLE = List.of(
            new Row("GRANT-01 needs a granter's credentials", GRANT, Case::nobodyActs, Says.REFUSED),
            new Row("GRANT-02", GRANT, Case::actsOnItself, Says.REFUSED),
            new Row(
                    "FIRST-03",
                    GRANT,
                    c -> c.tokenless() && c.byTokenlessAdmin() && c.since("10.14.2") && !c.since("11"),
                    Says.BOTH_USABLE),
            new Row("GRANT-01/GRANT-03", GRANT, c -> !c.byGranter(), Says.REFUSED),
            new Row("a stale token that is granted again", GRANT, Case::subjectIsStale, Says.SILENT),
            new Row("GRANT-01", GRANT, c -> true, Says.USABLE),
            new Row("a token that is not there", REVOKE, c -> !c.subjectHolds(), Says.SILENT),
            new Row("LOSS-02", REVOKE, Case::actsOnItself, Says.REFUSED),
            new Row("LOSS-01 needs another granter", REVOKE, c -> !c.byGranter(), Says.REFUSED),
            new Row("LOSS-01", REVOKE, c -> true, Says.NONE),
            new Row("LOSS-05, INV-09", DELETE, Case::isLastAdmin, Says.REFUSED),
            new Row("LOSS-05, INV-07", DELETE, Case::isLastHolder, Says.REFUSED),
            new Row("an account that deletes itself", DELETE, Case::actsOnItself, Says.SILENT),
            new Row("CONTRA-05", DELETE, c -> c.subjectHolds() && !c.byGranter(), Says.CONTESTED),
            new Row("LOSS-04", DELETE, c -> true, Says.GONE),
            new Row("PW-02", ANY_RESET, c -> !c.subjectHolds(), Says.NONE),
            new Row("the reset of a stale token", RESET, Case::subjectIsStale, Says.SILENT),
            new Row("PW-03", RESET, Case::byGranter, Says.USABLE),
            new Row("PW-04 is said of 10.14 and later", RESET, c -> !c.since("10.14"), Says.SILENT),
            new Row("PW-04", RESET, c -> true, Says.REFUSED),
            new Row("PW-05", DSCL, c -> true, Says.REFUSED),
            new Row("PW-06 to 15", AGENT, c -> !c.since("26"), Says.NONE),
            new Row("PW-06 from 26", AGENT, c -> true, Says.STALE),
            new Row("PW-07", HASH, c -> true, Says.STALE),
            new Row("a login of a holder", LOGIN, Case::subjectHolds, Says.KEPT),
            new Row("GRANT-07", GRAPHICAL, Case::bootstrapGrants, Says.USABLE),
            new Row("no FIRST row where a holder is", LOGIN, c -> !c.tokenless(), Says.NONE),
            new Row("FIRST-01", LOGIN, c -> !c.since("10.15") && c.isSoleOrdinary(), Says.USABLE),
            new Row("FIRST-01 not sole", LOGIN, c -> !c.since("10.15"), Says.NONE),
            new Row("FIRST-04", LOGIN, c -> !c.since("11") && c.subject.role() == Role.ADMIN, Says.USABLE),
            new Row("FIRST-04 standard", LOGIN, c -> !c.since("11"), Says.NONE),
            new Row("FIRST-07 against ADP-14", CHECK, Case::hasHash, Says.SILENT),
            new Row("FIRST-07", LOGIN, Case::hasHash, Says.USABLE),
            new Row("CONTRA-06", LOGIN, c -> true, Says.NONE),
            new Row("NEU-01, NEU-02", ROLE, c -> true, Says.KEPT));

    private Reading() {}

    /** Returns the row that decides; refuses an operation that is not read here. */
    static Row of(Mac mac, Action action) {
        String by = action.by();
        String name = action.account();
        if (name == null) {
            throw new IllegalArgumentException(action.phrase() + " is not read here");
        }
        Case asked = new Case(mac, mac.existing(name), by == null ? null : mac.existing(by));
        return TABLE.stream()
                .filter(row -> row.operations().contains(action.operation()))
                .filter(row -> row.when().test(asked))
                .findFirst()
                .orElseThrow();
    }
}
