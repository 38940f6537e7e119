package io.securetoken.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** P1 and P2: the 72 requests of the seed in random order, by hand and by the library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class SeedBenchmark {

    private static final int ROUNDS = 1 << 16;

    private final Request[] requests = shuffled();

    private static Request[] shuffled() {
        List<Request> all = Request.all();
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            requests.add(all.get(i % all.size()));
        }
        Collections.shuffle(requests, new Random(72));
        return requests.toArray(new Request[0]);
    }

    /** The limit: a switch over enums, written by hand. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void handWrittenSwitch(Blackhole answers) {
        for (Request request : requests) {
            answers.consume(request.byHand());
        }
    }

    /** P1: a Mac and an action in, a verdict out. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void byValuesAndNames(Blackhole answers) {
        for (Request request : requests) {
            answers.consume(request.byValuesAndNames().permission());
        }
    }

    /** P2: the same with names resolved beforehand. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void prepared(Blackhole answers) {
        for (Request request : requests) {
            answers.consume(request.prepared().permission());
        }
    }
}
