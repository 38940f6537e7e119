package io.securetoken.wire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The process that carries out an event, to send or store; null stands for the default.
 *
 * <pre>{@code
 * new ProcessRecord(true, false, null);   // root, without Full Disk Access
 * }</pre>
 *
 * @param root whether it runs as root; by default it does
 * @param fullDiskAccess whether it may touch protected files; by default it may
 * @param graphicalSession whether it belongs to a graphical session; by default it does not
 */
public record ProcessRecord(
        @Nullable Boolean root,
        @Nullable Boolean fullDiskAccess,
        @Nullable Boolean graphicalSession) implements Serializable {}
