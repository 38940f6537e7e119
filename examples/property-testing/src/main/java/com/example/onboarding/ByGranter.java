package com.example.onboarding;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.List;

/** Right: it takes the credentials of an administrator whose token works. */
public final class ByGranter implements Onboarding {

    @Override
    public List<Action> of(String newcomer, Mac mac) {
        Account granter = mac.accounts().stream()
                .filter(account -> account.role() == Role.ADMIN && account.token() == TokenState.USABLE)
                .findFirst()
                .orElseThrow();
        return List.of(CreateAccount.of(newcomer, Macos.SYSADMINCTL)
                .withRole(Role.STANDARD)
                .by(granter.name()));
    }
}
