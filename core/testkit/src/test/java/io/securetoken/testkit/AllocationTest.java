package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.securetoken.action.GrantToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an answer costs in memory, once it is compiled: exact on any machine, however busy. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** A verdict and its question; 32 bytes, the verdict alone, where the compiler sees through. */
    private static final int VERDICT_AND_QUESTION = 96;

    private final Mac mac = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.named("carol"),
                    Account.standard("bob"));

    private Object kept = "";

    @Test
    void a_prepared_question_is_answered_without_memory() {
        io.securetoken.predict.Question question = Predictor.of(FactorialIt.rules())
                .prepare(mac, GrantToken.to("bob").by("alice"));

        assertThat(bytesPerCall(question::permission, 0)).isLessThan(1);
    }

    @Test
    void an_answer_by_names_costs_at_most_a_verdict_and_its_question() {
        assertThat(bytesOf(FactorialIt.rules())).isLessThanOrEqualTo(VERDICT_AND_QUESTION);
        assertThat(bytesOf(Macos.rules())).isLessThanOrEqualTo(VERDICT_AND_QUESTION);
    }

    private double bytesOf(RuleSet book) {
        Predictor predictor = Predictor.of(book);
        GrantToken grant = GrantToken.to("bob").by("alice");
        return bytesPerCall(() -> predictor.predict(mac, grant), VERDICT_AND_QUESTION);
    }

    /** The compiler decides in its own time what need not be allocated: it is given until there is enough of that. */
    private double bytesPerCall(Supplier<Object> call, double enough) {
        double least = Double.MAX_VALUE;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (least > enough && System.nanoTime() < end) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                kept = call.get();
            }
            least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) CALLS);
        }
        assertThat(kept).isNotNull();
        return least;
    }
}
