package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.CreateAccount;
import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws that the model check goes by say the same of any book as the invariants here, which are written separately. */
class CheckedLaws {

    private static final Operation[] SOME = {
        Operation.CREATE_ACCOUNT,
        Operation.LOG_IN_GRAPHICALLY,
        Operation.GRANT_TOKEN,
        Operation.SET_PASSWORD,
        Operation.RESET_BY_MDM_AGENT,
        Operation.PROMOTE
    };

    /** Whoever has a token passes it on. */
    private static final RuleSet CARELESS = RuleSet.named("careless", "1")
            .requirement("A", "nothing is needed")
            .on(SOME)
            .needsNothing()
            .effect("B", "a usable token of the acting account is enough")
            .on(SOME)
            .when(Condition.ACTOR_TOKEN_USABLE)
            .leads(Effect.TOKEN_GIVEN)
            .build();

    @Property(tries = 10_000)
    void a_law_of_the_model_check_is_broken_where_the_invariant_is(
            @ForAll("books") RuleSet book, @ForAll("questions") Question question) {
        Predictor predictor = Predictor.of(book);
        Verdict verdict = question.to(predictor);
        for (Law invariant : new Law[] {Invariants.INV_05, Invariants.INV_06, Invariants.INV_18, Invariants.INV_19}) {
            boolean kept = checked(invariant.id()).isKept(verdict, verdict.after());

            assertThat(kept)
                    .as("%s %s on %s: %s", invariant, book.rules(), question, verdict)
                    .isEqualTo(invariant.brokenBy(question, predictor).isEmpty());
            Statistics.label(invariant.id())
                    .collect(kept)
                    .coverage(seen -> seen.check(false).count(broken -> broken > 0));
        }
    }

    @Example
    void a_token_perhaps_given_and_one_not_known_are_one_answer() {
        RuleSet unsureOfTags = CARELESS.over(RuleSet.named("unsure", "1")
                .effect("C", "what becomes of a tagged account is not known")
                .on(Operation.CREATE_ACCOUNT)
                .when(Condition.SUBJECT_TAGGED)
                .leads(Effect.TOKEN_UNKNOWN)
                .effect("D", "any other account has none")
                .on(Operation.CREATE_ACCOUNT)
                .leads(Effect.TOKEN_KEPT)
                .build());
        Question question = new Question(
                Mac.running("10.13").with(Account.named("alice")),
                CreateAccount.of("new", Macos.SETUP_ASSISTANT).by("alice"));
        Predictor predictor = Predictor.of(unsureOfTags);
        Verdict verdict = question.to(predictor);

        assertThat(Invariants.INV_19.brokenBy(question, predictor)).isEmpty();
        assertThat(checked("INV-19").isKept(verdict, verdict.after())).isTrue();
    }

    private static io.securetoken.analyze.Law checked(String id) {
        return io.securetoken.analyze.Law.all().stream()
                .filter(law -> law.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<RuleSet> books() {
        return Arbitraries.oneOf(Books.small(SOME), Books.small(SOME).map(CARELESS::over));
    }

    @Provide
    Arbitrary<Question> questions() {
        return Questions.about(Macos.rules())
                .of(SOME)
                .on(Macs.any().withUnknowns().withAccounts(1, 3));
    }
}
