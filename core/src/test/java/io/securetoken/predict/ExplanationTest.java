package io.securetoken.predict;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.rules.Source;
import io.securetoken.state.Account;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.TokenState;
import org.junit.jupiter.api.Test;

/** What a verdict says, whole and word by word, in each of its shapes. */
class ExplanationTest {

    private static final Mac MAC = Mac.running("14.4")
            .withFileVault(FileVault.OFF)
            .withRecoveryKey(RecoveryKey.NONE)
            .with(
                    Account.admin("ops").withToken(TokenState.USABLE),
                    Account.standard("alice").withToken(TokenState.USABLE),
                    Account.named("carol"),
                    Account.standard("bob"));

    private static final GrantToken GRANT = GrantToken.to("bob");

    @Test
    void an_allowance_says_what_follows_and_what_the_account_holds_then() {
        RuleSet book = book().requirement("A-1", "a granter grants")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_IS_GRANTER)
                .effect("A-2", "the account gets a token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN)
                .build();

        assertThat(explained(book, GRANT.by("ops"))).isEqualTo("""
                        allowed: grant a token to `bob` with the credentials of `ops`
                          the account gets a token [acme A-2, Handbook]
                          afterwards the token of `bob` is: usable""");
    }

    @Test
    void a_refusal_says_every_need_that_is_not_met_and_what_would_follow() {
        RuleSet book = book().requirement("A-1", "a granter grants to a local account")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_IS_ADMIN, Condition.SUBJECT_IS_LOCAL)
                .requirement("A-2", "a granter acts")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_TOKEN_USABLE)
                .requirement("A-3", "FileVault is on, or can be turned on")
                .on(Operation.GRANT_TOKEN)
                .needsOneOf(Condition.FILEVAULT_ON, Condition.RECOVERY_KEY_KNOWN)
                .effect("A-4", "the account gets a token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN)
                .build();

        assertThat(explained(book, GRANT.by("alice"))).isEqualTo("""
                        refused: grant a token to `bob` with the credentials of `alice`
                          it needs that the acting account is an administrator and the account is a local one, \
                        which is not so [acme A-1, Handbook]
                          it needs that FileVault is on, or the recovery key is known, which is not so [acme A-3, Handbook]
                          if it went through anyway: the account gets a token [acme A-4, Handbook]
                          afterwards the token of `bob` is: none""");
    }

    @Test
    void what_can_never_be_is_refused_in_the_words_of_its_row() {
        RuleSet book = book().requirement("A-1", "nobody is granted a token here")
                .on(Operation.GRANT_TOKEN)
                .isNeverPossible()
                .effect("A-2", "the token stays as it is")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_KEPT)
                .build();

        assertThat(explained(book, GRANT.by("ops"))).isEqualTo("""
                        refused: grant a token to `bob` with the credentials of `ops`
                          it can never be: nobody is granted a token here [acme A-1, Handbook]
                          if it went through anyway: the token stays as it is [acme A-2, Handbook]
                          afterwards the token of `bob` is: none""");
    }

    @Test
    void what_no_row_covers_is_said_to_be_so() {
        RuleSet book = book().requirement("A-1", "anybody deletes")
                .on(Operation.DELETE_BY_SYSADMINCTL)
                .needsNothing()
                .build();

        assertThat(explained(book, GRANT)).isEqualTo("""
                        undetermined: grant a token to `bob`
                          no row of acme says what this needs
                          no row of acme covers what becomes of the token here
                          afterwards the token of `bob` is: unknown""");
    }

    @Test
    void an_open_question_says_what_it_depends_on() {
        RuleSet book = book().requirement("A-1", "a granter grants")
                .on(Operation.GRANT_TOKEN)
                .needs(Condition.ACTOR_IS_GRANTER)
                .effect("A-2", "the account gets a token")
                .on(Operation.GRANT_TOKEN)
                .leads(Effect.TOKEN_GIVEN)
                .build();

        assertThat(explained(book, GRANT.by("carol"))).isEqualTo("""
                        undetermined: grant a token to `bob` with the credentials of `carol`
                          the account gets a token [acme A-2, Handbook]
                          it depends on accounts[carol].role, accounts[carol].token
                          afterwards the token of `bob` is: unknown""");
    }

    @Test
    void what_happens_to_the_whole_mac_says_nothing_of_one_account() {
        RuleSet book = RuleSet.named("acme", "1")
                .requirement("A-1", "anybody updates")
                .on(Operation.UPDATE_PREBOOT)
                .needsNothing()
                .effect("A-2", "tokens stay as they are")
                .on(Operation.UPDATE_PREBOOT)
                .leads(Effect.TOKEN_KEPT)
                .effect("A-3", "all holders are listed")
                .on(Operation.UPDATE_PREBOOT)
                .leads(Effect.HOLDERS_LISTED_AT_BOOT)
                .build();

        assertThat(explained(book, UpdatePreboot.now())).isEqualTo("""
                        allowed: update the pre-boot volume
                          tokens stay as they are [acme A-2]
                          all holders are listed [acme A-3]""");
    }

    @Test
    void an_account_that_is_gone_has_no_token_to_tell_of_but_warnings_come_last() {
        RuleSet book = book().requirement("A-1", "anybody deletes")
                .on(Operation.DELETE_BY_SYSADMINCTL)
                .warns("there is no way back")
                .needsNothing()
                .effect("A-2", "the token goes with the account")
                .on(Operation.DELETE_BY_SYSADMINCTL)
                .leads(Effect.TOKEN_REMOVED)
                .build();

        assertThat(explained(book, DeleteAccount.of("ops"))).isEqualTo("""
                        allowed: delete `ops` with sysadminctl
                          the token goes with the account [acme A-2, Handbook]
                          warning: no account is left that can grant a token
                          warning: there is no way back""");
    }

    private static RuleSetBuilder book() {
        return RuleSet.named("acme", "1")
                .citing(Confidence.VENDOR, Source.of("Handbook", "https://acme.example/handbook", "2026-11"));
    }

    /** Carol, of whom nothing is known, is left out where she is not asked about: she might be a granter too. */
    private static String explained(RuleSet book, Action action) {
        Mac mac = "carol".equals(action.by()) ? MAC : MAC.without("carol");
        Verdict verdict = Predictor.of(book).predict(mac, action);
        assertThat(verdict).hasToString(verdict.explanation());
        return verdict.explanation();
    }
}
