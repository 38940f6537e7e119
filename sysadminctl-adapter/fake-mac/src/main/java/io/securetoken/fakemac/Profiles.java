package io.securetoken.fakemac;

import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.state.Account;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.PasswordState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** {@code profiles}: enrolment, and the bootstrap token at the server. */
final class Profiles implements Tool {

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        String command = (arguments.isEmpty() ? "" : arguments.get(0)) + " " + Dsmemberutil.after(arguments, "-type");
        return switch (command) {
            case "status enrollment" -> enrollment(machine, console);
            case "status bootstraptoken" -> status(machine, console);
            case "install bootstraptoken" -> install(machine, console, arguments);
            case "validate bootstraptoken" -> validate(machine, console);
            default -> {
                console.err(Wording.PROFILES_USAGE);
                yield 1;
            }
        };
    }

    private static int enrollment(Machine machine, Console console) {
        Enrollment enrollment = machine.mac().enrollment();
        console.out(Wording.ENROLLED_BY_DEP, enrollment == Enrollment.AUTOMATED ? "Yes" : "No");
        console.out(Wording.ENROLLED, enrollment == Enrollment.NONE ? "No" : "Yes (User Approved)");
        return 0;
    }

    private static int status(Machine machine, Console console) {
        if (machine.mac().enrollment() == Enrollment.NONE) {
            console.err(Wording.NOT_ENROLLED);
            return 1;
        }
        boolean supported = machine.mac().bootstrapToken() != BootstrapToken.NOT_SUPPORTED;
        boolean escrowed =
                machine.mac().bootstrapToken() == BootstrapToken.ESCROWED != machine.lies(Lie.STALE_BOOTSTRAP_ANSWER);
        console.out(Wording.SUPPORTED, supported ? "YES" : "NO");
        if (supported || machine.isAtLeast("11")) {
            console.out(Wording.ESCROWED, supported && escrowed ? "YES" : "NO");
        }
        return 0;
    }

    private static int install(Machine machine, Console console, List<String> arguments) {
        String given = Dsmemberutil.after(arguments, "-user");
        String name = given.isEmpty() ? console.name(console.words(Wording.PROFILES_PROMPT_NAME)) : given;
        String word = Dsmemberutil.after(arguments, "-password");
        byte[] secret = word.isEmpty() || word.equals("-")
                ? console.asked(console.words(Wording.PROFILES_PROMPT_PASSWORD, name))
                : word.getBytes(StandardCharsets.UTF_8);
        return machine.alone(() -> escrow(machine, console, name, secret));
    }

    private static int escrow(Machine machine, Console console, String name, byte[] secret) {
        Optional<Account> account = machine.account(name).filter(found -> machine.knows(found, secret));
        if (account.isPresent() && account.get().password() == PasswordState.BLANK) {
            console.err(Wording.PROFILES_PASSWORD_REQUIRED);
            return 1;
        }
        if (account.isEmpty()
                || !machine.does(EscrowBootstrapToken.by(account.get().name()))) {
            console.err(Wording.PROFILES_REFUSED);
            return 1;
        }
        console.out(Wording.TOKEN_CREATED);
        console.out(Wording.TOKEN_ESCROWED);
        return 0;
    }

    private static int validate(Machine machine, Console console) {
        boolean valid = machine.mac().bootstrapToken() == BootstrapToken.ESCROWED;
        console.out(valid ? Wording.TOKEN_VALIDATED : Wording.TOKEN_NOT_VALIDATED);
        return valid ? 0 : 1;
    }
}
