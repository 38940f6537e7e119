package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialKnowledgeTest {

    private static final Predictor FACTORIAL = Predictor.of(FactorialIt.rules());
    private static final GrantToken GRANT = GrantToken.to("bob").by("alice");

    @Test
    void a_token_reported_enabled_is_not_a_usable_one() {
        Mac mac = Mac.running("14.4").with(Account.admin("alice").withToken(TokenState.HELD), Account.standard("bob"));
        Verdict verdict = FACTORIAL.predict(mac, GRANT);

        assertThat(verdict.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(verdict.missing()).containsExactly("accounts[alice].token");
        assertThat(verdict.tokens()).containsEntry("bob", TokenState.UNKNOWN);
    }

    @Test
    void a_definite_refusal_is_not_spoiled_by_an_irrelevant_unknown() {
        Mac mac = Mac.running("14.4").with(Account.named("alice").withRole(Role.STANDARD), Account.standard("bob"));
        Verdict verdict = FACTORIAL.predict(mac, GRANT);

        assertThat(verdict.permission()).isEqualTo(Permission.REFUSED);
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void an_account_whose_creation_is_undetermined_is_perhaps_there() {
        Mac mac = Mac.running("14.4").with(Account.admin("alice").withToken(TokenState.UNKNOWN));
        Verdict creation = FACTORIAL.predict(
                mac,
                CreateAccount.of("eva", Macos.SYSADMINCTL).withRole(Role.ADMIN).by("alice"));
        Mac after = creation.after();

        assertThat(after.existing("eva").present()).isEqualTo(Answer.UNKNOWN);
        assertThat(FACTORIAL
                        .predict(
                                after.with(Account.admin("ops").withToken(TokenState.USABLE)),
                                GrantToken.to("eva").by("ops"))
                        .permission())
                .isEqualTo(Permission.UNDETERMINED);
    }

    @Test
    void an_impossible_question_is_an_exception() {
        Mac mac = Mac.running("14.4").with(Account.admin("alice"));

        assertThatThrownBy(() -> FACTORIAL.predict(mac, CreateAccount.of("alice", FactorialIt.ZTD)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account `alice` already exists on this Mac");
        assertThatThrownBy(() -> FACTORIAL.predict(mac, GRANT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no account `bob` on this Mac");
    }

    @Test
    void the_platform_asked_about_a_vendors_method_answers_only_where_the_methods_beneath_agree() {
        CreationMethod either =
                CreationMethod.named("acme").above(Macos.SETUP_ASSISTANT, Macos.MDM_ACCOUNT_CONFIGURATION);
        Predictor macos = Predictor.of(Macos.rules());
        Verdict first = macos.predict(
                Mac.running("14.4"), CreateAccount.of("eva", either).withRole(Role.ADMIN));

        assertThat(first.ifDone()).containsEntry("eva", TokenState.UNKNOWN);
        assertThat(first.missing()).containsExactly("accounts[eva].createdBy");
    }

    @Test
    void facts_of_accounts_that_nobody_named_are_missing_by_their_own_names() {
        Mac mac = Mac.running("14.4")
                .with(
                        Account.admin("ops").withToken(TokenState.USABLE),
                        Account.named("carol").withToken(TokenState.NONE),
                        Account.standard("dave").withToken(TokenState.UNKNOWN));
        Verdict verdict = Predictor.of(Macos.rules()).predict(mac, DeleteAccount.of("ops"));

        assertThat(verdict.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(verdict.missing()).containsExactly("accounts[carol].role", "accounts[dave].token");
    }

    @Test
    void each_missing_fact_says_what_its_answers_would_lead_to() {
        Mac mac = Mac.running("14.4").with(Account.admin("ops").withToken(TokenState.HELD), Account.standard("bob"));
        Verdict verdict =
                Predictor.of(Macos.rules()).predict(mac, GrantToken.to("bob").by("ops"));

        assertThat(verdict.ifKnown()).containsOnlyKeys("accounts[ops].token");
        assertThat(verdict.ifKnown().get("accounts[ops].token"))
                .containsOnlyKeys("usable", "stale")
                .extractingByKeys("usable", "stale")
                .extracting(Verdict::permission)
                .containsExactly(Permission.ALLOWED, Permission.REFUSED);
    }

    @Test
    void what_is_not_known_of_a_new_account_is_answered_in_the_creation() {
        Mac mac = Mac.running("14.4").with(Account.admin("ops").withToken(TokenState.USABLE));
        Verdict creation = FACTORIAL.predict(
                mac, CreateAccount.of("eva", FactorialIt.LOCAL_MANUAL).by("ops"));

        assertThat(creation.missing()).containsExactly("accounts[eva].role");
        assertThat(creation.ifKnown().get("accounts[eva].role"))
                .extractingByKeys("admin", "standard")
                .extracting(leads -> leads.ifDone().get("eva"))
                .containsExactly(TokenState.USABLE, TokenState.NONE);
    }

    @Test
    void what_lies_beneath_a_products_method_is_answered_by_its_platform_methods() {
        Mac mac = Mac.running("14.4").with(Account.admin("ops").withToken(TokenState.USABLE));
        Verdict creation = Predictor.of(FactorialIt.rules().over(Macos.rules()))
                .predict(mac, CreateAccount.of("eva", FactorialIt.ZTD).withRole(Role.STANDARD));
        Predictor macos = Predictor.of(Macos.rules());
        Verdict alone =
                macos.predict(mac, CreateAccount.of("eva", FactorialIt.ZTD).withRole(Role.STANDARD));

        assertThat(creation.missing()).doesNotContain("accounts[eva].createdBy");
        assertThat(alone.ifKnown()
                        .getOrDefault("accounts[eva].createdBy", Map.of())
                        .keySet())
                .isSubsetOf("setup-assistant", "mdm-account-configuration");
    }
}
