package io.securetoken.examples.embedding;

import io.securetoken.action.GrantToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;

/** A product that asks before it acts: the ten lines that the README shows. */
public final class Inventory {

    private Inventory() {}

    /** Prints why a standard account cannot pass its token on. */
    public static void main(String[] args) {
        Mac mac = Mac.running("14.4")
                .with(
                        Account.standard("alice").withToken(TokenState.USABLE),
                        Account.admin("root-admin"),
                        Account.standard("bob"));
        Predictor factorial = Predictor.of(FactorialIt.rules());
        Verdict verdict = factorial.predict(mac, GrantToken.to("bob").by("alice"));
        System.out.println(verdict.explanation());
    }
}
