package io.securetoken.testkit;

import io.securetoken.action.Operation;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Generates scenarios: each action can be asked about on the Mac that the book expects after those before it. A failing
 * scenario shrinks to the fewest actions.
 *
 * <pre>{@code
 * Arbitrary<Scenario> any = Scenarios.under(Macos.rules());
 * Arbitrary<Scenario> short = Scenarios.under(Macos.rules()).upTo(3).from(Macs.any().withHolder());
 * }</pre>
 */
public final class Scenarios extends ArbitraryDecorator<Scenario> {

    private static final int USUAL_LENGTH = 8;

    private final Predictor predictor;
    private final Arbitrary<Mac> macs;
    private final int longest;

    private Scenarios(Predictor predictor, Arbitrary<Mac> macs, int longest) {
        this.predictor = predictor;
        this.macs = macs;
        this.longest = longest;
    }

    /** Returns scenarios of up to eight actions on any Mac, as that book expects them to go. */
    public static Scenarios under(RuleSet book) {
        return new Scenarios(Predictor.of(book), Macs.any(), USUAL_LENGTH);
    }

    /** Returns these from those Macs. */
    public Scenarios from(Arbitrary<Mac> chosen) {
        return new Scenarios(predictor, chosen, longest);
    }

    /** Returns these with at most so many actions. */
    public Scenarios upTo(int actions) {
        return new Scenarios(predictor, macs, actions);
    }

    @Override
    protected Arbitrary<Scenario> arbitrary() {
        Arbitrary<Choice> choice = Choice.of(List.of(Operation.values()));
        return Combinators.combine(macs, choice.list().ofMaxSize(longest)).as(this::scenario);
    }

    private Scenario scenario(Mac start, List<Choice> choices) {
        AllActions all = AllActions.knownTo(predictor.book());
        Walk walk = new Walk(predictor);
        walk.begin(start);
        for (Choice choice : choices) {
            choice.on(walk.mac(), all, question -> true).ifPresent(walk::does);
        }
        return walk.scenario();
    }
}
