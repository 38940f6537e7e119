package io.securetoken.fakemac;

import io.securetoken.state.Account;
import java.util.Optional;

/** One run of sysadminctl: what it was asked, and whose credentials it was given. */
record Session(Machine machine, Console console, Options options) {

    private static final String OLD_SOURCES = "/BuildRoot/Library/Caches/com.apple.xbs/Sources/Admin/Admin-679/";
    private static final String SOURCES =
            "/AppleInternal/Library/BuildRoots/4~B5FeugCYEZd96X3zqIDDgARflf-BD_RFQt1Gd-I/Library/Caches/com.apple.xbs/Sources/Admin/";

    void noise() {
        console.log(Wording.DASHES);
        console.log(Wording.NO_CLEAR_TEXT);
        console.log(Wording.DASHES);
    }

    void noiseWithoutCredentials() {
        if (!options.hasCredentials() && !machine.lies(Lie.NOISE_EVERYWHERE)) {
            noise();
        }
    }

    void directoryError(int code, int line) {
        console.log(Wording.DIRECTORY_ERROR, code, source("DSRecord.m"), line);
    }

    void wrongAdministratorPassword() {
        console.log(Wording.WRONG_ADMINISTRATOR_PASSWORD, source("DSAuthenticator.m"));
    }

    private String source(String file) {
        return (machine.isAtLeast("11") ? SOURCES : OLD_SOURCES) + file;
    }

    Optional<Account> administrator() {
        return machine.account(options.value("-adminUser", ""));
    }

    boolean hasAdministrator() {
        return options.has("-adminUser") && options.has("-adminPassword");
    }

    byte[] administratorSecret() {
        String owner = administrator().map(machine::fullName).orElse(options.value("-adminUser", ""));
        return console.secret(options.value("-adminPassword", ""), ownerPrompt(owner));
    }

    String ownerPrompt(String fullName) {
        String named = machine.lies(Lie.PROMPT_NAMES_ANOTHER) ? "Somebody Else" : fullName;
        return console.words(
                machine.lies(Lie.OTHER_PROMPT) ? Wording.PROMPT_OWNER_OTHERWISE : Wording.PROMPT_OWNER, named);
    }

    /** Returns whether the secret is the administrator's, and reports it if not. */
    boolean isAdministrator(byte[] secret) {
        boolean right =
                administrator().filter(admin -> machine.knows(admin, secret)).isPresent();
        if (!right) {
            wrongAdministratorPassword();
        }
        return right;
    }

    void reportWrongAdministrator() {
        isAdministrator(administratorSecret());
    }

    void dieIf(Lie lie) {
        if (machine.lies(lie)) {
            Console.dieBySignal();
        }
    }
}
