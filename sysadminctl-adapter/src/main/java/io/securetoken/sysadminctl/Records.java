package io.securetoken.sysadminctl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records that sysadminctl wrote through NSLog. A record begins with time, program and process id and goes on until
 * the next one, so text that a user chose cannot begin one, unless it knows the process id. Where no line has such a
 * beginning, as when somebody stripped it, every line is a record.
 */
final class Records {

    private static final Pattern START = Pattern.compile(
            "(?:\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})? )?sysadminctl\\[(\\d{1,10}):\\d{1,12}\\] ?(.*)",
            Pattern.DOTALL);

    private final List<String> messages = new ArrayList<>();
    private final Set<Long> pids = new HashSet<>();
    private final OptionalLong pid;
    private @Nullable StringBuilder open;

    private Records(OptionalLong pid) {
        this.pid = pid;
    }

    static Records of(Completed completed) {
        List<List<String>> streams =
                Stream.of(completed.stderr(), completed.stdout()).map(Lines::of).toList();
        Records records = new Records(completed.pid());
        boolean marked = streams.stream().flatMap(List::stream).anyMatch(line -> records.start(line) != null);
        for (List<String> stream : streams) {
            stream.forEach(marked ? records::addMarked : records::addUnmarked);
            records.close();
        }
        return records;
    }

    /** Returns the text of every record, without its beginning. */
    List<String> messages() {
        return messages;
    }

    /** Returns whether the records can be those of one child: without its process id, two of them mean a forged record. */
    boolean areOfOneChild() {
        return pids.size() < 2;
    }

    private @Nullable Matcher start(String line) {
        Matcher start = START.matcher(line);
        return start.matches() && (pid.isEmpty() || Long.parseLong(start.group(1)) == pid.getAsLong()) ? start : null;
    }

    private void addMarked(String line) {
        Matcher start = start(line);
        if (start != null) {
            close();
            pids.add(Long.parseLong(start.group(1)));
            open = new StringBuilder(start.group(2));
        } else if (isForeign(line)) {
            close();
        } else if (open != null) {
            open.append('\n').append(line);
        }
    }

    private static boolean isForeign(String line) {
        return Lines.isNoise(line) && !START.matcher(line).matches();
    }

    private void addUnmarked(String line) {
        if (!Lines.isNoise(line)) {
            add(line);
        }
    }

    private void close() {
        if (open != null) {
            add(open.toString());
            open = null;
        }
    }

    // some notices begin with a line break, so that their text stands below a bare beginning
    private void add(String message) {
        String text = message.strip();
        if (!text.isEmpty()) {
            messages.add(text);
        }
    }
}
