package com.example.onboarding;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import java.util.List;

/** Wrong, as many scripts on the web are: it takes the credentials of the first administrator it finds. */
public final class ByAnyAdministrator implements Onboarding {

    @Override
    public List<Action> of(String newcomer, Mac mac) {
        Account administrator = mac.accounts().stream()
                .filter(account -> account.role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();
        return List.of(CreateAccount.of(newcomer, Macos.SYSADMINCTL)
                .withRole(Role.STANDARD)
                .by(administrator.name()));
    }
}
