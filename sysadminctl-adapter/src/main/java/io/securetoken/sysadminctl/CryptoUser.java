package io.securetoken.sysadminctl;

import io.securetoken.state.Answer;
import java.io.Serializable;

/**
 * One cryptographic user of a volume, as {@code diskutil apfs listCryptoUsers} names it. For a local account the UUID is
 * that of its record.
 *
 * <pre>{@code
 * List<CryptoUser> users = CryptoUsers.of(completed).orElseThrow();
 * users.get(0).isLocalAccount();   // a person, not a recovery key
 * }</pre>
 *
 * @param uuid its UUID, as written
 * @param type its type, in the words of the output: those of text and property list differ
 * @param volumeOwner whether it owns the volume; unknown before macOS 11
 */
public record CryptoUser(String uuid, String type, Answer volumeOwner) implements Serializable {

    /** Returns whether it is an account of this Mac. */
    public boolean isLocalAccount() {
        return type.equals("Local Open Directory User") || type.equals("LocalOpenDirectory");
    }
}
