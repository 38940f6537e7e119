package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Plan;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Mac;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Carries out a plan on a Mac, step by step. Before each step it reads the Mac and asks the book; the intent is on the disk before
 * anything is sent; afterwards it reads the Mac again and compares. It stops at the first step that is not seen to be done, or that leaves
 * the Mac otherwise than predicted. Nothing is sent twice. Whatever happens, roles it changed are put back when it stops early, and that is
 * verified too. One plan at a time is carried out on a Mac.
 *
 * <pre>{@code
 * PlanExecutor executor = PlanExecutor.on(LocalRunner.create(), Path.of("/var/db/securetoken"));
 * Execution execution = executor.run(plan, secrets);
 * execution.rolesNotRestored().forEach(System.err::println);
 * }</pre>
 */
public final class PlanExecutor {

    private final CommandRunner runner;
    private final Path folder;
    private final StateReader reader;
    private final Predictor predictor;

    private PlanExecutor(CommandRunner runner, Path folder, StateReader reader, Predictor predictor) {
        this.runner = runner;
        this.folder = folder;
        this.reader = reader;
        this.predictor = predictor;
    }

    /**
     * Returns an executor for the Mac whose commands that runner runs. The folder keeps the journal and the lock of this one Mac: every
     * program that changes the Mac has to name the same, and no two Macs may share one.
     */
    public static PlanExecutor on(CommandRunner runner, Path folder) {
        return new PlanExecutor(runner, folder, StateReader.of(runner), Predictor.of(Macos.rules()));
    }

    /** Returns this executor with another reader, such as one with another clock. */
    public PlanExecutor withReader(StateReader reader) {
        return new PlanExecutor(runner, folder, reader, predictor);
    }

    /** Returns this executor asking another book. */
    public PlanExecutor withPredictor(Predictor predictor) {
        return new PlanExecutor(runner, folder, reader, predictor);
    }

    /** Returns what came of the plan. See {@link #run(Mac, List, Secrets)}. */
    public Execution run(Plan plan, Secrets secrets) {
        return run(plan.start(), plan.actions(), secrets);
    }

    /**
     * Returns what came of the actions, in order, on a Mac of which that is known. Before anything is sent it refuses, with an {@link
     * IllegalArgumentException}, an action without a command, a secret that is missing and one that a command would cut short. Where another
     * plan is being carried out, or one was cut short and not yet {@link #recover recovered}, the result is a refusal.
     */
    public Execution run(Mac known, List<? extends Action> actions, Secrets secrets) {
        Optional<MacLock> lock = MacLock.tryIn(folder);
        if (lock.isEmpty()) {
            return Execution.refused("another plan is being carried out on this Mac; wait until it has ended");
        }
        try {
            return Journal.unfinished(folder).isPresent()
                    ? Execution.refused("an earlier plan was cut short on this Mac; recover it first")
                    : new PlanRun(runner, reader, predictor, folder, known, secrets).carryOut(actions);
        } finally {
            lock.get().close();
        }
    }

    /**
     * Returns what was repaired after a plan was cut short, as by a crash: roles are put back as they were, and that is verified.
     * Nothing else is done or undone. Refuses with an {@link IllegalStateException} while another plan is being carried out, or where the
     * Mac cannot be read.
     */
    public Recovery recover() {
        Optional<MacLock> lock = MacLock.tryIn(folder);
        if (lock.isEmpty()) {
            throw new IllegalStateException("another plan is being carried out on this Mac; wait until it has ended");
        }
        try {
            return Journal.unfinished(folder)
                    .map(this::recover)
                    .orElseGet(() -> new Recovery(false, List.of(), List.of(), List.of()));
        } finally {
            lock.get().close();
        }
    }

    private Recovery recover(Journal.Unfinished unfinished) {
        Mac mac = reader.read().mac();
        try (Journal journal = Journal.again(folder)) {
            RoleRepair repair = new RoleRepair(runner, reader, predictor, journal);
            List<RoleNotRestored> failures = repair.settled().restore(mac, unfinished.roles());
            if (failures.isEmpty()) {
                journal.end();
            }
            return new Recovery(true, List.copyOf(unfinished.intents().values()), repair.restored(), failures);
        }
    }
}
