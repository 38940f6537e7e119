package io.securetoken.sysadminctl;

import java.util.List;

/** Refuses, before a child starts, what it could not take: secrets that are missing, wiped, or so long that it would cut them. */
final class SecretLimits {

    /** What a terminal takes of one secret, in bytes. */
    static final int TERMINAL = 128;

    /** What a pipe takes of the last secret, and of one before it, whose line break must fit as well. */
    static final int LAST_OF_PIPE = 1023;

    static final int BEFORE_ANOTHER = 1022;

    private SecretLimits() {}

    static void checkForPipe(Command command, Secrets secrets) {
        boolean asTyped = command.words().get(0).equals(Tool.PROFILES.path());
        for (int i = 0; i < command.asks().size(); i++) {
            int pipe = i == command.asks().size() - 1 ? LAST_OF_PIPE : BEFORE_ANOTHER;
            check(command.asks().get(i), secrets, asTyped ? TERMINAL : pipe);
        }
    }

    static void checkForTerminal(List<Ask> asks, Secrets secrets) {
        asks.forEach(ask -> check(ask, secrets, TERMINAL));
    }

    private static void check(Ask ask, Secrets secrets, int longest) {
        if (ask.isSecret() && secrets.answer(ask).checkOpen().length() > longest) {
            throw new IllegalArgumentException(ask.phrase() + " is longer than " + longest
                    + " bytes; the command would cut it short, so change it to a shorter one first");
        }
    }
}
