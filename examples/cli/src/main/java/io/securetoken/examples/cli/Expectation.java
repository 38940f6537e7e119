package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** What must come out of one event: checks on its verdict, each of which tells what it missed. */
record Expectation(List<Check> checks) {

    private static final Set<String> HOLDING = Set.of("held", "usable", "stale");
    private static final List<String> TOKENS = List.of("none", "usable", "stale", "held", "unknown", "absent");
    private static final List<String> LATER = List.of("at-first-login", "never");
    private static final List<String> PERMISSIONS = List.of("allowed", "refused", "undetermined");
    private static final List<String> ROLES = List.of("admin", "standard");
    private static final List<String> BOOLEANS = List.of("true", "false");
    private static final List<String> KEYS = List.of(
            "permission", "tokens", "later", "ifDone", "owners", "obligations", "roles", "mac", "rules", "missing");

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

    static Expectation read(JsonNode node, String path) {
        Fields fields = Fields.of(node, path).only(KEYS);
        List<Check> checks = new ArrayList<>();
        if (fields.has("permission")) {
            checks.add(new Check(
                    fields.at("permission"),
                    words(fields.node("permission"), fields.at("permission"), PERMISSIONS),
                    verdict -> Stream.of(verdict.permission().word())));
        }
        perAccount(checks, fields, "tokens", TOKENS, (verdict, name) -> token(verdict.after(), name));
        perAccount(checks, fields, "later", LATER, Expectation::later);
        perAccount(
                checks, fields, "owners", BOOLEANS, (verdict, name) -> of(verdict.after(), name, Expectation::owner));
        perAccount(
                checks,
                fields,
                "roles",
                ROLES,
                (verdict, name) ->
                        of(verdict.after(), name, account -> account.role().word()));
        if (fields.has("ifDone")) {
            Fields ifDone =
                    Fields.of(fields.node("ifDone"), fields.at("ifDone")).only(List.of("tokens", "later"));
            perAccount(checks, ifDone, "tokens", TOKENS, (verdict, name) -> token(verdict.afterIfDone(), name));
            perAccount(checks, ifDone, "later", LATER, Expectation::laterIfDone);
        }
        if (fields.has("mac")) {
            mac(checks, Fields.of(fields.node("mac"), fields.at("mac")));
        }
        among(
                checks,
                fields,
                "obligations",
                (verdict, id) -> verdict.obligations().contains(id),
                verdict -> verdict.obligations().stream());
        among(
                checks,
                fields,
                "rules",
                (verdict, id) -> rules(verdict).anyMatch(rule -> rule.isCalled(id)),
                verdict -> rules(verdict).map(Rule::id));
        among(
                checks,
                fields,
                "missing",
                (verdict, fact) -> verdict.missing().contains(fact),
                verdict -> verdict.missing().stream());
        return new Expectation(List.copyOf(checks));
    }

    /** Returns how a token can still arrive after the event. */
    static String later(Verdict verdict, String name) {
        return verdict.permission() == Permission.ALLOWED ? laterIfDone(verdict, name) : "unknown";
    }

    static String laterIfDone(Verdict verdict, String name) {
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

    private interface OfAccount {
        String word(Verdict verdict, String name);
    }

    private static void perAccount(
            List<Check> checks, Fields fields, String key, List<String> allowed, OfAccount found) {
        if (!fields.has(key)) {
            return;
        }
        Fields accounts = Fields.of(fields.node(key), fields.at(key));
        for (String name : accounts.keys()) {
            checks.add(new Check(
                    accounts.at(name),
                    words(accounts.node(name), accounts.at(name), allowed),
                    verdict -> Stream.of(found.word(verdict, name))));
        }
    }

    private static void mac(List<Check> checks, Fields mac) {
        mac.only(List.of("fileVault", "bootstrapToken", "macos"));
        ofMac(
                checks,
                mac,
                "fileVault",
                words(FileVault.values()),
                after -> after.fileVault().word());
        ofMac(
                checks,
                mac,
                "bootstrapToken",
                words(BootstrapToken.values()),
                after -> after.bootstrapToken().word());
        if (mac.has("macos")) {
            List<String> wanted = new ArrayList<>();
            for (String version : words(mac.node("macos"), mac.at("macos"), List.of())) {
                try {
                    wanted.add(MacOs.of(version).toString());
                } catch (IllegalArgumentException refused) {
                    throw new Unusable(mac.at("macos"), refused);
                }
            }
            checks.add(new Check(
                    mac.at("macos"),
                    wanted,
                    verdict -> Stream.of(verdict.after().macos().toString())));
        }
    }

    private static List<String> words(Knowable[] values) {
        return Stream.of(values).map(Knowable::word).toList();
    }

    private static void ofMac(
            List<Check> checks, Fields mac, String key, List<String> allowed, Function<Mac, String> found) {
        if (mac.has(key)) {
            checks.add(new Check(
                    mac.at(key),
                    words(mac.node(key), mac.at(key), allowed),
                    verdict -> Stream.of(found.apply(verdict.after()))));
        }
    }

    /** Every element must be among what is found; an element that is a list is met by any of its values. */
    private static void among(
            List<Check> checks,
            Fields fields,
            String key,
            BiPredicate<Verdict, String> isAmong,
            Function<Verdict, Stream<String>> found) {
        checks.addAll(fields.list(key, (node, path) -> {
            List<String> wanted = words(node, path, List.of());
            return new Check(
                    path,
                    wanted,
                    verdict -> Stream.concat(
                            wanted.stream().filter(word -> isAmong.test(verdict, word)), found.apply(verdict)));
        }));
    }

    /** Reads one word or a list of them; with nothing allowed in particular, any text will do. */
    private static List<String> words(JsonNode node, String path, List<String> allowed) {
        List<String> words = new ArrayList<>();
        if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                words.add(word(node.get(i), path + "[" + i + "]", allowed));
            }
        } else {
            words.add(word(node, path, allowed));
        }
        return words;
    }

    private static String word(JsonNode node, String path, List<String> allowed) {
        boolean booleans = allowed.equals(BOOLEANS);
        if (booleans ? !node.isBoolean() : !node.isTextual()) {
            throw Fields.wrong(node, path, allowed.isEmpty() ? "a text" : String.join(", ", allowed));
        }
        String word = node.asText();
        if (!allowed.isEmpty() && !allowed.contains(word)) {
            throw Unusable.word(path, word, allowed);
        }
        return word;
    }
}
