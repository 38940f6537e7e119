package io.securetoken.observe;

import io.securetoken.predict.Permission;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Rule;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.TokenState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the causes of one difference. Each reason that applies has a fixed weight; a cause has that of its strongest
 * reason, and one point for each further one, up to four. Equal weights keep the order of {@link Cause}.
 *
 * @param finding what was seen
 * @param expected what the book leaves possible
 * @param before what was possible before the first step; 0 if there was no such account
 * @param against the observations that the prediction rules out
 * @param with the observations that agree with it
 * @param done when the last step was carried out
 * @param observed all that was seen
 * @param end the Mac as predicted
 * @param steps the steps that name the account
 */
record Suspicion(
        Finding finding,
        int expected,
        int before,
        List<Observation> against,
        List<Observation> with,
        @Nullable Instant done,
        Findings observed,
        Mac end,
        List<Verdict> steps) {

    private static final int CERTAIN = 100;
    private static final int STRONG = 80;
    private static final int FAIR = 60;
    private static final int WEAK = 40;
    private static final int FAINT = 20;

    private static final int MOST_FURTHER = 4;

    private static final MacOs TAHOE = MacOs.of("26");

    List<LikelyCause> causes() {
        List<LikelyCause> causes = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            Reasons reasons = new Reasons();
            switch (cause) {
                case STALE_VIEW -> staleView(reasons);
                case PREBOOT_NOT_REFRESHED -> prebootNotRefreshed(reasons);
                case PASSWORD_REPLACED -> passwordReplaced(reasons);
                case TOOL_LIED -> toolLied(reasons);
                case SOMEONE_ELSE_ACTED -> someoneElseActed(reasons);
                case BEHAVES_DIFFERENTLY -> behavesDifferently(reasons);
            }
            if (reasons.weight() > 0) {
                causes.add(reasons.as(cause));
            }
        }
        causes.sort(Comparator.comparingInt(LikelyCause::weight).reversed().thenComparing(LikelyCause::cause));
        return causes;
    }

    private void staleView(Reasons reasons) {
        Instant then = done;
        if (then != null && against.stream().allMatch(one -> one.time().isBefore(then))) {
            reasons.add(CERTAIN, "all that disagrees was read before the action");
        } else if (then != null && against.stream().anyMatch(one -> one.time().isBefore(then))) {
            reasons.add(WEAK, "some of what disagrees was read before the action");
        }
        List<Observation> lagging = against.stream()
                .filter(one -> !one.source().readsTheMac())
                .filter(one ->
                        then == null || one.time().minus(one.source().lag()).isBefore(then))
                .toList();
        if (!lagging.isEmpty() && lagging.size() == against.size()) {
            boolean contradicted = with.stream().anyMatch(one -> one.source().readsTheMac());
            reasons.add(
                    contradicted ? CERTAIN - 5 : STRONG + 5,
                    "only sources disagree that may lag up to 24 hours"
                            + (contradicted ? ", and what was read on the Mac agrees with the prediction" : ""));
        } else if (!lagging.isEmpty()) {
            reasons.add(FAINT, "one of the sources may lag up to 24 hours");
        }
        reasons.cite("SEED-8", "DEF-08");
        reasons.next(onTheMac());
    }

    private void prebootNotRefreshed(Reasons reasons) {
        if (finding.topic() != Topic.PREBOOT || (finding.possible() & 1) != 0) {
            return;
        }
        boolean seenToHold = observed.token(name()).holds().possible() == 1;
        reasons.add(
                seenToHold ? STRONG + 10 : FAIR,
                "FileVault is " + end.fileVault().word()
                        + ", and a holder that is not listed means that pre-boot is out of date");
        if (seenToHold) {
            reasons.add(FAINT, "the token was seen to be there");
        }
        reasons.cite("GRANT-11", "INV-13", "FAIL-14");
        reasons.next(
                "run `diskutil apfs updatePreboot /` and read " + words(ObservationSource.FILEVAULT_LIST) + " again");
        if (end.fileVault() != FileVault.ON) {
            reasons.next(
                    "read " + words(ObservationSource.FILEVAULT_STATUS) + ": the list is empty while FileVault is off");
        }
    }

    private void passwordReplaced(Reasons reasons) {
        if (finding.topic() != Topic.TOKEN || (expected & TokenState.USABLE.possible()) == 0) {
            return;
        }
        TokenState now = TokenState.covering(finding.possible());
        boolean stale = now == TokenState.STALE || against.stream().anyMatch(one -> one.seen() == Seen.TOKEN_REFUSED);
        if (stale) {
            reasons.add(STRONG + 5, "the token was refused, as one is that is wrapped under an older password");
            if (now == TokenState.STALE) {
                reasons.add(FAINT, "its traces are still there");
            }
        } else if (now == TokenState.NONE && held()) {
            boolean removes = !end.macos().isAtLeast(TAHOE);
            reasons.add(
                    removes ? FAIR - 5 : FAINT - 5,
                    removes
                            ? "the token is gone, and before 26 a reset forced by an agent removes it"
                            : "the token is gone; from 26 a forced reset is said to leave it stale, not to remove it");
        } else {
            return;
        }
        reasons.cite("PW-06", "PW-07", "PW-08", "PW-09", "INV-16", "CONTRA-02");
        reasons.next("ask whether the older password still opens the FileVault screen or changes the password (PW-12)");
        reasons.next("look in the MDM server's and its agent's history for a reset of this password");
    }

    private void toolLied(Reasons reasons) {
        boolean onTheMac = against.stream()
                .filter(one -> one.source().readsTheMac())
                .anyMatch(one -> with.stream()
                        .anyMatch(other -> other.source().readsTheMac()
                                && other.source() != one.source()
                                && one.contradicts(other, finding.topic())));
        if (onTheMac) {
            reasons.add(STRONG, "two sources that read the Mac itself disagree");
        }
        boolean read = against.stream().anyMatch(one -> one.source().readsTheMac());
        if (read && isAsBefore() && carriedOut()) {
            reasons.add(STRONG - 10, "it is as it was before: `- Done!` and exit status 0 prove nothing");
        }
        List<ObservationSource> sources =
                against.stream().map(Observation::source).distinct().toList();
        if (sources.size() == 1 && sources.get(0).readsTheMac()) {
            reasons.add(FAINT + 5, "only one source says so");
        }
        reasons.cite("ADP-01", "INV-23", "DEF-05");
        reasons.next(onTheMac());
    }

    private void someoneElseActed(Reasons reasons) {
        if (steps.isEmpty()) {
            reasons.add(FAIR + 5, "no step names " + (finding.account() == null ? "the Mac" : "`" + name() + "`"));
        } else if ((finding.possible() & (before | expected)) == 0) {
            reasons.add(FAIR, "it is neither as it was before nor as predicted");
        } else if (!isAsBefore()) {
            reasons.add(WEAK, "it changed, and not by what was predicted");
        } else {
            reasons.add(FAINT, "between the action and the reading anybody may have acted");
        }
        reasons.cite(howItChanges());
        reasons.next("read the MDM server's list of commands sent to this Mac, and who was logged in since");
    }

    private List<String> howItChanges() {
        return switch (finding.topic()) {
            case TOKEN ->
                (finding.possible() & TokenState.HELD.possible()) != 0
                        ? List.of("GRANT-01", "GRANT-07")
                        : List.of("LOSS-01", "LOSS-08");
            case PRESENCE -> List.of("ACT-11", "LOSS-04");
            case ROLE -> List.of("NEU-01");
            case OWNERSHIP -> List.of("VO-02", "VO-04");
            case PREBOOT -> List.of("LOSS-08", "GRANT-06");
            case TAG -> List.of("ELIG-10", "ELIG-12");
            case FILEVAULT -> List.of("ACT-01", "ACT-03");
            case BOOTSTRAP_TOKEN -> List.of("ACT-22", "BST-10");
        };
    }

    private void behavesDifferently(Reasons reasons) {
        boolean refused = steps.stream().anyMatch(step -> step.permission() == Permission.REFUSED);
        if (refused && !isAsBefore()) {
            reasons.add(STRONG - 5, "the book refuses the action, and something changed all the same");
        }
        for (Rule row : rules()) {
            if (!row.contested().isEmpty()) {
                reasons.add(FAIR - 10, "sources disagree about " + row.book() + " " + row.id());
            } else if (row.confidence().stream().allMatch(Suspicion::isThin)) {
                reasons.add(WEAK - 5, row.book() + " " + row.id() + " rests on one source, or on none");
            } else if (row.since().isPresent() || row.before().isPresent()) {
                reasons.add(FAINT + 5, row.book() + " " + row.id() + " is said of some versions only");
            }
        }
        reasons.add(FAINT - 10, "no row was ever tried on every version");
        reasons.next("do the same on a second Mac with macOS " + end.macos() + ", and read " + traces()
                + " before and after");
    }

    private static boolean isThin(Confidence confidence) {
        return confidence == Confidence.ONE || confidence == Confidence.INFERRED || confidence == Confidence.NONE;
    }

    private Set<Rule> rules() {
        Set<Rule> rows = new LinkedHashSet<>();
        steps.forEach(step -> rows.addAll(step.rules()));
        return rows;
    }

    private boolean carriedOut() {
        return steps.stream().anyMatch(step -> step.permission() != Permission.REFUSED);
    }

    private boolean held() {
        return before != 0 && (before & TokenState.NONE.possible()) == 0;
    }

    private boolean isAsBefore() {
        return before != 0 && against.stream().allMatch(one -> (one.on(finding.topic()) & before) != 0);
    }

    private String name() {
        return Objects.requireNonNullElse(finding.account(), "");
    }

    private String words(ObservationSource source) {
        return finding.account() == null ? source.words() : source.words().replace("NAME", name());
    }

    private String onTheMac() {
        return "read on the Mac, and have both agree: " + traces();
    }

    private String traces() {
        return switch (finding.topic()) {
            case TOKEN, PRESENCE, TAG ->
                words(ObservationSource.SYSADMINCTL_STATUS) + " and "
                        + words(ObservationSource.AUTHENTICATION_AUTHORITY) + " or "
                        + words(ObservationSource.APFS_CRYPTO_USERS);
            case OWNERSHIP -> words(ObservationSource.APFS_CRYPTO_USERS);
            case ROLE -> words(ObservationSource.ADMIN_GROUP) + " and `id -Gn " + name() + "`";
            case PREBOOT ->
                words(ObservationSource.FILEVAULT_LIST) + " and " + words(ObservationSource.FILEVAULT_STATUS);
            case FILEVAULT -> words(ObservationSource.FILEVAULT_STATUS) + " and `fdesetup isactive`";
            case BOOTSTRAP_TOKEN ->
                words(ObservationSource.BOOTSTRAP_STATUS) + " and " + words(ObservationSource.ERASE_PREFLIGHT);
        };
    }

    /** The reasons for one cause, as they are found. */
    private final class Reasons {

        private int strongest;
        private final List<String> because = new ArrayList<>();
        private final Set<String> rows = new LinkedHashSet<>();
        private final Set<String> next = new LinkedHashSet<>();

        void add(int points, String reason) {
            because.add(points > strongest ? 0 : because.size(), reason);
            strongest = Math.max(strongest, points);
        }

        int weight() {
            return because.isEmpty() ? 0 : strongest + Math.min(because.size() - 1, MOST_FURTHER);
        }

        void cite(String... ids) {
            cite(List.of(ids));
        }

        void cite(Collection<String> ids) {
            rows.addAll(ids);
        }

        void next(String reading) {
            next.add(reading);
        }

        LikelyCause as(Cause cause) {
            Set<String> cited = new LinkedHashSet<>();
            for (Rule row : rules()) {
                cited.add(row.book() + " " + row.key());
                cited.addAll(row.contested());
            }
            List<String> all = new ArrayList<>(rows);
            cited.stream().filter(id -> !all.contains(id)).forEach(all::add);
            return new LikelyCause(cause, weight(), because, all, List.copyOf(next));
        }
    }
}
