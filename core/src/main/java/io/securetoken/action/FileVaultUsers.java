package io.securetoken.action;

import org.jspecify.annotations.Nullable;

/** What adding and removing a FileVault user have in common: the credentials that macOS takes for it. */
final class FileVaultUsers {

    private FileVaultUsers() {}

    static void check(Credential with) {
        if (with != Credential.PASSWORD && with != Credential.RECOVERY_KEY) {
            throw new IllegalArgumentException("`" + with.word()
                    + "` does not authorise a change of FileVault users; use `password` or `recovery-key`");
        }
    }

    static String authorised(@Nullable String by, Credential with) {
        return with == Credential.PASSWORD ? Names.withCredentialsOf(by) : Names.as(by) + " with the recovery key";
    }
}
