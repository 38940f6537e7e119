package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.bits.Attribute;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSetBuilder;
import io.securetoken.state.Account;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a book replies about eva in each aspect, and the rows that it rests on. */
class SideTest {

    private final Mac empty = Mac.running("14.4");
    private final Action creation = CreateAccount.of("eva", CreationMethod.named("panel"));

    private static RuleSetBuilder book() {
        return RuleSet.named("acme", "1");
    }

    private static RuleSetBuilder promotion() {
        return book().requirement("NEED", "an administrator only")
                .on(Operation.PROMOTE)
                .needs(Condition.SUBJECT_IS_ADMIN)
                .effect("KEEP", "the token stays")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_KEPT)
                .effect("LIST", "is listed")
                .on(Operation.PROMOTE)
                .leads(Effect.LISTED_AT_BOOT);
    }

    private static RuleSetBuilder created(Effect effect) {
        return book().effect("BORN", "at creation").on(Operation.CREATE_ACCOUNT).leads(effect);
    }

    private Mac with(Role role, TokenState token) {
        return empty.with(Account.named("eva").withRole(role).withToken(token));
    }

    private static String said(Reply reply) {
        Verdict open = reply.open();
        return reply.answer()
                + " " + reply.rules().stream().map(Rule::key).toList()
                + (open == null ? "" : ", open: " + open.action().operation());
    }

    private Reply later(RuleSetBuilder rows) {
        return Side.of(rows.build()).reply(Aspect.LATER, empty, creation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADMIN    | allowed [NEED]
            STANDARD | refused [NEED]
            UNKNOWN  | null [], open: PROMOTE
            """)
    void a_permission_rests_on_what_is_needed(Role role, String reply) {
        Side side = Side.of(promotion().build());

        assertThat(said(side.reply(Aspect.PERMISSION, with(role, TokenState.NONE), Promote.of("eva"))))
                .isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE   | none [KEEP]
            USABLE | usable [KEEP]
            STALE  | stale [KEEP]
            HELD   | null [], open: PROMOTE
            """)
    void a_token_rests_on_what_becomes_of_it_whether_or_not_it_may(TokenState token, String reply) {
        Side side = Side.of(promotion().build());

        assertThat(said(side.reply(Aspect.TOKEN, with(Role.STANDARD, token), Promote.of("eva"))))
                .isEqualTo(reply);
    }

    @Test
    void of_an_account_that_is_gone_no_token_can_be_told() {
        Side side = Side.of(book().effect("A", "is gone")
                .on(Operation.DELETE_BY_SYSADMINCTL)
                .leads(Effect.TOKEN_REMOVED)
                .build());

        assertThat(said(side.reply(Aspect.TOKEN, with(Role.ADMIN, TokenState.USABLE), DeleteAccount.of("eva"))))
                .isEqualTo("null [], open: DELETE_BY_SYSADMINCTL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOKEN_GIVEN   | at-first-login [LOGIN]
            TOKEN_KEPT    | never [LOGIN]
            TOKEN_STALE   | null [], open: LOG_IN_GRAPHICALLY
            TOKEN_UNKNOWN | null [], open: LOG_IN_GRAPHICALLY
            """)
    void what_arrives_later_rests_on_what_the_first_login_brings(Effect login, String reply) {
        assertThat(said(later(created(Effect.TOKEN_KEPT)
                        .requirement("MAY", "everybody may log in")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .needsNothing()
                        .effect("LOGIN", "at the first login")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .leads(login))))
                .isEqualTo(reply);
    }

    @Test
    void a_login_that_is_refused_brings_no_token_because_of_what_it_needs() {
        assertThat(said(later(created(Effect.TOKEN_KEPT)
                        .requirement("MAY", "the enabled log in")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .needs(Condition.SUBJECT_ENABLED)
                        .requirement("NEVER", "nobody logs in")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .isNeverPossible()
                        .effect("LOGIN", "at the first login")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .leads(Effect.TOKEN_GIVEN))))
                .isEqualTo("never [NEVER]");
    }

    @Test
    void a_login_of_which_nobody_knows_whether_it_may_happen_is_open() {
        assertThat(said(later(created(Effect.TOKEN_KEPT)
                        .effect("LOGIN", "at the first login")
                        .on(Operation.LOG_IN_GRAPHICALLY)
                        .leads(Effect.TOKEN_GIVEN))))
                .isEqualTo("null [], open: LOG_IN_GRAPHICALLY");
    }

    @Test
    void a_token_that_is_there_at_once_does_not_arrive_later() {
        assertThat(later(created(Effect.TOKEN_GIVEN))).isEqualTo(new Reply(null, null, List.of()));
    }

    @Test
    void a_token_that_is_perhaps_there_at_once_is_open() {
        assertThat(said(later(created(Effect.TOKEN_UNKNOWN)))).isEqualTo("null [], open: CREATE_ACCOUNT");
    }

    @Test
    void what_is_missing_is_what_decides_and_is_not_known() {
        Side side = Side.of(promotion().build());

        assertThat(side.missing(with(Role.UNKNOWN, TokenState.NONE), Promote.of("eva")))
                .containsExactly(Attribute.ROLE);
        assertThat(side.missing(with(Role.ADMIN, TokenState.NONE), Promote.of("eva")))
                .isEmpty();
        assertThat(side.book()).isEqualTo(promotion().build());
    }

    @Test
    void a_side_decides_as_its_book_predicts() {
        Side side = Side.of(promotion().build());
        Mac mac = with(Role.STANDARD, TokenState.NONE);

        assertThat(side.decide(mac, Promote.of("eva")).unmet())
                .containsExactly(side.book().rule("NEED"));
        assertThat(side.predict(mac, Promote.of("eva")).unmet())
                .containsExactly(side.book().rule("NEED"));
    }
}
