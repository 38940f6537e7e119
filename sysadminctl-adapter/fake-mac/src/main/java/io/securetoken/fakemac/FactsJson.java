package io.securetoken.fakemac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads and writes facts as JSON in the words of scenario files, for people to read. */
final class FactsJson {

    private static final String NOTE = "the state of a FakeMac; passwords are marks of test data, never real ones";
    private static final ObjectMapper JSON = new ObjectMapper();

    private FactsJson() {}

    static byte[] write(Facts facts) throws IOException {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("note", NOTE);
        top.set("mac", mac(facts.mac()));
        ObjectNode records = top.putObject("records");
        facts.records().forEach((name, entry) -> {
            ObjectNode values = records.putObject(name);
            entry.forEach((key, list) -> values.set(key, texts(list)));
        });
        texts(top.putObject("passwords"), facts.passwords());
        texts(top.putObject("settings"), facts.settings());
        top.set("lies", texts(facts.lies()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(top);
    }

    private static ObjectNode mac(Mac mac) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("macos", mac.macos().toString());
        node.put("hardware", mac.hardware().word());
        node.put("fileVault", mac.fileVault().word());
        node.put("bootstrapToken", mac.bootstrapToken().word());
        node.put("mdmReachable", mac.mdmReachable().word());
        node.put("enrollment", mac.enrollment().word());
        node.put(
                "bootstrapTokenAuthentication",
                mac.bootstrapTokenAuthentication().word());
        node.put("recoveryKey", mac.recoveryKey().word());
        node.put("fileSystem", mac.fileSystem().word());
        ArrayNode accounts = node.putArray("accounts");
        mac.accounts().forEach(account -> accounts.add(account(account)));
        return node;
    }

    private static ObjectNode account(Account account) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", account.name());
        account.uid().ifPresent(uid -> node.put("uid", uid));
        node.put("role", account.role().word());
        node.put("token", account.token().word());
        node.put("kind", account.kind().word());
        node.put("password", account.password().word());
        node.put("passwordOrigin", account.passwordOrigin().word());
        node.put("tokenDisabledTag", account.tokenDisabledTag().word());
        node.put("hasLoggedIn", account.hasLoggedIn().word());
        node.put("volumeOwner", account.volumeOwner().word());
        node.put("preboot", account.preboot().word());
        node.put("enabled", account.enabled().word());
        account.createdBy().ifPresent(method -> {
            ArrayNode methods = node.putArray("createdBy").add(method.name());
            method.beneath().forEach(lower -> methods.add(lower.name()));
        });
        return node;
    }

    private static ArrayNode texts(Collection<String> values) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        values.forEach(node::add);
        return node;
    }

    private static void texts(ObjectNode node, Map<String, String> values) {
        values.forEach(node::put);
    }

    static Facts read(byte[] file) throws IOException {
        JsonNode top = JSON.readTree(file);
        Map<String, Map<String, List<String>>> records = new TreeMap<>();
        for (String name : keys(top.path("records"))) {
            Map<String, List<String>> entry = new TreeMap<>();
            JsonNode values = top.path("records").path(name);
            for (String key : keys(values)) {
                entry.put(key, texts(values.path(key)));
            }
            records.put(name, entry);
        }
        return new Facts(
                readMac(top.path("mac")),
                records,
                map(top.path("passwords")),
                map(top.path("settings")),
                new TreeSet<>(texts(top.path("lies"))));
    }

    private static Mac readMac(JsonNode node) {
        List<Account> accounts = new ArrayList<>();
        node.path("accounts").forEach(account -> accounts.add(readAccount(account)));
        return Mac.running(node.path("macos").asText())
                .withHardware(word(node, "hardware", Hardware.class))
                .withFileVault(word(node, "fileVault", FileVault.class))
                .withBootstrapToken(word(node, "bootstrapToken", BootstrapToken.class))
                .withMdmReachable(word(node, "mdmReachable", Answer.class))
                .withEnrollment(word(node, "enrollment", Enrollment.class))
                .withBootstrapTokenAuthentication(
                        word(node, "bootstrapTokenAuthentication", BootstrapTokenAuthentication.class))
                .withRecoveryKey(word(node, "recoveryKey", RecoveryKey.class))
                .withFileSystem(word(node, "fileSystem", FileSystem.class))
                .withAccounts(accounts);
    }

    private static Account readAccount(JsonNode node) {
        Account account = Account.named(node.path("name").asText())
                .withRole(word(node, "role", Role.class))
                .withToken(word(node, "token", TokenState.class))
                .withKind(word(node, "kind", AccountKind.class))
                .withPassword(word(node, "password", PasswordState.class))
                .withPasswordOrigin(word(node, "passwordOrigin", PasswordOrigin.class))
                .withTokenDisabledTag(word(node, "tokenDisabledTag", Answer.class))
                .withHasLoggedIn(word(node, "hasLoggedIn", Answer.class))
                .withVolumeOwner(word(node, "volumeOwner", Answer.class))
                .withPreboot(word(node, "preboot", Answer.class))
                .withEnabled(word(node, "enabled", Answer.class));
        if (node.has("uid")) {
            account = account.withUid(node.path("uid").asInt());
        }
        return node.has("createdBy") ? account.withCreatedBy(method(texts(node.path("createdBy")))) : account;
    }

    /** Returns the method without opening a book: methods are equal by their names, and a status needs no book. */
    private static CreationMethod method(List<String> names) {
        CreationMethod method = CreationMethod.named(names.get(0));
        return names.size() == 1
                ? method
                : method.above(names.stream().skip(1).map(CreationMethod::named).toArray(CreationMethod[]::new));
    }

    private static <E extends Enum<E> & Knowable> E word(JsonNode node, String key, Class<E> type) {
        String found = node.path(key).asText();
        for (E value : type.getEnumConstants()) {
            if (value.word().equals(found)) {
                return value;
            }
        }
        throw new IllegalArgumentException("`" + found + "` is no " + key + "; mend the state file");
    }

    private static Map<String, String> map(JsonNode node) {
        Map<String, String> map = new TreeMap<>();
        keys(node).forEach(key -> map.put(key, node.path(key).asText()));
        return map;
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode node) {
        List<String> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asText()));
        return values;
    }
}
