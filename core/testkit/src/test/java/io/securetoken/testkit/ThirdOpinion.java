package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The platform's book against the {@link Reading} of the catalogue, both ways, over every question of this world: three
 * accounts, each absent or with a role and a token; {@code carol} has a user id below 500 and a password that came as a hash;
 * who holds a token has logged in, and nobody else; every version at which rules change, on every kind of hardware, with a
 * bootstrap token escrowed or not supported; FileVault off, no recovery key.
 */
public final class ThirdOpinion {

    private static final World WORLD = World.named("third opinion")
            .macos(Worlds.versions())
            .with(Fact.HARDWARE, Hardware.INTEL, Hardware.T2, Hardware.APPLE_SILICON)
            .with(Fact.FILEVAULT, FileVault.OFF)
            .with(Fact.ENROLLMENT, Enrollment.AUTOMATED)
            .with(Fact.MDM_REACHABLE, Answer.YES)
            .with(Fact.BOOTSTRAP_TOKEN, BootstrapToken.NOT_SUPPORTED, BootstrapToken.ESCROWED)
            .with(Fact.RECOVERY_KEY, RecoveryKey.NONE)
            .accounts("alice", "bob", "carol")
            .each(Fact.ROLE, Role.ADMIN, Role.STANDARD)
            .each(Fact.TOKEN, TokenState.NONE, TokenState.USABLE, TokenState.STALE)
            .each(Fact.PASSWORD, PasswordState.SET);

    private static final Map<String, Integer> UIDS = Map.of("alice", 501, "bob", 502, "carol", 498);

    private final Predictor predictor;
    private final Map<String, Integer> silent = new TreeMap<>();
    private final Map<String, String> differences = new TreeMap<>();
    private int contested;
    private int compared;

    ThirdOpinion(RuleSet book) {
        predictor = Predictor.of(book);
    }

    /** Returns whether the book says otherwise than the catalogue anywhere about these operations. */
    public static boolean differs(RuleSet book, Set<Operation> operations) {
        ThirdOpinion opinion = new ThirdOpinion(book);
        return Reading.TABLE.stream().anyMatch(row -> !Collections.disjoint(row.operations(), operations))
                && questions()
                        .filter(question ->
                                operations.contains(question.action().operation()))
                        .anyMatch(question -> {
                            opinion.compare(question.mac(), question.action());
                            return !opinion.differences.isEmpty();
                        });
    }

    /** Compares everything. */
    void askAll() {
        questions().forEach(question -> compare(question.mac(), question.action()));
    }

    Map<String, String> differences() {
        return differences;
    }

    int compared() {
        return compared;
    }

    int contested() {
        return contested;
    }

    Map<String, Integer> silent() {
        return silent;
    }

    private static Stream<Question> questions() {
        return WORLD.macs()
                .map(ThirdOpinion::withHistory)
                .flatMap(mac -> actions(mac).stream().map(action -> new Question(mac, action)));
    }

    private static Mac withHistory(Mac mac) {
        return mac.withAccounts(mac.accounts().stream()
                .map(account -> account.withUid(UIDS.getOrDefault(account.name(), 0))
                        .withPasswordOrigin(
                                account.name().equals("carol") ? PasswordOrigin.HASH : PasswordOrigin.PLAINTEXT)
                        .withHasLoggedIn(Answer.of(account.token() != TokenState.NONE)))
                .toList());
    }

    private static List<Action> actions(Mac mac) {
        List<String> names = mac.accounts().stream().map(Account::name).toList();
        List<Action> all = new ArrayList<>();
        for (String name : names) {
            all.add(GrantToken.to(name));
            all.add(RevokeToken.from(name));
            all.add(DeleteAccount.of(name));
            all.add(ResetPassword.of(name));
            all.add(ResetPassword.of(name).via(ResetPassword.Via.DIRECTORY));
            all.add(ResetPassword.of(name).via(ResetPassword.Via.MDM_AGENT));
            all.add(ResetPassword.of(name).via(ResetPassword.Via.HASH_WRITE));
            all.add(LogIn.as(name));
            all.add(LogIn.as(name).via(LogIn.Via.SSH));
            all.add(LogIn.as(name).via(LogIn.Via.DIRECTORY_CHECK));
            all.add(Promote.of(name));
            all.add(Demote.of(name));
            names.forEach(by -> all.addAll(List.of(
                    GrantToken.to(name).by(by),
                    RevokeToken.from(name).by(by),
                    DeleteAccount.of(name).by(by),
                    ResetPassword.of(name).by(by),
                    Promote.of(name).by(by),
                    Demote.of(name).by(by))));
        }
        return all;
    }

    private void compare(Mac mac, Action action) {
        Reading.Row row = Reading.of(mac, action);
        if (row.says() == Reading.Says.SILENT) {
            silent.merge(row.id(), 1, Integer::sum);
            return;
        }
        compared++;
        contested += row.says() == Reading.Says.CONTESTED ? 1 : 0;
        Verdict verdict = predictor.predict(mac, action);
        Map<String, TokenState> expected = expected(mac, action, row.says());
        if (row.says() == Reading.Says.CONTESTED ? !warns(verdict, row) : !agrees(verdict, row, expected)) {
            differences.putIfAbsent(
                    row.id() + " says " + row.says() + ", the book " + verdict.permission(),
                    new Question(mac, action) + "\n" + verdict.explanation());
        }
    }

    private static boolean agrees(Verdict verdict, Reading.Row row, Map<String, TokenState> expected) {
        return verdict.permission() == row.says().permission && verdict.tokens().equals(expected);
    }

    /** The catalogue suggests to answer that it is not known; the book allows it instead, and warns each time. */
    private static boolean warns(Verdict verdict, Reading.Row row) {
        return verdict.permission() == Permission.ALLOWED
                && verdict.warnings().stream().anyMatch(warning -> warning.contains("(" + row.id() + ")"));
    }

    private static Map<String, TokenState> expected(Mac mac, Action action, Reading.Says says) {
        Map<String, TokenState> tokens = new TreeMap<>();
        mac.accounts().forEach(account -> tokens.put(account.name(), account.token()));
        String name = String.valueOf(action.account());
        if (says == Reading.Says.GONE) {
            tokens.remove(name);
        }
        if (says.token != null) {
            tokens.put(name, says.token);
        }
        if (says == Reading.Says.BOTH_USABLE) {
            tokens.put(String.valueOf(action.by()), TokenState.USABLE);
        }
        return tokens;
    }
}
