package io.securetoken.state;

import io.securetoken.bits.Attribute;
import io.securetoken.bits.Others;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one Mac: its system, and all of its accounts. The version is always known; what else was not said is
 * unknown, never "no". The list of accounts is complete: who is not in it does not exist, but for {@code root}.
 *
 * <pre>{@code
 * Mac mac = Mac.running("14.4").with(
 *         Account.standard("alice").withToken(TokenState.USABLE), Account.admin("root-admin"));
 * mac.account("alice").orElseThrow().token();   // USABLE
 * }</pre>
 */
@Value.Immutable
@KeepsItsList
public abstract sealed class Mac implements WithMac, Serializable permits ImmutableMac {

    Mac() {}

    private static final long serialVersionUID = 1;

    private static final Account ROOT = Account.admin("root")
            .withKind(AccountKind.ROOT)
            .withUid(0)
            .withVolumeOwner(Answer.NO)
            .withPreboot(Answer.NO);

    /** Returns a Mac without accounts of which only the version is known; see {@link MacOs#of} for the form. */
    public static Mac running(String macos) {
        return running(MacOs.of(macos));
    }

    /** Returns a Mac without accounts of which only the version is known. */
    public static Mac running(MacOs macos) {
        return ImmutableMac.builder().macos(macos).build();
    }

    /** Returns the version of macOS. */
    public abstract MacOs macos();

    /** Returns the kind of hardware. */
    @Value.Default
    public Hardware hardware() {
        return Hardware.UNKNOWN;
    }

    /** Returns the state of FileVault. */
    @Value.Default
    public FileVault fileVault() {
        return FileVault.UNKNOWN;
    }

    /** Returns where the bootstrap token is. */
    @Value.Default
    public BootstrapToken bootstrapToken() {
        return BootstrapToken.UNKNOWN;
    }

    /** Returns whether the MDM server can be reached. */
    @Value.Default
    public Answer mdmReachable() {
        return Answer.UNKNOWN;
    }

    /** Returns how the Mac is enrolled. */
    @Value.Default
    public Enrollment enrollment() {
        return Enrollment.UNKNOWN;
    }

    /** Returns whether the bootstrap token may authorise updates. */
    @Value.Default
    public BootstrapTokenAuthentication bootstrapTokenAuthentication() {
        return BootstrapTokenAuthentication.UNKNOWN;
    }

    /** Returns what there is of a personal recovery key. */
    @Value.Default
    public RecoveryKey recoveryKey() {
        return RecoveryKey.UNKNOWN;
    }

    /** Returns the file system of the system volume. */
    @Value.Default
    public FileSystem fileSystem() {
        return FileSystem.APFS;
    }

    /** Returns the accounts in the order of their names. */
    @Value.Default
    public List<Account> accounts() {
        return Accounts.NONE;
    }

    /** Refuses two accounts of one name, and puts the accounts in the order of their names. */
    @Value.Check
    protected Mac check() {
        return withAccounts(inOrder());
    }

    private Accounts inOrder() {
        return Accounts.of(accounts());
    }

    /** Returns this Mac with the given accounts and no others; refuses two of one name. */
    public Mac withAccounts(Account... accounts) {
        return withAccounts(Arrays.asList(accounts));
    }

    /** Returns this Mac with the given accounts in place of those of the same name, or added. */
    public Mac with(Account... changed) {
        Accounts accounts = inOrder();
        for (Account account : changed) {
            accounts = accounts.with(account);
        }
        return withAccounts(accounts);
    }

    /** Returns this Mac without the account; the same Mac where there was none of that name. */
    public Mac without(String name) {
        return withAccounts(inOrder().without(name));
    }

    /** Returns this Mac with one account changed; refuses a name that no account bears. */
    public Mac with(String name, UnaryOperator<Account> change) {
        return with(change.apply(existing(name)));
    }

    /** Returns whether there is an account of that name, if only perhaps; {@code root} exists always. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** Returns the account of that name; {@code root} exists always. */
    public Optional<Account> account(String name) {
        return Optional.ofNullable(find(name));
    }

    /** Returns the account of that name; refuses a name that no account bears. */
    public Account existing(String name) {
        Account account = find(name);
        if (account == null) {
            throw new IllegalArgumentException("there is no account `" + name + "` on this Mac");
        }
        return account;
    }

    private @Nullable Account find(String name) {
        Account found = inOrder().find(name);
        return found == null && name.equals("root") ? ROOT : found;
    }

    /**
     * Returns the attributes of the Mac itself as sets of possible values, in the layout that rules are matched on. The
     * layout may change with any release: it is neither to be stored nor sent.
     */
    @Value.Lazy
    public long possible() {
        return Attribute.HARDWARE.place(hardware().possible())
                | Attribute.FILEVAULT.place(fileVault().possible())
                | Attribute.BOOTSTRAP.place(bootstrapToken().possible())
                | Attribute.MDM_REACHABLE.place(mdmReachable().possible())
                | Attribute.ENROLLMENT.place(enrollment().possible())
                | Attribute.BOOTSTRAP_AUTHENTICATION.place(
                        bootstrapTokenAuthentication().possible())
                | Attribute.RECOVERY_KEY.place(recoveryKey().possible())
                | Attribute.FILE_SYSTEM.place(fileSystem().possible());
    }

    /** Returns this Mac with the attributes that {@link #possible} packs read from such a word. */
    public Mac withPossible(long word) {
        return word == possible()
                ? this
                : withHardware(AccountBits.value(hardware(), Attribute.HARDWARE, word))
                        .withFileVault(AccountBits.value(fileVault(), Attribute.FILEVAULT, word))
                        .withBootstrapToken(AccountBits.value(bootstrapToken(), Attribute.BOOTSTRAP, word))
                        .withMdmReachable(AccountBits.value(mdmReachable(), Attribute.MDM_REACHABLE, word))
                        .withEnrollment(AccountBits.value(enrollment(), Attribute.ENROLLMENT, word))
                        .withBootstrapTokenAuthentication(AccountBits.value(
                                bootstrapTokenAuthentication(), Attribute.BOOTSTRAP_AUTHENTICATION, word))
                        .withRecoveryKey(AccountBits.value(recoveryKey(), Attribute.RECOVERY_KEY, word))
                        .withFileSystem(AccountBits.value(fileSystem(), Attribute.FILE_SYSTEM, word));
    }

    /**
     * Returns what the accounts other than the given ones may have among them, in the layout that rules are matched on:
     * see {@link #possible()}.
     */
    public final long others(@Nullable Account subject, @Nullable Account actor) {
        return Attribute.OTHERS.place(Others.possible(inOrder().roster().others(subject, actor)));
    }

    /** Returns whether some account is an administrator with a usable token, and can pass one on. */
    public Answer hasGranter() {
        return among(Others.GRANTER);
    }

    /** Returns whether some account holds a token, usable or stale. */
    public Answer hasHolder() {
        return among(Others.HOLDER);
    }

    private Answer among(int answer) {
        long possible = Attribute.OTHERS.read(others(null, null));
        long having = Others.having(answer);
        if ((possible & having) == 0) {
            return Answer.NO;
        }
        return (possible & ~having) == 0 ? Answer.YES : Answer.UNKNOWN;
    }
}
