package io.securetoken.fakemac;

import java.util.List;

/** {@code whoami}: root, unless a lie takes that away. */
final class WhoAmI implements Tool {

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        console.out(Id.caller(machine));
        return 0;
    }
}
