package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.securetoken.action.GrantToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Question;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What an answer costs in memory once its like has been asked: exact on any machine, however busy, compiled or not. */
class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CALLS = 20_000;
    /** A header and four references. */
    private static final int VERDICT = 32;

    private final Mac mac = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.named("carol"),
                    Account.standard("bob"));
    private final GrantToken grant = GrantToken.to("bob").by("alice");

    private Object kept = "";

    @Test
    void a_prepared_question_is_answered_without_memory() {
        Question question = Predictor.of(FactorialIt.rules()).prepare(mac, grant);

        assertThat(bytesPerCall(question::permission)).isLessThan(1);
    }

    @Test
    void an_answer_by_names_costs_its_verdict_and_nothing_else() {
        for (RuleSet book : List.of(FactorialIt.rules(), Macos.rules())) {
            Predictor predictor = Predictor.of(book);

            assertThat(bytesPerCall(() -> predictor.predict(mac, grant)))
                    .as(book.id())
                    .isLessThan(VERDICT + 1);
        }
    }

    private double bytesPerCall(Supplier<Object> call) {
        kept = call.get();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            kept = call.get();
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept).isNotNull();
        return allocated / (double) CALLS;
    }
}
