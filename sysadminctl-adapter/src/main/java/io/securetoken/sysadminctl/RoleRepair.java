package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.action.Demote;
import io.securetoken.action.Promote;
import io.securetoken.observe.Finding;
import io.securetoken.observe.Topic;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts roles back as they were, the last change first, and verifies each. A command that was sent before is not sent again. */
final class RoleRepair {

    private static final int SETTLING = 3;

    private final CommandRunner runner;
    private final StateReader reader;
    private final Predictor predictor;
    private final Journal journal;
    private final Set<Action> sent = new HashSet<>();
    private final List<String> restored = new ArrayList<>();
    private boolean mayStillChange;

    RoleRepair(CommandRunner runner, StateReader reader, Predictor predictor, Journal journal) {
        this.runner = runner;
        this.reader = reader;
        this.predictor = predictor;
        this.journal = journal;
    }

    /** Returns this repair for a Mac on which a command of a program that died may still be at work. */
    RoleRepair settled() {
        mayStillChange = true;
        return this;
    }

    void wasSent(Action action) {
        sent.add(action);
    }

    /** Returns the accounts that got back the role they had. */
    List<String> restored() {
        return restored;
    }

    /** Returns the roles that could not be restored. */
    List<RoleNotRestored> restore(Mac known, Map<String, Role> before) {
        List<String> names = new ArrayList<>(before.keySet());
        Collections.reverse(names);
        List<RoleNotRestored> failures = new ArrayList<>();
        // an interruption must not leave an administrator behind
        boolean interrupted = Thread.interrupted();
        for (String name : names) {
            restore(known, name, before.getOrDefault(name, Role.UNKNOWN)).ifPresent(failures::add);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures;
    }

    private Optional<RoleNotRestored> restore(Mac known, String name, Role before) {
        try {
            MacReading now = read(known, name);
            for (int time = 1; mayStillChange && time < SETTLING && role(now, name) == before; time++) {
                now = read(known, name);
            }
            return role(now, name) == before ? done(name) : restore(now, name, before);
        } catch (RuntimeException failed) {
            return Optional.of(new RoleNotRestored(name, before, Role.UNKNOWN, String.valueOf(failed.getMessage())));
        }
    }

    private Optional<RoleNotRestored> restore(MacReading now, String name, Role before) {
        Role role = role(now, name);
        if (now.mac().account(name).isEmpty()) {
            return Optional.of(new RoleNotRestored(name, before, role, "the account is not there any more"));
        }
        Action action = before == Role.ADMIN ? Promote.of(name) : Demote.of(name);
        if (sent.contains(action)) {
            return Optional.of(new RoleNotRestored(name, before, role, "it was tried, and nothing is sent twice"));
        }
        Verdict verdict = predictor.predict(now.mac(), action);
        if (verdict.permission() == Permission.REFUSED) {
            return Optional.of(new RoleNotRestored(name, before, role, verdict.explanation()));
        }
        Command command = before == Role.ADMIN ? Commands.promote(name) : Commands.demote(name);
        Completed completed = runner.run(command, Secrets.none());
        MacReading after = read(now.mac(), name);
        if (role(after, name) == before) {
            restored.add(name);
            return done(name);
        }
        String why = Readings.read(completed).detail();
        return Optional.of(new RoleNotRestored(
                name,
                before,
                role(after, name),
                after.doubts().isEmpty() ? "the command had no effect (" + why + ")" : after.doubts()));
    }

    private Optional<RoleNotRestored> done(String name) {
        journal.restored(name);
        return Optional.empty();
    }

    private MacReading read(Mac known, String name) {
        return reader.read(known, Set.of(), Map.of(name, EnumSet.of(Topic.ROLE)));
    }

    /** The role counts only where two sources show it. */
    private static Role role(MacReading reading, String name) {
        boolean confirmed = reading.findings()
                .about(name, Topic.ROLE)
                .filter(Finding::isConfirmed)
                .isPresent();
        return confirmed ? reading.mac().account(name).map(Account::role).orElse(Role.UNKNOWN) : Role.UNKNOWN;
    }
}
