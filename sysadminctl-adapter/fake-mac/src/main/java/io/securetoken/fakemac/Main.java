package io.securetoken.fakemac;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Where every stand-in executable starts: {@code FOLDER TERMINAL TOOL ARGUMENT…}. */
public final class Main {

    private static final Map<String, Supplier<Tool>> TOOLS = Map.ofEntries(
            Map.entry("sysadminctl", Sysadminctl::new),
            Map.entry("dscl", Dscl::new),
            Map.entry("dseditgroup", Dseditgroup::new),
            Map.entry("dsmemberutil", Dsmemberutil::new),
            Map.entry("dscacheutil", Dscacheutil::new),
            Map.entry("diskutil", Diskutil::new),
            Map.entry("fdesetup", Fdesetup::new),
            Map.entry("profiles", Profiles::new),
            Map.entry("sw_vers", SwVers::new),
            Map.entry("sysctl", Sysctl::new),
            Map.entry("id", Id::new),
            Map.entry("whoami", WhoAmI::new),
            Map.entry("stat", ConsoleOwner::new));

    private Main() {}

    static Set<String> tools() {
        return new TreeSet<>(TOOLS.keySet());
    }

    /** Runs the tool that is named third on the FakeMac that is named first, and ends with its exit status. */
    public static void main(String[] args) {
        Machine machine = new Machine(new StateFile(Path.of(args[0])));
        Console console = Console.ofProcess(machine, args[2], args[1].equals("terminal"));
        System.exit(run(machine, console, args[2], Arrays.asList(args).subList(3, args.length)));
    }

    static int run(Machine machine, Console console, String tool, List<String> arguments) {
        Supplier<Tool> found = TOOLS.get(tool);
        if (found == null) {
            throw new IllegalArgumentException("a FakeMac has no `" + tool + "`");
        }
        return found.get().run(machine, console, arguments);
    }
}
