package com.example;

import io.securetoken.action.GrantToken;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.plan.Goal;
import io.securetoken.plan.Operator;
import io.securetoken.plan.Planner;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import io.securetoken.sysadminctl.Commands;

/** Asks both books, plans, and writes a command. */
public final class Product {

    private Product() {}

    /** Prints the answers. */
    public static void main(String[] arguments) {
        Mac mac = Mac.running("14.4")
                .with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob"));
        Verdict verdict = Predictor.of(FactorialIt.rules().over(Macos.rules()))
                .predict(mac, GrantToken.to("bob").by("alice"));
        System.out.println("grant: " + verdict.permission().word());
        System.out.println("plan: "
                + Planner.of(Predictor.of(Macos.rules())).plan(mac, Goal.holdsToken("bob"), Operator.agent()));
        System.out.println("command: " + Commands.grant("bob", "alice").words());
    }
}
