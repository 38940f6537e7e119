package io.securetoken.sysadminctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the programs of a Mac are: below {@code /}, or below a folder of stand-ins. */
record ToolRoot(String folder) {

    private static final Set<String> TOOLS =
            Stream.of(Tool.values()).map(Tool::path).collect(Collectors.toUnmodifiableSet());

    static final ToolRoot NONE = new ToolRoot("");

    static ToolRoot at(Path root) {
        return new ToolRoot(root.toAbsolutePath().normalize().toString());
    }

    /** Returns the words with each program moved below the folder, also one that another program is to start. */
    List<String> words(Command command) {
        List<String> words = command.words();
        return IntStream.range(0, words.size())
                .mapToObj(i -> i == 0 || TOOLS.contains(words.get(i)) ? folder + words.get(i) : words.get(i))
                .toList();
    }
}
