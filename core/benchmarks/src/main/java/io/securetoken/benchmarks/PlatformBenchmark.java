package io.securetoken.benchmarks;

import java.util.ArrayList;
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

/** P3: any action on any Mac by the platform's book, whatever is unknown. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(2)
public class PlatformBenchmark {

    private static final int ROUNDS = 1 << 16;
    private static final int DIFFERENT = 1024;

    private final Platform[] questions = shuffled();

    private static Platform[] shuffled() {
        Random chosen = new Random(142);
        List<Platform> different = Platform.questions(DIFFERENT, chosen);
        List<Platform> questions = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            questions.add(different.get(chosen.nextInt(DIFFERENT)));
        }
        return questions.toArray(new Platform[0]);
    }

    /** A Mac and an action in, a verdict out. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public void anyActionAnyUnknowns(Blackhole answers) {
        for (Platform question : questions) {
            answers.consume(question.verdict().permission());
        }
    }
}
