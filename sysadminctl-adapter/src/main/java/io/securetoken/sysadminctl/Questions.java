package io.securetoken.sysadminctl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks a Mac, several questions at once. A question that found the directory service busy is put again; none changes anything. */
final class Questions {

    private static final int AT_ONCE = 4;
    private static final int TIMES = 3;
    private static final Pattern BUSY = Pattern.compile("(?:<dscl_cmd> )?DS Error: (?:-14009|-14988)\\b.*");

    private final CommandRunner runner;
    private final InstantSource clock;
    private final Duration pause;

    Questions(CommandRunner runner, InstantSource clock, Duration pause) {
        this.runner = runner;
        this.clock = clock;
        this.pause = pause;
    }

    /** An answer and when the question was put. */
    record Answered(Completed completed, Reading reading, Instant time) {}

    Map<Command, Answered> ask(Collection<Command> questions) {
        List<Command> distinct = questions.stream().distinct().toList();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Answered>> tasks = new ArrayList<>();
            distinct.forEach(question -> tasks.add(() -> ask(question)));
            List<Future<Answered>> answers = pool.invokeAll(tasks);
            Map<Command, Answered> answered = new HashMap<>();
            for (int i = 0; i < distinct.size(); i++) {
                answered.put(distinct.get(i), answers.get(i).get());
            }
            return answered;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the reading of the Mac was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the Mac could not be asked", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    Answered ask(Command question) throws InterruptedException {
        Answered answered = once(question);
        for (int time = 1; time < TIMES && isBusy(answered.completed()); time++) {
            rest();
            answered = once(question);
        }
        return answered;
    }

    private Answered once(Command question) {
        Instant time = clock.instant();
        Completed completed = runner.run(question, Secrets.none());
        return new Answered(completed, Readings.read(completed), time);
    }

    private static boolean isBusy(Completed completed) {
        return Lines.spoken(completed).stream()
                .anyMatch(line -> BUSY.matcher(line).matches());
    }

    void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    }

    Instant now() {
        return clock.instant();
    }
}
