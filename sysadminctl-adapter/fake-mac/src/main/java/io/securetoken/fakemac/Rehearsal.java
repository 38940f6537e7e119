package io.securetoken.fakemac;

import io.securetoken.state.Account;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Uses each tool once, so that the archive of classes holds what a start needs. */
final class Rehearsal {

    private static final List<String> PLAY = List.of(
            "sysadminctl -secureTokenStatus alice",
            "dscl . -read /Users/alice",
            "dscl -plist . -read /Users/alice AuthenticationAuthority",
            "dseditgroup -o checkmember -m alice admin",
            "diskutil apfs listCryptoUsers /",
            "diskutil apfs listCryptoUsers -plist /",
            "fdesetup status",
            "fdesetup list",
            "profiles status -type bootstraptoken",
            "sw_vers",
            "sysctl -n hw.optional.arm64",
            "id alice",
            "sysadminctl -secureTokenOn bob -password - -adminUser alice -adminPassword -",
            "sysadminctl -addUser carl -password x",
            "sysadminctl -deleteUser carl");

    private Rehearsal() {}

    /** Plays in the folder that is named. */
    public static void main(String[] args) {
        Path stage = Path.of(args[0]);
        StateFile file = new StateFile(stage);
        Mac mac =
                Mac.running("14.4").with(Account.admin("alice").withToken(TokenState.USABLE), Account.standard("bob"));
        file.write(Facts.of(mac)
                .withPassword("alice", "a".getBytes(StandardCharsets.UTF_8))
                .withPassword("bob", "b".getBytes(StandardCharsets.UTF_8)));
        for (String line : PLAY) {
            List<String> words = List.of(line.split(" "));
            Machine machine = new Machine(file);
            Console console = new Console(
                    machine,
                    words.get(0),
                    false,
                    new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            Main.run(machine, console, words.get(0), words.subList(1, words.size()));
        }
    }
}
