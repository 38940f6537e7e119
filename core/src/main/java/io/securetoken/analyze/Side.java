package io.securetoken.analyze;

import io.securetoken.action.Action;
import io.securetoken.action.LogIn;
import io.securetoken.bits.Attribute;
import io.securetoken.engine.Decision;
import io.securetoken.engine.Engine;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Arrival;
import io.securetoken.rules.Rule;
import io.securetoken.rules.RuleSet;
import io.securetoken.rules.RuleSet.Gap;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of two books, and what it replies about the account of a {@link Draft}. */
record Side(Predictor predictor, Engine engine) {

    static Side of(RuleSet book) {
        return new Side(Predictor.of(book), Engine.of(book));
    }

    RuleSet book() {
        return predictor.book();
    }

    Verdict predict(Mac mac, Action action) {
        return predictor.predict(mac, action);
    }

    Decision decide(Mac mac, Action action) {
        return engine.decide(mac, action);
    }

    Set<Attribute> missing(Mac mac, Action action) {
        return decide(mac, action).missing();
    }

    /** Returns what it replies in that aspect. */
    Reply reply(Aspect aspect, Mac mac, Action action) {
        Verdict verdict = predict(mac, action);
        return switch (aspect) {
            case PERMISSION -> permission(verdict);
            case TOKEN -> token(verdict);
            case LATER -> later(verdict);
        };
    }

    private static Reply permission(Verdict verdict) {
        return verdict.permission() == Permission.UNDETERMINED
                ? Reply.open(verdict)
                : new Reply(verdict.permission().word(), null, required(verdict));
    }

    private static Reply token(Verdict verdict) {
        String held = held(verdict);
        return held == null ? Reply.open(verdict) : new Reply(held, null, ofToken(verdict));
    }

    /** A token that is there at once does not arrive later; that is the other aspect's. */
    private Reply later(Verdict creation) {
        String now = held(creation);
        if (now == null) {
            return Reply.open(creation);
        }
        if (!now.equals(TokenState.NONE.word())) {
            return new Reply(null, null, List.of());
        }
        Verdict login = predict(creation.afterIfDone(), LogIn.as(Draft.SUBJECT));
        String arrives = arrives(login);
        if (arrives == null) {
            return Reply.open(login);
        }
        // a login that is refused brings no token because of what it needs
        return new Reply(arrives, null, login.permission() == Permission.REFUSED ? login.unmet() : ofToken(login));
    }

    private static @Nullable String arrives(Verdict login) {
        return switch (login.permission()) {
            case REFUSED -> Arrival.NEVER.word();
            case UNDETERMINED -> null;
            case ALLOWED ->
                switch (login.after().existing(Draft.SUBJECT).token()) {
                    case USABLE -> Arrival.AT_FIRST_LOGIN.word();
                    case NONE -> Arrival.NEVER.word();
                    default -> null;
                };
        };
    }

    private static @Nullable String held(Verdict verdict) {
        return verdict.afterIfDone()
                .account(Draft.SUBJECT)
                .map(Account::token)
                .filter(TokenState::isKnown)
                .map(TokenState::word)
                .orElse(null);
    }

    private static List<Rule> required(Verdict verdict) {
        return verdict.rules().stream().filter(Rule::isRequirement).toList();
    }

    private static List<Rule> ofToken(Verdict verdict) {
        return verdict.rulesIfDone().stream()
                .filter(row ->
                        Gap.Question.TOKEN.isAnsweredBy(row, verdict.action().operation()))
                .toList();
    }
}
