package io.securetoken.examples.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Credential;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.EnableFileVault;
import io.securetoken.action.GrantToken;
import io.securetoken.action.LogIn;
import io.securetoken.action.Process;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.SetPassword;
import io.securetoken.state.Knowable;
import io.securetoken.state.Role;
import java.util.Locale;

/** Writes an action that a plan may have as the event of a scenario file, with what is the default left out. */
final class ActionJson {

    private ActionJson() {}

    static ObjectNode of(Action action) {
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.put("type", type(action));
        if (action.account() != null && !type(action).startsWith("escrow")) {
            event.put("account", action.account());
        }
        if (action.by() != null && !(action instanceof EnableFileVault)) {
            event.put("by", action.by());
        }
        details(event, action);
        process(event, action.process());
        return event;
    }

    private static String type(Action action) {
        return action.getClass()
                .getSimpleName()
                .replace("FileVault", "Filevault")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static void details(ObjectNode event, Action action) {
        if (action instanceof CreateAccount creation) {
            event.put("method", creation.method().name());
            put(event, "role", creation.role(), Role.UNKNOWN);
        } else if (action instanceof LogIn login) {
            put(event, "via", login.via(), LogIn.Via.GRAPHICAL);
        } else if (action instanceof GrantToken grant) {
            put(event, "via", grant.via(), GrantToken.Via.SYSADMINCTL);
        } else if (action instanceof ResetPassword reset) {
            put(event, "via", reset.via(), ResetPassword.Via.SYSADMINCTL);
        } else if (action instanceof DeleteAccount deletion) {
            put(event, "via", deletion.via(), DeleteAccount.Via.SYSADMINCTL);
        } else if (action instanceof EnableFileVault on) {
            put(event, "via", on.via(), EnableFileVault.Via.PANE);
        } else if (action instanceof ChangePassword change) {
            put(event, "with", change.old(), ChangePassword.With.CURRENT);
        } else if (action instanceof SetPassword first) {
            put(event, "form", first.form(), SetPassword.Form.PLAINTEXT);
        } else if (action instanceof AddFileVaultUser addition) {
            put(event, "with", addition.with(), Credential.PASSWORD);
        }
    }

    private static <K extends Knowable> void put(ObjectNode event, String key, K value, K otherwise) {
        if (value != otherwise) {
            event.put(key, value.word());
        }
    }

    private static void process(ObjectNode event, Process process) {
        if (!process.equals(Process.AGENT)) {
            event.putObject("process")
                    .put("root", process.root())
                    .put("fullDiskAccess", process.fullDiskAccess())
                    .put("graphicalSession", process.graphicalSession());
        }
    }
}
