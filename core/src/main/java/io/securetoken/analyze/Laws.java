package io.securetoken.analyze;

import static io.securetoken.action.Operation.*;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The laws: the invariants of the catalogue that are always to hold, each as an exact predicate, and those of the answers. */
final class Laws {

    private static final MacOs BIG_SUR = MacOs.of("11");
    private static final MacOs CATALINA = MacOs.of("10.15");
    private static final int APFS = 0;
    private static final int ESCROWED = 3;
    private static final int FILEVAULT_IS_ON = 2;
    private static final int NO_RECOVERY_KEY = 0;
    private static final int KNOWN_RECOVERY_KEY = 2;
    private static final int APPLE_SILICON = 2;
    private static final long NO_PASSWORD = 0b100;
    /** Local, mobile, managed administrator, system and sharing-only. */
    private static final long MAY_HOLD = 0b0_1100_1011;

    private static final Set<Operation> ANY = EnumSet.allOf(Operation.class);
    private static final Set<Operation> GRANTS = EnumSet.of(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS);
    private static final Set<Operation> DELETIONS =
            EnumSet.of(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS, DELETE_BY_DIRECTORY, DELETE_BY_MDM_COMMAND);
    private static final Set<Operation> TAKING = and(DELETIONS, REVOKE_TOKEN, REMOVE_FILEVAULT_USER);
    private static final Set<Operation> LOGINS =
            EnumSet.of(LOG_IN_GRAPHICALLY, LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY, LOG_IN_AT_CONSOLE, CHECK_PASSWORD);
    private static final Set<Operation> FIRST_USES = and(LOGINS, CREATE_ACCOUNT, SET_PASSWORD);
    private static final Set<Operation> RESETS = EnumSet.range(RESET_BY_SYSADMINCTL, RESET_IN_RECOVERY);
    private static final Set<Operation> FORCED = EnumSet.of(
            SET_PASSWORD,
            SET_PASSWORD_HASH,
            RESET_BY_SYSADMINCTL,
            RESET_IN_SYSTEM_SETTINGS,
            RESET_BY_DIRECTORY,
            RESET_BY_OPEN_DIRECTORY,
            RESET_AT_DIRECTORY_SERVER,
            RESET_BY_MDM_COMMAND,
            RESET_BY_MDM_AGENT,
            RESET_BY_HASH_WRITE);
    private static final Set<Operation> NEUTRAL = EnumSet.of(
            DISABLE_ACCOUNT,
            DISABLE_FILEVAULT,
            DEFER_FILEVAULT,
            CLEAR_BOOTSTRAP_TOKEN,
            LOSE_BOOTSTRAP_TOKEN,
            ESCROW_BOOTSTRAP_TOKEN,
            ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN,
            TAG_TOKEN_DISABLED,
            UNTAG_TOKEN_DISABLED,
            UPDATE_PREBOOT,
            RESTART);

    static final List<Row> ALL = List.of(
            Row.ofAnswers(
                    Occasion.ALWAYS,
                    "refused",
                    "a refused action changes nothing and says what it needs",
                    step -> step.allowed != Answer.NO || (step.isExplained() && step.changesNothing())),
            Row.ofAnswers(
                    Occasion.GAIN,
                    "granting-row",
                    "nobody gains a token without a row that gives one",
                    step -> step.effects().stream().anyMatch(Laws::gives)),
            Row.ofAnswers(
                    Occasion.CHANGE,
                    "bystanders",
                    "only the account an action happens to, and the one that authorises it, gain or lose a token",
                    step -> step.operation() == ERASE || bystandersKeep(step)),
            Row.of(
                    Occasion.GAIN,
                    ANY,
                    "INV-01",
                    "who gains a token is a local or mobile account on an APFS volume, with a password",
                    step -> gainersMayHold(step)),
            Row.of(
                    Occasion.GAIN,
                    ANY,
                    "INV-02",
                    "where somebody holds a token, a new one takes a granter, a FileVault credential, Recovery, or the bootstrap token at a graphical login",
                    step -> !Transition.anyHolder(step.before) || hasWay(step)),
            Row.of(
                            Occasion.ALWAYS,
                            GRANTS,
                            "INV-04",
                            "a grant takes another account, an administrator with a usable token, and a password of the account",
                            step -> step.allowed == Answer.NO
                                    || (step.actor != step.subject
                                            && Transition.isGranter(step.actorBefore())
                                            && !hasNoPassword(step.subjectBefore())))
                    // on a tokenless volume an administrator without a token makes two holders
                    .but("FIRST-03"),
            Row.of(
                    Occasion.CHANGE,
                    EnumSet.complementOf(EnumSet.of(ADD_FILEVAULT_USER)),
                    "INV-05",
                    "the credentials of a standard holder give no other account a token that it would not get without them; but for adding a FileVault user",
                    step -> !isStandardHolder(step.actorBefore())
                            || step.actor == step.subject
                            || passesNothingOn(step)),
            Row.of(
                    Occasion.ASKED,
                    EnumSet.of(PROMOTE, DEMOTE),
                    "INV-06",
                    "promoting and demoting change no token, whether or not they may happen",
                    Transition::wouldKeepAllTokens),
            Row.of(
                    Occasion.CHANGE,
                    TAKING,
                    "INV-07",
                    "the last holder does not go by deletion or revocation",
                    step -> !Transition.anyHolder(step.before) || Transition.anyHolder(step.after)),
            Row.of(
                    Occasion.ALWAYS,
                    EnumSet.of(REVOKE_TOKEN),
                    "INV-08",
                    "no account turns off its own token",
                    step -> step.allowed == Answer.NO || step.actor != step.subject),
            Row.of(
                    Occasion.CHANGE,
                    DELETIONS,
                    "INV-09",
                    "the last administrator is not deleted",
                    step -> !Transition.anyAdmin(step.before) || Transition.anyAdmin(step.after)),
            Row.of(
                    Occasion.CHANGE,
                    ANY,
                    "INV-10",
                    "on Apple silicon an account that loses its token loses ownership of the volume",
                    step -> !Transition.has(step.before[0], Attribute.HARDWARE, APPLE_SILICON)
                            || !step.macos.isAtLeast(BIG_SUR)
                            || ownersHold(step)),
            Row.of(
                            Occasion.CHANGE,
                            ANY,
                            "INV-12",
                            "with FileVault on and no recovery key the last holder does not go",
                            step -> !Transition.has(step.after[0], Attribute.FILEVAULT, FILEVAULT_IS_ON)
                                    || !Transition.has(step.after[0], Attribute.RECOVERY_KEY, NO_RECOVERY_KEY)
                                    || !Transition.anyHolder(step.before)
                                    || Transition.anyHolder(step.after))
                    // a reset forced by an agent takes the token, also the last one
                    .but("PW-06"),
            Row.of(
                    Occasion.CHANGE,
                    ANY,
                    "INV-14",
                    "a bootstrap token is escrowed by a holder of a usable token whose password is not blank",
                    step -> !Transition.has(step.after[0], Attribute.BOOTSTRAP, ESCROWED)
                            || Transition.has(step.before[0], Attribute.BOOTSTRAP, ESCROWED)
                            || mayEscrow(step.subjectAfter())
                            || mayEscrow(step.actorAfter())),
            Row.of(
                            Occasion.GAIN,
                            LOGINS,
                            "INV-15",
                            "a login brings a token to a Mac with holders only by the bootstrap token: escrowed, reachable, graphical, with a password",
                            step -> !Transition.anyHolder(step.before) || bootstrapGrants(step))
                    // a granter answers the prompt that a mobile account sees
                    .but("GRANT-09"),
            Row.of(
                            Occasion.ALWAYS,
                            FORCED,
                            "INV-16",
                            "a password replaced without the old one, a granter or Recovery leaves no usable token",
                            step -> step.allowed == Answer.NO
                                    || !Transition.holds(step.subjectBefore())
                                    || (isReset(step.operation()) && Transition.isGranter(step.actorBefore()))
                                    || !Transition.isUsable(step.subjectAfter()))
                    // the password is not replaced
                    .but("PW-05"),
            Row.of(
                            Occasion.ASKED,
                            EnumSet.of(CREATE_ACCOUNT),
                            "INV-18",
                            "an account made from a hash holds no token at its creation, whether or not it may be made",
                            step -> !(step.action() instanceof CreateAccount creation)
                                    || creation.password() != PasswordForm.HASH
                                    || !step.coversToken()
                                    || nobodyMayComeToHold(step))
                    // what Migration Assistant brings is not known
                    .but("CREATE-22"),
            Row.of(
                    Occasion.ASKED,
                    ANY,
                    "INV-19",
                    "the tag changes the outcome only from 11 on, on a tokenless volume, set before the password is",
                    step -> step.subject == Transition.NOBODY
                            || mayTagMatter(step)
                            || step.otherwise().isSameWithTagTurned()),
            Row.of(
                    Occasion.ALWAYS,
                    EnumSet.of(ERASE),
                    "INV-24",
                    "an erasure leaves no account, no token and no bootstrap token",
                    step -> step.allowed == Answer.NO || leavesNothing(step.after)),
            Row.of(
                    Occasion.CHANGE,
                    NEUTRAL,
                    "NEU",
                    "a disabled account, FileVault turned off, tags, restarts and what becomes of the bootstrap token change no token",
                    Transition::keepsAllTokens),
            Row.of(
                    Occasion.CHANGE,
                    EnumSet.complementOf(EnumSet.copyOf(and(and(TAKING, ERASE), FORCED))),
                    "LOSS",
                    "a token goes only by revocation, deletion, removal from FileVault, a forced password or an erasure",
                    Laws::nobodyLoses),
            Row.of(
                    Occasion.CHANGE,
                    EnumSet.of(CHANGE_PASSWORD, CHANGE_TOKEN_PASSWORD),
                    "own-change",
                    "changing one's own password keeps a usable token usable",
                    step -> !Transition.isUsable(step.subjectBefore()) || Transition.isUsable(step.subjectAfter())));

    private Laws() {}

    private static Set<Operation> and(Set<Operation> some, Operation... more) {
        return and(some, List.of(more));
    }

    private static Set<Operation> and(Set<Operation> some, Collection<Operation> more) {
        Set<Operation> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }

    /** When a law can be broken: also where it is not known whether it may happen, whatever follows, only if something changes, or only if somebody gains a token. */
    enum Occasion {
        ASKED,
        ALWAYS,
        CHANGE,
        GAIN
    }

    /** A law as a row of the table above. */
    record Row(
            String id,
            String says,
            Set<String> exempt,
            boolean isOfMacos,
            Occasion occasion,
            Set<Operation> operations,
            Predicate<Transition> holds)
            implements Law {

        static Row ofAnswers(Occasion occasion, String id, String says, Predicate<Transition> holds) {
            return new Row(id, says, Set.of(), false, occasion, ANY, holds);
        }

        static Row of(
                Occasion occasion, Set<Operation> operations, String id, String says, Predicate<Transition> holds) {
            return new Row(id, says, Set.of(), true, occasion, operations, holds);
        }

        /** Returns this law with a row that may break it. */
        Row but(String row) {
            return new Row(id, says, Set.of(row), isOfMacos, occasion, operations, holds);
        }

        @Override
        public boolean isKept(Verdict verdict, Mac after) {
            return !operations.contains(verdict.action().operation()) || isKept(Transition.of(verdict, after));
        }

        /** Returns whether the step, which is about one of the operations, keeps the law. */
        boolean isKept(Transition step) {
            return (step.allowed == Answer.UNKNOWN && occasion != Occasion.ASKED)
                    || step.occasion().compareTo(occasion) < 0
                    || holds.test(step)
                    || isExempt(step);
        }

        private boolean isExempt(Transition step) {
            return Stream.concat(step.rules().stream(), step.effects().stream())
                    .anyMatch(row -> exempt.stream().anyMatch(row::isCalled));
        }

        @Override
        public String toString() {
            return id + ": " + says;
        }
    }

    private static boolean gives(Rule row) {
        return row.effect()
                .filter(effect -> effect == Effect.TOKEN_GIVEN || effect == Effect.ACTOR_TOKEN_GIVEN)
                .isPresent();
    }

    private static boolean bystandersKeep(Transition step) {
        boolean kept = true;
        for (int place = 1; place < step.places(); place++) {
            kept &= place == step.subject || place == step.actor || step.keepsToken(place);
        }
        return kept;
    }

    private static boolean gainersMayHold(Transition step) {
        boolean may = Transition.has(step.after[0], Attribute.FILE_SYSTEM, APFS);
        for (int place = 1; place < step.places(); place++) {
            may &= !step.gains(place)
                    || ((Attribute.KIND.read(step.after[place]) & ~MAY_HOLD) == 0 && !hasNoPassword(step.after[place]));
        }
        return may;
    }

    private static boolean hasNoPassword(long account) {
        return Transition.has(account, Attribute.PASSWORD, 2);
    }

    private static boolean hasWay(Transition step) {
        return Transition.isGranter(step.actorBefore())
                || isRecovery(step.operation())
                || (step.operation() == ADD_FILEVAULT_USER && hasFileVaultCredential(step))
                || fetchesBootstrapToken(step);
    }

    private static boolean hasFileVaultCredential(Transition step) {
        return step.action().with() == Credential.RECOVERY_KEY
                ? Transition.has(step.before[0], Attribute.RECOVERY_KEY, KNOWN_RECOVERY_KEY)
                : Transition.isUsable(step.actorBefore());
    }

    private static boolean isRecovery(Operation operation) {
        return operation == RESET_IN_RECOVERY || operation == RESET_WITH_RECOVERY_KEY;
    }

    private static boolean isStandardHolder(long account) {
        return Transition.isStandard(account) && Transition.holds(account);
    }

    private static boolean passesNothingOn(Transition step) {
        boolean nothing = true;
        for (int place = 1; nothing && place < step.places(); place++) {
            nothing = !step.comesToHold(place) || step.otherwise().givesWithoutCredentials(place);
        }
        return nothing;
    }

    private static boolean nobodyMayComeToHold(Transition step) {
        boolean nobody = true;
        for (int place = 1; place < step.places(); place++) {
            nobody &= !step.mayComeToHold(place);
        }
        return nobody;
    }

    /** Only the automatic first grant asks for the tag, as a password comes into use; a reset is the first of an account without. */
    private static boolean mayTagMatter(Transition step) {
        return step.macos.isAtLeast(BIG_SUR)
                && !Transition.anyHolder(step.before)
                && (FIRST_USES.contains(step.operation())
                        || (RESETS.contains(step.operation())
                                && (Attribute.PASSWORD.read(step.subjectBefore()) & NO_PASSWORD) != 0));
    }

    private static boolean isReset(Operation operation) {
        return operation != SET_PASSWORD && operation != SET_PASSWORD_HASH;
    }

    /** A login, or a creation that is one, may fetch the bootstrap token. */
    private static boolean fetchesBootstrapToken(Transition step) {
        boolean graphical = step.operation() == LOG_IN_GRAPHICALLY
                || (step.action() instanceof CreateAccount creation
                        && creation.method().isAtLoginWindow());
        return graphical
                && Transition.has(step.before[0], Attribute.BOOTSTRAP, ESCROWED)
                && Transition.has(step.before[0], Attribute.MDM_REACHABLE, 0);
    }

    private static boolean bootstrapGrants(Transition step) {
        long account = step.subjectBefore();
        boolean ofKind = Transition.has(account, Attribute.KIND, 1) || Transition.has(account, Attribute.KIND, 3);
        return fetchesBootstrapToken(step)
                && Transition.has(account, Attribute.PASSWORD, 0)
                && (step.macos.isAtLeast(BIG_SUR) || (step.macos.isAtLeast(CATALINA) && ofKind));
    }

    private static boolean mayEscrow(long account) {
        return Transition.isUsable(account) && Transition.has(account, Attribute.PASSWORD, 0);
    }

    private static boolean ownersHold(Transition step) {
        boolean hold = true;
        for (int place = 1; place < step.places(); place++) {
            hold &= !ownsWithout(step.after[place]) || ownsWithout(step.before[place]);
        }
        return hold;
    }

    private static boolean ownsWithout(long account) {
        return Transition.holdsNone(account) && Transition.has(account, Attribute.OWNER, 0);
    }

    private static boolean leavesNothing(long[] mac) {
        boolean nothing = !Transition.has(mac[0], Attribute.BOOTSTRAP, ESCROWED);
        for (int place = 1; place < mac.length; place++) {
            nothing &= !Transition.exists(mac[place]);
        }
        return nothing;
    }

    private static boolean nobodyLoses(Transition step) {
        boolean kept = true;
        for (int place = 1; place < step.places(); place++) {
            boolean gone = step.after[place] == 0 || Transition.holdsNone(step.after[place]);
            kept &= !Transition.holds(step.before[place]) || !gone;
        }
        return kept;
    }
}
