package io.securetoken.analyze;

import io.securetoken.action.Operation;
import io.securetoken.bits.World;
import io.securetoken.engine.Engine;
import io.securetoken.engine.Survey;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Contradiction;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSet.Gap;
import io.securetoken.state.MacOs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a book for what its author cannot have meant: rows that never hold or never decide, that decide by their order
 * alone, that cite nothing or are contested by nothing, and what the rows about an operation leave out. Whether rows hold
 * is worked out over everything that can be asked, for each operation, stretch of versions and creation method that the
 * book knows; every value of an attribute is taken to be possible with every value of the others.
 *
 * <p>Books laid over each other are read each by itself, since rows of one are meant to decide before those of another;
 * what they leave out is what all of them do.
 *
 * <pre>{@code
 * List<Finding> findings = Lint.of(book);
 * findings.forEach(System.out::println);
 * }</pre>
 */
public final class Lint {

    private final RuleSet book;
    private final Engine engine;
    private final Set<String> contradictions;
    private final Map<Operation, Surveyed> surveyed = new EnumMap<>(Operation.class);
    private final Map<Uncovered, Stretches> uncovered = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** What was seen of one operation: rows that hold and decide, what decides before them, and what is left out. */
    private record Surveyed(
            Map<Rule, Witness> held,
            Set<Rule> decided,
            Map<Rule, Set<Rule>> before,
            Map<Rule, Map<Rule, Witness>> overlaps) {

        Surveyed() {
            this(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private Lint(RuleSet book) {
        this.book = book;
        this.engine = Engine.of(book);
        this.contradictions =
                book.contradictions().stream().map(Contradiction::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what is doubtful: row by row in their order, then what is left out. */
    public static List<Finding> of(RuleSet book) {
        Lint whole = new Lint(book);
        whole.survey();
        for (RuleSet layer : book.layers()) {
            whole.rows(layer);
        }
        whole.uncovered.forEach(whole::gap);
        return List.copyOf(whole.findings);
    }

    private void rows(RuleSet layer) {
        if (layer.equals(book)) {
            book.rules().forEach(this::read);
            return;
        }
        Lint alone = new Lint(layer);
        alone.survey();
        alone.rows(layer);
        findings.addAll(alone.findings);
    }

    private void survey() {
        book.rules().stream()
                .flatMap(row -> row.operations().stream())
                .sorted()
                .distinct()
                .forEach(operation -> survey(Ground.of(book, operation)));
    }

    private void survey(Ground ground) {
        Surveyed seen = new Surveyed();
        Map<String, Uncovered> open = new LinkedHashMap<>();
        for (Ground.Question asked : ground.questions()) {
            Survey survey = engine.survey(asked.mac(), asked.action());
            Function<World, Witness> shown = world -> Smallest.of(world, survey.all(), asked.mac(), asked.action());
            survey.held().forEach((row, world) -> seen.held.computeIfAbsent(row, any -> shown.apply(world)));
            seen.decided.addAll(survey.decided().keySet());
            survey.before()
                    .forEach((row, first) -> seen.before
                            .computeIfAbsent(row, any -> new LinkedHashSet<>())
                            .addAll(first));
            for (Survey.Overlap overlap : survey.overlaps()) {
                seen.overlaps
                        .computeIfAbsent(overlap.first(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(overlap.second(), any -> shown.apply(overlap.where()));
            }
            for (Gap.Question question : Gap.Question.values()) {
                open.computeIfAbsent(
                                question + " " + asked.method(),
                                any -> new Uncovered(ground.operation(), question, asked.method()))
                        .add(asked, survey.all(), survey.without(question));
            }
        }
        surveyed.put(ground.operation(), seen);
        open.values().forEach(found -> uncovered.put(found, ground.stretches()));
    }

    /** An operation without any row is left out as a whole: see {@link RuleSet#uncovered}. */
    private void gap(Uncovered open, Stretches stretches) {
        List<Rule> about = book.rules().stream()
                .filter(row -> open.question().isAnsweredBy(row, open.operation()))
                .toList();
        if (open.witness().isPresent() && !about.isEmpty()) {
            findings.add(Finding.builder()
                    .kind(Finding.Kind.GAP)
                    .rows(about.stream().map(Rule::key).toList())
                    .sentence(book.name() + ": " + open.sentence(stretches))
                    .witness(open.witness())
                    .build());
        }
    }

    private void read(Rule row) {
        if (isNeverInForce(row)) {
            add(Finding.Kind.NEVER_IN_FORCE, row, "holds from no version to none");
        } else {
            row.operations().forEach(operation -> holds(row, operation));
            overlaps(row);
        }
        boolean claims = row.confidence().stream()
                .noneMatch(confidence -> confidence == Confidence.INFERRED || confidence == Confidence.NONE);
        if (row.sources().isEmpty() && claims) {
            add(Finding.Kind.NO_SOURCE, row, "names no source");
        }
        for (String id : row.contested()) {
            if (!contradictions.contains(id) && book.rules().stream().noneMatch(other -> other.isCalled(id))) {
                add(Finding.Kind.UNRESOLVED, row, "is contested by `" + id + "`, which nothing is called");
            }
        }
    }

    private static boolean isNeverInForce(Rule row) {
        Optional<MacOs> end = row.before();
        return end.isPresent() && row.since().orElse(MacOs.OLDEST).isAtLeast(end.get());
    }

    private void holds(Rule row, Operation operation) {
        Surveyed seen = seen(operation);
        Witness shown = seen.held.get(row);
        if (shown == null) {
            add(Finding.Kind.UNREACHABLE, row, "can never hold to " + operation.phrase());
            return;
        }
        Set<Rule> before = seen.before.getOrDefault(row, Set.of());
        if (!row.isRequirement() && !seen.decided.contains(row)) {
            add(
                    Finding.Kind.SHADOWED,
                    row,
                    before,
                    "never decides to " + operation.phrase() + ", because earlier rows always do: " + quoted(before),
                    Optional.of(shown));
        }
    }

    private Surveyed seen(Operation operation) {
        return surveyed.getOrDefault(operation, new Surveyed());
    }

    private void overlaps(Rule row) {
        Set<Rule> later = new LinkedHashSet<>();
        List<Operation> operations = new ArrayList<>();
        List<Witness> shown = new ArrayList<>();
        for (Operation operation : row.operations()) {
            Map<Rule, Witness> differing = seen(operation).overlaps.getOrDefault(row, Map.of());
            if (!differing.isEmpty()) {
                operations.add(operation);
                later.addAll(differing.keySet());
                shown.addAll(differing.values());
            }
        }
        if (!later.isEmpty()) {
            add(
                    Finding.Kind.OVERLAP,
                    row,
                    later,
                    "decides by its order alone, to "
                            + operations.stream().map(Operation::phrase).collect(Collectors.joining(" or to "))
                            + ", where these hold too and say otherwise: " + quoted(later),
                    Optional.of(shown.get(0)));
        }
    }

    private static String quoted(Set<Rule> rows) {
        return rows.stream().map(row -> "`" + row.key() + "`").collect(Collectors.joining(", "));
    }

    private void add(Finding.Kind kind, Rule row, String what) {
        add(kind, row, Set.of(), what, Optional.empty());
    }

    private void add(Finding.Kind kind, Rule row, Set<Rule> others, String what, Optional<Witness> shown) {
        findings.add(Finding.builder()
                .kind(kind)
                .rows(Stream.concat(Stream.of(row), others.stream())
                        .map(Rule::key)
                        .toList())
                .sentence(row.book() + " " + row.key() + " " + what)
                .witness(shown)
                .build());
    }
}
