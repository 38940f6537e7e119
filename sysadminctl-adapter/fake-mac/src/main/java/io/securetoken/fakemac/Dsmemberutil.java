package io.securetoken.fakemac;

import io.securetoken.state.Account;
import java.util.List;
import java.util.Optional;

/** {@code dsmemberutil}: membership as a cache has it. */
final class Dsmemberutil implements Tool {

    private static final String FLUSHED = "membershipFlushed";

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        if (arguments.contains("flushcache")) {
            return machine.alone(() -> {
                machine.becomes(machine.facts().withSetting(FLUSHED, "yes"));
                return 0;
            });
        }
        String name = after(arguments, "-U");
        Optional<Account> account = machine.account(name);
        if (account.isEmpty()) {
            console.err(Wording.NO_USER_TO_RESOLVE, name);
            return 1;
        }
        boolean stale = machine.lies(Lie.STALE_MEMBERSHIP)
                && machine.facts().setting(FLUSHED, "").isEmpty();
        boolean member = Groups.isMember(machine, account.get(), after(arguments, "-G")) != stale;
        console.out(member ? Wording.CACHED_MEMBER : Wording.CACHED_NOT_MEMBER);
        return 0;
    }

    static String after(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        return place < 0 || place + 1 >= arguments.size() ? "" : arguments.get(place + 1);
    }
}
