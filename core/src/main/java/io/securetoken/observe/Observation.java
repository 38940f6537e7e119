package io.securetoken.observe;

import io.securetoken.state.Account;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one source showed at one time, of one account or of the Mac. It is what was seen, not what is true.
 *
 * <pre>{@code
 * Observation.of("bob", ObservationSource.SYSADMINCTL_STATUS, Seen.TOKEN_ENABLED, now);
 * Observation.of("bob", ObservationSource.VENDOR_CONSOLE, Seen.REPORTED_NOT_HOLDER, yesterday);
 * Observation.ofMac(ObservationSource.FILEVAULT_STATUS, Seen.FILEVAULT_ON, now);
 * }</pre>
 *
 * @param account the short name of the account; null where it is about the whole Mac
 * @param source where it was seen
 * @param seen what was seen
 * @param time when the source was read
 */
public record Observation(@Nullable String account, ObservationSource source, Seen seen, Instant time)
        implements Serializable, Comparable<Observation> {

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::time)
            .thenComparing(Observation::source)
            .thenComparing(Observation::seen)
            .thenComparing(Observation::account, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Refuses what the source cannot show, and an account's observation without the account. */
    public Observation {
        if (!source.shows().contains(seen)) {
            throw new IllegalArgumentException(
                    source.words() + " cannot show that " + seen.sentence() + "; give the source that did");
        }
        if (seen.isOfMac() != (account == null)) {
            throw new IllegalArgumentException(
                    account == null
                            ? "of which account was it seen that " + seen.sentence() + "; name the account"
                            : "that " + seen.sentence() + " is about the whole Mac, not about `" + account + "`");
        }
        if (account != null) {
            Account.checkName(account);
        }
    }

    /** Returns an observation of an account; refuses what the source cannot show. */
    public static Observation of(String account, ObservationSource source, Seen seen, Instant time) {
        return new Observation(account, source, seen, time);
    }

    /** Returns an observation of the Mac; refuses what the source cannot show. */
    public static Observation ofMac(ObservationSource source, Seen seen, Instant time) {
        return new Observation(null, source, seen, time);
    }

    /** Returns the order in time; those of one moment in a fixed order. */
    @Override
    public int compareTo(Observation other) {
        return ORDER.compare(this, other);
    }

    int on(Topic topic) {
        return seen.on(topic);
    }

    /** Returns whether one of them must be wrong, or the Mac has changed between them. */
    boolean contradicts(Observation other, Topic topic) {
        return (on(topic) & other.on(topic)) == 0;
    }

    /** Returns it as a sentence, with source and time. */
    @Override
    public String toString() {
        String whose = account == null ? "" : "`" + account + "`: ";
        String where = account == null ? source.words() : source.words().replace("NAME", account);
        return whose + seen.sentence() + " [" + where + ", " + time + "]";
    }
}
