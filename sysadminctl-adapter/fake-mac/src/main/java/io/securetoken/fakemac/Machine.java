package io.securetoken.fakemac;

import io.securetoken.action.Action;
import io.securetoken.action.Process;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordState;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The Mac as one run of a tool sees it: facts as of its start, and a way to change them that lets nobody else in between. */
final class Machine {

    private final StateFile file;
    private Facts facts;

    Machine(StateFile file) {
        this.file = file;
        this.facts = file.read();
    }

    Facts facts() {
        return facts;
    }

    Mac mac() {
        return facts.mac();
    }

    boolean lies(Lie lie) {
        return facts.lies(lie);
    }

    boolean isAtLeast(String version) {
        return mac().macos().isAtLeast(MacOs.of(version));
    }

    /** Runs something on the facts of now while no other tool can change them. */
    <T> T alone(Supplier<T> body) {
        List<T> result = new ArrayList<>();
        file.update(now -> {
            facts = now;
            result.add(body.get());
            return facts;
        });
        return result.get(0);
    }

    void becomes(Facts changed) {
        facts = changed;
    }

    /** Returns the account of that short name, whatever its case, as directory look-ups do. */
    Optional<Account> account(String name) {
        Optional<Account> exact = mac().account(name);
        if (exact.isPresent()) {
            return exact;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return mac().accounts().stream()
                .filter(account -> account.name().toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }

    String fullName(Account account) {
        return facts.first(account, "RealName");
    }

    Optional<Account> consoleUser() {
        String set = facts.setting("consoleUser", "");
        if (!set.isEmpty()) {
            return account(set);
        }
        return mac().accounts().stream()
                .filter(account -> account.hasLoggedIn() == Answer.YES)
                .findFirst();
    }

    boolean knows(Account account, byte[] secret) {
        return switch (account.password()) {
            case NONE -> false;
            case BLANK -> secret.length == 0;
            default -> TestPassword.matches(facts.passwords().get(account.name()), secret);
        };
    }

    /** Returns the process that a tool is: a root agent, unless a lie takes something from it. */
    Process process() {
        Process process = Process.AGENT;
        if (lies(Lie.NOT_ROOT)) {
            process = process.withoutRoot();
        }
        return lies(Lie.NO_FULL_DISK_ACCESS) ? process.withoutFullDiskAccess() : process;
    }

    /** Returns whether the platform's book allows that process the action on the Mac as it is. */
    boolean allowsIn(Action action, Process process) {
        return verdict(action.in(process)).permission() == Permission.ALLOWED;
    }

    /** Does what the book predicts if it allows the action, and returns whether it does. */
    boolean does(Action action) {
        Verdict verdict = verdict(action.in(process()));
        if (verdict.permission() != Permission.ALLOWED) {
            return false;
        }
        facts = facts.with(settled(mac(), verdict.after()));
        return true;
    }

    private Verdict verdict(Action action) {
        return Predictor.of(Macos.rules()).predict(mac(), action);
    }

    /** Returns the Mac with what the book leaves open as it was before: where nobody knows better, nothing changes. */
    private static Mac settled(Mac before, Mac after) {
        Mac mac = after.withFileVault(after.fileVault() == FileVault.UNKNOWN ? before.fileVault() : after.fileVault())
                .withBootstrapToken(
                        after.bootstrapToken() == BootstrapToken.UNKNOWN
                                ? before.bootstrapToken()
                                : after.bootstrapToken());
        for (Account account : after.accounts()) {
            mac = mac.with(settled(before.account(account.name()), account));
        }
        return mac;
    }

    private static Account settled(Optional<Account> before, Account after) {
        return after.withToken(
                        after.token().isKnown()
                                ? after.token()
                                : before.map(Account::token).orElse(TokenState.NONE))
                .withPreboot(settled(before.map(Account::preboot), after.preboot()))
                .withVolumeOwner(settled(before.map(Account::volumeOwner), after.volumeOwner()))
                .withHasLoggedIn(settled(before.map(Account::hasLoggedIn), after.hasLoggedIn()))
                .withPassword(
                        after.password() == PasswordState.UNKNOWN
                                ? before.map(Account::password).orElse(PasswordState.SET)
                                : after.password());
    }

    private static Answer settled(Optional<Answer> before, Answer after) {
        return after == Answer.UNKNOWN ? before.orElse(Answer.NO) : after;
    }
}
