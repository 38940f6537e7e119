package io.securetoken.observe;

import io.securetoken.action.Action;
import io.securetoken.predict.Verdict;
import io.securetoken.simulate.Timeline;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a Mac, as it was observed, parts from what a book predicted, and why that may be. What was not seen, and what the
 * book leaves open, is no difference. The same input gives the same causes in the same order.
 *
 * <pre>{@code
 * Verdict verdict = predictor.predict(mac, GrantToken.to("bob").by("alice"));
 * Drift drift = Drift.between(verdict, granted, findings);
 * drift.differences().forEach(System.out::println);
 * }</pre>
 *
 * @param differences the differences, the Mac's own first, then by account and topic
 */
public record Drift(List<Difference> differences) implements Serializable {

    /** Takes a copy of the differences. */
    public Drift {
        differences = List.copyOf(differences);
    }

    /** Returns the differences after an action that was carried out at a time not known. */
    public static Drift between(Verdict predicted, Findings observed) {
        return between(new Timeline(predicted.mac(), List.of(predicted)), null, observed);
    }

    /** Returns the differences after an action that was carried out at that time. */
    public static Drift between(Verdict predicted, Instant done, Findings observed) {
        return between(new Timeline(predicted.mac(), List.of(predicted)), done, observed);
    }

    /** Returns the differences after the last of some actions, of which it is not known when they were carried out. */
    public static Drift between(Timeline predicted, Findings observed) {
        return between(predicted, null, observed);
    }

    /** Returns the differences after the last of some actions; {@code done} is the time of the last, or null if not known. */
    public static Drift between(Timeline predicted, @Nullable Instant done, Findings observed) {
        List<Difference> differences = new ArrayList<>();
        for (Finding finding : observed.findings()) {
            String name = finding.account();
            int expected = expected(predicted, finding, observed);
            List<Observation> against = finding.restsOn().stream()
                    .filter(one -> (one.on(finding.topic()) & expected) == 0)
                    .toList();
            if (expected != 0 && !against.isEmpty()) {
                List<Observation> with = finding.restsOn().stream()
                        .filter(one -> !against.contains(one))
                        .toList();
                Suspicion suspicion = new Suspicion(
                        finding,
                        expected,
                        before(predicted.start(), name, finding.topic()),
                        against,
                        with,
                        done,
                        observed,
                        predicted.end(),
                        concerning(predicted, name));
                differences.add(new Difference(
                        name,
                        finding.topic(),
                        finding.topic().words(expected),
                        finding.words(),
                        against,
                        with,
                        suspicion.causes()));
            }
        }
        return new Drift(differences);
    }

    /** Returns whether all that was seen is as predicted. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /** Returns the values the book leaves possible; 0 where nothing can be compared. */
    private static int expected(Timeline predicted, Finding finding, Findings observed) {
        Mac end = predicted.end();
        String name = finding.account();
        Topic topic = finding.topic();
        if (topic == Topic.PREBOOT && name != null && isToBeListed(end, name, observed)) {
            return Answer.YES.possible();
        }
        return before(end, name, topic);
    }

    /** INV-13: where FileVault is on, a holder that is not listed means that pre-boot is out of date. */
    private static boolean isToBeListed(Mac end, String name, Findings observed) {
        boolean on = end.fileVault() == FileVault.ON;
        boolean holds = end.account(name)
                .filter(account -> account.token().holds() == Answer.YES)
                .isPresent();
        return on && holds && observed.token(name).holds() != Answer.NO;
    }

    private static int before(Mac mac, @Nullable String name, Topic topic) {
        if (name == null) {
            return topic.of(mac);
        }
        Account account = mac.account(name).orElse(null);
        if (account == null) {
            return topic == Topic.PRESENCE ? Answer.NO.possible() : 0;
        }
        return topic.of(account);
    }

    /** Returns the steps that name the account; all of them if it is about the Mac. */
    private static List<Verdict> concerning(Timeline predicted, @Nullable String name) {
        return predicted.steps().stream()
                .filter(step -> name == null || names(step.action()).contains(name))
                .toList();
    }

    private static Set<String> names(Action action) {
        Set<String> names = new TreeSet<>();
        if (action.account() != null) {
            names.add(action.account());
        }
        if (action.by() != null) {
            names.add(action.by());
        }
        return names;
    }

    /** Returns the differences, one below the other; "no difference" if there is none. */
    @Override
    public String toString() {
        return isEmpty()
                ? "no difference"
                : differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
    }
}
