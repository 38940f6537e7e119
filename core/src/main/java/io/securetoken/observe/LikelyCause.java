package io.securetoken.observe;

import java.io.Serializable;
import java.util.List;

/**
 * One explanation of a difference between what was predicted and what was seen: why it is likely here, which rows it
 * rests on, and what to read next to tell it from the others.
 *
 * <pre>{@code
 * LikelyCause first = difference.causes().get(0);
 * first.cause();      // STALE_VIEW
 * first.because();    // why it stands first
 * first.readNext();   // what would settle it
 * }</pre>
 *
 * @param cause what may have happened
 * @param weight the points it got; only their order means something
 * @param because why it is likely here, the strongest reason first
 * @param rows the ids of the rows it rests on: the book's that decided, with the contradictions that dispute them, and the catalogue's
 * @param readNext what to read to tell it from the others
 */
public record LikelyCause(Cause cause, int weight, List<String> because, List<String> rows, List<String> readNext)
        implements Serializable {

    /** Takes copies of the lists. */
    public LikelyCause {
        because = List.copyOf(because);
        rows = List.copyOf(rows);
        readNext = List.copyOf(readNext);
    }

    /** Returns the cause, the reasons, the rows, and what to read next. */
    @Override
    public String toString() {
        return cause.words() + ", because " + String.join("; ", because) + " [" + String.join(", ", rows) + "]; next: "
                + String.join("; ", readNext);
    }
}
