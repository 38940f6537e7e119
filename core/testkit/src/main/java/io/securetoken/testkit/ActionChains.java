package io.securetoken.testkit;

import io.securetoken.action.Operation;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/**
 * Generates jqwik's action chains over the simulator, for what has to hold after every step, whatever was done before: in
 * between come steps of your own, and {@link ActionChain#peek} does each step to another system as well. A failing chain
 * shrinks to the fewest actions on the smallest Mac, and shows them as a scenario file.
 *
 * <pre>{@code
 * @Property
 * void nobody_is_locked_out(@ForAll("chains") ActionChain<Walk> chain) {
 *     chain.withInvariant(walk -> assertThat(walk.mac()).hasGranter()).run();
 * }
 *
 * @Provide
 * Arbitrary<ActionChain<Walk>> chains() {
 *     return ActionChains.under(Macos.rules()).from(Macs.any().withHolder()).with(onboarding).upTo(5);
 * }
 * }</pre>
 */
public final class ActionChains extends ArbitraryDecorator<ActionChain<Walk>> {

    private static final int USUAL_LENGTH = 8;

    private final Predictor predictor;
    private final Arbitrary<Mac> macs;
    private final List<Operation> operations;
    private final Predicate<Question> wanted;
    private final List<Action<Walk>> others;
    private final int longest;

    private ActionChains(
            Predictor predictor,
            Arbitrary<Mac> macs,
            List<Operation> operations,
            Predicate<Question> wanted,
            List<Action<Walk>> others,
            int longest) {
        this.predictor = predictor;
        this.macs = macs;
        this.operations = operations;
        this.wanted = wanted;
        this.others = others;
        this.longest = longest;
    }

    /** Returns chains of up to eight steps of any kind from any Mac, as that book expects them to go. */
    public static ActionChains under(RuleSet book) {
        return new ActionChains(
                Predictor.of(book), Macs.any(), List.of(Operation.values()), question -> true, List.of(), USUAL_LENGTH);
    }

    /** Returns these from those Macs. */
    public ActionChains from(Arbitrary<Mac> chosen) {
        return new ActionChains(predictor, chosen, operations, wanted, others, longest);
    }

    /** Returns these of those operations. */
    public ActionChains of(Operation... chosen) {
        return new ActionChains(predictor, macs, List.of(chosen), wanted, others, longest);
    }

    /** Returns these without the steps that are not wanted on the Mac as it is then. */
    public ActionChains where(Predicate<Question> chosen) {
        return new ActionChains(predictor, macs, operations, wanted.and(chosen), others, longest);
    }

    /** Returns these with that step of your own, as frequent as all others together. */
    public ActionChains with(Action<Walk> step) {
        List<Action<Walk>> more = new ArrayList<>(others);
        more.add(step);
        return new ActionChains(predictor, macs, operations, wanted, List.copyOf(more), longest);
    }

    /** Returns these with at most so many steps. */
    public ActionChains upTo(int steps) {
        return new ActionChains(predictor, macs, operations, wanted, others, steps);
    }

    @Override
    protected Arbitrary<ActionChain<Walk>> arbitrary() {
        return Combinators.combine(macs, chains()).as((mac, chain) -> chain.peek(walk -> walk.begin(mac)));
    }

    private Arbitrary<ActionChain<Walk>> chains() {
        ActionChainArbitrary<Walk> chains = ActionChain.<Walk>startWith(() -> new Walk(predictor))
                .withMaxTransformations(longest)
                .withAction(ours());
        for (Action<Walk> other : others) {
            chains = chains.withAction(other);
        }
        return chains;
    }

    /** Which action it is is decided as it is done: an action that looked at the Mac before would not shrink. */
    private Action.Independent<Walk> ours() {
        AllActions actions = AllActions.knownTo(predictor.book());
        return () -> Choice.of(operations).map(choice -> step(choice, actions));
    }

    private Transformer<Walk> step(Choice choice, AllActions actions) {
        return Transformer.mutate(
                choice.operation().phrase(),
                walk -> choice.on(walk.mac(), actions, wanted).ifPresent(walk::does));
    }
}
