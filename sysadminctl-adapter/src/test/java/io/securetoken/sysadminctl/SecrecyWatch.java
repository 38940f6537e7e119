package io.securetoken.sysadminctl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks at the arguments and the environment of every process, again and again, for texts that must not be there. */
final class SecrecyWatch implements AutoCloseable {

    private final List<String> secrets;
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final Thread thread = new Thread(this::watch, "secrecy watch");
    private volatile boolean open = true;

    private SecrecyWatch(List<String> secrets) {
        this.secrets = secrets;
    }

    static SecrecyWatch over(String... secrets) {
        SecrecyWatch watch = new SecrecyWatch(List.of(secrets));
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Returns the secrets that were seen, each with where. */
    Set<String> seen() {
        return seen;
    }

    int looks() {
        return looks.get();
    }

    private void watch() {
        while (open) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
                for (Path process : processes) {
                    look(process.resolve("cmdline"));
                    look(process.resolve("environ"));
                }
                looks.incrementAndGet();
                Thread.sleep(5);
            } catch (IOException failed) {
                seen.add("the processes cannot be listed: " + failed);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void look(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            secrets.stream().filter(text::contains).forEach(secret -> seen.add(secret + " in " + file.getFileName()));
        } catch (IOException goneOrSomebodyElses) {
            // a process may end while it is looked at
            return;
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
