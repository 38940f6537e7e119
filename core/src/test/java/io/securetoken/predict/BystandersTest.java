package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.bits.Others;
import io.securetoken.engine.Apart;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which open facts of accounts that nobody named an answer hangs on. */
class BystandersTest {

    private static final List<Apart> NOTHING = List.of();
    private static final List<Apart> A_HOLDER = List.of(whether(Others.HOLDER));
    private static final List<Apart> A_GRANTER = List.of(whether(Others.GRANTER));

    private static final Account ALICE = known(Account.admin("alice"));
    private static final Account BOB = known(Account.standard("bob"));

    @Test
    void where_no_fact_turns_the_answer_all_open_ones_of_the_others_are_named_and_no_known_one() {
        Mac mac = Mac.running("14.4")
                .with(
                        ALICE.withPassword(PasswordState.UNKNOWN),
                        BOB,
                        Account.named("carol").withPresent(Answer.UNKNOWN));

        assertThat(paths(mac, Set.of(), NOTHING))
                .containsExactly(
                        "accounts[alice].password",
                        "accounts[carol].password",
                        "accounts[carol].present",
                        "accounts[carol].role",
                        "accounts[carol].token",
                        "accounts[carol].uid");
        assertThat(paths(mac, Set.of("carol"), NOTHING)).containsExactly("accounts[alice].password");
        assertThat(paths(mac, Set.of("alice", "carol"), NOTHING)).isEmpty();
    }

    @Test
    void a_fact_that_turns_the_answer_is_named_without_the_others() {
        Mac mac =
                Mac.running("14.4").with(ALICE.withPassword(PasswordState.UNKNOWN), BOB.withToken(TokenState.UNKNOWN));

        assertThat(paths(mac, Set.of(), A_HOLDER)).containsExactly("accounts[bob].token");
        assertThat(paths(mac, Set.of(), A_GRANTER)).containsExactly("accounts[alice].password", "accounts[bob].token");
    }

    @Test
    void a_fact_turns_the_answer_if_it_does_so_once_the_rest_of_its_account_is_known() {
        Mac mac = Mac.running("14.4")
                .with(
                        ALICE,
                        BOB.withRole(Role.UNKNOWN).withToken(TokenState.UNKNOWN).withPassword(PasswordState.UNKNOWN));

        assertThat(paths(mac, Set.of(), A_GRANTER)).containsExactly("accounts[bob].role", "accounts[bob].token");
    }

    @Test
    void a_holder_who_is_perhaps_there_turns_it_by_being_there_and_by_nothing_that_holds_of_them_then() {
        Account perhaps = Account.standard("bob").withPresent(Answer.UNKNOWN);
        Mac mac = Mac.running("14.4").with(ALICE, perhaps);

        assertThat(paths(mac.with(perhaps.withToken(TokenState.HELD)), Set.of(), A_HOLDER))
                .containsExactly("accounts[bob].present");
        assertThat(paths(mac.with(perhaps.withToken(TokenState.UNKNOWN)), Set.of(), A_HOLDER))
                .containsExactly("accounts[bob].present", "accounts[bob].token");
    }

    @Test
    void a_holder_among_the_rest_settles_it_unless_its_own_facts_are_open() {
        Mac settled = Mac.running("14.4").with(ALICE.withToken(TokenState.STALE), BOB.withToken(TokenState.UNKNOWN));
        Mac open = Mac.running("14.4").with(ALICE.withToken(TokenState.UNKNOWN), BOB.withToken(TokenState.UNKNOWN));

        assertThat(paths(settled, Set.of("alice"), A_HOLDER)).containsExactly("accounts[bob].token");
        assertThat(paths(
                        settled.with(known(Account.admin("carol")).withPassword(PasswordState.UNKNOWN)),
                        Set.of(),
                        A_HOLDER))
                .containsExactly("accounts[bob].token", "accounts[carol].password");
        assertThat(paths(open, Set.of(), A_HOLDER)).containsExactly("accounts[alice].token", "accounts[bob].token");
    }

    private static Apart whether(int answer) {
        long having = Others.having(answer);
        return new Apart(having, 0xFFFF & ~having);
    }

    private static Account known(Account account) {
        return account.withPassword(PasswordState.SET).withUid(501);
    }

    private static Stream<String> paths(Mac mac, Set<String> named, List<Apart> apart) {
        return Bystanders.facts(mac, named, apart).stream().map(Fact::path);
    }
}
