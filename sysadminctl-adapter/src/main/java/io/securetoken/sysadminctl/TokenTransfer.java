package io.securetoken.sysadminctl;

import io.securetoken.catalog.Macos;
import io.securetoken.observe.Finding;
import io.securetoken.observe.Topic;
import io.securetoken.plan.GaveUp;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Plan;
import io.securetoken.plan.PlanResult;
import io.securetoken.plan.Planner;
import io.securetoken.plan.Unreachable;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Passes a token from one account to another, as the vendor's article has it: the first account is promoted if that is needed, grants, and is
 * demoted again. The steps are found by the planner, not written here, and each is verified. That the first account's token works is taken to be so
 * where its traces are there, since no reading shows it; where it does not, the grant is refused. The secrets stay the caller's to close.
 *
 * <pre>{@code
 * Transfer transfer = TokenTransfer.on(LocalRunner.create(), Path.of("/var/db/securetoken"))
 *         .from("alice", alicesPassword)
 *         .to("bob", bobsPassword)
 *         .run();
 * }</pre>
 */
public final class TokenTransfer {

    private final CommandRunner runner;
    private final Path folder;
    private final StateReader reader;
    private final Predictor predictor;
    private final Secrets secrets;
    private final @Nullable String giver;
    private final @Nullable String receiver;

    private TokenTransfer(
            CommandRunner runner,
            Path folder,
            StateReader reader,
            Predictor predictor,
            Secrets secrets,
            @Nullable String giver,
            @Nullable String receiver) {
        this.runner = runner;
        this.folder = folder;
        this.reader = reader;
        this.predictor = predictor;
        this.secrets = secrets;
        this.giver = giver;
        this.receiver = receiver;
    }

    /** Returns a transfer on the Mac whose commands that runner runs; for the folder see {@link PlanExecutor#on}. */
    public static TokenTransfer on(CommandRunner runner, Path folder) {
        return new TokenTransfer(
                runner, folder, StateReader.of(runner), Predictor.of(Macos.rules()), Secrets.none(), null, null);
    }

    /** Returns this transfer with the account that grants, and its password. */
    public TokenTransfer from(String giver, Secret password) {
        return new TokenTransfer(runner, folder, reader, predictor, secrets.password(giver, password), giver, receiver);
    }

    /** Returns this transfer with the account that is to hold a token, and its password. */
    public TokenTransfer to(String receiver, Secret password) {
        return new TokenTransfer(
                runner, folder, reader, predictor, secrets.password(receiver, password), giver, receiver);
    }

    /** Returns this transfer with another reader, such as one with another clock. */
    public TokenTransfer withReader(StateReader reader) {
        return new TokenTransfer(runner, folder, reader, predictor, secrets, giver, receiver);
    }

    /** Returns this transfer asking another book. */
    public TokenTransfer withPredictor(Predictor predictor) {
        return new TokenTransfer(runner, folder, reader, predictor, secrets, giver, receiver);
    }

    /**
     * Returns what came of it. Refuses with an exception, before anything is changed, a transfer of which an account was not named, an account
     * that is not there, and a secret that a command would cut short.
     */
    public Transfer run() {
        if (giver == null || receiver == null) {
            throw new IllegalStateException("say from which account and to which one the token is to be passed");
        }
        MacReading before = reader.read();
        Account from = before.mac().existing(giver);
        Account to = before.mac().existing(receiver);
        if (to.token().holds() == Answer.YES && isConfirmed(before, receiver)) {
            return Transfer.without(Outcome.ALREADY, "`" + receiver + "` holds a token", before, List.of());
        }
        if (!isConfirmed(before, giver) || !isConfirmed(before, receiver)) {
            return Transfer.without(
                    Outcome.INDETERMINATE,
                    "the tokens of `" + giver + "` and `" + receiver + "` cannot be told: " + before.doubts(),
                    before,
                    List.of());
        }
        List<String> assumptions = from.token() == TokenState.HELD
                ? List.of("the token of `" + giver + "` works: its traces are there, and only its use can show more")
                : List.of();
        return run(before, assumed(before.mac(), from), assumptions);
    }

    private static boolean isConfirmed(MacReading reading, String account) {
        return reading.findings()
                .about(account, Topic.TOKEN)
                .filter(Finding::isConfirmed)
                .isPresent();
    }

    private static Mac assumed(Mac mac, Account from) {
        return from.token() == TokenState.HELD ? mac.with(from.withToken(TokenState.USABLE)) : mac;
    }

    private Transfer run(MacReading before, Mac mac, List<String> assumptions) {
        String from = Objects.requireNonNull(giver);
        String to = Objects.requireNonNull(receiver);
        Operator operator = Operator.agent().withoutPasswords().withPasswordsOf(from, to);
        PlanResult result = Planner.of(predictor).plan(mac, Goal.holdsToken(to), operator);
        if (result instanceof Unreachable unreachable) {
            Outcome outcome = unreachable.mustKnow().isEmpty() ? Outcome.REFUSED : Outcome.INDETERMINATE;
            return Transfer.without(outcome, blocked(unreachable, before), before, assumptions);
        }
        if (result instanceof GaveUp gaveUp) {
            return Transfer.without(
                    Outcome.INDETERMINATE,
                    "no plan was found among " + gaveUp.visited() + " states",
                    before,
                    assumptions);
        }
        Plan plan = (Plan) result;
        Execution execution = PlanExecutor.on(runner, folder)
                .withReader(reader)
                .withPredictor(predictor)
                .run(plan, secrets);
        return new Transfer(outcome(execution, to), execution.reason(), before, plan, execution, assumptions);
    }

    /** Once the grant was seen it counts, whatever became of the steps after it. */
    private static Outcome outcome(Execution execution, String to) {
        boolean granted = execution.steps().stream()
                .anyMatch(step -> to.equals(step.action().account())
                        && step.outcome() == Outcome.DONE
                        && step.after().mac().existing(to).token().holds() == Answer.YES);
        return granted ? Outcome.DONE : execution.outcome();
    }

    private static String blocked(Unreachable unreachable, MacReading before) {
        String ways = unreachable.blockedBy().stream().map(Object::toString).collect(Collectors.joining("; "));
        String unknown = unreachable.mustKnow().isEmpty()
                ? ""
                : "; it would have to be known: " + String.join(", ", unreachable.mustKnow());
        String doubts = before.doubts().isEmpty() ? "" : "; " + before.doubts();
        return "no safe way leads there: " + ways + unknown + doubts;
    }
}
