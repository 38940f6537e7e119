package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.state.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is about to be done, written to the disk before it is done, so that a crash can be repaired. A line each, only ever added: a role that is
 * about to change, an intent, its outcome, a role restored, the end. It never holds a secret.
 */
final class Journal implements AutoCloseable {

    private static final String HEAD = "securetoken journal 1";
    private static final String ROLE = "role ";
    private static final String INTENT = "intent ";
    private static final String OUTCOME = "outcome ";
    private static final String RESTORED = "restored ";
    private static final String ENDED = "ended";

    private final FileChannel channel;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** Returns a new journal; the one before it, which has ended, is kept beside it. */
    static Journal begin(Path folder, Instant at) {
        try {
            Path file = file(folder);
            if (Files.exists(file)) {
                Files.move(file, folder.resolve("journal.previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            Journal journal =
                    new Journal(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            journal.write(HEAD + "\nbegun " + at + "\n");
            force(folder);
            return journal;
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
    }

    /** Returns the journal that a crash left, to be continued. */
    static Journal again(Path folder) {
        try {
            long whole = length(wholeLines(Files.readString(file(folder))));
            FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.WRITE);
            // what a crash cut in two must not look like a line once more is written
            Journal journal = new Journal(channel.truncate(whole).position(whole));
            return journal;
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
    }

    /** Writes down that an action is about to be done and, if it changes the role of an account, what that is now. */
    void intend(int step, Action action, Optional<Role> before) {
        String role = before.map(is -> ROLE + is.word() + " " + action.account() + "\n")
                .orElse("");
        write(role + INTENT + step + " " + action.phrase() + "\n");
    }

    void came(int step, Outcome outcome) {
        write(OUTCOME + step + " " + outcome.word() + "\n");
    }

    void restored(String account) {
        write(RESTORED + account + "\n");
    }

    void end() {
        write(ENDED + "\n");
    }

    private void write(String lines) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            throw new UncheckedIOException("the journal cannot be written, so nothing more is done", failed);
        }
    }

    /** A new file is only safe once its folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the journal cannot be closed", failed);
        }
    }

    /**
     * What a crash left open.
     *
     * @param roles the roles that were about to be changed and were not restored, as they were before
     * @param intents the steps that were begun and of which no outcome was written, by their number
     */
    record Unfinished(Map<String, Role> roles, Map<Integer, String> intents) {

        private static Unfinished of(List<String> lines) {
            Map<String, Role> roles = new LinkedHashMap<>();
            Map<Integer, String> intents = new LinkedHashMap<>();
            for (String line : lines) {
                if (line.startsWith(ROLE)) {
                    String[] words = line.split(" ", 3);
                    roles.putIfAbsent(words[2], Role.valueOf(words[1].toUpperCase(Locale.ROOT)));
                } else if (line.startsWith(INTENT)) {
                    String[] words = line.split(" ", 3);
                    intents.put(Integer.valueOf(words[1]), words[2]);
                } else if (line.startsWith(OUTCOME)) {
                    intents.remove(Integer.valueOf(line.split(" ", 3)[1]));
                } else if (line.startsWith(RESTORED)) {
                    roles.remove(line.substring(RESTORED.length()));
                }
            }
            return new Unfinished(roles, intents);
        }
    }

    /** Returns what the journal in that folder left open; empty where there is none or it has ended. */
    static Optional<Unfinished> unfinished(Path folder) {
        try {
            Path file = file(folder);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = wholeLines(Files.readString(file));
            return lines.contains(ENDED) ? Optional.empty() : Optional.of(Unfinished.of(lines));
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
    }

    /** A line without its end was cut by a crash: what it announces was not begun. */
    private static List<String> wholeLines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }

    private static long length(List<String> lines) {
        return lines.stream()
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
    }

    private static Path file(Path folder) {
        return folder.resolve("journal");
    }

    private static UncheckedIOException failure(Path folder, IOException failed) {
        return new UncheckedIOException("the journal in `" + folder + "` cannot be used", failed);
    }
}
