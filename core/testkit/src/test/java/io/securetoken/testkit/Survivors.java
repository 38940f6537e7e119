package io.securetoken.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * The faults of a report of PIT that no test catches, held against a list that says of each why. What is not on the list is to
 * be caught by a test or explained; what is on it and is caught, or is gone, is to be taken off.
 *
 * <pre>{@code
 * Survivors survivors = Survivors.of(Files.readAllLines(report));
 * survivors.share();
 * survivors.against(Files.readAllLines(list)); // [plan.Search.next Math: not explained, 1 time]
 * }</pre>
 */
final class Survivors {

    /** Of a hundred faults as many are to be caught. */
    private static final int LEAST = 95;

    private static final ImmutableSet<String> CAUGHT =
            ImmutableSet.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE");

    private final ImmutableSortedMultiset<String> all;
    private final ImmutableSortedMultiset<String> survived;

    private Survivors(Collection<String> all, Collection<String> survived) {
        this.all = ImmutableSortedMultiset.copyOf(all);
        this.survived = ImmutableSortedMultiset.copyOf(survived);
    }

    /** Returns what survived, from the lines of a report as PIT writes it with commas. */
    static Survivors of(List<String> report) {
        List<List<String>> faults =
                report.stream().map(line -> List.of(line.split(",", 7))).toList();
        return new Survivors(
                faults.stream().map(Survivors::name).toList(),
                faults.stream()
                        .filter(fault -> !CAUGHT.contains(fault.get(5)))
                        .map(Survivors::name)
                        .toList());
    }

    /** Lines move and compilers count lambdas differently, so neither is part of the name. */
    private static String name(List<String> fault) {
        String kind = fault.get(2);
        return fault.get(1).replace("io.securetoken.", "") + "."
                + fault.get(3).replaceFirst("^lambda\\$(.*)\\$\\d+$", "$1")
                + " "
                + kind.substring(kind.lastIndexOf('.') + 1).replace("Mutator", "");
    }

    /** Returns how many of a hundred faults were caught; of none, none. */
    double share() {
        return all.isEmpty() ? 0 : 100.0 * (all.size() - survived.size()) / all.size();
    }

    /**
     * Returns what is wrong with the list, a line each; empty if it names what survived and nothing else of the classes in the
     * report. A line of the list that begins with # is a reason, any other a fault with the number of times that it stands there.
     */
    List<String> against(List<String> list) {
        ImmutableMultiset<String> explained = explained(list);
        ImmutableSet<String> classes =
                all.elementSet().stream().map(Survivors::inClass).collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<String> wrong = ImmutableList.builder();
        tell(Multisets.difference(survived, explained), "not explained", wrong);
        tell(
                Multisets.filter(Multisets.difference(explained, survived), fault -> classes.contains(inClass(fault))),
                "explained, but caught or gone",
                wrong);
        return wrong.build();
    }

    private static String inClass(String fault) {
        String method = fault.substring(0, fault.indexOf(' '));
        return method.substring(0, method.lastIndexOf('.'));
    }

    private static ImmutableMultiset<String> explained(List<String> list) {
        ImmutableMultiset.Builder<String> explained = ImmutableMultiset.builder();
        for (String line : list) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int count = line.lastIndexOf(' ');
                explained.addCopies(line.substring(0, count), Integer.parseInt(line.substring(count + 1)));
            }
        }
        return explained.build();
    }

    private static void tell(Multiset<String> faults, String what, ImmutableList.Builder<String> wrong) {
        faults.entrySet()
                .forEach(fault -> wrong.add(fault.getElement() + ": " + what + ", " + times(fault.getCount())));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    @Override
    public String toString() {
        return "%d faults, %d survived: %.2f %% caught".formatted(all.size(), survived.size(), share());
    }

    /** Run by {@code mvn -Ppit} after PIT, with its report and the list. */
    public static void main(String[] args) throws IOException {
        Survivors survivors = of(Files.readAllLines(Path.of(args[0])));
        System.out.println(survivors);
        if (survivors.share() < LEAST) {
            throw new IllegalStateException("of a hundred faults " + LEAST + " are to be caught");
        }
        List<String> wrong = survivors.against(Files.readAllLines(Path.of(args[1])));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("\n", wrong));
        }
    }
}
