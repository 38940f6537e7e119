package io.securetoken.sysadminctl;

/**
 * The programs of a Mac that are run, each by its absolute path, so that no planted one can take its place.
 *
 * <pre>{@code
 * Tool.SYSADMINCTL.path();   // "/usr/sbin/sysadminctl"
 * }</pre>
 */
public enum Tool {
    SYSADMINCTL("/usr/sbin/sysadminctl"),
    DSCL("/usr/bin/dscl"),
    DSEDITGROUP("/usr/sbin/dseditgroup"),
    DISKUTIL("/usr/sbin/diskutil"),
    FDESETUP("/usr/bin/fdesetup"),
    PROFILES("/usr/bin/profiles"),
    ID("/usr/bin/id"),
    SW_VERS("/usr/bin/sw_vers"),
    SYSCTL("/usr/sbin/sysctl"),
    LAUNCHCTL("/bin/launchctl"),
    SUDO("/usr/bin/sudo");

    private final String path;

    Tool(String path) {
        this.path = path;
    }

    /** Returns the absolute path of the program. */
    public String path() {
        return path;
    }
}
