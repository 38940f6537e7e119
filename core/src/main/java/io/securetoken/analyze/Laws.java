package io.securetoken.analyze;

import static io.securetoken.action.Operation.*;
import static io.securetoken.analyze.Claims.*;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.state.Answer;
import io.securetoken.state.PasswordForm;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The laws: the invariants of the catalogue that are always to hold, each as an exact predicate, and those of the answers. */
final class Laws {

    private static final int FILEVAULT_IS_ON = 2;
    private static final int NO_RECOVERY_KEY = 0;
    private static final int APPLE_SILICON = 2;

    private static final Set<Operation> ANY = EnumSet.allOf(Operation.class);
    private static final Set<Operation> GRANTS = EnumSet.of(GRANT_TOKEN, GRANT_TOKEN_IN_SYSTEM_SETTINGS);
    private static final Set<Operation> DELETIONS =
            EnumSet.of(DELETE_BY_SYSADMINCTL, DELETE_IN_SYSTEM_SETTINGS, DELETE_BY_DIRECTORY, DELETE_BY_MDM_COMMAND);
    private static final Set<Operation> TAKING = and(DELETIONS, REVOKE_TOKEN, REMOVE_FILEVAULT_USER);
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

    static final List<LawRow> ALL = List.of(
            LawRow.ofAnswers(
                    Occasion.ALWAYS,
                    "refused",
                    "a refused action changes nothing and says what it needs",
                    step -> step.allowed != Answer.NO || (step.isExplained() && step.changesNothing())),
            LawRow.ofAnswers(
                    Occasion.GAIN,
                    "granting-row",
                    "nobody gains a token without a row that gives one",
                    step -> step.effects().stream().anyMatch(Claims::gives)),
            LawRow.ofAnswers(
                    Occasion.CHANGE,
                    "bystanders",
                    "only the account an action happens to, and the one that authorises it, gain or lose a token",
                    step -> step.operation() == ERASE || bystandersKeep(step)),
            LawRow.of(
                    Occasion.GAIN,
                    ANY,
                    "INV-01",
                    "who gains a token is a local or mobile account on an APFS volume, with a password",
                    step -> gainersMayHold(step)),
            LawRow.of(
                    Occasion.GAIN,
                    ANY,
                    "INV-02",
                    "where somebody holds a token, a new one takes a granter, a FileVault credential, Recovery, or the bootstrap token at a graphical login",
                    step -> !Transition.anyHolder(step.before) || hasWay(step)),
            LawRow.of(
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
            LawRow.of(
                    Occasion.CHANGE,
                    EnumSet.complementOf(EnumSet.of(ADD_FILEVAULT_USER)),
                    "INV-05",
                    "the credentials of a standard holder give no other account a token that it would not get without them; but for adding a FileVault user",
                    step -> !isStandardHolder(step.actorBefore())
                            || step.actor == step.subject
                            || passesNothingOn(step)),
            LawRow.of(
                    Occasion.ASKED,
                    EnumSet.of(PROMOTE, DEMOTE),
                    "INV-06",
                    "promoting and demoting change no token, whether or not they may happen",
                    Transition::wouldKeepAllTokens),
            LawRow.of(
                    Occasion.CHANGE,
                    TAKING,
                    "INV-07",
                    "the last holder does not go by deletion or revocation",
                    step -> !Transition.anyHolder(step.before) || Transition.anyHolder(step.after)),
            LawRow.of(
                    Occasion.ALWAYS,
                    EnumSet.of(REVOKE_TOKEN),
                    "INV-08",
                    "no account turns off its own token",
                    step -> step.allowed == Answer.NO || step.actor != step.subject),
            LawRow.of(
                    Occasion.CHANGE,
                    DELETIONS,
                    "INV-09",
                    "the last administrator is not deleted",
                    step -> !Transition.anyAdmin(step.before) || Transition.anyAdmin(step.after)),
            LawRow.of(
                    Occasion.CHANGE,
                    ANY,
                    "INV-10",
                    "on Apple silicon an account that loses its token loses ownership of the volume",
                    step -> !Transition.has(step.before[0], Attribute.HARDWARE, APPLE_SILICON)
                            || !step.macos.isAtLeast(BIG_SUR)
                            || ownersHold(step)),
            LawRow.of(
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
            LawRow.of(
                    Occasion.CHANGE,
                    ANY,
                    "INV-14",
                    "a bootstrap token is escrowed by a holder of a usable token whose password is not blank",
                    step -> !Transition.has(step.after[0], Attribute.BOOTSTRAP, ESCROWED)
                            || Transition.has(step.before[0], Attribute.BOOTSTRAP, ESCROWED)
                            || mayEscrow(step.subjectAfter())
                            || mayEscrow(step.actorAfter())),
            LawRow.of(
                            Occasion.GAIN,
                            LOGINS,
                            "INV-15",
                            "a login brings a token to a Mac with holders only by the bootstrap token: escrowed, reachable, graphical, with a password",
                            step -> !Transition.anyHolder(step.before) || bootstrapGrants(step))
                    // a granter answers the prompt that a mobile account sees
                    .but("GRANT-09"),
            LawRow.of(
                            Occasion.ALWAYS,
                            FORCED,
                            "INV-16",
                            "a password replaced without the old one, a granter or Recovery leaves no usable token",
                            step -> step.allowed == Answer.NO
                                    || !Transition.holds(step.subjectBefore())
                                    || Transition.isGranter(step.actorBefore())
                                    || !Transition.isUsable(step.subjectAfter()))
                    // the password is not replaced
                    .but("PW-05"),
            LawRow.of(
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
            LawRow.of(
                    Occasion.ASKED,
                    ANY,
                    "INV-19",
                    "the tag changes the outcome only from 11 on, on a tokenless volume, set before the password is",
                    step -> step.subject == Transition.NOBODY
                            || mayTagMatter(step)
                            || step.otherwise().isSameWithTagTurned()),
            LawRow.of(
                    Occasion.ALWAYS,
                    EnumSet.of(ERASE),
                    "INV-24",
                    "an erasure leaves no account, no token and no bootstrap token",
                    step -> step.allowed == Answer.NO || leavesNothing(step.after)),
            LawRow.of(
                    Occasion.CHANGE,
                    NEUTRAL,
                    "NEU",
                    "a disabled account, FileVault turned off, tags, restarts and what becomes of the bootstrap token change no token",
                    Transition::keepsAllTokens),
            LawRow.of(
                    Occasion.CHANGE,
                    EnumSet.complementOf(EnumSet.copyOf(and(and(TAKING, ERASE), FORCED))),
                    "LOSS",
                    "a token goes only by revocation, deletion, removal from FileVault, a forced password or an erasure",
                    Claims::nobodyLoses),
            LawRow.of(
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
}
