package io.securetoken.fakemac;

import io.securetoken.state.Account;
import java.util.List;
import java.util.Optional;

/** {@code stat -f%Su /dev/console}: who is logged in at the screen; {@code root} if nobody is. */
final class ConsoleOwner implements Tool {

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        boolean number = arguments.stream().anyMatch(word -> word.endsWith("%u"));
        Optional<Account> owner = machine.consoleUser();
        console.out(
                number
                        ? owner.map(account -> machine.facts().first(account, "UniqueID"))
                                .orElse("0")
                        : owner.map(Account::name).orElse("root"));
        return 0;
    }
}
