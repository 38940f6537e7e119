package io.securetoken.testkit;

import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One fact of a Mac or of an account: its name, the values it can have, and how to read and replace it. All facts
 * together are all that a Mac is, but for its version and the names and presence of its accounts.
 *
 * <pre>{@code
 * Fact.HARDWARE.values();                       // [INTEL, T2, APPLE_SILICON]
 * Fact.TOKEN.with(bob, TokenState.USABLE);
 * Fact.TOKEN.possible(TokenState.HELD);         // [USABLE, STALE]
 * }</pre>
 *
 * @param <S> whose fact it is: {@link Mac} or {@link Account}
 * @param <V> the type of its values
 */
public final class Fact<S, V> {

    /** The kind of hardware. */
    public static final Fact<Mac, Hardware> HARDWARE =
            known("hardware", Hardware.class, Mac::hardware, Mac::withHardware);
    /** The state of FileVault. */
    public static final Fact<Mac, FileVault> FILEVAULT =
            known("fileVault", FileVault.class, Mac::fileVault, Mac::withFileVault);
    /** Where the bootstrap token is. */
    public static final Fact<Mac, BootstrapToken> BOOTSTRAP_TOKEN =
            known("bootstrapToken", BootstrapToken.class, Mac::bootstrapToken, Mac::withBootstrapToken);
    /** Whether the MDM server can be reached. */
    public static final Fact<Mac, Answer> MDM_REACHABLE =
            known("mdmReachable", Answer.class, Mac::mdmReachable, Mac::withMdmReachable);
    /** How the Mac is enrolled. */
    public static final Fact<Mac, Enrollment> ENROLLMENT =
            known("enrollment", Enrollment.class, Mac::enrollment, Mac::withEnrollment);
    /** Whether the bootstrap token may authorise updates. */
    public static final Fact<Mac, BootstrapTokenAuthentication> BOOTSTRAP_TOKEN_AUTHENTICATION = known(
            "bootstrapTokenAuthentication",
            BootstrapTokenAuthentication.class,
            Mac::bootstrapTokenAuthentication,
            Mac::withBootstrapTokenAuthentication);
    /** What there is of a recovery key. */
    public static final Fact<Mac, RecoveryKey> RECOVERY_KEY =
            known("recoveryKey", RecoveryKey.class, Mac::recoveryKey, Mac::withRecoveryKey);
    /** The file system of the system volume; it is always known. */
    public static final Fact<Mac, FileSystem> FILE_SYSTEM =
            known("fileSystem", FileSystem.class, Mac::fileSystem, Mac::withFileSystem);

    /** Whether the account is an administrator. */
    public static final Fact<Account, Role> ROLE = known("role", Role.class, Account::role, Account::withRole);
    /** What is known of its token. */
    public static final Fact<Account, TokenState> TOKEN =
            known("token", TokenState.class, Account::token, Account::withToken);
    /** What sort of account it is; it is always known. */
    public static final Fact<Account, AccountKind> KIND =
            known("kind", AccountKind.class, Account::kind, Account::withKind);
    /** Whether it has a password. */
    public static final Fact<Account, PasswordState> PASSWORD =
            known("password", PasswordState.class, Account::password, Account::withPassword);
    /** How its password came to it. */
    public static final Fact<Account, PasswordOrigin> PASSWORD_ORIGIN =
            known("passwordOrigin", PasswordOrigin.class, Account::passwordOrigin, Account::withPasswordOrigin);
    /** Whether it carries the tag that keeps the automatic first grant away. */
    public static final Fact<Account, Answer> TOKEN_DISABLED_TAG = known(
                    "tokenDisabledTag", Answer.class, Account::tokenDisabledTag, Account::withTokenDisabledTag)
            .plainly(Answer.NO);
    /** Whether its owner has logged in before. */
    public static final Fact<Account, Answer> HAS_LOGGED_IN =
            known("hasLoggedIn", Answer.class, Account::hasLoggedIn, Account::withHasLoggedIn);
    /** Whether it owns the volume group. */
    public static final Fact<Account, Answer> VOLUME_OWNER =
            known("volumeOwner", Answer.class, Account::volumeOwner, Account::withVolumeOwner);
    /** Whether it is listed at the FileVault screen. */
    public static final Fact<Account, Answer> PREBOOT =
            known("preboot", Answer.class, Account::preboot, Account::withPreboot);
    /** Whether it is enabled. */
    public static final Fact<Account, Answer> ENABLED =
            known("enabled", Answer.class, Account::enabled, Account::withEnabled);
    /** Its user id; one of people and one of services stand for all. */
    public static final Fact<Account, OptionalInt> UID = new Fact<>(
            "uid",
            List.of(OptionalInt.of(501), OptionalInt.of(499)),
            Optional.of(OptionalInt.empty()),
            Account::uid,
            Account::withUid,
            List::of);
    /** How it was created: by any method of the two books that come with the library, or by one that neither knows. */
    public static final Fact<Account, Optional<CreationMethod>> CREATED_BY = new Fact<>(
            "createdBy",
            methods().map(Optional::of).toList(),
            Optional.of(Optional.empty()),
            Account::createdBy,
            Account::withCreatedBy,
            List::of);

    private static final List<Fact<Mac, ?>> OF_MAC = List.of(
            HARDWARE,
            FILEVAULT,
            BOOTSTRAP_TOKEN,
            MDM_REACHABLE,
            ENROLLMENT,
            BOOTSTRAP_TOKEN_AUTHENTICATION,
            RECOVERY_KEY,
            FILE_SYSTEM);

    private static final List<Fact<Account, ?>> OF_ACCOUNT = List.of(
            ROLE,
            TOKEN,
            KIND,
            PASSWORD,
            PASSWORD_ORIGIN,
            TOKEN_DISABLED_TAG,
            HAS_LOGGED_IN,
            VOLUME_OWNER,
            PREBOOT,
            ENABLED,
            UID,
            CREATED_BY);

    private final String name;
    private final List<V> values;
    private final Optional<V> unknown;
    private final Function<S, V> read;
    private final BiFunction<S, V, S> write;
    private final Function<V, List<V>> parts;

    private Fact(
            String name,
            List<V> values,
            Optional<V> unknown,
            Function<S, V> read,
            BiFunction<S, V, S> write,
            Function<V, List<V>> parts) {
        this.name = name;
        this.values = values;
        this.unknown = unknown;
        this.read = read;
        this.write = write;
        this.parts = parts;
    }

    private static <S, E extends Enum<E> & Knowable> Fact<S, E> known(
            String name, Class<E> type, Function<S, E> read, BiFunction<S, E, S> write) {
        List<E> constants = List.of(type.getEnumConstants());
        List<E> definite = constants.stream().filter(Knowable::isKnown).toList();
        Optional<E> unknown = constants.stream()
                .filter(value -> value.name().equals("UNKNOWN"))
                .findFirst();
        return new Fact<>(
                name,
                definite,
                unknown,
                read,
                write,
                value -> definite.stream()
                        .filter(one -> (one.possible() & value.possible()) != 0)
                        .toList());
    }

    /** Returns the same with that value first: what shrinks ends there. */
    private Fact<S, V> plainly(V value) {
        List<V> plainFirst =
                Stream.concat(Stream.of(value), values.stream()).distinct().toList();
        return new Fact<>(name, plainFirst, unknown, read, write, parts);
    }

    private static Stream<CreationMethod> methods() {
        return Stream.concat(
                        Stream.concat(Macos.rules().methods().stream(), FactorialIt.rules().methods().stream()),
                        Stream.of(CreationMethod.named("another-way")))
                .distinct();
    }

    /** Returns the facts of a Mac itself. */
    public static List<Fact<Mac, ?>> ofMac() {
        return OF_MAC;
    }

    /** Returns the facts of an account. */
    public static List<Fact<Account, ?>> ofAccount() {
        return OF_ACCOUNT;
    }

    /** Returns the name, as scenario files write it. */
    public String name() {
        return name;
    }

    /** Returns the definite values. */
    public List<V> values() {
        return values;
    }

    /** Returns the value that says nothing; empty for a fact that is always known. */
    public Optional<V> unknown() {
        return unknown;
    }

    /** Returns the value. */
    public V of(S subject) {
        return read.apply(subject);
    }

    /** Returns the subject with that value in place of its own. */
    public S with(S subject, V value) {
        return write.apply(subject, value);
    }

    /** Returns the subject with nothing known of this; the same one for a fact that is always known. */
    public S veiled(S subject) {
        return unknown.map(value -> with(subject, value)).orElse(subject);
    }

    /** Returns whether the subject's value is a definite one. */
    public boolean isKnown(S subject) {
        return possible(of(subject)).size() == 1;
    }

    /** Returns the definite values that the given one may stand for. */
    public List<V> possible(V value) {
        return unknown.filter(value::equals).isPresent() ? values : parts.apply(value);
    }

    /** Returns the subject once for each definite value that its own may stand for. */
    public Stream<S> completions(S subject) {
        return possible(of(subject)).stream().map(value -> with(subject, value));
    }

    /** Returns whether all that is possible of the narrow one is possible of the wide one too. */
    public boolean covers(S wide, S narrow) {
        V all = of(wide);
        return unknown.filter(all::equals).isPresent() || possible(all).containsAll(possible(of(narrow)));
    }

    /** Returns the change that gives a subject this value. */
    UnaryOperator<S> to(V value) {
        return subject -> with(subject, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
