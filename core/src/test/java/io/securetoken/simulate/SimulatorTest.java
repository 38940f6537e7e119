package io.securetoken.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final Mac MAC = Mac.running("14.4")
            .with(
                    Account.standard("alice").withToken(TokenState.USABLE).withUid(501),
                    Account.admin("root-admin"),
                    Account.standard("bob"));

    @Test
    void the_procedure_of_the_article_gives_bob_a_token_in_both_books_and_leaves_roles_as_they_were() {
        for (RuleSet book : List.of(FactorialIt.rules(), Macos.rules())) {
            Timeline transfer = Simulator.of(Predictor.of(book))
                    .run(MAC, Promote.of("alice"), GrantToken.to("bob").by("alice"), Demote.of("alice"));

            assertThat(transfer.firstNotAllowed()).as(book.id()).isEmpty();
            assertThat(transfer.end().existing("bob").token()).as(book.id()).isEqualTo(TokenState.USABLE);
            assertThat(transfer.end().existing("alice").role()).as(book.id()).isEqualTo(Role.STANDARD);
        }
    }

    @Test
    void without_the_promotion_the_grant_stops_the_procedure_and_nothing_changes() {
        Timeline direct = Simulator.of(Predictor.of(FactorialIt.rules()))
                .run(MAC, GrantToken.to("bob").by("alice"));

        assertThat(direct.firstNotAllowed()).isPresent();
        assertThat(direct.end()).isEqualTo(MAC);
    }
}
