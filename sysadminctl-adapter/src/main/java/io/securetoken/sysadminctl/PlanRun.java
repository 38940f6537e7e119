package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.observe.Cause;
import io.securetoken.observe.Difference;
import io.securetoken.observe.Drift;
import io.securetoken.observe.Topic;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One plan being carried out, while nobody else changes the Mac. */
final class PlanRun {

    private final CommandRunner runner;
    private final StateReader reader;
    private final Predictor predictor;
    private final Path folder;
    private final List<StepResult> results = new ArrayList<>();
    private final Map<String, Role> changedRoles = new LinkedHashMap<>();
    private Secrets secrets;
    private Mac mac;
    private @Nullable Surprise surprise;

    PlanRun(CommandRunner runner, StateReader reader, Predictor predictor, Path folder, Mac known, Secrets secrets) {
        this.runner = runner;
        this.reader = reader;
        this.predictor = predictor;
        this.folder = folder;
        this.mac = known;
        this.secrets = secrets;
    }

    Execution carryOut(List<? extends Action> actions) {
        check(actions);
        if (actions.isEmpty()) {
            return new Execution(Outcome.ALREADY, "there is nothing to do", List.of(), null, List.of());
        }
        try (Journal journal = Journal.begin(folder, reader.now())) {
            RoleRepair repair = new RoleRepair(runner, reader, predictor, journal);
            List<RoleNotRestored> left = new ArrayList<>();
            boolean complete = false;
            try {
                complete = carryOut(actions, journal, repair);
            } finally {
                // an exception on its way out must not keep roles from being put back
                left.addAll(complete ? List.of() : repair.restore(mac, changedRoles));
                if (left.isEmpty()) {
                    journal.end();
                }
            }
            return execution(complete, left);
        }
    }

    /** Everything that can be refused is refused before the first step, not between a promotion and its undoing. */
    private void check(List<? extends Action> actions) {
        Secrets known = secrets;
        for (Action action : actions) {
            Command command = command(action);
            runner.check(command, known);
            known = afterwards(known, action);
        }
    }

    private Command command(Action action) {
        return Commands.forAction(action, mac)
                .orElseThrow(() -> new IllegalArgumentException("no command can " + action.phrase() + ": "
                        + Commands.whyNot(action, mac).orElse("")));
    }

    /** From then on the new password is the present one. */
    private static Secrets afterwards(Secrets secrets, Action action) {
        String account = action.account();
        boolean setsPassword = new Sought(action).isAboutPassword() || action.operation() == Operation.CREATE_ACCOUNT;
        return setsPassword && account != null && secrets.has(Ask.newPassword(account))
                ? secrets.password(account, secrets.answer(Ask.newPassword(account)))
                : secrets;
    }

    private boolean carryOut(List<? extends Action> actions, Journal journal, RoleRepair repair) {
        MacReading now = read(actions.subList(0, 1));
        for (int step = 0; step < actions.size(); step++) {
            Action action = actions.get(step);
            StepResult result = step(step, action, now, actions, journal, repair);
            results.add(result);
            if (!result.outcome().isThere() || surprise != null) {
                return false;
            }
            now = result.after();
        }
        return true;
    }

    private StepResult step(
            int step,
            Action action,
            MacReading now,
            List<? extends Action> actions,
            Journal journal,
            RoleRepair repair) {
        Sought sought = new Sought(action);
        if (sought.mayLag() && sought.in(now) == Answer.YES) {
            return new StepResult(
                    action,
                    Outcome.INDETERMINATE,
                    "the one source says that it is so, and it may be out of date; ask the MDM server",
                    null,
                    null,
                    now);
        }
        if (sought.alreadyIn(now) == Answer.YES && action.operation() != Operation.UPDATE_PREBOOT) {
            return already(action, actions, step, now);
        }
        Verdict verdict;
        try {
            verdict = predictor.predict(mac, action);
        } catch (IllegalArgumentException impossible) {
            return new StepResult(action, Outcome.REFUSED, String.valueOf(impossible.getMessage()), null, null, now);
        }
        if (verdict.permission() != Permission.ALLOWED) {
            return notAllowed(action, verdict, now);
        }
        return send(step, action, verdict, actions, journal, repair);
    }

    /** An account that had the role before must not lose it to a plan that meant to give it for a while. */
    private StepResult already(Action action, List<? extends Action> actions, int step, MacReading now) {
        List<? extends Action> later = actions.subList(step + 1, actions.size());
        if (changesRole(action)
                && later.stream()
                        .anyMatch(next -> changesRole(next) && Objects.equals(next.account(), action.account()))) {
            return new StepResult(
                    action,
                    Outcome.REFUSED,
                    "the role of `" + action.account() + "` is not the one this plan began with; make a new plan",
                    null,
                    null,
                    now);
        }
        return new StepResult(action, Outcome.ALREADY, "", null, null, readFrom(step, actions));
    }

    private static boolean changesRole(Action action) {
        return action.operation() == Operation.PROMOTE || action.operation() == Operation.DEMOTE;
    }

    private static StepResult notAllowed(Action action, Verdict verdict, MacReading now) {
        if (verdict.permission() == Permission.REFUSED) {
            String rules = verdict.unmet().stream()
                    .map(row -> row.says() + " [" + row.citation() + "]")
                    .collect(Collectors.joining("; "));
            return new StepResult(action, Outcome.REFUSED, rules, verdict, null, now);
        }
        String missing = "whether it may be done depends on what is not known: " + String.join(", ", verdict.missing());
        String doubts = now.doubts();
        return new StepResult(
                action,
                Outcome.INDETERMINATE,
                doubts.isEmpty() ? missing : missing + "; " + doubts,
                verdict,
                null,
                now);
    }

    private StepResult send(
            int step,
            Action action,
            Verdict verdict,
            List<? extends Action> actions,
            Journal journal,
            RoleRepair repair) {
        Optional<Role> before = roleBefore(action);
        journal.intend(step, action, before);
        before.ifPresent(role -> changedRoles.putIfAbsent(Objects.requireNonNull(action.account()), role));
        repair.wasSent(action);
        Completed completed = runner.run(command(action), secrets);
        MacReading after = readFrom(step, actions);
        StepResult result = judged(action, verdict, completed, after);
        journal.came(step, result.outcome());
        if (result.outcome() == Outcome.DONE) {
            secrets = afterwards(secrets, action);
            before.ifPresent(role -> rememberIfBack(action, journal));
        }
        surprise = surprise(result, verdict);
        return result;
    }

    private Optional<Role> roleBefore(Action action) {
        return changesRole(action)
                ? mac.account(Objects.requireNonNull(action.account())).map(Account::role)
                : Optional.empty();
    }

    private void rememberIfBack(Action action, Journal journal) {
        String account = Objects.requireNonNull(action.account());
        Role role = mac.existing(account).role();
        if (role == changedRoles.get(account)) {
            changedRoles.remove(account);
            journal.restored(account);
        }
    }

    /** Reads what shows whether the step was done, and whether the next one may be. */
    private MacReading readFrom(int step, List<? extends Action> actions) {
        return read(actions.subList(step, Math.min(step + 2, actions.size())));
    }

    /** Reads what these steps depend on and change, and remembers it. */
    private MacReading read(List<? extends Action> actions) {
        Set<Topic> ofMac = EnumSet.noneOf(Topic.class);
        Map<String, Set<Topic>> topics = new TreeMap<>();
        for (Action action : actions) {
            Sought sought = new Sought(action);
            ofMac.addAll(sought.ofMac());
            sought.topics(mac)
                    .forEach((account, asked) -> topics.computeIfAbsent(account, name -> EnumSet.noneOf(Topic.class))
                            .addAll(asked));
        }
        MacReading reading = reader.read(mac, ofMac, topics);
        mac = reading.mac();
        return reading;
    }

    private StepResult judged(Action action, Verdict verdict, Completed completed, MacReading after) {
        Reading said = Readings.read(completed);
        Sought sought = new Sought(action);
        Answer seen = sought.isAboutPassword() ? isPasswordNow(action) : sought.in(after);
        return switch (seen) {
            case YES -> new StepResult(action, Outcome.DONE, "", verdict, said, after);
            case NO -> notSeen(action, verdict, completed, said, after);
            case UNKNOWN ->
                new StepResult(
                        action,
                        Outcome.INDETERMINATE,
                        after.doubts().isEmpty() ? "no reading shows whether it happened" : after.doubts(),
                        verdict,
                        said,
                        after);
        };
    }

    private StepResult notSeen(Action action, Verdict verdict, Completed completed, Reading said, MacReading after) {
        boolean cut = !completed.isWhole() && completed.ending() != Ending.NOT_STARTED;
        if (cut || (!completed.trouble().isEmpty() && completed.ending() != Ending.NOT_STARTED)) {
            String why = completed.trouble().isEmpty() ? "the command did not end by itself" : completed.trouble();
            return new StepResult(
                    action,
                    Outcome.INDETERMINATE,
                    why + "; it has not happened so far, and is not sent again",
                    verdict,
                    said,
                    after);
        }
        if (said.finding() != Finding.REFUSED && new Sought(action).mayLag()) {
            return new StepResult(
                    action,
                    Outcome.INDETERMINATE,
                    "the one source does not show it, and it may be out of date; ask the MDM server",
                    verdict,
                    said,
                    after);
        }
        Outcome outcome = said.finding() == Finding.REFUSED ? Outcome.REFUSED : Outcome.NO_EFFECT;
        String why = completed.trouble().isEmpty() ? said.detail() : completed.trouble();
        return new StepResult(action, outcome, "the tool said: " + why, verdict, said, after);
    }

    private Answer isPasswordNow(Action action) {
        String account = Objects.requireNonNull(action.account());
        Secrets present = Secrets.none().password(account, secrets.answer(Ask.newPassword(account)));
        return Authentication.read(runner.run(Commands.authentication(account), present));
    }

    /** Where the step was not seen to be done, or something else is not as predicted. Pre-boot may lag behind a grant. */
    private @Nullable Surprise surprise(StepResult result, Verdict verdict) {
        Drift drift = Drift.between(verdict, result.after().findings());
        boolean asPredicted = drift.differences().stream().allMatch(PlanRun::isPrebootOnly);
        return result.outcome() == Outcome.DONE && asPredicted
                ? null
                : new Surprise(result.action(), verdict, result.after().findings(), drift);
    }

    private static boolean isPrebootOnly(Difference difference) {
        return difference.topic() == Topic.PREBOOT && difference.causes().get(0).cause() == Cause.PREBOOT_NOT_REFRESHED;
    }

    private Execution execution(boolean complete, List<RoleNotRestored> left) {
        StepResult last = results.get(results.size() - 1);
        if (complete) {
            boolean already = results.stream().allMatch(result -> result.outcome() == Outcome.ALREADY);
            return new Execution(already ? Outcome.ALREADY : Outcome.DONE, "", results, null, left);
        }
        boolean otherwise = last.outcome().isThere();
        return new Execution(
                otherwise ? Outcome.INDETERMINATE : last.outcome(),
                otherwise ? "the step was done, but the Mac is not as predicted" : last.reason(),
                results,
                surprise,
                left);
    }
}
