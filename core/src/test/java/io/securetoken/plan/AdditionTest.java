package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.plan.Addition.Kind;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdditionTest {

    @Test
    void an_addition_is_a_sentence_before_and_after_it_is_made() {
        assertThat(Addition.password("bob")).hasToString("the password of `bob` is known");
        assertThat(Addition.password("bob").lacking()).isEqualTo("the password of `bob` is not known");
        assertThat(Addition.root()).hasToString("the agent is root");
        assertThat(Addition.root().lacking()).isEqualTo("the agent is not root");
        assertThat(new Addition(Kind.OWNER, "eva")).hasToString("`eva` owns the volume");
        assertThat(Addition.person(Person.LOGIN).kind()).isEqualTo(Kind.PERSON_TO_LOG_IN);
        assertThat(Addition.person(Person.AT_MAC).kind()).isEqualTo(Kind.PERSON_AT_THE_MAC);
    }

    @Test
    void an_addition_about_an_account_takes_its_name() {
        assertThatThrownBy(() -> new Addition(Kind.PASSWORD, null)
                        .applyTo(Operator.agent().withoutPasswords()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PASSWORD is about an account");
        assertThatThrownBy(() -> new Addition(Kind.OWNER, "eva").applyTo(Mac.running("14.4")))
                .hasMessage("there is no account `eva` on this Mac");
    }

    @Test
    void a_way_that_is_blocked_is_a_sentence() {
        assertThat(new Blocked(Promote.of("bob"), List.of("the agent is not root", "FileVault is off")))
                .hasToString("to promote `bob` is blocked: the agent is not root; FileVault is off");
        assertThat(new Blocked(GrantToken.to("bob").by("ops"), List.of("no")))
                .hasToString("to grant a token to `bob` with the credentials of `ops` is blocked: no");
    }

    @Test
    void keys_and_sorts_are_compared_by_all_they_consist_of() {
        Key key = new Key(new long[] {1, 2});
        Sort sort = new Sort(1, 1, 1, "b");

        assertThat(key)
                .isEqualTo(new Key(new long[] {1, 2}))
                .hasSameHashCodeAs(new Key(new long[] {1, 2}))
                .isNotEqualTo(new Key(new long[] {1, 3}))
                .isNotEqualTo(new Key(new long[] {2, 1}))
                .isNotEqualTo("key");
        assertThat(List.of(
                        new Sort(0, 9, 9, "z"),
                        new Sort(1, 0, 9, "z"),
                        new Sort(1, 1, 0, "z"),
                        new Sort(1, 1, 1, "a"),
                        sort,
                        new Sort(Sort.NOT_NAMED, 0, 0, "")))
                .isSorted();
        assertThat(sort).isEqualByComparingTo(new Sort(1, 1, 1, "b")).isGreaterThan(new Sort(1, 1, 1, "a"));
    }

    @Test
    void near_alike_states_have_hashes_of_their_own() {
        List<Integer> hashes = new ArrayList<>();
        for (int account = 1; account < 5; account++) {
            for (int bit = 0; bit < 64; bit++) {
                long[] words = {7, 1, 1, 1, 1};
                words[account] ^= 1L << bit;
                hashes.add(new Key(words).hashCode());
            }
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }
}
