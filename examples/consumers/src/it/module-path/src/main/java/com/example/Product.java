package com.example;

import io.securetoken.action.GrantToken;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;

/** Asks one question, and says in which module. */
public final class Product {

    private Product() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        Mac mac = Mac.running("14.4")
                .with(Account.admin("alice").withToken(TokenState.USABLE), Account.standard("bob"));
        String answer = Predictor.of(Macos.rules())
                .predict(mac, GrantToken.to("bob").by("alice"))
                .permission()
                .word();
        System.out.println(Product.class.getModule().getName() + ": grant: " + answer);
    }
}
