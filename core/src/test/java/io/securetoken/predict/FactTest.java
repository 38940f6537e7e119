package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Fact.Answered;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is asked anew once a fact is known, answer by answer. */
class FactTest {

    private static final CreationMethod BY_HAND = CreationMethod.named("by-hand");
    private static final CreationMethod BY_SCRIPT = CreationMethod.named("by-script");
    private static final CreationMethod BY_ROOT = CreationMethod.named("by-root");
    private static final CreationMethod AGENT =
            CreationMethod.named("acme-agent").above(BY_SCRIPT, BY_ROOT);

    private static final RuleSet BOOK = RuleSet.named("acme", "1")
            .created(BY_HAND, Arrival.NEVER, Arrival.NEVER)
            .created(AGENT, Arrival.AT_CREATION, Arrival.NEVER)
            .build();

    private static final Mac MAC = Mac.running("14.4").with(Account.named("bob"), Account.standard("alice"));
    private static final Action GRANT = GrantToken.to("bob").by("alice");
    private static final CreateAccount CREATION = CreateAccount.of("eva", BY_HAND);

    @Test
    void a_fact_is_called_as_files_call_it_and_stands_in_the_order_of_its_names() {
        assertThat(Stream.of(
                                new Fact(null, Attribute.BOOTSTRAP),
                                new Fact("bob", Attribute.TOKEN),
                                new Fact("bob", Attribute.KIND),
                                new Fact("alice", Attribute.UID))
                        .sorted()
                        .map(Fact::path))
                .containsExactly(
                        "accounts[alice].uid", "accounts[bob].kind", "accounts[bob].token", "mac.bootstrapToken");
    }

    @Test
    void a_fact_of_the_mac_is_answered_by_each_of_its_values() {
        assertThat(answers(null, Attribute.BOOTSTRAP, MAC, GRANT))
                .containsExactly(
                        Map.entry("not-supported", onMac(BootstrapToken.NOT_SUPPORTED)),
                        Map.entry("none", onMac(BootstrapToken.NONE)),
                        Map.entry("local-only", onMac(BootstrapToken.LOCAL_ONLY)),
                        Map.entry("escrowed", onMac(BootstrapToken.ESCROWED)),
                        Map.entry("stale", onMac(BootstrapToken.STALE)));
        assertThat(answers(null, Attribute.MDM_REACHABLE, MAC, CREATION))
                .containsExactly(
                        Map.entry("true", new Answered(MAC.withMdmReachable(Answer.YES), CREATION)),
                        Map.entry("false", new Answered(MAC.withMdmReachable(Answer.NO), CREATION)));
    }

    @Test
    void a_fact_of_an_account_is_answered_by_the_values_still_possible() {
        Account held = Account.named("bob").withToken(TokenState.HELD);

        assertThat(answers("bob", Attribute.TOKEN, MAC.with(held), GRANT))
                .containsExactly(
                        Map.entry("usable", ofBob(held.withToken(TokenState.USABLE))),
                        Map.entry("stale", ofBob(held.withToken(TokenState.STALE))));
        assertThat(answers("bob", Attribute.PASSWORD, MAC, GRANT))
                .containsExactly(
                        Map.entry("set", ofBob(Account.named("bob").withPassword(PasswordState.SET))),
                        Map.entry("blank", ofBob(Account.named("bob").withPassword(PasswordState.BLANK))),
                        Map.entry("none", ofBob(Account.named("bob").withPassword(PasswordState.NONE))));
        assertThat(answers("bob", Attribute.ENABLED, MAC, GRANT)).containsOnlyKeys("true");
    }

    @Test
    void a_user_id_is_answered_by_the_first_that_people_have_and_the_last_that_they_do_not_have() {
        assertThat(answers("bob", Attribute.UID, MAC, GRANT))
                .containsExactly(
                        Map.entry("500 or more", ofBob(Account.named("bob").withUid(500))),
                        Map.entry("below 500", ofBob(Account.named("bob").withUid(499))));
    }

    @Test
    void an_account_that_is_perhaps_there_is_asked_about_as_one_that_is_there() {
        Account perhaps = Account.named("bob").withPresent(Answer.UNKNOWN);

        assertThat(answers("bob", Attribute.PRESENT, MAC.with(perhaps), GRANT))
                .containsExactly(Map.entry("true", ofBob(Account.named("bob"))));
    }

    @Test
    void an_account_that_acts_is_there_and_one_that_the_action_does_not_name_may_be_there_or_not() {
        Account perhaps = Account.standard("alice").withPresent(Answer.UNKNOWN);
        Action byNobody = GrantToken.to("bob");

        assertThat(answers("alice", Attribute.PRESENT, MAC.with(perhaps), GRANT))
                .containsExactly(Map.entry("true", new Answered(MAC, GRANT)));
        assertThat(answers("alice", Attribute.PRESENT, MAC.with(perhaps), byNobody))
                .containsExactly(
                        Map.entry("true", new Answered(MAC, byNobody)),
                        Map.entry("false", new Answered(MAC.without("alice"), byNobody)));
    }

    @Test
    void an_account_that_is_created_is_asked_about_as_one_that_is_not_there_yet() {
        Mac perhaps = MAC.with(Account.named("eva").withPresent(Answer.UNKNOWN));

        assertThat(answers("eva", Attribute.PRESENT, perhaps, CREATION))
                .containsExactly(Map.entry("false", new Answered(MAC, CREATION)));
        assertThat(answers("eva", Attribute.PRESENT, perhaps, CREATION.by("eva")))
                .isEmpty();
    }

    @Test
    void an_account_that_came_about_nobody_knows_how_may_have_come_by_each_method_of_the_book() {
        for (Attribute methods : List.of(Attribute.PRODUCT_METHOD, Attribute.PLATFORM_METHOD)) {
            assertThat(answers("bob", methods, MAC, GRANT))
                    .containsExactly(
                            Map.entry("by-hand", ofBob(Account.named("bob").withCreatedBy(BY_HAND))),
                            Map.entry("acme-agent", ofBob(Account.named("bob").withCreatedBy(AGENT))));
        }
    }

    @Test
    void an_account_of_a_product_came_by_one_of_the_methods_beneath() {
        Account made = Account.named("bob").withCreatedBy(AGENT);

        assertThat(answers("bob", Attribute.PLATFORM_METHOD, MAC.with(made), GRANT))
                .containsExactly(
                        Map.entry("by-script", ofBob(made.withCreatedBy(BY_SCRIPT))),
                        Map.entry("by-root", ofBob(made.withCreatedBy(BY_ROOT))));
    }

    @Test
    void the_creation_says_what_is_known_of_the_new_account() {
        CreateAccount open = CREATION.withPassword(PasswordForm.UNKNOWN);

        assertThat(answers("eva", Attribute.ROLE, MAC, open))
                .containsExactly(
                        Map.entry("admin", new Answered(MAC, open.withRole(Role.ADMIN))),
                        Map.entry("standard", new Answered(MAC, open.withRole(Role.STANDARD))));
        assertThat(answers("eva", Attribute.UID, MAC, open))
                .containsExactly(
                        Map.entry("500 or more", new Answered(MAC, open.withUid(500))),
                        Map.entry("below 500", new Answered(MAC, open.withUid(499))));
        assertThat(answers("eva", Attribute.PASSWORD, MAC, open))
                .containsExactly(
                        Map.entry("set", new Answered(MAC, open.withPassword(PasswordForm.PLAINTEXT))),
                        Map.entry("blank", new Answered(MAC, open.withPassword(PasswordForm.BLANK))),
                        Map.entry("none", new Answered(MAC, open.withPassword(PasswordForm.NONE))));
        assertThat(answers("eva", Attribute.ORIGIN, MAC, open))
                .containsExactly(
                        Map.entry("plaintext", new Answered(MAC, open.withPassword(PasswordForm.PLAINTEXT))),
                        Map.entry("hash", new Answered(MAC, open.withPassword(PasswordForm.HASH))));
        assertThat(answers("eva", Attribute.KIND, MAC, open.withKind(AccountKind.MOBILE)))
                .containsExactly(Map.entry("mobile", new Answered(MAC, open.withKind(AccountKind.MOBILE))));
        assertThatThrownBy(() -> answers("eva", Attribute.TOKEN, MAC, open))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("TOKEN of a new account is known");
    }

    @Test
    void the_creation_by_a_product_is_one_by_a_method_beneath() {
        CreateAccount made = CREATION.withMethod(AGENT);

        assertThat(answers("eva", Attribute.PLATFORM_METHOD, MAC, made))
                .containsExactly(
                        Map.entry("by-script", new Answered(MAC, made.withMethod(BY_SCRIPT))),
                        Map.entry("by-root", new Answered(MAC, made.withMethod(BY_ROOT))));
    }

    @Test
    void an_account_other_than_the_new_one_is_on_the_mac() {
        assertThat(answers("bob", Attribute.ROLE, MAC, CREATION.by("bob")))
                .containsExactly(
                        Map.entry(
                                "admin",
                                new Answered(MAC.with(Account.named("bob").withRole(Role.ADMIN)), CREATION.by("bob"))),
                        Map.entry(
                                "standard",
                                new Answered(
                                        MAC.with(Account.named("bob").withRole(Role.STANDARD)), CREATION.by("bob"))));
    }

    private static Map<String, Answered> answers(String account, Attribute attribute, Mac mac, Action action) {
        return new Fact(account, attribute).answers(mac, action, BOOK);
    }

    private static Answered onMac(BootstrapToken token) {
        return new Answered(MAC.withBootstrapToken(token), GRANT);
    }

    private static Answered ofBob(Account bob) {
        return new Answered(MAC.with(bob), GRANT);
    }
}
