package io.securetoken.sysadminctl;

import io.securetoken.observe.Findings;
import io.securetoken.observe.Observation;
import io.securetoken.state.Mac;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A Mac as it was read at one time: what is known of it, what each source showed, and what could not be read. A token is
 * never read as usable: its trace shows that it is there, and only its use that it works.
 *
 * <pre>{@code
 * MacReading reading = StateReader.of(runner).read();
 * reading.mac().existing("bob").token();   // NONE, HELD or UNKNOWN
 * reading.findings().conflicts();          // sources that disagree
 * }</pre>
 *
 * @param at when it was read
 * @param mac the Mac, unknown where it could not be read or sources disagree
 * @param findings what the observations add up to, and where they disagree
 * @param observations what each source showed, and when
 * @param unread what could not be read, and why
 */
public record MacReading(Instant at, Mac mac, Findings findings, List<Observation> observations, List<Unread> unread)
        implements Serializable {

    /** Takes copies of the lists. */
    public MacReading {
        observations = List.copyOf(observations);
        unread = List.copyOf(unread);
    }

    /** Returns whether sources that read this Mac contradict one another. */
    public boolean isContradictory() {
        return !findings.conflicts().isEmpty();
    }

    /** Returns why something is unknown: the conflicts, then what could not be read; empty if there is neither. */
    public String doubts() {
        StringBuilder doubts = new StringBuilder();
        findings.conflicts().forEach(conflict -> doubts.append("; ").append(conflict));
        unread.forEach(one -> doubts.append("; ").append(one));
        return doubts.isEmpty() ? "" : doubts.substring(2);
    }
}
