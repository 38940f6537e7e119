package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.action.Restart;
import io.securetoken.action.RevokeToken;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Confidence;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.Source;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verdicts of a small book, each component written out. */
class VerdictRecordTest {

    private static final Source HANDBOOK = Source.of("Handbook", "https://acme.example/handbook", "2026-11");
    private static final Source FORUM = Source.of("Forum", "https://forum.example/7?page=2", "2026-10");

    private static final RuleSet ACME = RuleSet.named("acme", "1")
            .citing(Confidence.VENDOR, HANDBOOK)
            .requirement("ACME-1", "only a granter grants")
            .on(Operation.GRANT_TOKEN)
            .needs(Condition.ACTOR_IS_GRANTER)
            .effect("ACME-2", "a grant gives a token")
            .on(Operation.GRANT_TOKEN)
            .obliges("update-preboot", "tell-helpdesk")
            .warns("a grant is seen by the helpdesk")
            .cites(List.of(Confidence.APPLE_RECALLED, Confidence.SEVERAL), HANDBOOK, FORUM)
            .leads(Effect.TOKEN_GIVEN)
            .requirement("ACME-3", "only an administrator revokes")
            .on(Operation.REVOKE_TOKEN)
            .needs(Condition.ACTOR_IS_ADMIN)
            .effect("ACME-4", "revoking takes the token away")
            .on(Operation.REVOKE_TOKEN)
            .leads(Effect.TOKEN_REMOVED)
            .requirement("ACME-5", "anybody logs in and restarts")
            .on(Operation.LOG_IN_GRAPHICALLY, Operation.RESTART)
            .needsNothing()
            .effect("ACME-6", "a login gives a token to an administrator")
            .on(Operation.LOG_IN_GRAPHICALLY)
            .when(Condition.SUBJECT_IS_ADMIN)
            .leads(Effect.TOKEN_GIVEN)
            .effect("ACME-7", "else a login leaves the token as it is")
            .on(Operation.LOG_IN_GRAPHICALLY)
            .leads(Effect.TOKEN_KEPT)
            .build();

    private static final RuleRecord ACME_1 =
            new RuleRecord("ACME-1", "only a granter grants", "F", List.of("https://acme.example/handbook"));
    private static final RuleRecord ACME_2 = new RuleRecord(
            "ACME-2",
            "a grant gives a token",
            "A*+M",
            List.of("https://acme.example/handbook", "https://forum.example/7?page=2"));
    private static final RuleRecord ACME_3 =
            new RuleRecord("ACME-3", "only an administrator revokes", "F", List.of("https://acme.example/handbook"));
    private static final RuleRecord ACME_4 =
            new RuleRecord("ACME-4", "revoking takes the token away", "F", List.of("https://acme.example/handbook"));

    private static final Mac MAC = Mac.running("14.4")
            .withHardware(Hardware.APPLE_SILICON)
            .with(
                    Account.admin("alice").withToken(TokenState.USABLE).withVolumeOwner(Answer.YES),
                    Account.standard("bob").withVolumeOwner(Answer.NO),
                    Account.standard("carol").withToken(TokenState.STALE),
                    Account.admin("dora").withToken(TokenState.UNKNOWN));

    private static Verdict verdict(Action action) {
        return Predictor.of(ACME).predict(MAC, action);
    }

    @Test
    void what_is_allowed_is_sent_with_what_follows() {
        Verdict verdict = verdict(GrantToken.to("bob").by("alice"));

        assertThat(VerdictRecord.of(verdict))
                .isEqualTo(new VerdictRecord(
                        EventRecord.of(GrantToken.to("bob").by("alice")),
                        "allowed",
                        Map.of("alice", "usable", "bob", "usable", "carol", "stale", "dora", "unknown"),
                        Map.of(),
                        null,
                        Map.of("alice", true, "bob", false),
                        List.of("update-preboot", "tell-helpdesk"),
                        List.of(ACME_1, ACME_2),
                        List.of(),
                        List.of(),
                        List.of("a grant is seen by the helpdesk"),
                        verdict.explanation()));
    }

    @Test
    void what_is_allowed_and_leaves_no_token_says_how_one_can_still_arrive() {
        assertThat(VerdictRecord.of(verdict(RevokeToken.from("carol").by("alice"))))
                .satisfies(sent -> assertThat(sent.permission()).isEqualTo("allowed"))
                .satisfies(sent -> assertThat(sent.tokens()).containsEntry("carol", "none"))
                .satisfies(sent -> assertThat(sent.later()).isEqualTo(Map.of("carol", "never")))
                .satisfies(sent -> assertThat(sent.ifDone()).isNull())
                .satisfies(sent -> assertThat(sent.rules()).containsExactly(ACME_3, ACME_4));
        assertThat(VerdictRecord.of(verdict(RevokeToken.from("alice").by("alice")))
                        .later())
                .isEqualTo(Map.of("alice", "at-first-login"));
    }

    @Test
    void what_is_refused_is_sent_with_what_would_follow_anyway() {
        Verdict verdict = verdict(RevokeToken.from("alice").by("bob"));

        assertThat(VerdictRecord.of(verdict))
                .isEqualTo(new VerdictRecord(
                        EventRecord.of(RevokeToken.from("alice").by("bob")),
                        "refused",
                        Map.of("alice", "usable", "bob", "none", "carol", "stale", "dora", "unknown"),
                        Map.of(),
                        new IfDoneRecord(
                                Map.of("alice", "none", "bob", "none", "carol", "stale", "dora", "unknown"),
                                Map.of("alice", "at-first-login")),
                        Map.of("alice", true, "bob", false),
                        List.of(),
                        List.of(ACME_3),
                        List.of(ACME_3),
                        List.of(),
                        List.of(),
                        verdict.explanation()));
    }

    @Test
    void a_refused_grant_would_have_left_no_token_to_arrive() {
        assertThat(VerdictRecord.of(verdict(GrantToken.to("bob").by("carol"))).ifDone())
                .isEqualTo(new IfDoneRecord(
                        Map.of("alice", "usable", "bob", "usable", "carol", "stale", "dora", "unknown"), Map.of()));
    }

    @Test
    void what_is_open_is_sent_with_what_is_missing() {
        Verdict verdict = verdict(GrantToken.to("bob").by("dora"));

        assertThat(VerdictRecord.of(verdict))
                .isEqualTo(new VerdictRecord(
                        EventRecord.of(GrantToken.to("bob").by("dora")),
                        "undetermined",
                        Map.of("alice", "usable", "bob", "unknown", "carol", "stale", "dora", "unknown"),
                        Map.of(),
                        null,
                        Map.of("alice", true, "bob", false),
                        List.of("update-preboot", "tell-helpdesk"),
                        List.of(ACME_1, ACME_2),
                        List.of(),
                        List.of("accounts[dora].token"),
                        List.of("a grant is seen by the helpdesk"),
                        verdict.explanation()));
    }

    @Test
    void of_an_event_without_an_account_nothing_arrives() {
        VerdictRecord sent = VerdictRecord.of(verdict(Restart.now()));

        assertThat(sent.permission()).isEqualTo("allowed");
        assertThat(sent.later()).isEmpty();
    }

    @Test
    void an_event_is_cited_as_it_was_sent() {
        EventRecord asSent = new EventRecord(
                "grant-token",
                "bob",
                "alice",
                null,
                null,
                null,
                null,
                null,
                null,
                "sysadminctl",
                null,
                null,
                null,
                null,
                null,
                null,
                new ProcessRecord(true, null, null));

        assertThat(VerdictRecord.of(verdict(GrantToken.to("bob").by("alice")), asSent)
                        .event())
                .isSameAs(asSent);
    }

    @Test
    void a_row_is_sent_with_what_it_cites() {
        assertThat(RuleRecord.of(ACME.rule("ACME-2"))).isEqualTo(ACME_2);
        assertThat(RuleRecord.of(RuleSet.named("bare", "1")
                        .effect("BARE-1", "nobody says why")
                        .on(Operation.RESTART)
                        .leads(Effect.TOKEN_KEPT)
                        .build()
                        .rule("BARE-1")))
                .isEqualTo(new RuleRecord("BARE-1", "nobody says why", "", List.of()));
    }
}
