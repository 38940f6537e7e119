package io.securetoken.wire;

import static io.securetoken.wire.Field.Kind.ANYTHING;
import static io.securetoken.wire.Field.Kind.BOOK;
import static io.securetoken.wire.Field.Kind.EVENT;
import static io.securetoken.wire.Field.Kind.FLAG;
import static io.securetoken.wire.Field.Kind.INTEGER;
import static io.securetoken.wire.Field.Kind.METHOD;
import static io.securetoken.wire.Field.Kind.NAME;
import static io.securetoken.wire.Field.Kind.TEXT;
import static io.securetoken.wire.Field.Kind.VERSION;
import static io.securetoken.wire.Field.Kind.WORD;

import io.securetoken.predict.Permission;
import io.securetoken.rules.Arrival;
import io.securetoken.state.AccountKind;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import io.securetoken.wire.Field.Kind;
import io.securetoken.wire.Field.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The format of scenarios, described: every object, its keys, what may stand under them and what an absent one stands for.
 * The reader obeys this description, and the published JSON Schema and document are compared with it.
 *
 * <pre>{@code
 * Format.VERSION_NUMBER;                                        // 1
 * Format.MAC.field("fileVault").orElseThrow().words();          // [off, deferred, on]
 * Format.events().keySet();                                     // [create-account, log-in, …]
 * }</pre>
 */
public final class Format {

    /** The number that a scenario gives as its {@code format}. */
    public static final int VERSION_NUMBER = 1;

    /** The form of a version of macOS, as a regular expression that JSON Schema knows too. */
    public static final Pattern VERSION_FORM = Pattern.compile(
            "^(10\\.1[345]|1[1-5](\\.[0-9]{1,3})?|(2[6-9]|[3-9][0-9]|[1-9][0-9]{2})(\\.[0-9]{1,3})?)(\\.[0-9]{1,3})?$");

    /** The form of the name of a creation method or a book. */
    public static final Pattern METHOD_FORM = Pattern.compile("^[a-z0-9]+(-[a-z0-9]+)*$");

    /** An account. */
    public static final Shape ACCOUNT = Shape.of(
            "account",
            Field.of(NAME, "name", "the short name").must(),
            Field.word("role", Role.class, "whether it is an administrator"),
            Field.word("token", TokenState.class, "its secure token; `held` is reported enabled, health not known"),
            Field.word("kind", AccountKind.class, "what sort of account it is").otherwise(AccountKind.LOCAL),
            Field.of(INTEGER, "uid", "the user id"),
            Field.word("password", PasswordState.class, "whether it has a password"),
            Field.word("passwordOrigin", PasswordOrigin.class, "how the present password came to it"),
            Field.of(FLAG, "tokenDisabledTag", "whether it carries `;DisabledTags;SecureToken`")
                    .otherwise("false"),
            Field.of(FLAG, "hasLoggedIn", "whether its owner has logged in before"),
            Field.of(FLAG, "volumeOwner", "whether it owns the volume; Apple silicon only"),
            Field.of(FLAG, "preboot", "whether it is listed at the FileVault screen"),
            Field.of(FLAG, "enabled", "whether it is enabled").otherwise("true"),
            Field.of(METHOD, "createdBy", "the creation method it came by"));

    /** A Mac. */
    public static final Shape MAC = Shape.of(
            "mac",
            Field.of(VERSION, "macos", "the version it runs; `14` is 14.0").must(),
            Field.word("hardware", Hardware.class, "the kind of hardware"),
            Field.word("fileVault", FileVault.class, "the state of FileVault"),
            Field.word("bootstrapToken", BootstrapToken.class, "where the bootstrap token is"),
            Field.of(FLAG, "mdmReachable", "whether the MDM server can be reached"),
            Field.word("enrollment", Enrollment.class, "how it is enrolled"),
            Field.word(
                    "bootstrapTokenAuthentication",
                    BootstrapTokenAuthentication.class,
                    "whether the bootstrap token may authorise updates; Apple silicon only"),
            Field.word(
                    "recoveryKey",
                    RecoveryKey.class,
                    "the personal recovery key; `present` is not known to who acts, `known` is"),
            Field.word("fileSystem", FileSystem.class, "the file system of the system volume")
                    .otherwise(FileSystem.APFS),
            Field.object("accounts", ACCOUNT, "every account; who is not listed does not exist, but for `root`")
                    .in(Times.LIST));

    /** The process that carries out an event. */
    public static final Shape PROCESS = Shape.of(
            "process",
            Field.of(FLAG, "root", "whether it runs as root").otherwise("true"),
            Field.of(FLAG, "fullDiskAccess", "whether it may touch protected files")
                    .otherwise("true"),
            Field.of(FLAG, "graphicalSession", "whether it belongs to a graphical session")
                    .otherwise("false"));

    private static final List<String> TOKENS = Stream.concat(
                    Field.words(TokenState.class).stream(), Stream.of("unknown", "absent"))
            .toList();

    private static final List<String> LATER = List.of(Arrival.AT_FIRST_LOGIN.word(), Arrival.NEVER.word());

    /** What would follow if a refused event went through anyway. */
    public static final Shape IF_DONE = Shape.of(
            "ifDone",
            perAccount(WORD, "tokens", "the token of each account").among(TOKENS),
            perAccount(WORD, "later", "how a token could still arrive").among(LATER));

    /** What is expected of the Mac itself. */
    public static final Shape EXPECTED_MAC = Shape.of(
            "expectedMac",
            Field.word("fileVault", FileVault.class, "the state of FileVault").in(Times.ANY_OF),
            Field.word("bootstrapToken", BootstrapToken.class, "where the bootstrap token is")
                    .in(Times.ANY_OF),
            Field.of(VERSION, "macos", "the version it runs").in(Times.ANY_OF));

    /** What must come out of one event. */
    public static final Shape EXPECTATION = Shape.of(
            "expectation",
            Field.of(WORD, "permission", "whether it may happen")
                    .among(Stream.of(Permission.values()).map(Permission::word).toList())
                    .in(Times.ANY_OF),
            perAccount(WORD, "tokens", "the token of each account; `held` is met by `usable` and `stale` too")
                    .among(TOKENS),
            perAccount(WORD, "later", "how a token can still arrive without another grant")
                    .among(LATER),
            Field.object("ifDone", IF_DONE, "what would follow if it went through anyway"),
            perAccount(FLAG, "owners", "whether each account owns the volume"),
            Field.of(TEXT, "obligations", "ids that must be among the obligations")
                    .in(Times.LIST_OF_ANY_OF),
            perAccount(WORD, "roles", "the role of each account").among(Field.words(Role.class)),
            Field.object("mac", EXPECTED_MAC, "what is true of the Mac itself"),
            Field.of(TEXT, "rules", "ids that must be among the deciding rules").in(Times.LIST_OF_ANY_OF),
            Field.of(TEXT, "missing", "facts that must be named as missing").in(Times.LIST_OF_ANY_OF));

    /** A scenario. */
    public static final Shape SCENARIO = Shape.of(
            "scenario",
            Field.of(Kind.FORMAT, "format", "the number of this format").must(),
            Field.of(ANYTHING, "id", "carried along untouched"),
            Field.of(TEXT, "title", "what it shows, in one line"),
            Field.of(TEXT, "source", "where the expectation comes from"),
            Field.of(ANYTHING, "confidence", "carried along untouched"),
            Field.of(ANYTHING, "note", "carried along untouched"),
            Field.of(BOOK, "ruleBook", "the book to ask, by its name, or by its id to pin a version")
                    .otherwise("macos"),
            Field.object("mac", MAC, "the Mac it begins with").must(),
            Field.of(EVENT, "events", "what happens, in order").in(Times.LIST),
            Field.object("expect", EXPECTATION, "what must come out of the event at the same place")
                    .in(Times.LIST));

    private Format() {}

    /** Returns the shape of each type of event, in the order of the document. */
    public static Map<String, Shape> events() {
        return Events.SHAPES;
    }

    /** Returns every object of the format but events: scenario, Mac, account, process and what is expected. */
    public static List<Shape> objects() {
        return List.of(SCENARIO, MAC, ACCOUNT, PROCESS, EXPECTATION, IF_DONE, EXPECTED_MAC);
    }

    static Shape event(String type, Field... own) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(WORD, "type", "what happens").among(type).must());
        fields.addAll(List.of(own));
        fields.add(Field.object("process", PROCESS, "the process that carries it out"));
        return new Shape(type, List.copyOf(fields));
    }

    private static Field perAccount(Kind kind, String key, String means) {
        return Field.of(kind, key, means).in(Times.ANY_OF_PER_ACCOUNT);
    }
}
