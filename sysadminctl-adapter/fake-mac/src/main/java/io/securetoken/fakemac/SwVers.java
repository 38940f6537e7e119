package io.securetoken.fakemac;

import io.securetoken.state.MacOs;
import java.util.List;
import java.util.Locale;

/** {@code sw_vers}: the version of macOS. */
final class SwVers implements Tool {

    @Override
    public int run(Machine machine, Console console, List<String> arguments) {
        String tabs = machine.isAtLeast("11") ? "\t\t" : "\t";
        String build = machine.facts().setting("build", build(machine.mac().macos()));
        String option = arguments.isEmpty()
                ? ""
                : arguments.get(0).replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
        switch (option) {
            case "" -> {
                console.out(Wording.PRODUCT_NAME, tabs, name(machine));
                console.out(Wording.PRODUCT_VERSION, tabs, version(machine.mac().macos()));
                console.out(Wording.BUILD_VERSION, tabs, build);
            }
            case "productname" -> console.out(name(machine));
            case "productversion" -> console.out(version(machine.mac().macos()));
            case "buildversion" -> console.out(build);
            default -> {
                console.err(Wording.NO_SW_VERS_OPTION);
                return 1;
            }
        }
        return 0;
    }

    private static String name(Machine machine) {
        return machine.isAtLeast("11") ? "macOS" : "Mac OS X";
    }

    private static String version(MacOs macos) {
        return macos.major() + "." + macos.minor() + (macos.patch() == 0 ? "" : "." + macos.patch());
    }

    /** Returns a build number of the right form: the number of the system's core, a letter for the minor version, a number. */
    private static String build(MacOs macos) {
        int core = macos.major() == 10 ? macos.minor() + 4 : macos.major() < 26 ? macos.major() + 9 : macos.major() - 1;
        return core + String.valueOf((char) ('A' + macos.minor() % 26)) + (100 + macos.patch());
    }
}
