package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.Authorize;
import io.securetoken.action.ChangeMdmReachability;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.ClearBootstrapToken;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.DisableAccount;
import io.securetoken.action.DisableFileVault;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.Erase;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.LoseBootstrapToken;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.Restart;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.SetPassword;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.action.Upgrade;
import io.securetoken.state.AccountKind;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads the events of a scenario: one row for each type, with its keys and what it becomes. */
final class EventReader {

    private static final Map<String, Type> TYPES = types();

    private EventReader() {}

    private record Type(List<String> keys, BiFunction<Fields, Process, Action> read) {}

    static Scenario.Event read(JsonNode node, String path) {
        Fields event = Fields.of(node, path);
        Type type = event.choice("type", TYPES);
        event.only(type.keys());
        try {
            return new Scenario.Event(type.read().apply(event, process(event)), node);
        } catch (IllegalArgumentException refused) {
            throw new Unusable(path, refused);
        }
    }

    private static Process process(Fields event) {
        if (!event.has("process")) {
            return Process.AGENT;
        }
        Fields process = Fields.of(event.node("process"), event.at("process"))
                .only(List.of("root", "fullDiskAccess", "graphicalSession"));
        return new Process(
                process.flag("root", true),
                process.flag("fullDiskAccess", true),
                process.flag("graphicalSession", false));
    }

    private static Map<String, Type> types() {
        Map<String, Type> types = new LinkedHashMap<>();
        add(
                types,
                "create-account",
                "account method role by kind uid password tokenDisabledTag",
                EventReader::creation);
        add(
                types,
                "log-in",
                "account via by firstLogin",
                (e, p) -> new LogIn(
                        e.name("account"),
                        e.word("via", LogIn.Via.class, LogIn.Via.GRAPHICAL),
                        e.nameIfGiven("by"),
                        e.has("firstLogin") ? Boolean.valueOf(e.flag("firstLogin")) : null,
                        p));
        add(
                types,
                "set-password",
                "account form",
                (e, p) -> new SetPassword(
                        e.name("account"), e.word("form", SetPassword.Form.class, SetPassword.Form.PLAINTEXT), p));
        add(
                types,
                "change-password",
                "account with",
                (e, p) -> new ChangePassword(
                        e.name("account"), e.word("with", ChangePassword.With.class, ChangePassword.With.CURRENT), p));
        add(
                types,
                "reset-password",
                "account by via",
                (e, p) -> new ResetPassword(
                        e.name("account"),
                        e.nameIfGiven("by"),
                        e.word("via", ResetPassword.Via.class, ResetPassword.Via.SYSADMINCTL),
                        p));
        add(
                types,
                "grant-token",
                "account by via",
                (e, p) -> new GrantToken(
                        e.name("account"),
                        e.nameIfGiven("by"),
                        e.word("via", GrantToken.Via.class, GrantToken.Via.SYSADMINCTL),
                        p));
        add(types, "revoke-token", "account by", (e, p) -> new RevokeToken(e.name("account"), e.nameIfGiven("by"), p));
        add(types, "promote", "account by", (e, p) -> new Promote(e.name("account"), e.nameIfGiven("by"), p));
        add(types, "demote", "account by", (e, p) -> new Demote(e.name("account"), e.nameIfGiven("by"), p));
        add(
                types,
                "disable-account",
                "account by",
                (e, p) -> new DisableAccount(e.name("account"), e.nameIfGiven("by"), p));
        add(
                types,
                "delete-account",
                "account by via",
                (e, p) -> new DeleteAccount(
                        e.name("account"),
                        e.nameIfGiven("by"),
                        e.word("via", DeleteAccount.Via.class, DeleteAccount.Via.SYSADMINCTL),
                        p));
        add(
                types,
                "enable-filevault",
                "account by via",
                (e, p) -> new EnableFileVault(e.nameIfGiven("account"), e.nameIfGiven("by"), pane(e), p));
        add(
                types,
                "disable-filevault",
                "account by via",
                (e, p) -> new DisableFileVault(e.nameIfGiven("account"), e.nameIfGiven("by"), pane(e), p));
        add(
                types,
                "add-filevault-user",
                "account by with",
                (e, p) -> new AddFileVaultUser(e.name("account"), e.nameIfGiven("by"), passwordOrKey(e), p));
        add(
                types,
                "remove-filevault-user",
                "account by with",
                (e, p) -> new RemoveFileVaultUser(e.name("account"), e.nameIfGiven("by"), passwordOrKey(e), p));
        add(
                types,
                "escrow-bootstrap-token",
                "by via",
                (e, p) -> new EscrowBootstrapToken(
                        e.nameIfGiven("by"),
                        e.word("via", EscrowBootstrapToken.Via.class, EscrowBootstrapToken.Via.PROFILES),
                        p));
        add(types, "clear-bootstrap-token", "", (e, p) -> new ClearBootstrapToken(p));
        add(types, "lose-bootstrap-token", "", (e, p) -> new LoseBootstrapToken(p));
        add(types, "tag-token-disabled", "account", (e, p) -> new TagTokenDisabled(e.name("account"), p));
        add(types, "untag-token-disabled", "account", (e, p) -> new UntagTokenDisabled(e.name("account"), p));
        add(
                types,
                "authorize",
                "action account with",
                (e, p) -> new Authorize(
                        e.choice("action", Fields.words(Authorize.Task.class)),
                        e.nameIfGiven("account"),
                        e.word("with", Credential.class, Credential.PASSWORD),
                        p));
        add(types, "mdm-reachable", "value", (e, p) -> new ChangeMdmReachability(e.flag("value"), p));
        add(types, "upgrade", "to", (e, p) -> new Upgrade(e.version("to"), p));
        add(types, "update-preboot", "", (e, p) -> new UpdatePreboot(p));
        add(types, "restart", "", (e, p) -> new Restart(p));
        add(types, "erase", "", (e, p) -> new Erase(p));
        return Collections.unmodifiableMap(types);
    }

    private static void add(
            Map<String, Type> types, String word, String keys, BiFunction<Fields, Process, Action> read) {
        List<String> all = new ArrayList<>(List.of("type"));
        if (!keys.isEmpty()) {
            all.addAll(List.of(keys.split(" ", -1)));
        }
        all.add("process");
        types.put(word, new Type(List.copyOf(all), read));
    }

    private static Action creation(Fields event, Process process) {
        CreationMethod method = event.choice("method", ScenarioReader.METHODS);
        return new CreateAccount(
                event.name("account"),
                method,
                event.word("role", Role.class, Role.UNKNOWN),
                event.nameIfGiven("by"),
                event.word("kind", AccountKind.class, AccountKind.LOCAL),
                event.integerIfGiven("uid"),
                event.word("password", PasswordForm.class, method.password()),
                event.flag("tokenDisabledTag", false),
                process);
    }

    private static EnableFileVault.Via pane(Fields event) {
        return event.word("via", EnableFileVault.Via.class, EnableFileVault.Via.PANE);
    }

    private static Credential passwordOrKey(Fields event) {
        return event.has("with")
                ? event.choice("with", Map.of(Credential.RECOVERY_KEY.word(), Credential.RECOVERY_KEY))
                : Credential.PASSWORD;
    }
}
