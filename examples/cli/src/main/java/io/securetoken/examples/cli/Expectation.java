package io.securetoken.examples.cli;

import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.wire.ExpectationRecord;
import io.securetoken.wire.ExpectedIfDoneRecord;
import io.securetoken.wire.ExpectedMacRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must come out of one event: checks on its verdict, each of which tells what it missed. */
record Expectation(List<Check> checks) {

    private static final Set<String> HOLDING = Set.of("held", "usable", "stale");

    /** One value of a verdict and the words that will do for it. */
    record Check(String path, List<String> wanted, Function<Verdict, Stream<String>> found) {

        boolean isMetBy(Verdict verdict) {
            return found.apply(verdict)
                    .anyMatch(word -> wanted.contains(word) || (wanted.contains("held") && HOLDING.contains(word)));
        }

        String mismatch(Verdict verdict) {
            List<String> words = found.apply(verdict).distinct().toList();
            return path + ": expected " + String.join(" or ", wanted) + ", found "
                    + (words.isEmpty() ? "nothing" : String.join(", ", words));
        }
    }

    List<String> mismatches(Verdict verdict) {
        return checks.stream()
                .filter(check -> !check.isMetBy(verdict))
                .map(check -> check.mismatch(verdict))
                .toList();
    }

    static Expectation of(ExpectationRecord expected, String path) {
        List<Check> checks = new ArrayList<>();
        one(
                checks,
                path + ".permission",
                expected.permission(),
                verdict -> verdict.permission().word());
        perAccount(checks, path + ".tokens", expected.tokens(), (verdict, name) -> token(verdict.after(), name));
        perAccount(checks, path + ".later", expected.later(), Expectation::later);
        perAccount(
                checks,
                path + ".owners",
                expected.owners(),
                (verdict, name) -> of(verdict.after(), name, Expectation::owner));
        perAccount(
                checks,
                path + ".roles",
                expected.roles(),
                (verdict, name) ->
                        of(verdict.after(), name, account -> account.role().word()));
        ifDone(checks, path + ".ifDone", expected.ifDone());
        mac(checks, path + ".mac", expected.mac());
        among(
                checks,
                path + ".obligations",
                expected.obligations(),
                (verdict, id) -> verdict.obligations().contains(id),
                verdict -> verdict.obligations().stream());
        among(
                checks,
                path + ".rules",
                expected.rules(),
                (verdict, id) -> rules(verdict).anyMatch(rule -> rule.isCalled(id)),
                verdict -> rules(verdict).map(Rule::id));
        among(
                checks,
                path + ".missing",
                expected.missing(),
                (verdict, fact) -> verdict.missing().contains(fact),
                verdict -> verdict.missing().stream());
        return new Expectation(List.copyOf(checks));
    }

    private static void ifDone(List<Check> checks, String path, @Nullable ExpectedIfDoneRecord expected) {
        if (expected != null) {
            perAccount(
                    checks, path + ".tokens", expected.tokens(), (verdict, name) -> token(verdict.afterIfDone(), name));
            perAccount(checks, path + ".later", expected.later(), Expectation::laterIfDone);
        }
    }

    private static void mac(List<Check> checks, String path, @Nullable ExpectedMacRecord expected) {
        if (expected != null) {
            one(
                    checks,
                    path + ".fileVault",
                    expected.fileVault(),
                    verdict -> verdict.after().fileVault().word());
            one(
                    checks,
                    path + ".bootstrapToken",
                    expected.bootstrapToken(),
                    verdict -> verdict.after().bootstrapToken().word());
            one(
                    checks,
                    path + ".macos",
                    expected.macos(),
                    verdict -> verdict.after().macos().toString());
        }
    }

    private static String later(Verdict verdict, String name) {
        return verdict.permission() == Permission.ALLOWED ? laterIfDone(verdict, name) : "unknown";
    }

    private static String laterIfDone(Verdict verdict, String name) {
        return verdict.afterIfDone().account(name).isPresent()
                ? verdict.laterIfDone(name).word()
                : "absent";
    }

    private static Stream<Rule> rules(Verdict verdict) {
        return Stream.concat(verdict.rules().stream(), verdict.unmet().stream());
    }

    private static String token(Mac mac, String name) {
        return of(mac, name, account -> account.token().word());
    }

    private static String owner(Account account) {
        return account.volumeOwner() == Answer.UNKNOWN
                ? "unknown"
                : String.valueOf(account.volumeOwner() == Answer.YES);
    }

    private static String of(Mac mac, String name, Function<Account, String> word) {
        return mac.account(name).map(word).orElse("absent");
    }

    private static void one(
            List<Check> checks, String path, @Nullable List<String> wanted, Function<Verdict, String> found) {
        if (wanted != null) {
            checks.add(new Check(path, wanted, verdict -> Stream.of(found.apply(verdict))));
        }
    }

    private static <T> void perAccount(
            List<Check> checks,
            String path,
            @Nullable Map<String, List<T>> wanted,
            BiFunction<Verdict, String, String> found) {
        if (wanted != null) {
            wanted.forEach((name, any) -> one(
                    checks,
                    path + "." + name,
                    any.stream().map(String::valueOf).toList(),
                    verdict -> found.apply(verdict, name)));
        }
    }

    /** Every element must be among what is found; an element that is a list is met by any of its values. */
    private static void among(
            List<Check> checks,
            String path,
            @Nullable List<List<String>> wanted,
            BiPredicate<Verdict, String> isAmong,
            Function<Verdict, Stream<String>> found) {
        if (wanted == null) {
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            List<String> any = wanted.get(i);
            checks.add(new Check(
                    path + "[" + i + "]",
                    any,
                    verdict -> Stream.concat(
                            any.stream().filter(word -> isAmong.test(verdict, word)), found.apply(verdict))));
        }
    }
}
