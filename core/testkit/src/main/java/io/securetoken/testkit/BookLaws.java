package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The laws that every book keeps, to be run against your own by one subclass. A row that is meant to break a law is named
 * in {@link #exemptions}, with the law; anything else is a mistake in the book.
 *
 * <pre>{@code
 * class AcmeLaws extends BookLaws {
 *     AcmeLaws() {
 *         super(Acme.rules());
 *     }
 * }
 * }</pre>
 */
public abstract class BookLaws {

    private static final int FORGOTTEN = 3;

    private final Predictor predictor;

    /** Tests the book that keeps the laws. */
    protected BookLaws(RuleSet book) {
        predictor = Predictor.of(book);
    }

    /**
     * Returns the rows that are meant to break a law, by {@code "BOOK KEY"}, such as {@code "acme ACME-1/retry"}: a
     * question that such a row decides is not held against the law.
     */
    protected Map<Law, Set<String>> exemptions() {
        return Map.of();
    }

    /** Fails with the answer and the question, as a scenario file ready to paste, if the law does not hold for it. */
    protected final void holds(Law law, Question question) {
        if (!law.concerns(question.action().operation())) {
            return;
        }
        Optional<String> broken = law.brokenBy(question, predictor);
        if (broken.isPresent() && !isExempt(law, question)) {
            throw new AssertionError(law + "\n  " + broken.get());
        }
    }

    /** Fails if the law does not hold for everything that can be done to the Mac. */
    protected final void holds(Law law, Mac mac) {
        for (Action action : AllActions.knownTo(predictor.book()).on(mac)) {
            holds(law, new Question(mac, action));
        }
    }

    /** Returns whether the question is not held against the law: by default, if a row of {@link #exemptions} decides it. */
    protected boolean isExempt(Law law, Question question) {
        Set<String> rows = exemptions().getOrDefault(law, Set.of());
        return !rows.isEmpty()
                && Answered.of(question, predictor).keys().stream().anyMatch(rows::contains);
    }

    /** A refused action changes nothing, and names what is not met. */
    @Property
    @Label("a refused action changes nothing")
    public void a_refused_action_changes_nothing(@ForAll("questions") Question question) {
        holds(Laws.REFUSED_CHANGES_NOTHING, question);
    }

    /** Answers do not depend on names and order. */
    @Property
    @Label("answers do not depend on the names or the order of accounts")
    public void answers_do_not_depend_on_names(@ForAll("partlyKnown") Question question) {
        holds(Laws.NAMES_DO_NOT_MATTER, question);
    }

    /** An account that is not named matters only where a row looks at the whole volume. */
    @Property
    @Label("an account that the action does not name changes nothing that no row looks at")
    public void strangers_do_not_matter(@ForAll("questions") Question question) {
        holds(Laws.STRANGERS_DO_NOT_MATTER, question);
    }

    /** More knowledge contradicts no definite answer. */
    @Property
    @Label("knowing one fact more contradicts no definite answer")
    public void knowing_more_contradicts_nothing(@ForAll("partlyKnown") Question question) {
        holds(Laws.KNOWING_MORE_CONTRADICTS_NOTHING, question);
    }

    /** An answer is open only where definite Macs differ. */
    @Property
    @Label("an answer is open only where definite Macs differ in it")
    public void an_answer_is_open_only_where_it_matters(@ForAll("forgetful") Question question) {
        holds(Laws.OPEN_ONLY_WHERE_IT_MATTERS, question);
    }

    /** Promotion, demotion and disabling change no token. */
    @Property
    @Label("promoting, demoting and disabling an account never change a token")
    public void roles_keep_tokens(@ForAll("macs") Mac mac) {
        holds(Laws.ROLES_KEEP_TOKENS, mac);
    }

    /** Tokens come and go by rows. */
    @Property
    @Label("no token comes or goes without a row that says so")
    public void tokens_change_by_rows(@ForAll("questions") Question question) {
        holds(Laws.TOKENS_CHANGE_BY_ROWS, question);
    }

    /** Returns the Macs the laws are tried on. */
    @Provide
    public Arbitrary<Mac> macs() {
        return Macs.any();
    }

    /** Returns the questions the laws are tried on. */
    @Provide
    public Arbitrary<Question> questions() {
        return Questions.about(predictor.book()).on(macs());
    }

    /** Returns the questions of which anything may be unknown. */
    @Provide
    public Arbitrary<Question> partlyKnown() {
        return Questions.about(predictor.book()).on(Macs.any().withUnknowns());
    }

    /** Returns the questions of which up to three facts are unknown. */
    @Provide
    public Arbitrary<Question> forgetful() {
        return Combinators.combine(
                        questions(),
                        Arbitraries.integers().between(0, 1_000_000).list().ofMaxSize(FORGOTTEN))
                .as((question, places) -> new Question(forgetting(question.mac(), places), question.action()));
    }

    private static Mac forgetting(Mac known, List<Integer> places) {
        int ofMac = Fact.ofMac().size();
        int ofAccount = Fact.ofAccount().size();
        int all = ofMac + ofAccount * known.accounts().size();
        Mac mac = known;
        for (int place : places) {
            int fact = place % all;
            if (fact < ofMac) {
                mac = Fact.ofMac().get(fact).veiled(mac);
            } else {
                Account account = mac.accounts().get((fact - ofMac) / ofAccount);
                mac = mac.with(Fact.ofAccount().get((fact - ofMac) % ofAccount).veiled(account));
            }
        }
        return mac;
    }
}
