package io.securetoken.testkit;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import java.util.Optional;

/** Asks the same of an account that is tagged to get no automatic token where the one asked about is not, and the reverse. */
final class Tagged {

    private Tagged() {}

    static Optional<Question> otherwise(Question question) {
        Mac mac = question.mac();
        Action action = question.action();
        if (action instanceof CreateAccount creation) {
            return Optional.of(new Question(mac, turned(creation)));
        }
        String name = action.account();
        return name == null
                ? Optional.empty()
                : mac.account(name)
                        .filter(account -> account.tokenDisabledTag() != Answer.UNKNOWN)
                        .map(account -> new Question(mac.with(turned(account)), action));
    }

    private static CreateAccount turned(CreateAccount creation) {
        return new CreateAccount(
                creation.account(),
                creation.method(),
                creation.role(),
                creation.by(),
                creation.kind(),
                creation.uid(),
                creation.password(),
                !creation.tokenDisabledTag(),
                creation.process());
    }

    private static Account turned(Account account) {
        return account.withTokenDisabledTag(Answer.of(account.tokenDisabledTag() == Answer.NO));
    }
}
