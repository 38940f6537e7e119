package io.securetoken.fakemac;

import io.securetoken.state.Account;
import java.util.List;
import java.util.Optional;

/** {@code dscacheutil -q user -a name NAME}: the cached record of an account. */
final class Dscacheutil implements Tool {

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        Optional<Account> account = machine.account(Dsmemberutil.after(arguments, "name"));
        if (account.isPresent() && Dsmemberutil.after(arguments, "-q").equals("user")) {
            Facts facts = machine.facts();
            console.out(
                    Wording.CACHED_RECORD,
                    account.get().name(),
                    facts.first(account.get(), "UniqueID"),
                    facts.first(account.get(), "PrimaryGroupID"),
                    facts.first(account.get(), "NFSHomeDirectory"),
                    facts.first(account.get(), "UserShell"),
                    machine.fullName(account.get()));
        }
        return 0;
    }
}
