package io.securetoken.state;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of macOS, compared number by number: 10.13 to 10.15, then 11 to 15, then 26 and 27.
 *
 * <pre>{@code
 * MacOs.of("14");                                          // 14.0.0
 * MacOs.of("10.14.2").isAtLeast(MacOs.of("10.14"));        // true
 * MacOs.of("26").compareTo(MacOs.of("15.7"));              // positive
 * }</pre>
 *
 * @param major 10 to 999
 * @param minor 0 to 999
 * @param patch 0 to 999
 */
public record MacOs(int major, int minor, int patch) implements Comparable<MacOs>, Serializable {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?(?:\\.(\\d{1,3}))?");

    /** The oldest version that has secure tokens. */
    public static final MacOs OLDEST = new MacOs(10, 13, 0);

    /** Refuses a version before 10.13, a 10.16 and later, and one whose numbers are too large. */
    public MacOs {
        boolean exists = major == 10 ? minor >= 13 && minor <= 15 : (major >= 11 && major <= 15) || major >= 26;
        if (!exists || major > 999 || minor < 0 || minor > 999 || patch < 0 || patch > 999) {
            throw new IllegalArgumentException(
                    "there is no macOS `" + major + "." + minor + (patch == 0 ? "" : "." + patch)
                            + "` with secure tokens; versions are 10.13 to 10.15, 11 to 15, 26 and later");
        }
    }

    /** Returns the version written as {@code major[.minor[.patch]]}; refuses anything else. */
    public static MacOs of(String version) {
        Matcher numbers = FORM.matcher(version);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("`" + version
                    + "` is not a macOS version; write major, major.minor or major.minor.patch, such as `14.4`");
        }
        return new MacOs(number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Returns whether this version is the given one or a later one. */
    public boolean isAtLeast(MacOs other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(MacOs other) {
        return Integer.compare(ordered(), other.ordered());
    }

    private int ordered() {
        return (major * 1000 + minor) * 1000 + patch;
    }

    /** Returns the shortest usual form: {@code 14}, {@code 10.13}, {@code 12.0.1}. */
    @Override
    public String toString() {
        if (patch != 0) {
            return major + "." + minor + "." + patch;
        }
        return minor == 0 ? String.valueOf(major) : major + "." + minor;
    }
}
