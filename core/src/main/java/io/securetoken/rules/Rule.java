package io.securetoken.rules;

import io.securetoken.action.Operation;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Hardware;
import io.securetoken.state.MacOs;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * One row of a rule set: what one author says about some operations, where it holds, and where it is from. A row is
 * either a <em>requirement</em>, which says what an operation needs, or an <em>effect</em>, which says what becomes of
 * something. Rows are data: they can be printed, compared, counted and left out.
 *
 * <pre>{@code
 * Rule row = Macos.rules().rule("GRANT-01");
 * row.says();
 * row.sources();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Rule implements Serializable permits ImmutableRule {

    Rule() {}

    private static final long serialVersionUID = 1;

    /** Returns a builder; a book's own builder is the usual way to make rows. */
    static ImmutableRule.Builder builder() {
        return ImmutableRule.builder();
    }

    /** Returns the name of the book whose row this is. */
    public abstract String book();

    /** Returns the id of the statement, unique in its book together with {@link #part}. */
    public abstract String id();

    /** Returns which part of the statement this row is: empty, or such as {@code "before 26"}. */
    @Value.Default
    public String part() {
        return "";
    }

    /** Returns the ids of further statements that say the same. */
    public abstract Set<String> also();

    /** Returns the row as a sentence. */
    public abstract String says();

    /** Returns the operations it is about. */
    public abstract Set<Operation> operations();

    /** Returns the creation methods it is about; empty for any. */
    public abstract Set<CreationMethod> methods();

    /** Returns the conditions that must all hold. */
    public abstract Set<Condition> when();

    /** Returns the conditions of which none may hold. */
    public abstract Set<Condition> unless();

    /** Returns the first version of macOS it holds for; empty for all the earlier ones too. */
    public abstract Optional<MacOs> since();

    /** Returns the first version of macOS it no longer holds for; empty for all the later ones too. */
    public abstract Optional<MacOs> before();

    /** Returns the hardware it holds for; empty for any. */
    public abstract Set<Hardware> hardware();

    /** Returns what a requirement needs: one of these alternatives, each of them whole. Empty where it can never be met. */
    public abstract List<Set<Condition>> needs();

    /** Returns what an effect does; empty for a requirement. */
    public abstract Optional<Effect> effect();

    /** Returns what is still to be done afterwards, by id, such as {@code update-preboot}. */
    public abstract Set<String> obligations();

    /** Returns what is worth a warning when this row decides. */
    public abstract Optional<String> warning();

    /** Returns how far it can be trusted. */
    public abstract List<Confidence> confidence();

    /** Returns where it comes from. */
    public abstract List<Source> sources();

    /** Returns the ids of contradictions, or of the rows, that dispute it; empty if it is not contested. */
    public abstract Set<String> contested();

    /** Returns whether this says what an operation needs. */
    public final boolean isRequirement() {
        return effect().isEmpty();
    }

    /** Returns whether it can depend on accounts that the action does not name. */
    public final boolean looksAtWholeVolume() {
        return when().stream().anyMatch(Condition::looksAtWholeVolume)
                || unless().stream().anyMatch(Condition::looksAtWholeVolume)
                || needs().stream().flatMap(Set::stream).anyMatch(Condition::looksAtWholeVolume);
    }

    /** Returns whether it is in force on that version. */
    public final boolean holdsOn(MacOs macos) {
        boolean begun = since().isEmpty() || macos.isAtLeast(since().get());
        return begun && (before().isEmpty() || !macos.isAtLeast(before().get()));
    }

    /** Returns whether the id is this row's own, or that of a statement that says the same. */
    public final boolean isCalled(String id) {
        return id().equals(id) || also().contains(id) || key().equals(id);
    }

    /** Returns id and part as one key, unique in the book: {@code "PW-06/before 26"}. */
    public final String key() {
        return part().isEmpty() ? id() : id() + "/" + part();
    }

    /** Returns the row as reasons cite it: {@code "macos GRANT-01, Apple Platform Deployment"}. */
    public final String citation() {
        String from = sources().stream().map(Source::title).limit(2).collect(Collectors.joining("; "));
        return book() + " " + id() + (from.isEmpty() ? "" : ", " + from);
    }

    /** Returns {@link #key} and {@link #says}. */
    @Override
    public final String toString() {
        return book() + " " + key() + ": " + says();
    }
}
