package io.securetoken.examples.mutants;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Which judge caught which fault first. */
final class Trial {

    private final Map<Mutant, Optional<Judge>> caught;

    private Trial(Map<Mutant, Optional<Judge>> caught) {
        this.caught = caught;
    }

    /** Has the judges look at each fault in their order, until one catches it. */
    static Trial of(List<Mutant> mutants, Set<Judge> judges) {
        List<Optional<Judge>> first = mutants.parallelStream()
                .map(mutant ->
                        judges.stream().filter(judge -> judge.catches(mutant)).findFirst())
                .toList();
        Map<Mutant, Optional<Judge>> caught = new LinkedHashMap<>();
        for (int i = 0; i < mutants.size(); i++) {
            caught.put(mutants.get(i), first.get(i));
        }
        return new Trial(caught);
    }

    /** Returns, a line for each judge, how many of these faults it catches without the others. */
    static String eachAlone(List<Mutant> mutants) {
        StringJoiner lines = new StringJoiner("\n", "of " + mutants.size() + " faults, each alone:\n", "\n");
        for (Judge judge : Judge.ALL) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %4d by %s",
                    mutants.parallelStream().filter(judge::catches).count(),
                    judge));
        }
        return lines.toString();
    }

    /** Returns the faults that none caught. */
    ImmutableSet<String> survivors() {
        return caught.entrySet().stream()
                .filter(fault -> fault.getValue().isEmpty())
                .map(fault -> fault.getKey().toString())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** Returns the share of the faults of a kind that was caught. */
    double share(Mutant.Kind kind) {
        return share(of(kind));
    }

    private List<Optional<Judge>> of(Mutant.Kind kind) {
        return caught.entrySet().stream()
                .filter(fault -> fault.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double share(Collection<Optional<Judge>> some) {
        return (double) some.stream().filter(Optional::isPresent).count() / some.size();
    }

    /** Returns the numbers, by kind of fault and by the judge that was first, and the survivors with their reasons. */
    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(line(caught.values(), "faults"));
        for (Mutant.Kind kind : Mutant.Kind.values()) {
            lines.add("  " + line(of(kind), kind.toString()));
        }
        lines.add("caught first:");
        firsts().forEach((judge, count) -> lines.add(String.format(Locale.ROOT, "  %4d by %s", count, judge)));
        lines.add("not caught:");
        Set<String> left = survivors();
        Explained.byReason()
                .asMap()
                .forEach((reason, faults) -> lines.add("  " + reason + ":\n    "
                        + faults.stream().filter(left::contains).collect(Collectors.joining("\n    "))));
        left.stream()
                .filter(fault -> !Explained.all().contains(fault))
                .forEach(fault -> lines.add("  not explained: " + fault));
        return lines.toString();
    }

    private static String line(Collection<Optional<Judge>> some, String what) {
        return String.format(Locale.ROOT, "%d %s, %.2f %% caught", some.size(), what, 100 * share(some));
    }

    private Map<Judge, Long> firsts() {
        return caught.values().stream()
                .flatMap(Optional::stream)
                .collect(
                        Collectors.groupingBy(judge -> judge, () -> new EnumMap<>(Judge.class), Collectors.counting()));
    }
}
