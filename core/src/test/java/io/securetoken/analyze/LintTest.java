package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintTest {

    @Test
    void the_shipped_books_have_no_findings() {
        assertThat(Lint.of(FactorialIt.rules())).isEmpty();
        assertThat(Lint.of(Macos.rules())).isEmpty();
    }

    @Test
    void each_kind_of_fault_is_found_in_a_book_that_has_it() {
        RuleSet faulty = RuleSet.named("faulty", "1")
                .effect("A", "a promotion keeps the token")
                .on(Operation.PROMOTE)
                .cites(List.of(Confidence.INFERRED))
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "a promotion of a holder takes the token")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_HOLDS)
                .cites(List.of(Confidence.INFERRED))
                .leads(Effect.TOKEN_REMOVED)
                .effect("C", "neither then nor now")
                .on(Operation.DEMOTE)
                .since("11")
                .before("10.15")
                .cites(List.of(Confidence.INFERRED))
                .leads(Effect.TOKEN_KEPT)
                .effect("D", "says who")
                .on(Operation.RESTART)
                .contested("nobody")
                .cites(List.of(Confidence.VENDOR))
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(Lint.of(faulty))
                .extracting(finding -> finding.row() + " " + finding.kind())
                .containsExactly("B SHADOWED", "C NEVER_IN_FORCE", "D NO_SOURCE", "D UNRESOLVED");
    }
}
