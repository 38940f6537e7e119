package io.securetoken.observe;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Knowable;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an observation can be about: one attribute of an account, or of the Mac.
 *
 * <pre>{@code
 * Topic.TOKEN.word();         // "token"
 * Topic.FILEVAULT.isOfMac();  // true
 * Topic.TOKEN.words(TokenState.HELD.possible());   // "usable or stale"
 * }</pre>
 */
public enum Topic {
    /** whether the account exists */
    PRESENCE,
    /** its secure token */
    TOKEN,
    /** whether it is an administrator */
    ROLE,
    /** whether it owns the volume group; means something on Apple silicon only */
    OWNERSHIP,
    /** whether it is listed at the FileVault screen */
    PREBOOT,
    /** whether it carries {@code ;DisabledTags;SecureToken} */
    TAG,
    /** the state of FileVault */
    FILEVAULT,
    /** where the bootstrap token is */
    BOOTSTRAP_TOKEN;

    /** Returns whether it is about the whole Mac. */
    public boolean isOfMac() {
        return this == FILEVAULT || this == BOOTSTRAP_TOKEN;
    }

    /** Returns the name in words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the definite values of that set in words, such as {@code "usable or stale"}; see {@link Knowable#possible}. */
    public String words(int possible) {
        if ((possible & everything()) == everything()) {
            return "unknown";
        }
        List<String> words = new ArrayList<>();
        for (Knowable value : values(this)) {
            if (value.isKnown() && (value.possible() & possible) != 0) {
                words.add(value.word());
            }
        }
        return String.join(" or ", words);
    }

    /** Returns the set of all values. */
    int everything() {
        Knowable[] values = values(this);
        return values[values.length - 1].possible();
    }

    private static Knowable[] values(Topic topic) {
        return switch (topic) {
            case TOKEN -> TokenState.values();
            case ROLE -> Role.values();
            case PRESENCE, OWNERSHIP, PREBOOT, TAG -> Answer.values();
            case FILEVAULT -> FileVault.values();
            case BOOTSTRAP_TOKEN -> BootstrapToken.values();
        };
    }

    int of(Account account) {
        return switch (this) {
            case PRESENCE -> account.present().possible();
            case TOKEN -> account.token().possible();
            case ROLE -> account.role().possible();
            case OWNERSHIP -> account.volumeOwner().possible();
            case PREBOOT -> account.preboot().possible();
            case TAG -> account.tokenDisabledTag().possible();
            case FILEVAULT, BOOTSTRAP_TOKEN -> throw new IllegalStateException(word() + " is not an account's");
        };
    }

    int of(Mac mac) {
        return switch (this) {
            case FILEVAULT -> mac.fileVault().possible();
            case BOOTSTRAP_TOKEN -> mac.bootstrapToken().possible();
            default -> throw new IllegalStateException(word() + " is an account's");
        };
    }

    Account on(Account account, int possible) {
        return switch (this) {
            case PRESENCE -> account.withPresent(covering(possible, Answer.values()));
            case TOKEN -> account.withToken(TokenState.covering(possible));
            case ROLE -> account.withRole(covering(possible, Role.values()));
            case OWNERSHIP -> account.withVolumeOwner(covering(possible, Answer.values()));
            case PREBOOT -> account.withPreboot(covering(possible, Answer.values()));
            case TAG -> account.withTokenDisabledTag(covering(possible, Answer.values()));
            case FILEVAULT, BOOTSTRAP_TOKEN -> throw new IllegalStateException(word() + " is not an account's");
        };
    }

    Mac on(Mac mac, int possible) {
        return switch (this) {
            case FILEVAULT -> mac.withFileVault(covering(possible, FileVault.values()));
            case BOOTSTRAP_TOKEN -> mac.withBootstrapToken(covering(possible, BootstrapToken.values()));
            default -> throw new IllegalStateException(word() + " is an account's");
        };
    }

    private static <E extends Knowable> E covering(int possible, E[] values) {
        for (E value : values) {
            if (value.possible() == possible) {
                return value;
            }
        }
        return values[values.length - 1];
    }
}
