package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@link TransferProcess} as a program of its own, and returns its exit status and all it wrote. */
record AnotherProgram(int exit, String output) {

    static AnotherProgram run(String stdin, Path outputFile, String... args) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TransferProcess.class.getName()));
        words.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(outputFile.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(stdin.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the transfer did not end: " + Files.readString(outputFile));
        }
        return new AnotherProgram(process.exitValue(), Files.readString(outputFile));
    }
}
