package io.securetoken.observe;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what several sources said of one Mac, and takes no side where they disagree. What is too old does not count;
 * the time now is always the caller's. The order in which observations are given does not matter.
 *
 * <pre>{@code
 * Findings findings = Reconciliation.of(observations).notBefore(lastGrant).at(now);
 * findings.token("bob");      // HELD, NONE, UNKNOWN …
 * findings.conflicts();       // both sides, with sources and times
 * }</pre>
 */
public final class Reconciliation implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Observation> observations;
    private final EnumMap<ObservationSource, Duration> limits;
    private final @Nullable Instant notBefore;

    private Reconciliation(
            List<Observation> observations, EnumMap<ObservationSource, Duration> limits, @Nullable Instant notBefore) {
        this.observations = observations;
        this.limits = limits;
        this.notBefore = notBefore;
    }

    /** Returns a reconciliation of these observations, each source with its own {@link ObservationSource#maximumAge}. */
    public static Reconciliation of(Observation... observations) {
        return of(List.of(observations));
    }

    /** Returns a reconciliation of these observations, each source with its own {@link ObservationSource#maximumAge}. */
    public static Reconciliation of(Collection<Observation> observations) {
        EnumMap<ObservationSource, Duration> limits = new EnumMap<>(ObservationSource.class);
        for (ObservationSource source : ObservationSource.values()) {
            limits.put(source, source.maximumAge());
        }
        return new Reconciliation(List.copyOf(new TreeSet<>(observations)), limits, null);
    }

    /** Returns the same with one age limit for every source; refuses a negative one. */
    public Reconciliation within(Duration age) {
        Reconciliation limited = this;
        for (ObservationSource source : ObservationSource.values()) {
            limited = limited.within(source, age);
        }
        return limited;
    }

    /** Returns the same with another age limit for that source; refuses a negative one. */
    public Reconciliation within(ObservationSource source, Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("an age limit below zero lets nothing count; give zero or more");
        }
        EnumMap<ObservationSource, Duration> changed = new EnumMap<>(limits);
        changed.put(source, age);
        return new Reconciliation(observations, changed, notBefore);
    }

    /**
     * Returns the same without what was read before the Mac was last changed. The lag of a server is taken into account:
     * what it shows may be older than the moment it was read.
     */
    public Reconciliation notBefore(Instant changed) {
        return new Reconciliation(observations, limits, changed);
    }

    /** Returns what the observations add up to at that time. */
    public Findings at(Instant now) {
        List<Observation> fresh = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>();
        for (Observation one : observations) {
            String why = whyNot(one, now);
            if (why == null) {
                fresh.add(one);
            } else {
                aside.add(new SetAside(one, why));
            }
        }
        return new Findings(now, Findings.addedUp(fresh), aside);
    }

    private @Nullable String whyNot(Observation one, Instant now) {
        Duration limit = limits.getOrDefault(one.source(), one.source().maximumAge());
        if (one.time().isAfter(now)) {
            return "it is dated " + words(Duration.between(now, one.time())) + " after now; compare the clocks";
        }
        Duration age = Duration.between(one.time(), now);
        if (age.compareTo(limit) > 0) {
            return "it is " + words(age) + " old, and " + words(limit) + " is the limit; read it again";
        }
        if (notBefore != null && one.time().minus(one.source().lag()).isBefore(notBefore)) {
            return "it may show the Mac as it was before " + notBefore + "; read it again";
        }
        return null;
    }

    private static String words(Duration age) {
        List<String> parts = new ArrayList<>();
        addTo(parts, age.toHours(), "h");
        addTo(parts, age.toMinutesPart(), "min");
        addTo(parts, age.toSecondsPart(), "s");
        return parts.isEmpty() ? "less than 1 s" : String.join(" ", parts);
    }

    private static void addTo(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }

    /** Returns the observations and the limits. */
    @Override
    public String toString() {
        return observations + " within " + limits;
    }
}
