package io.securetoken.sysadminctl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two forms of the program {@code script}, which runs a command in a terminal of its own.
 *
 * <pre>{@code
 * TerminalRunner.create(Script.MACOS, Map.of());
 * }</pre>
 */
public enum Script {
    /** The one of macOS: the command follows the file name. Written from its manual page, never run on a Mac. */
    MACOS {
        @Override
        List<String> words(List<String> command) {
            return Stream.concat(Stream.of("/usr/bin/script", "-q", "/dev/null"), command.stream())
                    .toList();
        }

        @Override
        List<String> settingsOf(String terminal) {
            return List.of("/bin/stty", "-f", "/dev/" + terminal, "-a");
        }
    },
    /** The one of util-linux: the command is one word for a shell. The terminal echoes until the command stops that. */
    UTIL_LINUX {
        @Override
        List<String> words(List<String> command) {
            String line = command.stream().map(ShellWord::quoted).collect(Collectors.joining(" ", "exec ", ""));
            return List.of("/usr/bin/script", "-q", "-e", "-E", "always", "-c", line, "/dev/null");
        }

        @Override
        List<String> settingsOf(String terminal) {
            return List.of("/bin/stty", "-F", "/dev/" + terminal, "-a");
        }
    };

    abstract List<String> words(List<String> command);

    abstract List<String> settingsOf(String terminal);
}
