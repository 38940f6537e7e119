package io.securetoken.sysadminctl;

import java.util.regex.Pattern;

/** Quotes a word so that a POSIX shell takes it as it is. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\\"$`]");

    private ShellWord() {}

    static String quoted(String word) {
        return PLAIN.matcher(word).matches()
                ? word
                : "\"" + SPECIAL.matcher(word).replaceAll("\\\\$0") + "\"";
    }
}
