package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.Operation;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Effect;
import io.securetoken.rules.Rule;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question with a predictor's answer to it, in the words that laws use. */
final class Answered {

    private final Predictor predictor;
    private final Question question;
    private final Verdict verdict;
    private @Nullable Mac done;

    private Answered(Predictor predictor, Question question) {
        this.predictor = predictor;
        this.question = question;
        this.verdict = question.to(predictor);
    }

    static Answered of(Question question, Predictor predictor) {
        return new Answered(predictor, question);
    }

    /** Returns the answer to another question from the same book. */
    Answered instead(Mac mac, Action action) {
        return new Answered(predictor, new Question(mac, action));
    }

    Verdict verdict() {
        return verdict;
    }

    Question question() {
        return question;
    }

    Mac before() {
        return question.mac();
    }

    Action action() {
        return question.action();
    }

    Operation operation() {
        return action().operation();
    }

    Permission permission() {
        return verdict.permission();
    }

    boolean isAllowed() {
        return permission() == Permission.ALLOWED;
    }

    boolean isRefused() {
        return permission() == Permission.REFUSED;
    }

    /** Returns whether no row says what this needs: the book is silent, which is neither yes nor no. */
    boolean isUncovered() {
        return permission() == Permission.UNDETERMINED
                && verdict.rules().stream().noneMatch(Rule::isRequirement);
    }

    /** Returns the Mac if it went through. */
    Mac done() {
        if (done == null) {
            done = verdict.afterIfDone();
        }
        return done;
    }

    /** Returns the account it happens to; empty for a new one, and where there is none. */
    Optional<Account> subject() {
        return account(action().account()).filter(account -> !(action() instanceof CreateAccount));
    }

    /** Returns the account that authorises it. */
    Optional<Account> actor() {
        return account(action().by());
    }

    private Optional<Account> account(@Nullable String name) {
        return name == null ? Optional.empty() : before().account(name);
    }

    boolean actsOnItself() {
        return action().by() != null && action().by().equals(action().account());
    }

    boolean isByGranter() {
        return actor().filter(actor -> actor.role() == Role.ADMIN && actor.token() == TokenState.USABLE)
                .isPresent();
    }

    /** Returns what the account held before; a new one held nothing. */
    TokenState tokenBefore(String name) {
        if (action() instanceof CreateAccount creation && creation.account().equals(name)) {
            return TokenState.NONE;
        }
        return before().account(name).map(Account::token).orElse(TokenState.NONE);
    }

    /** Returns the accounts that held no token and certainly hold one afterwards. */
    Stream<Account> gained() {
        return done().accounts().stream()
                .filter(account -> tokenBefore(account.name()).holds() == Answer.NO
                        && account.token().holds() == Answer.YES);
    }

    /** Returns the accounts that held no token and may hold one afterwards. */
    Stream<Account> mayHaveGained() {
        return done().accounts().stream()
                .filter(account -> tokenBefore(account.name()).holds() == Answer.NO
                        && account.token().holds() != Answer.NO);
    }

    /** Returns whether a row with that effect is among those that decide what follows. */
    boolean has(Effect effect) {
        return effects().anyMatch(row -> row.effect().filter(effect::equals).isPresent());
    }

    /** Returns whether some row says what becomes of the subject's token. */
    boolean coversToken() {
        return effects()
                .anyMatch(row -> row.effect()
                        .map(Effect::group)
                        .filter(Effect.Group.TOKEN::equals)
                        .isPresent());
    }

    /** Returns whether a row that decides is called so. */
    boolean restsOn(String id) {
        return rows().anyMatch(row -> row.isCalled(id));
    }

    /** Returns the rows that decide, and those that would if it went through. */
    Stream<Rule> rows() {
        return Stream.concat(verdict.rules().stream(), effects());
    }

    private Stream<Rule> effects() {
        return verdict.rulesIfDone().stream();
    }

    List<String> keys() {
        return rows().map(row -> row.book() + " " + row.key()).distinct().toList();
    }

    /** Returns the question as a scenario file that asks the same book. */
    String scenario(String title) {
        return Pasted.scenario(title, predictor.book().name(), before(), List.of(action()));
    }

    /** Returns the question, the answer and what is wrong with it, to be read in a failure. */
    String failing(String because) {
        return because + "\n  on " + before() + "\n  asked " + action() + "\n  answered " + verdict.explanation()
                + "\n  and the Mac is then " + done() + "\n  by " + keys();
    }
}
