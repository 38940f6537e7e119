package io.securetoken.plan;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One thing that is to be so, of an account or of the whole Mac. */
record Wish(Kind kind, @Nullable String account) implements Serializable {

    enum Kind {
        HOLDS_TOKEN("holds token"),
        HOLDS_NO_TOKEN("holds no token"),
        ABSENT("is absent"),
        ADMIN("is admin"),
        OWNER("is owner"),
        UNLOCKS_AT_BOOT("unlocks at boot"),
        PASSWORD_ROTATED("password rotated"),
        FILEVAULT_ON("filevault on"),
        BOOTSTRAP_ESCROWED("bootstrap escrowed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isAboutAnAccount() {
            return this != FILEVAULT_ON && this != BOOTSTRAP_ESCROWED;
        }
    }

    Wish {
        if (account != null) {
            Account.checkName(account);
        }
    }

    /** Returns whether it is so for certain, whatever is not known. */
    boolean isMet(Standing now) {
        Mac mac = now.mac();
        if (account == null) {
            return kind == Kind.FILEVAULT_ON
                    ? mac.fileVault() == FileVault.ON
                    : mac.bootstrapToken() == BootstrapToken.ESCROWED;
        }
        Account user = mac.account(account).orElse(null);
        if (user == null || user.present() != Answer.YES) {
            return user == null && kind == Kind.ABSENT;
        }
        return switch (kind) {
            case HOLDS_TOKEN -> user.token() == TokenState.USABLE;
            case HOLDS_NO_TOKEN -> user.token() == TokenState.NONE;
            case ADMIN -> user.role() == Role.ADMIN;
            case OWNER -> user.volumeOwner() == Answer.YES;
            case UNLOCKS_AT_BOOT ->
                mac.fileVault() == FileVault.ON && user.token() == TokenState.USABLE && user.preboot() == Answer.YES;
            case PASSWORD_ROTATED -> now.isRotated(user);
            default -> false;
        };
    }

    @Override
    public String toString() {
        return account == null ? kind.words : account + " " + kind.words;
    }
}
