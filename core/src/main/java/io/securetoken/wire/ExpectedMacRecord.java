package io.securetoken.wire;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of the Mac itself, to send or store; any value of a list will do.
 *
 * <pre>{@code
 * new ExpectedMacRecord(List.of("on"), null, null);
 * }</pre>
 *
 * @param fileVault the state of FileVault
 * @param bootstrapToken where the bootstrap token is
 * @param macos the version it runs
 */
public record ExpectedMacRecord(
        @Nullable List<String> fileVault,
        @Nullable List<String> bootstrapToken,
        @Nullable List<String> macos) implements Serializable {}
