package io.securetoken.fakemac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a command said and how it ended. */
record Ran(int exit, String out, String err) {

    private static final String PREFIX =
            "(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} (\\w+)\\[\\d+:\\d+\\] ";

    /** Runs a command as a real child process with nothing in its environment but a path to the stand-ins. */
    static Ran child(FakeMac fake, String input, String... command) {
        return child(fake, input, 30, command);
    }

    static Ran child(FakeMac fake, String input, int seconds, String... command) {
        try {
            List<String> words = new ArrayList<>(Arrays.asList(command));
            Path own = words.get(0).startsWith("/")
                    ? Path.of(fake.root() + words.get(0))
                    : fake.root().resolve("bin").resolve(words.get(0));
            if (Files.exists(own)) {
                words.set(0, own.toString());
            }
            Path out = Files.createTempFile("out", "");
            Path err = Files.createTempFile("err", "");
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", fake.root().resolve("bin") + ":/usr/bin:/bin");
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closedEarly) {
                // a child may close its input before it is written
            }
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            Ran ran = new Ran(ended ? process.exitValue() : -1, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ran;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Runs a tool in this process, where nothing depends on its being a child. */
    static Ran here(FakeMac fake, String input, String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Machine machine = new Machine(new StateFile(fake.root()));
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Console console = new Console(machine, command[0], false, in, out, err);
        int exit = Main.run(machine, console, command[0], Arrays.asList(command).subList(1, command.length));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns a text with time, process and thread of every record replaced by the same. */
    static String alike(String text) {
        return text.replaceAll(PREFIX, "$1: ");
    }

    /** Returns a text without what stands before the message of every record. */
    static String bare(String text) {
        return text.replaceAll(PREFIX, "");
    }
}
