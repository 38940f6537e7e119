package io.securetoken.analyze;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something doubtful about rows of a book: which, where it shows, and what to do.
 *
 * <pre>{@code
 * finding.kind() == Finding.Kind.SHADOWED;
 * System.out.println(finding.sentence() + "; " + finding.remedy());
 * finding.witness().ifPresent(shown -> Predictor.of(book).predict(shown.mac(), shown.action()));
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Finding implements Serializable permits ImmutableFinding {

    private static final long serialVersionUID = 1;

    Finding() {}

    static ImmutableFinding.Builder builder() {
        return ImmutableFinding.builder();
    }

    /** What can be doubtful about rows. */
    public enum Kind {
        /** its versions are none */
        NEVER_IN_FORCE("correct the versions between which it holds"),
        /** for some operation its conditions exclude each other, or what the operation is about */
        UNREACHABLE("take the operation or one of the conditions out"),
        /** for some operation earlier rows always decide */
        SHADOWED("move it before them, narrow one of them, or leave it out"),
        /** it decides before others that differ where both hold, though neither holds only where the other does */
        OVERLAP("say in one of them where the other decides, unless the order is meant"),
        /** the rows about an operation leave something out */
        GAP("add a row about it, or widen one of these"),
        /** it claims more than an inference and names no source */
        NO_SOURCE("cite where it is from, or call it inferred"),
        /** it is contested by something that is neither a row nor a known contradiction */
        UNRESOLVED("name a row, or add the contradiction to the book");

        private final String remedy;

        Kind(String remedy) {
            this.remedy = remedy;
        }
    }

    /** Returns what is doubtful. */
    public abstract Kind kind();

    /** Returns the keys of the rows: first that in doubt, then those that make it so; of a gap, those about the operation. */
    public abstract List<String> rows();

    /** Returns what is wrong. */
    public abstract String sentence();

    /** Returns the smallest Mac and action where it shows; empty where it shows in the row alone. */
    public abstract Optional<Witness> witness();

    /** Returns what to do. */
    public final String remedy() {
        return kind().remedy;
    }

    /** Returns {@link #sentence} and {@link #remedy}. */
    @Override
    public final String toString() {
        return sentence() + "; " + remedy();
    }
}
