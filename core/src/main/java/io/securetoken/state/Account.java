package io.securetoken.state;

import io.securetoken.bits.Others;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * One account of a Mac and what is known of it. What was not said is unknown, but for four things: the account is
 * local, enabled, present and not tagged.
 *
 * <pre>{@code
 * Account ops = Account.admin("ops").withToken(TokenState.USABLE);
 * Account eva = Account.standard("eva").withHasLoggedIn(Answer.NO);
 * Account who = Account.named("who");   // role, token and all else unknown
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Account implements WithAccount, Serializable permits ImmutableAccount {

    Account() {}

    private static final long serialVersionUID = 1;

    /** The lowest user id that macOS gives to people. */
    public static final int FIRST_ORDINARY_UID = 500;

    private static final int LONGEST_NAME = 244;

    /** Returns an account of that name of which nothing else is known. */
    public static Account named(String name) {
        return ImmutableAccount.builder().name(name).build();
    }

    /** Returns an administrator without a token. */
    public static Account admin(String name) {
        return ImmutableAccount.builder()
                .name(name)
                .role(Role.ADMIN)
                .token(TokenState.NONE)
                .build();
    }

    /** Returns a standard account without a token. */
    public static Account standard(String name) {
        return ImmutableAccount.builder()
                .name(name)
                .role(Role.STANDARD)
                .token(TokenState.NONE)
                .build();
    }

    /** Returns the short name. */
    public abstract String name();

    /** Returns whether the account is an administrator. */
    @Value.Default
    public Role role() {
        return Role.UNKNOWN;
    }

    /** Returns what is known of its token. */
    @Value.Default
    public TokenState token() {
        return TokenState.UNKNOWN;
    }

    /** Returns what sort of account it is. */
    @Value.Default
    public AccountKind kind() {
        return AccountKind.LOCAL;
    }

    /** Returns the user id; empty means unknown. */
    public abstract OptionalInt uid();

    /** Returns whether it has a password. */
    @Value.Default
    public PasswordState password() {
        return PasswordState.UNKNOWN;
    }

    /** Returns how the present password came to it. */
    @Value.Default
    public PasswordOrigin passwordOrigin() {
        return PasswordOrigin.UNKNOWN;
    }

    /** Returns whether it carries {@code ;DisabledTags;SecureToken}, which keeps the automatic first grant away. */
    @Value.Default
    public Answer tokenDisabledTag() {
        return Answer.NO;
    }

    /** Returns whether its owner has logged in before. */
    @Value.Default
    public Answer hasLoggedIn() {
        return Answer.UNKNOWN;
    }

    /** Returns whether it owns the volume group; means something on Apple silicon only. */
    @Value.Default
    public Answer volumeOwner() {
        return Answer.UNKNOWN;
    }

    /** Returns whether it is listed at the FileVault screen. */
    @Value.Default
    public Answer preboot() {
        return Answer.UNKNOWN;
    }

    /** Returns whether it is enabled. */
    @Value.Default
    public Answer enabled() {
        return Answer.YES;
    }

    /** Returns how it was created; empty means unknown. */
    public abstract Optional<CreationMethod> createdBy();

    /** Returns whether the account exists: unknown after a creation or deletion that could not be decided. */
    @Value.Default
    public Answer present() {
        return Answer.YES;
    }

    /** Refuses a name that macOS tools could not take: empty, over 244 bytes, a leading dash, a control character. */
    @Value.Check
    protected void check() {
        checkName(name());
        if (present() == Answer.NO) {
            throw new IllegalArgumentException("`" + name() + "` is not on this Mac; leave it out");
        }
    }

    /** Returns the name if an account may bear it; refuses it otherwise, and says why. */
    public static String checkName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an account name is empty; name the account");
        }
        if (name.charAt(0) == '-') {
            throw new IllegalArgumentException(
                    "account name `" + name + "` starts with a dash; the macOS tools would take it for an option");
        }
        if (hasUnprintable(name)) {
            throw new IllegalArgumentException("account name `" + printable(name) + "` has a control character");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "account name `" + name.substring(0, 20) + "…` is longer than " + LONGEST_NAME + " bytes");
        }
        return name;
    }

    private static boolean hasUnprintable(String name) {
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (isUnprintable(name.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .forEach(c -> shown.append(isUnprintable(c) ? String.format("\\u%04x", c) : Character.toString(c)));
        return shown.toString();
    }

    /**
     * Returns the attributes as sets of possible values, one bit a value, in the layout that rules are matched on. The
     * layout may change with any release: it is neither to be stored nor sent.
     */
    @Value.Lazy
    public long possible() {
        return AccountBits.of(this);
    }

    /**
     * Returns what the account can add to those whom an action does not name: a set of combinations, in the layout that
     * rules are matched on. See {@link #possible()}.
     */
    @Value.Lazy
    public int contribution() {
        return Others.contribution(possible());
    }

    /**
     * Returns this account with the attributes that {@link #possible} packs, but for the user id, read from such a word;
     * what no value stands for exactly becomes unknown.
     */
    public Account withPossible(long word) {
        return word == possible() ? this : AccountBits.with(this, word);
    }
}
