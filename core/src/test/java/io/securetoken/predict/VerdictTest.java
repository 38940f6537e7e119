package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Contradiction;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Mac MAC = Mac.running("14.4")
            .withFileVault(FileVault.OFF)
            .with(
                    Account.admin("ops").withToken(TokenState.USABLE),
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.standard("bob"));

    private static final GrantToken GRANT = GrantToken.to("bob");

    private static final RuleSet GRANTS = book().requirement("NEED-1", "an administrator grants")
            .on(Operation.GRANT_TOKEN)
            .obliges("write-it-down", "tell-bob")
            .needs(Condition.ACTOR_IS_ADMIN)
            .requirement("NEED-2", "the account is a standard one")
            .on(Operation.GRANT_TOKEN)
            .obliges("update-preboot")
            .needs(Condition.SUBJECT_IS_STANDARD)
            .effect("THEN-1", "the account gets a token")
            .on(Operation.GRANT_TOKEN)
            .obliges("tell-bob", "restart")
            .leads(Effect.TOKEN_GIVEN)
            .build();

    @Test
    void a_verdict_knows_its_book_and_its_question() {
        Verdict verdict = Predictor.of(GRANTS).predict(MAC, GRANT);

        assertThat(verdict.book()).isSameAs(GRANTS);
        assertThat(verdict.mac()).isSameAs(MAC);
        assertThat(verdict.action()).isSameAs(GRANT);
    }

    @Test
    void an_allowance_rests_on_needs_and_then_on_effects_and_obliges_to_what_they_say() {
        Verdict allowed = Predictor.of(GRANTS).predict(MAC, GRANT.by("ops"));

        assertThat(allowed.permission()).isEqualTo(Permission.ALLOWED);
        assertThat(allowed.rules()).extracting(Rule::id).containsExactly("NEED-1", "NEED-2", "THEN-1");
        assertThat(allowed.unmet()).isEmpty();
        assertThat(allowed.obligations()).containsExactly("write-it-down", "tell-bob", "update-preboot", "restart");
        assertThatThrownBy(() -> allowed.obligations().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(allowed.whatWouldChangeIt()).isEmpty();
    }

    @Test
    void a_refusal_rests_on_what_is_not_met_alone() {
        Verdict refused = Predictor.of(GRANTS).predict(MAC, GRANT.by("alice"));

        assertThat(refused.permission()).isEqualTo(Permission.REFUSED);
        assertThat(refused.rules()).extracting(Rule::id).containsExactly("NEED-1");
        assertThat(refused.unmet()).extracting(Rule::id).containsExactly("NEED-1");
        assertThat(refused.rulesIfDone()).extracting(Rule::id).containsExactly("THEN-1");
        assertThat(refused.obligations()).containsExactly("write-it-down", "tell-bob");
        assertThat(refused.after()).isSameAs(MAC);
        assertThat(refused.tokens()).containsEntry("bob", TokenState.NONE);
        assertThat(refused.ifDone()).containsEntry("bob", TokenState.USABLE);
    }

    @Test
    void a_change_that_would_allow_it_is_named_by_whom_it_is_of() {
        assertThat(changes(GRANT.by("alice"), Condition.ACTOR_IS_ADMIN))
                .containsExactly(Set.of("accounts[alice].role = admin"));
        assertThat(changes(GRANT, Condition.ACTOR_IS_ADMIN)).containsExactly(Set.of("by.role = admin"));
        assertThat(changes(GRANT, Condition.SUBJECT_IS_ADMIN)).containsExactly(Set.of("accounts[bob].role = admin"));
        assertThat(changes(GRANT.by("alice"), Condition.SUBJECT_IS_ADMIN))
                .containsExactly(Set.of("accounts[bob].role = admin"));
        assertThat(changes(GRANT, Condition.FILEVAULT_ON)).containsExactly(Set.of("mac.fileVault = on"));
        assertThat(changes(GRANT.by("alice"), Condition.FILEVAULT_ON, Condition.ACTOR_IS_ADMIN))
                .containsExactly(Set.of("mac.fileVault = on", "accounts[alice].role = admin"));
    }

    private static List<Set<String>> changes(GrantToken grant, Condition... needs) {
        RuleSet book = book().requirement("NEED-1", "it needs something")
                .on(Operation.GRANT_TOKEN)
                .needs(needs)
                .build();
        return Predictor.of(book).predict(MAC, grant).whatWouldChangeIt();
    }

    @Test
    void the_last_granter_that_goes_is_warned_of() {
        RuleSet book = demotions(Effect.TOKEN_KEPT);
        Mac two = MAC.with(Account.admin("root-admin").withToken(TokenState.USABLE));
        Mac none = MAC.with("ops", ops -> ops.withToken(TokenState.NONE));
        Mac perhaps = MAC.with("ops", ops -> ops.withToken(TokenState.UNKNOWN));

        assertThat(warnings(book, MAC)).containsExactly("no account is left that can grant a token");
        assertThat(warnings(book, two)).isEmpty();
        assertThat(warnings(book, none)).isEmpty();
        assertThat(warnings(book, perhaps)).isEmpty();
    }

    @Test
    void a_token_that_goes_stale_is_warned_of_and_one_that_was_stale_before_is_not() {
        RuleSet book = demotions(Effect.TOKEN_STALE);
        Mac mac = MAC.with(
                Account.admin("carol").withToken(TokenState.USABLE),
                Account.admin("dave").withToken(TokenState.STALE));
        String stale = "the token of `ops` goes stale: it still looks enabled and works for nothing";

        assertThat(warnings(book, mac)).containsExactly(stale);
        assertThat(warnings(book, mac.with("ops", ops -> ops.withToken(TokenState.HELD))))
                .containsExactly(stale);
        assertThat(warnings(book, mac.with("ops", ops -> ops.withToken(TokenState.STALE))))
                .isEmpty();
        assertThat(warnings(book, MAC)).containsExactly("no account is left that can grant a token", stale);
    }

    @Test
    void a_contested_row_says_what_is_in_dispute_and_the_warnings_of_rows_stand_in_their_order() {
        RuleSet book = book().disputed(List.of(
                        new Contradiction("CON-1", "is it cold?", "yes", "no", "open"),
                        new Contradiction("CON-2", "is it warm?", "yes", "no", "open"),
                        new Contradiction("THEN-2", "is it a row?", "yes", "no", "open")))
                .requirement("NEED-1", "anybody may")
                .on(Operation.DEMOTE)
                .contested("CON-2")
                .warns("look twice")
                .needsNothing()
                .effect("THEN-1", "the token stays")
                .on(Operation.DEMOTE)
                .contested("THEN-3", "CON-1", "GONE-1", "SAME-3", "THEN-2")
                .leads(Effect.TOKEN_KEPT)
                .effect("THEN-2", "the token goes")
                .on(Operation.DEMOTE)
                .leads(Effect.TOKEN_REMOVED)
                .effect("THEN-3", "the token goes stale")
                .also("SAME-3")
                .on(Operation.DEMOTE)
                .leads(Effect.TOKEN_STALE)
                .build();

        assertThat(warnings(book, MAC.with(Account.admin("carol").withToken(TokenState.USABLE))))
                .containsExactly(
                        "acme NEED-1 is contested: is it warm? (CON-2)",
                        "look twice",
                        "acme THEN-1 is contested: the token goes stale (THEN-3); is it cold? (CON-1); GONE-1;"
                                + " the token goes stale (SAME-3); is it a row? (THEN-2)");
    }

    private static RuleSet demotions(Effect token) {
        return book().requirement("NEED-1", "anybody may")
                .on(Operation.DEMOTE)
                .needsNothing()
                .effect("THEN-1", token.phrase())
                .on(Operation.DEMOTE)
                .leads(token)
                .build();
    }

    private static List<String> warnings(RuleSet book, Mac mac) {
        return Predictor.of(book).predict(mac, Demote.of("ops")).warnings();
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_GIVEN, ALLOWED, TOKEN_GIVEN, UNKNOWN",
        "TOKEN_KEPT, REFUSED, TOKEN_GIVEN, NEVER",
        "TOKEN_KEPT, UNDETERMINED, TOKEN_GIVEN, UNKNOWN",
        "TOKEN_KEPT, ALLOWED, TOKEN_GIVEN, AT_FIRST_LOGIN",
        "TOKEN_KEPT, ALLOWED, TOKEN_KEPT, NEVER",
        "TOKEN_KEPT, ALLOWED, TOKEN_STALE, UNKNOWN",
        "TOKEN_KEPT, ALLOWED, TOKEN_UNKNOWN, UNKNOWN"
    })
    void a_token_arrives_later_where_the_login_brings_it(
            Effect born, Permission login, Effect loggedIn, Arrival later) {
        RuleSetBuilder rows = book().effect("BORN-1", born.phrase())
                .on(Operation.CREATE_ACCOUNT)
                .leads(born)
                .effect("LOGIN-1", loggedIn.phrase())
                .on(Operation.LOG_IN_GRAPHICALLY)
                .leads(loggedIn);
        if (login != Permission.UNDETERMINED) {
            RuleSetBuilder.Row need = rows.requirement("LOGIN-2", "a login").on(Operation.LOG_IN_GRAPHICALLY);
            rows = login == Permission.ALLOWED ? need.needsNothing() : need.isNeverPossible();
        }
        Verdict creation =
                Predictor.of(rows.build()).predict(MAC, CreateAccount.of("eva", CreationMethod.named("by-hand")));

        assertThat(creation.laterIfDone("eva")).isEqualTo(later);
    }

    @Test
    void a_creation_of_somebody_who_is_perhaps_there_is_settled_by_their_not_being_there() {
        RuleSet book = book().requirement("NEED-1", "anybody creates")
                .on(Operation.CREATE_ACCOUNT)
                .needsNothing()
                .build();
        Verdict creation = Predictor.of(book)
                .predict(
                        MAC.with(Account.standard("eva").withPresent(Answer.UNKNOWN)),
                        CreateAccount.of("eva", CreationMethod.named("by-hand")));

        assertThat(creation.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(creation.missing()).containsExactly("accounts[eva].present");
        assertThat(creation.ifKnown()).containsOnlyKeys("accounts[eva].present");
        assertThat(creation.ifKnown().get("accounts[eva].present"))
                .hasEntrySatisfying(
                        "false", known -> assertThat(known.permission()).isEqualTo(Permission.ALLOWED))
                .hasSize(1);
    }

    @Test
    void facts_of_a_bystander_who_is_perhaps_there_are_missing_only_if_the_answer_hangs_on_them() {
        RuleSet book = book().requirement("NEED-1", "somebody else holds a token")
                .on(Operation.DEMOTE)
                .needs(Condition.ANOTHER_HOLDER)
                .build();
        Mac mac = Mac.running("14.4")
                .with(
                        Account.admin("ops").withToken(TokenState.USABLE),
                        Account.standard("bob").withToken(TokenState.HELD).withPresent(Answer.UNKNOWN));

        Verdict demotion = Predictor.of(book).predict(mac, Demote.of("ops"));

        assertThat(demotion.permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(demotion.missing()).containsExactly("accounts[bob].present");
    }

    private static RuleSetBuilder book() {
        return RuleSet.named("acme", "1");
    }
}
