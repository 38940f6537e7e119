package io.securetoken.fakemac;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.securetoken.state.Mac;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The Java program behind the stand-in executables: the jars it needs, and an archive of its classes so that it starts fast. Where
 * the archive cannot be made, or a run cannot use it, the tools start without.
 */
final class Kit {

    private static final List<Class<?>> NEEDED = List.of(
            Main.class, Mac.class, ImmutableList.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class);
    private static final List<String> FAST =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable");
    private static final int LONGEST_REHEARSAL = 60;

    private static @Nullable Kit shared;

    private final Path folder;
    private final String classPath;

    private Kit(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** Returns the kit that all FakeMacs of this program share; it is gone when this program ends. */
    static synchronized Kit shared() {
        if (shared == null) {
            try {
                Path folder = Files.createTempDirectory("fake-mac-kit");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                shared = in(folder);
            } catch (IOException failed) {
                throw new UncheckedIOException("no folder can be made for the tools of a FakeMac", failed);
            }
        }
        return shared;
    }

    /** Returns a new kit in a folder of its own. */
    static Kit in(Path folder) {
        try {
            Files.createDirectories(folder);
            Set<Path> sources = new LinkedHashSet<>();
            for (Class<?> needed : NEEDED) {
                sources.add(source(needed));
            }
            List<String> jars = new ArrayList<>();
            for (Path source : sources) {
                jars.add(jar(source, folder.resolve(jars.size() + ".jar")).toString());
            }
            Kit kit = new Kit(folder, String.join(":", jars));
            kit.rehearse();
            return kit;
        } catch (IOException failed) {
            throw new UncheckedIOException("the tools of a FakeMac cannot be put into `" + folder + "`", failed);
        }
    }

    private static Path source(Class<?> needed) {
        CodeSource source = needed.getProtectionDomain().getCodeSource();
        try {
            if (source != null) {
                return Path.of(source.getLocation().toURI());
            }
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            throw new IllegalStateException(
                    "a FakeMac needs its classes in plain jars or folders, but found `" + source + "`", notAFile);
        }
        throw new IllegalStateException("a FakeMac cannot find where `" + needed.getName() + "` comes from");
    }

    /** Class archives take jars only, so a folder of classes becomes one. */
    private static Path jar(Path source, Path jar) throws IOException {
        if (!Files.isDirectory(source)) {
            return Files.copy(source, jar, StandardCopyOption.REPLACE_EXISTING);
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new ZipEntry(source.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }

    private void rehearse() throws IOException {
        Path archive = folder.resolve("classes.jsa");
        Files.deleteIfExists(archive);
        Path stage = Files.createDirectories(folder.resolve("stage"));
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FAST);
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        command.addAll(List.of("-cp", classPath, Rehearsal.class.getName(), stage.toString()));
        Process rehearsal = new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            boolean ended = rehearsal.waitFor(LONGEST_REHEARSAL, TimeUnit.SECONDS);
            if (!ended || rehearsal.exitValue() != 0) {
                rehearsal.destroyForcibly();
                Files.deleteIfExists(archive);
            }
        } catch (InterruptedException interrupted) {
            rehearsal.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        delete(stage);
    }

    boolean hasArchive() {
        return Files.exists(folder.resolve("classes.jsa"));
    }

    /** Returns the words of a shell command that starts the program, up to its arguments. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(FAST);
        if (hasArchive()) {
            command.add("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
        }
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder `" + folder + "` cannot be deleted", failed);
        }
    }
}
