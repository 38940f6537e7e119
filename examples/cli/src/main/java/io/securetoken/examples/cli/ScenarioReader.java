package io.securetoken.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads scenario files, format 1; everything it does not know is {@link Unusable}. */
final class ScenarioReader {

    /** Every creation method a file can name. */
    static final Map<String, CreationMethod> METHODS = methods();

    private static final int FORMAT = 1;
    private static final List<String> TOP =
            List.of("format", "title", "source", "ruleBook", "mac", "events", "expect", "id", "confidence", "note");
    private static final List<String> MAC = List.of(
            "macos",
            "hardware",
            "fileVault",
            "bootstrapToken",
            "mdmReachable",
            "enrollment",
            "bootstrapTokenAuthentication",
            "recoveryKey",
            "fileSystem",
            "accounts");
    private static final List<String> ACCOUNT = List.of(
            "name",
            "role",
            "token",
            "kind",
            "uid",
            "password",
            "passwordOrigin",
            "tokenDisabledTag",
            "hasLoggedIn",
            "volumeOwner",
            "preboot",
            "enabled",
            "createdBy");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ScenarioReader() {}

    static Scenario read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new Unusable("$", "no readable file", "a scenario file");
        }
    }

    static Scenario read(byte[] file) {
        Fields top = Fields.of(parsed(file), "$").only(TOP);
        if (top.integer("format") != FORMAT) {
            throw Fields.wrong(top.node("format"), "$.format", String.valueOf(FORMAT));
        }
        if (top.has("source")) {
            top.text("source", "a text");
        }
        List<Scenario.Event> events = top.list("events", EventReader::read);
        List<Expectation> expect = top.list("expect", Expectation::read);
        if (expect.size() > events.size()) {
            throw new Unusable(
                    "$.expect",
                    expect.size() + " expectations",
                    "at most one for each of the " + events.size() + " events");
        }
        return new Scenario(
                top.has("title") ? top.text("title", "a text") : null,
                top.has("ruleBook") ? top.choice("ruleBook", books()) : Macos.rules(),
                mac(Fields.of(top.node("mac"), "$.mac").only(MAC)),
                events,
                expect,
                top.node());
    }

    private static JsonNode parsed(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " at line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr();
            throw new Unusable(
                    "$",
                    "no valid JSON" + where,
                    "one JSON object without repeated keys (" + broken.getOriginalMessage() + ")");
        } catch (IOException broken) {
            throw new Unusable("$", "no valid JSON", "one JSON object in UTF-8");
        }
    }

    private static Mac mac(Fields mac) {
        Set<String> names = new HashSet<>();
        List<Account> accounts = mac.list("accounts", (node, path) -> {
            Account account = account(Fields.of(node, path).only(ACCOUNT));
            if (!names.add(account.name())) {
                throw new Unusable(path + ".name", "\"" + account.name() + "\" again", "each account once");
            }
            return account;
        });
        try {
            return Mac.running(mac.version("macos"))
                    .withHardware(mac.word("hardware", Hardware.class, Hardware.UNKNOWN))
                    .withFileVault(mac.word("fileVault", FileVault.class, FileVault.UNKNOWN))
                    .withBootstrapToken(mac.word("bootstrapToken", BootstrapToken.class, BootstrapToken.UNKNOWN))
                    .withMdmReachable(mac.answer("mdmReachable", Answer.UNKNOWN))
                    .withEnrollment(mac.word("enrollment", Enrollment.class, Enrollment.UNKNOWN))
                    .withBootstrapTokenAuthentication(mac.word(
                            "bootstrapTokenAuthentication",
                            BootstrapTokenAuthentication.class,
                            BootstrapTokenAuthentication.UNKNOWN))
                    .withRecoveryKey(mac.word("recoveryKey", RecoveryKey.class, RecoveryKey.UNKNOWN))
                    .withFileSystem(mac.word("fileSystem", FileSystem.class, FileSystem.APFS))
                    .withAccounts(accounts);
        } catch (IllegalArgumentException refused) {
            throw new Unusable("$.mac", refused);
        }
    }

    private static Account account(Fields from) {
        Account account = Account.named(from.name("name"))
                .withRole(from.word("role", Role.class, Role.UNKNOWN))
                .withToken(from.word("token", TokenState.class, TokenState.UNKNOWN))
                .withKind(from.word("kind", AccountKind.class, AccountKind.LOCAL))
                .withPassword(from.word("password", PasswordState.class, PasswordState.UNKNOWN))
                .withPasswordOrigin(from.word("passwordOrigin", PasswordOrigin.class, PasswordOrigin.UNKNOWN))
                .withTokenDisabledTag(from.answer("tokenDisabledTag", Answer.NO))
                .withHasLoggedIn(from.answer("hasLoggedIn", Answer.UNKNOWN))
                .withVolumeOwner(from.answer("volumeOwner", Answer.UNKNOWN))
                .withPreboot(from.answer("preboot", Answer.UNKNOWN))
                .withEnabled(from.answer("enabled", Answer.YES));
        if (from.has("uid")) {
            account = account.withUid(from.integer("uid"));
        }
        return from.has("createdBy") ? account.withCreatedBy(from.choice("createdBy", METHODS)) : account;
    }

    private static Map<String, RuleSet> books() {
        Map<String, RuleSet> books = new LinkedHashMap<>();
        for (RuleSet book : List.of(Macos.rules(), FactorialIt.rules())) {
            for (String word : List.of(book.name(), book.id())) {
                books.put(word, new Books.ByName().convert(word));
            }
        }
        return books;
    }

    private static Map<String, CreationMethod> methods() {
        Map<String, CreationMethod> methods = new LinkedHashMap<>();
        Stream.of(FactorialIt.rules(), Macos.rules())
                .flatMap(book -> book.methods().stream())
                .forEach(method -> methods.putIfAbsent(method.name(), method));
        return methods;
    }
}
