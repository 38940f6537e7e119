package io.securetoken.wire;

import static io.securetoken.wire.Field.Kind.FLAG;
import static io.securetoken.wire.Field.Kind.INTEGER;
import static io.securetoken.wire.Field.Kind.METHOD;
import static io.securetoken.wire.Field.Kind.NAME;
import static io.securetoken.wire.Field.Kind.VERSION;

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
import io.securetoken.state.Knowable;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each action is in the format, both ways: one row for each, with its type, its keys, and how it is read and written. */
final class Events {

    private static final String ACCOUNT = "account";
    private static final Field WHO =
            Field.of(NAME, ACCOUNT, "the account it happens to").must();
    private static final Field BY = Field.of(NAME, "by", "the account whose credentials authorise it");
    private static final Field FILEVAULT_WAY = way(EnableFileVault.Via.PANE);
    private static final Field PASSWORD_OR_KEY = Field.of(
                    Field.Kind.WORD, "with", "what it is authorised with, if not with a password")
            .among(Credential.RECOVERY_KEY.word());

    private static final Map<String, Row<?>> ROWS = rows();

    static final Map<String, Shape> SHAPES = shapes();

    private Events() {}

    /** What reading an action takes: its values, the process, and the creation method of a name. */
    record Source(Values values, Process process, Function<String, CreationMethod> methods) {

        String account() {
            return values.text(ACCOUNT);
        }

        @Nullable
        String by() {
            return values.textIfGiven("by");
        }

        <E extends Enum<E> & Knowable> E via(E absent) {
            return values.word("via", absent);
        }
    }

    private record Row<A extends Action>(
            Shape shape, Class<A> type, Function<Source, A> read, BiConsumer<A, Tree> write) {

        Map<String, Object> tree(Action action) {
            Tree tree = new Tree().put("type", shape.name());
            if (shape.field(ACCOUNT).isPresent()) {
                tree.put(ACCOUNT, action.account());
            }
            if (shape.field("by").isPresent()) {
                tree.put("by", action.by());
            }
            write.accept(type.cast(action), tree);
            if (!action.process().equals(Process.AGENT)) {
                tree.put("process", Events.tree(action.process()));
            }
            return tree.values();
        }
    }

    static Action action(Values event, Function<String, CreationMethod> methods) {
        Row<?> row = ROWS.get(event.text("type"));
        if (row == null) {
            throw new AssertionError(event.text("type"));
        }
        return row.read().apply(new Source(event, process(event.object("process")), methods));
    }

    static Map<String, Object> tree(Action action) {
        for (Row<?> row : ROWS.values()) {
            if (row.type().isInstance(action)) {
                return row.tree(action);
            }
        }
        throw new AssertionError(action);
    }

    private static Process process(Values process) {
        return new Process(
                process.flag("root", true),
                process.flag("fullDiskAccess", true),
                process.flag("graphicalSession", false));
    }

    private static Map<String, Object> tree(Process process) {
        return new Tree()
                .flag("root", process.root(), true)
                .flag("fullDiskAccess", process.fullDiskAccess(), true)
                .flag("graphicalSession", process.graphicalSession(), false)
                .values();
    }

    private static Map<String, Row<?>> rows() {
        Map<String, Row<?>> rows = new LinkedHashMap<>();
        for (Row<?> row : List.of(
                row(
                        "create-account",
                        CreateAccount.class,
                        Events::creation,
                        Events::creation,
                        WHO,
                        Field.of(METHOD, "method", "how it is created").must(),
                        Field.word("role", Role.class, "its role"),
                        BY,
                        Field.word("kind", AccountKind.class, "what sort of account it is")
                                .otherwise(AccountKind.LOCAL),
                        Field.of(INTEGER, "uid", "its user id"),
                        Field.word("password", PasswordForm.class, "the form in which its password is set")
                                .otherwise("what the method does"),
                        Field.of(FLAG, "tokenDisabledTag", "whether it is made with `;DisabledTags;SecureToken`")
                                .otherwise("false")),
                row(
                        "log-in",
                        LogIn.class,
                        s -> new LogIn(
                                s.account(),
                                s.via(LogIn.Via.GRAPHICAL),
                                s.by(),
                                s.values().flagIfGiven("firstLogin"),
                                s.process()),
                        (a, out) ->
                                out.word("via", a.via(), LogIn.Via.GRAPHICAL).put("firstLogin", a.firstLogin()),
                        WHO,
                        way(LogIn.Via.GRAPHICAL),
                        Field.of(NAME, "by", "a granter who answers the token dialog"),
                        Field.of(FLAG, "firstLogin", "whether it is the first login")
                                .otherwise("what `hasLoggedIn` says")),
                row(
                        "set-password",
                        SetPassword.class,
                        s -> new SetPassword(
                                s.account(), s.values().word("form", SetPassword.Form.PLAINTEXT), s.process()),
                        (a, out) -> out.word("form", a.form(), SetPassword.Form.PLAINTEXT),
                        WHO,
                        Field.word("form", SetPassword.Form.class, "the form in which the first password is set")
                                .otherwise(SetPassword.Form.PLAINTEXT)),
                row(
                        "change-password",
                        ChangePassword.class,
                        s -> new ChangePassword(
                                s.account(), s.values().word("with", ChangePassword.With.CURRENT), s.process()),
                        (a, out) -> out.word("with", a.old(), ChangePassword.With.CURRENT),
                        WHO,
                        Field.word(
                                        "with",
                                        ChangePassword.With.class,
                                        "the old password that is given; `token-password` is the one a stale token is wrapped under")
                                .otherwise(ChangePassword.With.CURRENT)),
                row(
                        "reset-password",
                        ResetPassword.class,
                        s -> new ResetPassword(s.account(), s.by(), s.via(ResetPassword.Via.SYSADMINCTL), s.process()),
                        (a, out) -> out.word("via", a.via(), ResetPassword.Via.SYSADMINCTL),
                        WHO,
                        BY,
                        way(ResetPassword.Via.SYSADMINCTL)),
                row(
                        "grant-token",
                        GrantToken.class,
                        s -> new GrantToken(s.account(), s.by(), s.via(GrantToken.Via.SYSADMINCTL), s.process()),
                        (a, out) -> out.word("via", a.via(), GrantToken.Via.SYSADMINCTL),
                        WHO,
                        BY,
                        way(GrantToken.Via.SYSADMINCTL)),
                row("revoke-token", RevokeToken.class, s -> new RevokeToken(s.account(), s.by(), s.process()), WHO, BY),
                row("promote", Promote.class, s -> new Promote(s.account(), s.by(), s.process()), WHO, BY),
                row("demote", Demote.class, s -> new Demote(s.account(), s.by(), s.process()), WHO, BY),
                row(
                        "disable-account",
                        DisableAccount.class,
                        s -> new DisableAccount(s.account(), s.by(), s.process()),
                        WHO,
                        BY),
                row(
                        "delete-account",
                        DeleteAccount.class,
                        s -> new DeleteAccount(s.account(), s.by(), s.via(DeleteAccount.Via.SYSADMINCTL), s.process()),
                        (a, out) -> out.word("via", a.via(), DeleteAccount.Via.SYSADMINCTL),
                        WHO,
                        BY,
                        way(DeleteAccount.Via.SYSADMINCTL)),
                row(
                        "enable-filevault",
                        EnableFileVault.class,
                        s -> new EnableFileVault(
                                s.values().textIfGiven(ACCOUNT), s.by(), s.via(EnableFileVault.Via.PANE), s.process()),
                        (a, out) -> fileVault(a, a.via(), out),
                        doer(),
                        BY,
                        FILEVAULT_WAY),
                row(
                        "disable-filevault",
                        DisableFileVault.class,
                        s -> new DisableFileVault(
                                s.values().textIfGiven(ACCOUNT), s.by(), s.via(EnableFileVault.Via.PANE), s.process()),
                        (a, out) -> fileVault(a, a.via(), out),
                        doer(),
                        BY,
                        FILEVAULT_WAY),
                row(
                        "add-filevault-user",
                        AddFileVaultUser.class,
                        s -> new AddFileVaultUser(
                                s.account(), s.by(), s.values().word("with", Credential.PASSWORD), s.process()),
                        (a, out) -> out.word("with", a.with(), Credential.PASSWORD),
                        WHO,
                        BY,
                        PASSWORD_OR_KEY),
                row(
                        "remove-filevault-user",
                        RemoveFileVaultUser.class,
                        s -> new RemoveFileVaultUser(
                                s.account(), s.by(), s.values().word("with", Credential.PASSWORD), s.process()),
                        (a, out) -> out.word("with", a.with(), Credential.PASSWORD),
                        WHO,
                        BY,
                        PASSWORD_OR_KEY),
                row(
                        "escrow-bootstrap-token",
                        EscrowBootstrapToken.class,
                        s -> new EscrowBootstrapToken(s.by(), s.via(EscrowBootstrapToken.Via.PROFILES), s.process()),
                        (a, out) -> out.word("via", a.via(), EscrowBootstrapToken.Via.PROFILES),
                        BY,
                        way(EscrowBootstrapToken.Via.PROFILES)),
                row("clear-bootstrap-token", ClearBootstrapToken.class, s -> new ClearBootstrapToken(s.process())),
                row("lose-bootstrap-token", LoseBootstrapToken.class, s -> new LoseBootstrapToken(s.process())),
                row(
                        "tag-token-disabled",
                        TagTokenDisabled.class,
                        s -> new TagTokenDisabled(s.account(), s.process()),
                        WHO),
                row(
                        "untag-token-disabled",
                        UntagTokenDisabled.class,
                        s -> new UntagTokenDisabled(s.account(), s.process()),
                        WHO),
                row(
                        "authorize",
                        Authorize.class,
                        s -> new Authorize(
                                s.values().word("action", Authorize.Task.class),
                                s.values().textIfGiven(ACCOUNT),
                                s.values().word("with", Credential.PASSWORD),
                                s.process()),
                        (a, out) -> out.word("action", a.task(), null).word("with", a.with(), Credential.PASSWORD),
                        Field.word("action", Authorize.Task.class, "what is authorised")
                                .must(),
                        doer(),
                        Field.word("with", Credential.class, "what it is authorised with")
                                .otherwise(Credential.PASSWORD)),
                row(
                        "mdm-reachable",
                        ChangeMdmReachability.class,
                        s -> new ChangeMdmReachability(s.values().flag("value"), s.process()),
                        (a, out) -> out.put("value", a.reachable()),
                        Field.of(FLAG, "value", "whether the MDM server can be reached from now on")
                                .must()),
                row(
                        "upgrade",
                        Upgrade.class,
                        s -> new Upgrade(MacOs.of(s.values().text("to")), s.process()),
                        (a, out) -> out.put("to", a.to().toString()),
                        Field.of(VERSION, "to", "the version it runs afterwards")
                                .must()),
                row("update-preboot", UpdatePreboot.class, s -> new UpdatePreboot(s.process())),
                row("restart", Restart.class, s -> new Restart(s.process())),
                row("erase", Erase.class, s -> new Erase(s.process())))) {
            rows.put(row.shape().name(), row);
        }
        return Collections.unmodifiableMap(rows);
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        ROWS.forEach((type, row) -> shapes.put(type, row.shape()));
        return Collections.unmodifiableMap(shapes);
    }

    private static <A extends Action> Row<A> row(String type, Class<A> of, Function<Source, A> read, Field... fields) {
        return row(type, of, read, (action, out) -> {}, fields);
    }

    private static <A extends Action> Row<A> row(
            String type, Class<A> of, Function<Source, A> read, BiConsumer<A, Tree> write, Field... fields) {
        return new Row<>(Format.event(type, fields), of, read, write);
    }

    private static <E extends Enum<E> & Knowable> Field way(E absent) {
        return Field.word("via", absent.getDeclaringClass(), "the way it is done")
                .otherwise(absent);
    }

    private static Field doer() {
        return Field.of(NAME, ACCOUNT, "who does it");
    }

    private static CreateAccount creation(Source from) {
        Values values = from.values();
        CreationMethod method = from.methods().apply(values.text("method"));
        return new CreateAccount(
                from.account(),
                method,
                values.word("role", Role.UNKNOWN),
                from.by(),
                values.word("kind", AccountKind.LOCAL),
                values.integerIfGiven("uid"),
                values.word("password", method.password()),
                values.flag("tokenDisabledTag", false),
                from.process());
    }

    private static void creation(CreateAccount creation, Tree out) {
        if (creation.password() == PasswordForm.UNKNOWN && creation.method().password() != PasswordForm.UNKNOWN) {
            throw new WireException("$.password", "unknown", String.join(", ", Field.words(PasswordForm.class)));
        }
        out.put("method", creation.method().name())
                .word("role", creation.role(), Role.UNKNOWN)
                .word("kind", creation.kind(), AccountKind.LOCAL)
                .put("uid", creation.uid())
                .word("password", creation.password(), creation.method().password())
                .flag("tokenDisabledTag", creation.tokenDisabledTag(), false);
    }

    /** Who turns FileVault on or off is written once, where one account is both. */
    private static void fileVault(Action action, EnableFileVault.Via via, Tree out) {
        if (action.account() != null && action.account().equals(action.by())) {
            out.remove("by");
        }
        out.word("via", via, EnableFileVault.Via.PANE);
    }
}
