package io.securetoken.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the README shows are carried out as they stand there, but for those that act on a Mac. */
class ReadmeCommandsTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern ACTS = Pattern.compile("examples/securetoken (fake-mac|observe|transfer|parse) .*");

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_readme_is_usable_as_it_stands(String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = SecureTokenCommand.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words(command));

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isNotEqualTo(2);
        assertThat(out.toString()).isNotBlank();
    }

    @Test
    void the_readme_shows_most_commands() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(7);
    }

    static Stream<String> commands() throws IOException {
        return Files.readString(Path.of("../../README.md"))
                .lines()
                .filter(line -> line.startsWith("examples/securetoken "))
                .map(line -> line.replaceAll("\\s+#.*", ""))
                .filter(line -> !ACTS.matcher(line).matches());
    }

    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.stream()
                .skip(1)
                .map(each -> each.startsWith("examples/") ? "../../" + each : each)
                .toArray(String[]::new);
    }
}
