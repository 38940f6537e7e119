package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.rules.Effect;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a decision into the Mac that follows. */
final class Aftermath {

    private Aftermath() {}

    /** Returns the Mac once the action has gone through, with everything unknown on which the cases differ. */
    static Mac of(Mac before, Action action, Decision decision) {
        Mac done = action.applyTo(before);
        String subject = action.account();
        String actor = action.by();
        Mac after = done.withBootstrapToken(agreed(decision, Effect.Group.BOOTSTRAP, effect -> bootstrap(effect, done)))
                .withFileVault(agreed(decision, Effect.Group.FILEVAULT, effect -> fileVault(effect, done)));
        if (subject != null && done.account(subject).isPresent()) {
            after = after.with(after.existing(subject)
                    .withToken(TokenState.covering(decision.tokenAfter()))
                    .withVolumeOwner(
                            agreed(decision, Effect.Group.OWNERSHIP, effect -> owner(effect, done.existing(subject))))
                    .withPreboot(
                            agreed(decision, Effect.Group.PREBOOT, effect -> preboot(effect, done.existing(subject)))));
        }
        if (actor != null && !actor.equals(subject) && done.account(actor).isPresent()) {
            TokenState held = done.existing(actor).token();
            TokenState holds = agreed(
                    decision,
                    Effect.Group.ACTOR_TOKEN,
                    effect -> effect == Effect.ACTOR_TOKEN_GIVEN ? TokenState.USABLE : held);
            if (holds != held) {
                after = after.with(after.existing(actor).withToken(holds));
            }
        }
        return withHoldersListed(after, decision);
    }

    private static Mac withHoldersListed(Mac after, Decision decision) {
        Mac listed = after;
        for (Account account : after.accounts()) {
            Answer preboot = agreed(
                    decision,
                    Effect.Group.PREBOOT,
                    effect -> effect == Effect.HOLDERS_LISTED_AT_BOOT
                                    && account.token().holds() != Answer.NO
                            ? account.token().holds()
                            : account.preboot());
            if (preboot != account.preboot()) {
                listed = listed.with(account.withPreboot(preboot));
            }
        }
        return listed;
    }

    private static <V extends Enum<V> & Knowable> V agreed(
            Decision decision, Effect.Group group, Function<@Nullable Effect, V> value) {
        V agreed = null;
        for (OutcomeCase outcome : decision.outcomes()) {
            V one = value.apply(outcome.effect(group));
            agreed = agreed == null ? one : Knowable.either(agreed, one);
        }
        if (agreed == null) {
            throw new IllegalStateException("a decision without an outcome");
        }
        return agreed;
    }

    private static BootstrapToken bootstrap(@Nullable Effect effect, Mac otherwise) {
        if (effect == null) {
            return otherwise.bootstrapToken();
        }
        return switch (effect) {
            case BOOTSTRAP_ESCROWED -> BootstrapToken.ESCROWED;
            case BOOTSTRAP_MADE_LOCALLY -> BootstrapToken.LOCAL_ONLY;
            case BOOTSTRAP_CLEARED -> BootstrapToken.NONE;
            case BOOTSTRAP_LOST -> BootstrapToken.STALE;
            default -> otherwise.bootstrapToken();
        };
    }

    private static FileVault fileVault(@Nullable Effect effect, Mac otherwise) {
        return effect == Effect.FILEVAULT_TURNED_ON ? FileVault.ON : otherwise.fileVault();
    }

    private static Answer owner(@Nullable Effect effect, Account otherwise) {
        if (effect == Effect.OWNERSHIP_GIVEN) {
            return Answer.YES;
        }
        return effect == Effect.OWNERSHIP_REMOVED ? Answer.NO : otherwise.volumeOwner();
    }

    private static Answer preboot(@Nullable Effect effect, Account otherwise) {
        if (effect == Effect.LISTED_AT_BOOT) {
            return Answer.YES;
        }
        if (effect == Effect.NOT_LISTED_AT_BOOT) {
            return Answer.NO;
        }
        return effect == Effect.PERHAPS_LISTED_AT_BOOT ? Answer.UNKNOWN : otherwise.preboot();
    }

    /** Returns what is known of a Mac that is one or the other; accounts that are in one only are perhaps there. */
    static Mac either(Mac one, Mac other) {
        List<Account> accounts = new ArrayList<>();
        for (Account account : one.accounts()) {
            accounts.add(other.account(account.name())
                    .map(changed -> either(account, changed))
                    .orElseGet(() -> account.withPresent(Answer.UNKNOWN)));
        }
        for (Account account : other.accounts()) {
            if (one.account(account.name()).isEmpty()) {
                accounts.add(account.withPresent(Answer.UNKNOWN));
            }
        }
        return other.withFileVault(Knowable.either(one.fileVault(), other.fileVault()))
                .withBootstrapToken(Knowable.either(one.bootstrapToken(), other.bootstrapToken()))
                .withMdmReachable(Knowable.either(one.mdmReachable(), other.mdmReachable()))
                .withBootstrapTokenAuthentication(
                        Knowable.either(one.bootstrapTokenAuthentication(), other.bootstrapTokenAuthentication()))
                .withRecoveryKey(Knowable.either(one.recoveryKey(), other.recoveryKey()))
                .withAccounts(accounts);
    }

    private static Account either(Account one, Account other) {
        return one.equals(other)
                ? one
                : other.withRole(Knowable.either(one.role(), other.role()))
                        .withToken(Knowable.either(one.token(), other.token()))
                        .withPassword(Knowable.either(one.password(), other.password()))
                        .withPasswordOrigin(Knowable.either(one.passwordOrigin(), other.passwordOrigin()))
                        .withTokenDisabledTag(Knowable.either(one.tokenDisabledTag(), other.tokenDisabledTag()))
                        .withHasLoggedIn(Knowable.either(one.hasLoggedIn(), other.hasLoggedIn()))
                        .withVolumeOwner(Knowable.either(one.volumeOwner(), other.volumeOwner()))
                        .withPreboot(Knowable.either(one.preboot(), other.preboot()))
                        .withEnabled(Knowable.either(one.enabled(), other.enabled()))
                        .withPresent(Knowable.either(one.present(), other.present()));
    }
}
