package io.securetoken.state;

import java.io.Serializable;

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
        String[] parts = version.split("\\.", -1);
        int[] numbers = new int[3];
        boolean understood = parts.length <= numbers.length;
        for (int i = 0; understood && i < parts.length; i++) {
            understood = isNumber(parts[i]);
            numbers[i] = understood ? Integer.parseInt(parts[i]) : 0;
        }
        if (!understood) {
            throw new IllegalArgumentException("`" + version
                    + "` is not a macOS version; write major, major.minor or major.minor.patch, such as `14.4`");
        }
        return new MacOs(numbers[0], numbers[1], numbers[2]);
    }

    /** By hand, since the first regular expression of a fresh JVM takes longer than its first answer. */
    private static boolean isNumber(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return !digits.isEmpty() && digits.length() <= 3;
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
