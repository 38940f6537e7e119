package io.securetoken.sysadminctl;

import java.util.regex.Pattern;

/** Takes out of a text what nobody may keep: recovery keys. */
final class Redaction {

    private static final Pattern RECOVERY_KEY = Pattern.compile("\\b[A-Za-z0-9]{4}(?:-[A-Za-z0-9]{4}){5}\\b");

    private Redaction() {}

    static String of(String text) {
        return RECOVERY_KEY.matcher(text).replaceAll("[recovery key]");
    }
}
