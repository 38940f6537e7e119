package io.securetoken.predict;

import io.securetoken.action.Action;
import io.securetoken.engine.Aftereffect;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns what a decision changes into the Mac that follows. */
final class Aftermath {

    private Aftermath() {}

    /** Returns the Mac once the action has gone through, with everything unknown on which the cases differ. */
    static Mac of(Mac before, Action action, Aftereffect effect) {
        Mac done = action.applyTo(before);
        String subject = action.account();
        String actor = action.by();
        Mac after = done.withPossible(effect.mac(done.possible()));
        if (subject != null && done.account(subject).isPresent()) {
            after = after.with(subject, account -> account.withPossible(effect.subject(account.possible())));
        }
        if (actor != null && !actor.equals(subject) && done.account(actor).isPresent()) {
            after = after.with(actor, account -> account.withPossible(effect.actor(account.possible())));
        }
        return effect.holdersPerhapsListed() ? withAll(after, effect) : after;
    }

    private static Mac withAll(Mac mac, Aftereffect effect) {
        List<Account> accounts = new ArrayList<>();
        mac.accounts().forEach(account -> accounts.add(account.withPossible(effect.any(account.possible()))));
        return mac.withAccounts(accounts);
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
            if (!one.has(account.name())) {
                accounts.add(account.withPresent(Answer.UNKNOWN));
            } else if (!one.accounts().contains(one.existing(account.name()))) {
                accounts.add(either(one.existing(account.name()), account));
            }
        }
        return other.withPossible(one.possible() | other.possible()).withAccounts(accounts);
    }

    private static Account either(Account one, Account other) {
        boolean sameOrigin =
                one.createdBy().equals(other.createdBy()) && one.uid().equals(other.uid());
        Account known = sameOrigin ? one : one.withCreatedBy(Optional.empty()).withUid(OptionalInt.empty());
        return known.withPossible(one.possible() | other.possible());
    }
}
