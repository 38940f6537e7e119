package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.MacOs;
import io.securetoken.state.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book's creation table comes back cell by cell, though the cells are asked for. */
class MatrixTest {

    private static final CreationMethod FIRST = CreationMethod.named("zz-first");
    private static final CreationMethod SECOND = CreationMethod.named("aa-second");

    /** The table says nothing of whether the login may happen; so a token that comes with it needs a row of its own. */
    @Test
    void each_cell_of_a_table_is_answered_as_it_was_written_in_the_books_order() {
        RuleSet book = RuleSet.named("acme", "1")
                .created(FIRST, Arrival.AT_CREATION, Arrival.NEVER)
                .created(SECOND, Arrival.IF_CREATED_BY_GRANTER, Arrival.AT_FIRST_LOGIN)
                .requirement("LOGIN-1", "anybody logs in")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .needsNothing()
                .build();

        assertThat(Matrix.of(book, MacOs.of("14.4")))
                .isEqualTo(List.of(
                        new Matrix.Cell(FIRST, Role.ADMIN, Arrival.AT_CREATION),
                        new Matrix.Cell(FIRST, Role.STANDARD, Arrival.NEVER),
                        new Matrix.Cell(SECOND, Role.ADMIN, Arrival.IF_CREATED_BY_GRANTER),
                        new Matrix.Cell(SECOND, Role.STANDARD, Arrival.AT_FIRST_LOGIN)));
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN, TOKEN_GIVEN, AT_CREATION",
        "TOKEN_GIVEN, TOKEN_KEPT, IF_CREATED_BY_GRANTER",
        "TOKEN_GIVEN, TOKEN_UNKNOWN, UNKNOWN",
        "TOKEN_KEPT, TOKEN_GIVEN, UNKNOWN",
        "TOKEN_KEPT, TOKEN_UNKNOWN, UNKNOWN",
        "TOKEN_UNKNOWN, TOKEN_GIVEN, UNKNOWN",
        "TOKEN_UNKNOWN, TOKEN_KEPT, UNKNOWN",
        "TOKEN_UNKNOWN, TOKEN_UNKNOWN, UNKNOWN",
        "TOKEN_KEPT, TOKEN_KEPT, NEVER"
    })
    void a_cell_compares_a_creation_by_a_granter_with_one_by_an_administrator_without_a_token(
            Effect byGranter, Effect byOthers, Arrival token) {
        RuleSet book = RuleSet.named("acme", "1")
                .methods(FIRST)
                .effect("BORN-1", "by a granter")
                .on(Operation.CREATE_ACCOUNT)
                .when(Condition.ACTOR_IS_GRANTER)
                .leads(byGranter)
                .effect("BORN-2", "by others")
                .on(Operation.CREATE_ACCOUNT)
                .leads(byOthers)
                .requirement("LOGIN-1", "nobody logs in")
                .on(Operation.LOG_IN_GRAPHICALLY)
                .isNeverPossible()
                .build();

        assertThat(Matrix.of(book, MacOs.of("14.4")))
                .containsExactly(
                        new Matrix.Cell(FIRST, Role.ADMIN, token), new Matrix.Cell(FIRST, Role.STANDARD, token));
    }
}
