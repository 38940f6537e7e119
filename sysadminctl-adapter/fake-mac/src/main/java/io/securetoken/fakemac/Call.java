package io.securetoken.fakemac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One call of a stand-in executable as it reached it: every argument, and the environment as the shell lists it. It was written
 * down before the tool began, so a call that hung or died is there too.
 *
 * <pre>{@code
 * assertThat(fakeMac.calls()).noneMatch(call -> call.mentions("s3cret"));
 * fakeMac.calls().get(0).tool();   // "sysadminctl"
 * }</pre>
 *
 * @param pid the process
 * @param tool the name of the tool
 * @param arguments the arguments in order
 * @param environment the variables, one {@code export NAME='value'} after the other
 */
public record Call(long pid, String tool, List<String> arguments, String environment) {

    /** Takes a copy of the arguments. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** Returns whether the text stands in an argument or in the environment. */
    public boolean mentions(String text) {
        return environment.contains(text) || arguments.stream().anyMatch(argument -> argument.contains(text));
    }

    static List<Call> in(Path folder) {
        List<Call> calls = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                read(Long.parseLong(String.valueOf(file.getFileName())), Files.readString(file), calls);
            }
            return calls;
        } catch (IOException failed) {
            throw new UncheckedIOException("the calls in `" + folder + "` cannot be read", failed);
        }
    }

    private static void read(long pid, String text, List<Call> calls) {
        List<String> parts = Arrays.asList(text.split("\0", -1));
        for (int at = 0; at + 2 < parts.size(); ) {
            int end = at + 2 + Integer.parseInt(parts.get(at + 1));
            calls.add(new Call(pid, parts.get(at), parts.subList(at + 2, end), parts.get(end)));
            at = end + 1;
        }
    }
}
