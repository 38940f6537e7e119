package io.securetoken.fakemac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/**
 * The state file of a FakeMac. Whoever changes it holds a lock meanwhile, and it is replaced as a whole: two tools at once lose
 * nothing, and a tool that is killed leaves the old file or the new one.
 */
final class StateFile {

    private static final Object HERE = new Object();

    private final Path file;
    private final Path lock;

    StateFile(Path folder) {
        this.file = folder.resolve("mac.json");
        this.lock = folder.resolve("mac.lock");
    }

    Facts read() {
        try {
            return FactsJson.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the state file `" + file + "` cannot be read", unreadable);
        }
    }

    /** Changes the facts while nobody else can, and returns them. */
    Facts update(UnaryOperator<Facts> change) {
        // a lock on a file keeps other programs out, but not other threads of this one
        synchronized (HERE) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                Facts before = read();
                Facts after = change.apply(before);
                if (!after.equals(before)) {
                    write(after);
                }
                return after;
            } catch (IOException failed) {
                throw new UncheckedIOException("the state file `" + file + "` cannot be changed", failed);
            }
        }
    }

    /** Puts the facts in place of whatever was there; from then on the lock marks the folder as one of ours. */
    void begin(Facts facts) throws IOException {
        write(facts);
        if (!Files.exists(lock)) {
            Files.createFile(lock);
        }
    }

    void write(Facts facts) {
        try {
            Path fresh = Files.createTempFile(file.getParent(), "mac", ".new");
            Files.write(fresh, FactsJson.write(facts));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("the state file `" + file + "` cannot be written", failed);
        }
    }
}
