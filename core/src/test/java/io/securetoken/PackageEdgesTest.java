package io.securetoken;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Each room looks down the stairs only. */
class PackageEdgesTest {

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("bits", Set.of()),
            entry("state", Set.of("bits")),
            entry("action", Set.of("bits", "state")),
            entry("rules", Set.of("bits", "state", "action")),
            entry("catalog", Set.of("state", "action", "rules")),
            entry("engine", Set.of("bits", "state", "action", "rules")),
            entry("predict", Set.of("bits", "state", "action", "rules", "engine")),
            entry("simulate", Set.of("state", "action", "predict")),
            entry("wire", Set.of("state", "action", "rules", "predict", "simulate", "plan")),
            entry("observe", Set.of("state", "action", "rules", "predict", "simulate")),
            entry("analyze", Set.of("bits", "state", "action", "rules", "engine", "predict")),
            entry("plan", Set.of("bits", "state", "action", "rules", "engine", "predict")));

    private static final Pattern EDGE =
            Pattern.compile("\\s*io\\.securetoken\\.(\\w+)\\s+->\\s+io\\.securetoken\\.(\\w+)\\s.*");

    @Test
    void no_room_looks_up_the_stairs() {
        Map<String, Set<String>> edges = edges();

        assertThat(edges.keySet()).isSubsetOf(ALLOWED.keySet()).contains("predict", "catalog", "simulate", "observe");
        edges.forEach((room, seen) -> assertThat(seen).as(room).isSubsetOf(ALLOWED.get(room)));
    }

    private static Map<String, Set<String>> edges() {
        StringWriter printed = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        jdeps.run(
                new PrintWriter(printed),
                new PrintWriter(printed),
                "-verbose:package",
                "--ignore-missing-deps",
                "--multi-release",
                "base",
                "-filter:none",
                "target/classes/io");
        Map<String, Set<String>> edges = new TreeMap<>();
        printed.toString().lines().map(EDGE::matcher).filter(Matcher::matches).forEach(edge -> {
            if (!edge.group(1).equals(edge.group(2))) {
                edges.computeIfAbsent(edge.group(1), room -> new TreeSet<>()).add(edge.group(2));
            }
        });
        return edges;
    }
}
