package io.securetoken.fakemac;

import io.securetoken.state.Hardware;
import java.util.List;

/** {@code sysctl}: on Apple silicon there is the key {@code hw.optional.arm64}, on Intel there is not. */
final class Sysctl implements Tool {

    private static final String ARM = "hw.optional.arm64";

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        boolean bare = arguments.contains("-n");
        String key = arguments.isEmpty() ? "" : arguments.get(arguments.size() - 1);
        if (!key.equals(ARM) || machine.mac().hardware() != Hardware.APPLE_SILICON) {
            console.err(Wording.NO_OID, key);
            return 1;
        }
        console.out(bare ? Wording.OID_ALONE : Wording.OID, ARM);
        return 0;
    }
}
