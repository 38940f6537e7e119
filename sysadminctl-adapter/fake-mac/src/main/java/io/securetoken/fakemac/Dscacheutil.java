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
            console.out("name: " + account.get().name());
            console.out("password: ********");
            console.out("uid: " + facts.first(account.get(), "UniqueID"));
            console.out("gid: " + facts.first(account.get(), "PrimaryGroupID"));
            console.out("dir: " + facts.first(account.get(), "NFSHomeDirectory"));
            console.out("shell: " + facts.first(account.get(), "UserShell"));
            console.out("gecos: " + machine.fullName(account.get()) + " ");
        }
        return 0;
    }
}
