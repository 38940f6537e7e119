package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps everybody else from changing the Mac through the same folder; it ends with the process, however that ends. */
final class MacLock implements AutoCloseable {

    // a lock on a file does not keep other threads out, and closing the file a second time would give the lock back
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private MacLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Returns the lock; empty where somebody else has it. */
    static Optional<MacLock> tryIn(Path folder) {
        try {
            Path real = Files.createDirectories(folder).toRealPath();
            if (!HELD_HERE.add(real)) {
                return Optional.empty();
            }
            Optional<MacLock> lock = open(real);
            if (lock.isEmpty()) {
                HELD_HERE.remove(real);
            }
            return lock;
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder `" + folder + "` for journal and lock cannot be used", failed);
        }
    }

    @SuppressWarnings("resource")
    private static Optional<MacLock> open(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(new MacLock(folder, channel));
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the lock of the Mac cannot be given back", failed);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
