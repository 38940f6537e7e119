package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.LogIn;
import io.securetoken.action.Operation;
import io.securetoken.action.Process;
import io.securetoken.action.Restart;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Generates questions: a consistent Mac, and an action that can be asked about on it. Operations are equally frequent;
 * where none of them can be done to the Mac, it is restarted.
 *
 * <pre>{@code
 * Arbitrary<Question> any = Questions.about(Macos.rules());
 * Arbitrary<Question> grants = Questions.about(Macos.rules()).of(Operation.GRANT_TOKEN).on(Macs.any().withHolder());
 * }</pre>
 */
public final class Questions extends ArbitraryDecorator<Question> {

    private final AllActions actions;
    private final Set<Operation> operations;
    private final Arbitrary<Mac> macs;

    private Questions(AllActions actions, Set<Operation> operations, Arbitrary<Mac> macs) {
        this.actions = actions;
        this.operations = operations;
        this.macs = macs;
    }

    /** Returns questions on any Mac, with the creation methods that the book knows. */
    public static Questions about(RuleSet book) {
        return new Questions(AllActions.knownTo(book), EnumSet.allOf(Operation.class), Macs.any());
    }

    /** Returns these on those Macs. */
    public Questions on(Arbitrary<Mac> chosen) {
        return new Questions(actions, operations, chosen);
    }

    /** Returns these about those operations. */
    public Questions of(Operation... chosen) {
        return new Questions(actions, EnumSet.copyOf(List.of(chosen)), macs);
    }

    @Override
    protected Arbitrary<Question> arbitrary() {
        return Combinators.combine(macs, Choice.of(List.copyOf(operations)), variations())
                .as(this::question);
    }

    private Question question(Mac mac, Choice choice, UnaryOperator<Action> variation) {
        Optional<Action> chosen = choice.on(mac, actions, any -> true);
        if (chosen.isEmpty()) {
            return new Question(mac, Restart.now());
        }
        Question plain = new Question(mac, chosen.get());
        Question varied = new Question(mac, variation.apply(plain.action()));
        return Consistency.clashes(varied).isEmpty() ? varied : plain;
    }

    /** The plain action first, so that shrinking ends there. */
    private static Arbitrary<UnaryOperator<Action>> variations() {
        Arbitrary<UnaryOperator<Action>> processes = Arbitraries.of(
                        Process.AGENT,
                        Process.AGENT.withoutRoot(),
                        Process.AGENT.withoutFullDiskAccess(),
                        Process.AGENT.inGraphicalSession())
                .map(process -> action -> action.in(process));
        Arbitrary<UnaryOperator<Action>> creations = Combinators.combine(
                        Arbitraries.of(AccountKind.class),
                        Arbitraries.of(PasswordForm.values()),
                        Arbitraries.of(false, true),
                        Arbitraries.of(1501, 498))
                .as((kind, password, tagged, uid) -> action -> varied(action, kind, password, tagged, uid));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(action -> action)), Tuple.of(1, processes), Tuple.of(3, creations));
    }

    private static Action varied(Action action, AccountKind kind, PasswordForm password, boolean tagged, int uid) {
        if (action instanceof CreateAccount creation) {
            CreateAccount varied =
                    creation.withKind(kind).withPassword(password).withUid(uid);
            return tagged ? varied.tagged() : varied;
        }
        return tagged && action instanceof LogIn login ? login.first() : action;
    }
}
