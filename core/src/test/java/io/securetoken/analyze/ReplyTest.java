package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.action.Promote;
import io.securetoken.bits.Attribute;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reply says of itself: its reason, whether it shows what was found, and what could make it definite. */
class ReplyTest {

    private static final String NO_SUCH_KIND = "an account of such a kind cannot hold a token";

    private final Mac mac = Mac.running("14.4").with(Account.named("eva"));
    private final Action promotion = Promote.of("eva");
    private final RuleSet book = RuleSet.named("acme", "1")
            .requirement("NEED", "an administrator only")
            .on(Operation.PROMOTE)
            .needs(Condition.SUBJECT_IS_ADMIN)
            .requirement("NEVER", "nobody ever")
            .on(Operation.PROMOTE)
            .before("11")
            .isNeverPossible()
            .effect("GIVE", "gives one")
            .part("mobile")
            .on(Operation.PROMOTE)
            .when(Condition.SUBJECT_IS_MOBILE)
            .leads(Effect.TOKEN_GIVEN)
            .build();

    private Reply open(String macos) {
        Side side = Side.of(book);
        return Reply.open(side.predict(Mac.running(macos).with(Account.named("eva")), promotion));
    }

    @Test
    void a_reason_is_the_row_with_its_book() {
        assertThat(Reply.Reason.of(book.rule("NEED")))
                .isEqualTo(new Reply.Reason("acme", "NEED: an administrator only"));
        assertThat(Reply.Reason.of(book.rule("GIVE"))).isEqualTo(new Reply.Reason("acme", "GIVE/mobile: gives one"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBJECT_IS_NETWORK", "SUBJECT_IS_GUEST", "SUBJECT_IS_ROOT", "SUBJECT_IS_TEMPORARY"})
    void that_a_kind_cannot_hold_a_token_is_one_reason_for_all_such_kinds_but_not_to_refuse(Condition kind) {
        RuleSet kinds = RuleSet.named("acme", "1")
                .effect("EFFECT", "of a kind")
                .on(Operation.PROMOTE)
                .when(Condition.SUBJECT_IS_ADMIN, kind)
                .leads(Effect.TOKEN_KEPT)
                .requirement("NEED", "of a kind")
                .on(Operation.PROMOTE)
                .when(kind)
                .isNeverPossible()
                .build();

        assertThat(Reply.Reason.of(kinds.rule("EFFECT"))).isEqualTo(new Reply.Reason("acme", NO_SUCH_KIND));
        assertThat(Reply.Reason.of(kinds.rule("NEED"))).isEqualTo(new Reply.Reason("acme", "NEED: of a kind"));
    }

    @Test
    void the_reason_is_the_row_that_is_tried_last() {
        Reply reply = new Reply("usable", null, List.of(book.rule("NEED"), book.rule("GIVE")));

        assertThat(reply.reason()).isEqualTo(Reply.Reason.of(book.rule("GIVE")));
    }

    @Test
    void it_shows_an_answer_with_the_reason_of_any_of_its_rows() {
        Rule need = book.rule("NEED");
        Reply reply = new Reply("usable", null, List.of(need, book.rule("GIVE")));

        assertThat(reply.shows("usable", Reply.Reason.of(need))).isTrue();
        assertThat(reply.shows("usable", Reply.Reason.of(book.rule("GIVE")))).isTrue();
        assertThat(reply.shows("usable", Reply.Reason.of(book.rule("NEVER")))).isFalse();
        assertThat(reply.shows("none", Reply.Reason.of(need))).isFalse();
        assertThat(Reply.open(Side.of(book).predict(mac, promotion)).shows("usable", Reply.Reason.of(need)))
                .isFalse();
    }

    @Test
    void an_open_reply_lacks_the_facts_that_its_verdict_does() {
        Side side = Side.of(book);

        assertThat(open("14.4").missing(side)).contains(Attribute.ROLE);
        assertThat(new Reply(null, null, List.of()).missing(side)).isEmpty();
    }

    @Test
    void a_reply_is_hopeless_if_it_is_open_no_fact_can_help_and_it_is_not_that_the_action_is_refused() {
        assertThat(open("14.4").isHopeless(Set.of())).isTrue();
        assertThat(open("14.4").isHopeless(Set.of(Attribute.ROLE))).isFalse();
        assertThat(open("10.15").isHopeless(Set.of())).isFalse();
        assertThat(new Reply(null, null, List.of()).isHopeless(Set.of())).isTrue();
        assertThat(new Reply("usable", null, List.of()).isHopeless(Set.of())).isFalse();
    }
}
