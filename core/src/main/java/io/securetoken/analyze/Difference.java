package io.securetoken.analyze;

import static java.util.Comparator.comparing;

import io.securetoken.action.Operation;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where two books part: on whether an action may happen, on the token it leaves, on the token a first login brings. Both are
 * asked the same questions, more and more definite ones until both answer definitely, or decide alike in each case of what
 * is open; only what both answer definitely counts. A product's creation method is compared for each method of the platform that may lie
 * beneath it. What a token becomes is compared where one of the books does not refuse; whatever only requirements look at is
 * as usual there: the process of an agent, a local account.
 *
 * <pre>{@code
 * Difference difference = Difference.between(FactorialIt.rules(), Macos.rules());
 * difference.disagreements().forEach(System.out::println);
 * difference.onlyOneSpeaks();
 * }</pre>
 */
public final class Difference {

    private final RuleSet one;
    private final RuleSet other;
    private final List<Disagreement> disagreements;
    private final List<String> onlyOneSpeaks;

    private Difference(
            RuleSet one, RuleSet other, Collection<Disagreement> disagreements, Collection<String> onlyOneSpeaks) {
        this.one = one;
        this.other = other;
        this.disagreements = List.copyOf(disagreements);
        this.onlyOneSpeaks = List.copyOf(onlyOneSpeaks);
    }

    /** Returns where the books part, on every version. */
    public static Difference between(RuleSet one, RuleSet other) {
        return new Comparison(one, other, Optional.empty(), true).difference();
    }

    /** Returns where the books part on that version. */
    public static Difference between(RuleSet one, RuleSet other, MacOs macos) {
        return new Comparison(one, other, Optional.of(macos), true).difference();
    }

    /** Returns the same on that version, also asking one by one what the books certainly answer alike. */
    static Difference betweenAllAnswers(RuleSet one, RuleSet other, MacOs macos) {
        return new Comparison(one, other, Optional.of(macos), false).difference();
    }

    /** Returns the first book. */
    public RuleSet one() {
        return one;
    }

    /** Returns the second book. */
    public RuleSet other() {
        return other;
    }

    /** Returns the disagreements: creation first, then the other operations in their order. */
    public List<Disagreement> disagreements() {
        return disagreements;
    }

    /** Returns, as sentences, what only one of the books has rows about; no disagreement. */
    public List<String> onlyOneSpeaks() {
        return onlyOneSpeaks;
    }

    /** Returns whether the books never part. */
    public boolean isEmpty() {
        return disagreements.isEmpty();
    }

    /** Returns the disagreements, one a line. */
    @Override
    public String toString() {
        return String.join(
                "\n", disagreements.stream().map(Disagreement::statement).toList());
    }

    /** Goes through all deeds and methods that both books have rows about. */
    private static final class Comparison {

        private final Side one;
        private final Side other;
        private final Optional<MacOs> only;
        private final boolean skipsAgreement;
        private final Map<String, Disagreement> disagreements = new LinkedHashMap<>();
        private final Set<String> onlyOneSpeaks = new LinkedHashSet<>();

        Comparison(RuleSet one, RuleSet other, Optional<MacOs> only, boolean skipsAgreement) {
            this.one = Side.of(one);
            this.other = Side.of(other);
            this.only = only;
            this.skipsAgreement = skipsAgreement;
        }

        Difference difference() {
            for (CreationMethod method : methods()) {
                for (Aspect aspect : Aspect.values()) {
                    creation(method, aspect);
                }
            }
            for (Deed deed : deeds()) {
                for (Aspect aspect : List.of(Aspect.PERMISSION, Aspect.TOKEN)) {
                    deed(deed, aspect);
                }
            }
            return new Difference(one.book(), other.book(), disagreements.values(), onlyOneSpeaks);
        }

        private static List<Deed> deeds() {
            return Deed.ALL.stream().sorted(comparing(Deed::operation)).toList();
        }

        private Set<CreationMethod> methods() {
            Set<CreationMethod> methods = new LinkedHashSet<>(one.book().methods());
            methods.addAll(other.book().methods());
            return methods;
        }

        private void creation(CreationMethod method, Aspect aspect) {
            List<CreationMethod> readings = Readings.of(method);
            if (bothSpeak(
                    row -> Readings.areAmong(row, readings) && aspect.isDecidedBy(row, Operation.CREATE_ACCOUNT),
                    aspect.word() + " of creation by `" + method.name() + "`")) {
                inquire(new Inquiry(one, other, aspect, null, readings, only, skipsAgreement));
            }
        }

        private void deed(Deed deed, Aspect aspect) {
            if (aspect == Aspect.TOKEN && !deed.happensToAccount()) {
                return;
            }
            boolean ofMethods = Stream.of(one, other)
                    .flatMap(book -> book.book().rules().stream())
                    .anyMatch(row -> aspect.isDecidedBy(row, deed.operation())
                            && !row.methods().isEmpty());
            if (!ofMethods) {
                if (bothSpeak(
                        row -> aspect.isDecidedBy(row, deed.operation()),
                        aspect.word() + ", " + deed.operation().phrase())) {
                    inquire(new Inquiry(one, other, aspect, deed, List.of(), only, skipsAgreement));
                }
                return;
            }
            for (CreationMethod method : methods()) {
                List<CreationMethod> readings = Readings.of(method);
                if (bothSpeak(
                        row -> aspect.isDecidedBy(row, deed.operation()) && Readings.areAmong(row, readings),
                        aspect.word() + ", " + deed.operation().phrase() + ", account created by `" + method.name()
                                + "`")) {
                    inquire(new Inquiry(one, other, aspect, deed, readings, only, skipsAgreement));
                }
            }
        }

        /** Deeds that no row can tell apart come to the same statement. */
        private void inquire(Inquiry inquiry) {
            for (Disagreement found : inquiry.disagreements()) {
                disagreements.putIfAbsent(found.statement(), found);
            }
        }

        private boolean bothSpeak(Predicate<Rule> about, String what) {
            boolean first = one.book().rules().stream().anyMatch(about);
            boolean second = other.book().rules().stream().anyMatch(about);
            if (first != second) {
                onlyOneSpeaks.add((first ? one : other).book().name() + " only: " + what);
            }
            return first && second;
        }
    }
}
