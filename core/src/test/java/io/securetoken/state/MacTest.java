package io.securetoken.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MacTest {

    @Test
    void every_account_is_found_by_its_name_however_many_there_are() {
        for (int count = 0; count <= 70; count++) {
            Mac mac = Mac.running("14.4")
                    .withAccounts(IntStream.range(0, count)
                            .mapToObj(i -> Account.standard("user" + i))
                            .toList());

            assertThat(mac.accounts())
                    .hasSize(count)
                    .allSatisfy(
                            account -> assertThat(mac.existing(account.name())).isSameAs(account));
            assertThat(mac.has("user" + count)).isFalse();
        }
    }

    @Test
    void names_of_one_hash_are_told_apart() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        Mac mac = Mac.running("14.4").with(Account.standard("AaAa"), Account.admin("BBBB"), Account.standard("AaBB"));

        assertThat(mac.existing("AaAa").role()).isEqualTo(Role.STANDARD);
        assertThat(mac.existing("BBBB").role()).isEqualTo(Role.ADMIN);
        assertThat(mac.existing("AaBB").name()).isEqualTo("AaBB");
        assertThat(mac.has("BBAa")).isFalse();
    }

    @Test
    void root_is_always_there_and_nobody_else() {
        Mac mac = Mac.running("14.4");

        assertThat(mac.existing("root").kind()).isEqualTo(AccountKind.ROOT);
        assertThatThrownBy(() -> mac.existing("bob")).hasMessage("there is no account `bob` on this Mac");
    }

    @Test
    void accounts_stand_in_the_order_of_their_names() {
        assertThat(Mac.running("14.4")
                        .with(Account.standard("carol"), Account.standard("alice"), Account.standard("bob"))
                        .accounts())
                .extracting(Account::name)
                .containsExactly("alice", "bob", "carol");
        assertThatThrownBy(() -> Mac.running("14.4")
                        .withAccounts(Account.standard("bob"), Account.admin("alice"), Account.admin("bob")))
                .hasMessage("account `bob` is listed twice");
    }

    @Test
    void a_mac_keeps_its_accounts_whatever_becomes_of_the_list_it_was_given() {
        List<Account> given = new ArrayList<>(List.of(Account.standard("bob"), Account.admin("alice")));
        Mac mac = Mac.running("14.4").withAccounts(given);
        given.clear();

        assertThat(mac.accounts()).extracting(Account::name).containsExactly("alice", "bob");
        assertThatThrownBy(() -> mac.accounts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mac.accounts().set(0, Account.admin("eve")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_account_that_is_null_is_refused() {
        assertThatThrownBy(() -> Mac.running("14.4").withAccounts((Account) null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_mac_changed_in_one_account_is_the_mac_that_was_made_so() {
        Mac made = Mac.running("14.4")
                .with(
                        Account.standard("alice"),
                        Account.admin("bob").withToken(TokenState.USABLE),
                        Account.admin("carol"));
        Mac changed = Mac.running("14.4")
                .with(Account.standard("alice"), Account.admin("bob"), Account.admin("carol"))
                .with("bob", bob -> bob.withToken(TokenState.USABLE));

        assertThat(changed).isEqualTo(made).hasSameHashCodeAs(made);
        assertThat(changed.existing("bob").token()).isEqualTo(TokenState.USABLE);
        assertThat(changed.hasGranter()).isEqualTo(Answer.YES);
        assertThat(changed.others(changed.existing("bob"), null)).isEqualTo(made.others(made.existing("bob"), null));
        assertThat(changed.without("bob").hasGranter()).isEqualTo(Answer.NO);
        assertThat(changed.without("bob").has("bob")).isFalse();
        assertThat(changed.without("nobody")).isSameAs(changed);
    }

    @Test
    void a_change_that_changes_nothing_gives_the_same_mac() {
        Mac mac = Mac.running("14.4").with(Account.standard("alice"), Account.admin("bob"));

        assertThat(mac.with("bob", bob -> bob)).isSameAs(mac);
        assertThat(mac.with("bob", bob -> bob.withRole(Role.ADMIN))).isSameAs(mac);
        assertThat(mac.with(mac.existing("alice"))).isSameAs(mac);
        assertThat(mac.with(Account.admin("bob"))).isEqualTo(mac);
    }

    @Test
    void root_is_listed_once_a_change_has_been_made_to_it_whatever_the_change() {
        Mac mac = Mac.running("14.4").with(Account.standard("alice"));

        assertThat(mac.accounts()).extracting(Account::name).containsExactly("alice");
        assertThat(mac.with("root", root -> root).accounts())
                .extracting(Account::name)
                .containsExactly("alice", "root");
        assertThat(mac.with("root", root -> root.withToken(TokenState.USABLE)).accounts())
                .extracting(Account::token)
                .containsExactly(TokenState.NONE, TokenState.USABLE);
    }

    @Test
    void a_change_to_nobody_is_refused() {
        assertThatThrownBy(() -> Mac.running("14.4").with("bob", bob -> bob))
                .hasMessage("there is no account `bob` on this Mac");
    }

    @Test
    void a_mac_is_left_with_the_accounts_that_are_not_taken_away() {
        Mac mac =
                Mac.running("14.4").withAccounts(Account.standard("alice"), Account.admin("bob"), Account.admin("eve"));

        assertThat(mac.without("alice").accounts()).extracting(Account::name).containsExactly("bob", "eve");
        assertThat(mac.without("bob").accounts()).extracting(Account::name).containsExactly("alice", "eve");
        assertThat(mac.without("eve").accounts()).extracting(Account::name).containsExactly("alice", "bob");
    }

    @Test
    void a_mac_has_a_holder_or_a_granter_if_one_of_its_accounts_is_one() {
        Mac none = Mac.running("14.4").with(Account.standard("alice"), Account.admin("bob"));
        Mac stale = none.with("bob", bob -> bob.withToken(TokenState.STALE));
        Mac open = stale.with(Account.admin("eve").withToken(TokenState.UNKNOWN));

        assertThat(none.hasHolder()).isEqualTo(Answer.NO);
        assertThat(none.hasGranter()).isEqualTo(Answer.NO);
        assertThat(stale.hasHolder()).isEqualTo(Answer.YES);
        assertThat(stale.hasGranter()).isEqualTo(Answer.NO);
        assertThat(open.hasHolder()).isEqualTo(Answer.YES);
        assertThat(open.hasGranter()).isEqualTo(Answer.UNKNOWN);
        assertThat(open.without("bob").hasHolder()).isEqualTo(Answer.UNKNOWN);
    }
}
