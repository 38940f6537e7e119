package io.securetoken.wire;

import io.securetoken.state.Mac;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one Mac, to send or store. Words are those of the format; null stands for what is not known, or for the
 * default.
 *
 * <pre>{@code
 * MacRecord sent = MacRecord.of(mac);
 * Mac received = wire.mac(sent);   // equals mac
 * }</pre>
 *
 * @param macos the version it runs
 * @param hardware the kind of hardware
 * @param fileVault the state of FileVault
 * @param bootstrapToken where the bootstrap token is
 * @param mdmReachable whether the MDM server can be reached
 * @param enrollment how it is enrolled
 * @param bootstrapTokenAuthentication whether the bootstrap token may authorise updates
 * @param recoveryKey the personal recovery key
 * @param fileSystem the file system of the system volume
 * @param accounts every account
 */
public record MacRecord(
        @Nullable String macos,
        @Nullable String hardware,
        @Nullable String fileVault,
        @Nullable String bootstrapToken,
        @Nullable Boolean mdmReachable,
        @Nullable String enrollment,
        @Nullable String bootstrapTokenAuthentication,
        @Nullable String recoveryKey,
        @Nullable String fileSystem,
        @Nullable List<AccountRecord> accounts)
        implements Serializable {

    /**
     * Returns the record of the Mac. Refuses with {@link WireException} what the format cannot say: that it is not known
     * whether an account is there, is enabled or is tagged.
     */
    public static MacRecord of(Mac mac) {
        return Records.record(MacRecord.class, Macs.tree(mac));
    }
}
