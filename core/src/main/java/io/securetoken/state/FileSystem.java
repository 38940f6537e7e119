package io.securetoken.state;

/**
 * The file system of the system volume. Tokens exist on APFS only.
 *
 * <pre>{@code
 * mac.withFileSystem(FileSystem.APFS);
 * }</pre>
 */
public enum FileSystem implements Knowable {
    /** Apple File System */
    APFS,
    /** HFS+ */
    HFS;

    @Override
    public int possible() {
        return 1 << ordinal();
    }
}
