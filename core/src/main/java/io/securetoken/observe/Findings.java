package io.securetoken.observe;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What observations of one Mac add up to at one time: a finding for each thing that a fresh one speaks of, the conflicts,
 * and what was too old to count. What nothing speaks of is unknown.
 *
 * <pre>{@code
 * Findings findings = Reconciliation.of(observations).at(now);
 * findings.account("bob").token();
 * Mac mac = findings.toMac(Mac.running("14.4"));
 * }</pre>
 *
 * @param at the time it holds for
 * @param findings one for each thing that was seen, by account and topic; the Mac's own first
 * @param setAside the observations that do not count, in order of time
 */
public record Findings(Instant at, List<Finding> findings, List<SetAside> setAside) implements Serializable {

    /** Takes copies of the lists. */
    public Findings {
        findings = List.copyOf(findings);
        setAside = List.copyOf(setAside);
    }

    static List<Finding> addedUp(List<Observation> fresh) {
        TreeMap<String, List<Observation>> byAccount = new TreeMap<>();
        fresh.forEach(one -> byAccount
                .computeIfAbsent(Objects.requireNonNullElse(one.account(), ""), name -> new ArrayList<>())
                .add(one));
        List<Finding> findings = new ArrayList<>();
        byAccount.forEach((name, seen) -> {
            for (Topic topic : Topic.values()) {
                List<Observation> speaking = seen.stream()
                        .filter(one -> one.seen().topics().contains(topic))
                        .toList();
                if (!speaking.isEmpty()) {
                    findings.add(Finding.of(name.isEmpty() ? null : name, topic, speaking));
                }
            }
        });
        return findings;
    }

    /** Returns the names of all accounts that a fresh observation speaks of. */
    public SortedSet<String> accounts() {
        TreeSet<String> names = new TreeSet<>();
        findings.stream()
                .flatMap(finding -> Stream.ofNullable(finding.account()))
                .forEach(names::add);
        return names;
    }

    /** Returns the finding about that of an account, or about that of the Mac for null; empty if nothing fresh speaks of it. */
    public Optional<Finding> about(@Nullable String account, Topic topic) {
        return findings.stream()
                .filter(finding -> finding.topic() == topic && Objects.equals(finding.account(), account))
                .findFirst();
    }

    /** Returns the state of the account's token; unknown where sources disagree or nothing fresh speaks of it. */
    public TokenState token(String account) {
        return about(account, Topic.TOKEN)
                .map(finding -> TokenState.covering(finding.possible()))
                .orElse(TokenState.UNKNOWN);
    }

    /** Returns the state of the account's token with all it rests on. */
    public AccountFindings account(String name) {
        return new AccountFindings(
                name,
                token(name),
                about(name, Topic.TOKEN).map(Finding::restsOn).orElse(List.of()),
                conflicts().stream()
                        .filter(conflict -> name.equals(conflict.account()))
                        .toList(),
                setAside.stream()
                        .filter(aside -> name.equals(aside.observation().account()))
                        .toList());
    }

    /** Returns all disagreements, by account and topic. */
    public List<Conflict> conflicts() {
        return findings.stream()
                .flatMap(finding -> finding.disagreement().stream())
                .toList();
    }

    /**
     * Returns that Mac with what was found put in. A finding replaces what the Mac said, unless the Mac said more and
     * the finding allows it: a token known to be usable stays so when it is seen to be there. A conflict makes unknown. An
     * account that was seen is added; one that is not there is taken out.
     */
    public Mac toMac(Mac base) {
        Mac mac = base;
        for (Finding finding : findings) {
            if (finding.topic().isOfMac()) {
                mac = finding.topic().on(mac, narrowed(finding.topic().of(mac), finding));
            }
        }
        for (String name : accounts()) {
            mac = withAccount(mac, name);
        }
        return mac;
    }

    private Mac withAccount(Mac mac, String name) {
        int presence = about(name, Topic.PRESENCE).map(Finding::possible).orElse(0);
        if (presence == Answer.NO.possible()) {
            return mac.without(name);
        }
        Optional<Account> known = mac.account(name);
        if (known.isEmpty() && presence == 0) {
            return mac;
        }
        Account before = known.orElseGet(() -> Account.named(name).withTokenDisabledTag(Answer.UNKNOWN));
        Account after = before;
        for (Finding finding : findings) {
            if (name.equals(finding.account())) {
                after = finding.topic().on(after, narrowed(finding.topic().of(after), finding));
            }
        }
        return known.isPresent() && after.equals(before) ? mac : mac.with(after);
    }

    private static int narrowed(int known, Finding finding) {
        int both = known & finding.possible();
        return both == 0 || finding.conflict() != null ? finding.possible() : both;
    }

    /** Returns the findings, one a line, then what does not count. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.add(finding.toString()));
        setAside.forEach(aside -> lines.add("not counted: " + aside.observation() + ": " + aside.why()));
        return String.join("\n", lines);
    }
}
