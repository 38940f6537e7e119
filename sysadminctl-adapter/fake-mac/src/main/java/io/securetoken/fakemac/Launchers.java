package io.securetoken.fakemac;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the stand-in executables: short shell scripts that write the call down and become the Java program, or for those that run
 * something for somebody else, what they are to run. They need nothing of the environment.
 */
final class Launchers {

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("sysadminctl", "usr/sbin"),
            Map.entry("dscl", "usr/bin"),
            Map.entry("dseditgroup", "usr/sbin"),
            Map.entry("dsmemberutil", "usr/bin"),
            Map.entry("dscacheutil", "usr/bin"),
            Map.entry("diskutil", "usr/sbin"),
            Map.entry("fdesetup", "usr/bin"),
            Map.entry("profiles", "usr/bin"),
            Map.entry("sw_vers", "usr/bin"),
            Map.entry("sysctl", "usr/sbin"),
            Map.entry("id", "usr/bin"),
            Map.entry("whoami", "usr/bin"),
            Map.entry("stat", "usr/bin"),
            Map.entry("launchctl", "bin"),
            Map.entry("sudo", "usr/bin"));

    private static final String HEAD = """
            #!/bin/sh
            # A stand-in of the FakeMac in %1$s. Every call is kept in its folder `calls`.
            { printf '%%s\\0' %2$s "$#" "$@"; export -p; printf '\\0'; } >>%1$s/calls/$$
            """;

    private static final String BECOME_JAVA = """
            terminal=pipe
            if [ -t 0 ]; then terminal=terminal; fi
            if [ -e %1$s/%3$s ]; then trap '' TERM INT HUP; fi
            unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
            LC_ALL=C.UTF-8
            export LC_ALL
            exec %4$s %1$s "$terminal" %2$s "$@"
            """;

    private static final String NOT_THE_CONSOLE = """
            case "$*" in
                *" /dev/console") ;;
                *) exec /usr/bin/stat "$@" ;;
            esac
            """;

    private static final String AS_USER = """
            if [ "$1" != asuser ]; then echo "launchctl: a FakeMac knows asuser only" >&2; exit 64; fi
            shift 2
            """;

    private static final String WITHOUT_ASKING = """
            if [ -e %1$s/%3$s ]; then echo "sudo: a password is required" >&2; exit 1; fi
            while [ $# -gt 0 ]; do
                case "$1" in
                    -u | -g | -p | -h | -C | -r | -t) shift 2 ;;
                    --) shift; break ;;
                    -*) shift ;;
                    *=*) export "${1?}"; shift ;;
                    *) break ;;
                esac
            done
            """;

    private static final String BECOME_COMMAND = """
            case "$1" in
                /*) own=%1$s$1 ;;
                *) own=%1$s/bin/$1 ;;
            esac
            if [ -f "$own" ]; then shift; exec "$own" "$@"; fi
            exec "$@"
            """;

    private Launchers() {}

    static void write(Path root, Kit kit) throws IOException {
        forgetCalls(Files.createDirectories(root.resolve("calls")));
        Files.createDirectories(root.resolve("bin"));
        String folder = quoted(root.toString());
        String java = kit.command().stream().map(Launchers::quoted).collect(Collectors.joining(" "));
        for (String tool : PLACES.keySet()) {
            String body = switch (tool) {
                case "sudo" -> WITHOUT_ASKING.replace("%3$s", Lie.NOT_ROOT.word()) + BECOME_COMMAND;
                case "launchctl" -> AS_USER + BECOME_COMMAND;
                case "stat" -> NOT_THE_CONSOLE + BECOME_JAVA;
                default -> BECOME_JAVA;
            };
            String text = HEAD.formatted(folder, tool)
                    + body.replace("%1$s", folder)
                            .replace("%2$s", tool)
                            .replace("%3$s", Lie.IGNORES_SIGNALS.word())
                            .replace("%4$s", java);
            write(root, tool, text);
        }
    }

    private static void forgetCalls(Path calls) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(calls)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static void write(Path root, String tool, String text) throws IOException {
        Path file = root.resolve("bin").resolve(tool);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path place = root.resolve(String.valueOf(PLACES.get(tool)));
        Path link = Files.createDirectories(place).resolve(tool);
        if (!link.equals(file)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, place.relativize(file));
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
