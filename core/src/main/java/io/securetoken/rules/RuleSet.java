package io.securetoken.rules;

import io.securetoken.action.Operation;
import io.securetoken.state.CreationMethod;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * One author's statements, each with its source: a "book". A book is a value; books can be laid over each other, so that
 * a product's rows win where it has one and the platform's answer the rest.
 *
 * <pre>{@code
 * RuleSet acme = RuleSet.named("acme", "2026.11")
 *         .created(ACME_AGENT, Arrival.AT_FIRST_LOGIN, Arrival.NEVER)
 *         .build();
 * RuleSet both = acme.over(Macos.rules());
 * }</pre>
 */
public final class RuleSet implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String version;
    private final List<Rule> rules;
    private final Set<CreationMethod> methods;
    private final List<RuleSet> layers;
    private final List<Contradiction> contradictions;

    private RuleSet(
            String name,
            String version,
            List<Rule> rules,
            Set<CreationMethod> methods,
            List<RuleSet> layers,
            List<Contradiction> contradictions) {
        this.name = name;
        this.version = version;
        this.rules = rules;
        this.methods = methods;
        this.layers = layers;
        this.contradictions = contradictions;
    }

    static RuleSet of(
            String name,
            String version,
            List<Rule> rules,
            Set<CreationMethod> methods,
            List<Contradiction> contradictions) {
        return new RuleSet(name, version, List.copyOf(rules), copy(methods), List.of(), List.copyOf(contradictions));
    }

    private static Set<CreationMethod> copy(Set<CreationMethod> methods) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    }

    /** Returns a builder of a book; the version tells one edition of its rows from another. */
    public static RuleSetBuilder named(String name, String version) {
        return new RuleSetBuilder(name, version);
    }

    /** Returns a book in which this one's rows win where it has one, and the given one's decide the rest. */
    public RuleSet over(RuleSet base) {
        List<RuleSet> all = new ArrayList<>(layers());
        all.addAll(base.layers());
        List<Rule> together = new ArrayList<>(rules);
        together.addAll(base.rules);
        Set<CreationMethod> known = new LinkedHashSet<>(methods);
        known.addAll(base.methods);
        List<Contradiction> disputed = new ArrayList<>(contradictions);
        disputed.addAll(base.contradictions);
        return new RuleSet(
                name + "+" + base.name,
                version + "+" + base.version,
                List.copyOf(together),
                copy(known),
                List.copyOf(all),
                List.copyOf(disputed));
    }

    /** Returns this book without one row, by {@link Rule#key}; refuses a key that no row has. */
    public RuleSet without(String key) {
        if (!layers.isEmpty()) {
            throw new IllegalStateException("take the row out of its own book, before laying books over each other");
        }
        List<Rule> rest = new ArrayList<>(rules);
        if (!rest.removeIf(rule -> rule.key().equals(key))) {
            throw new NoSuchElementException("no row of " + name + " is called `" + key + "`");
        }
        return new RuleSet(name, version, List.copyOf(rest), methods, layers, contradictions);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the version of the rows, apart from that of the library. */
    public String version() {
        return version;
    }

    /** Returns name and version: {@code macos@2026.11}. */
    public String id() {
        return name + "@" + version;
    }

    /** Returns the rows, in the order in which they are tried. */
    public List<Rule> rules() {
        return rules;
    }

    /** Returns the creation methods that the author knows, in the author's order. */
    public Set<CreationMethod> methods() {
        return methods;
    }

    /** Returns the books laid over each other, the winning one first; a plain book is its own only layer. */
    public List<RuleSet> layers() {
        return layers.isEmpty() ? List.of(this) : layers;
    }

    /** Returns the questions on which the author's sources disagree. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** Returns the first row called by that id; refuses an id that no row has. */
    public Rule rule(String id) {
        for (Rule rule : rules) {
            if (rule.isCalled(id)) {
                return rule;
            }
        }
        throw new NoSuchElementException("no row of " + name + " is called `" + id + "`");
    }

    /**
     * Returns what this book leaves out, operation by operation: where it has no row for what an operation needs, and
     * where it has none for what becomes of the subject's token. A question about what is left out is answered as
     * undetermined. A book laid over another leaves out only what both do.
     */
    public List<Gap> uncovered() {
        List<Gap> gaps = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            for (Gap.Question question : Gap.Question.values()) {
                if (rules.stream().noneMatch(rule -> question.isAnsweredBy(rule, operation))) {
                    gaps.add(new Gap(operation, question));
                }
            }
        }
        return List.copyOf(gaps);
    }

    /**
     * Something that no row of a book is about. A row that is there may still hold for some versions, hardware or
     * creation methods only.
     *
     * @param operation what is done
     * @param question what is asked about it
     */
    public record Gap(Operation operation, Question question) implements Serializable {

        /** The two questions that every operation raises. */
        public enum Question {
            /** What does it need? */
            PERMISSION,
            /** What becomes of the token of the account it happens to? */
            TOKEN;

            /** Returns whether the row answers it, of that operation. */
            public boolean isAnsweredBy(Rule rule, Operation operation) {
                return rule.operations().contains(operation)
                        && (this == PERMISSION
                                ? rule.isRequirement()
                                : rule.effect().map(Effect::group).equals(Optional.of(Effect.Group.TOKEN)));
            }
        }

        /** Returns the gap as a sentence: {@code no row says what becomes of the token: restart}. */
        @Override
        public String toString() {
            return "no row says "
                    + (question == Question.PERMISSION ? "what it needs" : "what becomes of the token")
                    + ": " + operation.phrase();
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof RuleSet book
                        && id().equals(book.id())
                        && rules.equals(book.rules)
                        && methods.equals(book.methods)
                        && layers.equals(book.layers)
                        && contradictions.equals(book.contradictions));
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
