package io.securetoken.fakemac;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of sysadminctl: options in any order, a value taken blindly for whatever stands next. */
final class Options {

    private static final Set<String> WITH_VALUE = Set.of(
            "-adminUser",
            "-adminPassword",
            "-deleteUser",
            "-newPassword",
            "-oldPassword",
            "-passwordHint",
            "-resetPasswordFor",
            "-addUser",
            "-fullName",
            "-UID",
            "-GID",
            "-shell",
            "-password",
            "-hint",
            "-home",
            "-picture",
            "-secureTokenStatus",
            "-secureTokenOn",
            "-secureTokenOff",
            "-guestAccount",
            "-afpGuestAccess",
            "-smbGuestAccess",
            "-automaticTime",
            "-filesystem",
            "-screenLock",
            "-autologin",
            "-userName");

    private final Map<String, String> given = new LinkedHashMap<>();

    Options(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!WITH_VALUE.contains(word)) {
                given.put(word, "");
            } else if (i + 1 < arguments.size()) {
                given.put(word, arguments.get(++i));
            }
        }
    }

    boolean has(String option) {
        return given.containsKey(option);
    }

    @Nullable
    String value(String option) {
        return given.get(option);
    }

    String value(String option, String otherwise) {
        return given.getOrDefault(option, otherwise);
    }

    /** Returns whether somebody is named who could authorise it. */
    boolean hasCredentials() {
        return has("interactive") || (has("-adminUser") && has("-adminPassword"));
    }
}
