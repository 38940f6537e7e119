package io.securetoken.analyze;

import static io.securetoken.action.Operation.*;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.MacOs;
import java.util.EnumSet;
import java.util.Set;

/** What the laws claim of a step, as far as it takes more than a line of their table. */
final class Claims {

    static final MacOs BIG_SUR = MacOs.of("11");
    static final int ESCROWED = 3;
    static final Set<Operation> LOGINS =
            EnumSet.of(LOG_IN_GRAPHICALLY, LOG_IN_BY_SSH, LOG_IN_BY_SSH_KEY, LOG_IN_AT_CONSOLE, CHECK_PASSWORD);
    private static final MacOs CATALINA = MacOs.of("10.15");
    private static final int APFS = 0;
    private static final int KNOWN_RECOVERY_KEY = 2;
    private static final long NO_PASSWORD = 0b100;
    /** Local, mobile, managed administrator, system and sharing-only. */
    private static final long MAY_HOLD = 0b0_1100_1011;

    private static final Set<Operation> RESETS = EnumSet.range(RESET_BY_SYSADMINCTL, RESET_IN_RECOVERY);

    private Claims() {}

    static boolean gives(Rule row) {
        return row.effect()
                .filter(effect -> effect == Effect.TOKEN_GIVEN || effect == Effect.ACTOR_TOKEN_GIVEN)
                .isPresent();
    }

    static boolean bystandersKeep(Transition step) {
        boolean kept = true;
        for (int place = 1; place < step.places(); place++) {
            kept &= place == step.subject || place == step.actor || step.keepsToken(place);
        }
        return kept;
    }

    static boolean gainersMayHold(Transition step) {
        boolean may = Transition.has(step.after[0], Attribute.FILE_SYSTEM, APFS);
        for (int place = 1; place < step.places(); place++) {
            may &= mayHold(step.after[place]) || !step.gains(place);
        }
        return may;
    }

    private static boolean mayHold(long account) {
        return (Attribute.KIND.read(account) & ~MAY_HOLD) == 0 && !hasNoPassword(account);
    }

    static boolean hasNoPassword(long account) {
        return Transition.has(account, Attribute.PASSWORD, 2);
    }

    static boolean hasWay(Transition step) {
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

    static boolean isStandardHolder(long account) {
        return Transition.isStandard(account) && Transition.holds(account);
    }

    static boolean passesNothingOn(Transition step) {
        boolean nothing = true;
        for (int place = 1; nothing && place < step.places(); place++) {
            nothing = !step.comesToHold(place) || step.otherwise().givesWithoutCredentials(place);
        }
        return nothing;
    }

    static boolean nobodyMayComeToHold(Transition step) {
        boolean nobody = true;
        for (int place = 1; place < step.places(); place++) {
            nobody &= !step.mayComeToHold(place);
        }
        return nobody;
    }

    /** Only the automatic first grant asks for the tag, as a password comes into use; a reset is the first of an account without. */
    static boolean mayTagMatter(Transition step) {
        return step.macos.isAtLeast(BIG_SUR)
                && !Transition.anyHolder(step.before)
                && (LOGINS.contains(step.operation())
                        || step.operation() == CREATE_ACCOUNT
                        || step.operation() == SET_PASSWORD
                        || (RESETS.contains(step.operation())
                                && (Attribute.PASSWORD.read(step.subjectBefore()) & NO_PASSWORD) != 0));
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

    static boolean bootstrapGrants(Transition step) {
        long account = step.subjectBefore();
        boolean ofKind = Transition.has(account, Attribute.KIND, 1) || Transition.has(account, Attribute.KIND, 3);
        return fetchesBootstrapToken(step)
                && Transition.has(account, Attribute.PASSWORD, 0)
                && (step.macos.isAtLeast(BIG_SUR) || (step.macos.isAtLeast(CATALINA) && ofKind));
    }

    static boolean mayEscrow(long account) {
        return Transition.isUsable(account) && Transition.has(account, Attribute.PASSWORD, 0);
    }

    static boolean ownersHold(Transition step) {
        boolean hold = true;
        for (int place = 1; place < step.places(); place++) {
            hold &= !ownsWithout(step.after[place]) || ownsWithout(step.before[place]);
        }
        return hold;
    }

    private static boolean ownsWithout(long account) {
        return Transition.holdsNone(account) && Transition.has(account, Attribute.OWNER, 0);
    }

    static boolean leavesNothing(long[] mac) {
        boolean nothing = !Transition.has(mac[0], Attribute.BOOTSTRAP, ESCROWED);
        for (int place = 1; place < mac.length; place++) {
            nothing &= !Transition.exists(mac[place]);
        }
        return nothing;
    }

    static boolean nobodyLoses(Transition step) {
        boolean kept = true;
        for (int place = 1; place < step.places(); place++) {
            boolean gone = step.after[place] == 0 || Transition.holdsNone(step.after[place]);
            kept &= !Transition.holds(step.before[place]) || !gone;
        }
        return kept;
    }
}
