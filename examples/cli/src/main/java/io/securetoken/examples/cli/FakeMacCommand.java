package io.securetoken.examples.cli;

import io.securetoken.fakemac.FakeMac;
import io.securetoken.fakemac.Lie;
import io.securetoken.fakemac.Wording;
import io.securetoken.wire.WireException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a folder of executables that answer as the tools of a Mac do, from the Mac of a scenario. */
@Command(
        name = "fake-mac",
        description = "Makes a folder of executables that answer as the tools of a Mac do: a FakeMac.")
@SuppressWarnings("NullAway.Init")
final class FakeMacCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;
    private static final String REWORDED = "reworded-";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "the folder, made where it is missing")
    private @Nullable Path folder;

    @Option(names = "--from", paramLabel = "FILE", description = "a scenario file, format 1, whose Mac it is to be")
    private @Nullable Path file;

    @Option(
            names = "--password",
            paramLabel = "NAME=SECRET",
            description = "a test password; the only secret that is ever taken from an argument")
    private Map<String, String> passwords = new LinkedHashMap<>();

    @Option(
            names = "--full-name",
            paramLabel = "NAME=TEXT",
            description = "a full name, which status answers and prompts show")
    private Map<String, String> fullNames = new LinkedHashMap<>();

    @Option(names = "--console-user", paramLabel = "NAME", description = "who is logged in at the screen")
    private @Nullable String consoleUser;

    @Option(names = "--lie", paramLabel = "NAME", description = "a documented misbehaviour to switch on")
    private List<String> lies = new ArrayList<>();

    @Option(names = "--list-lies", description = "lists every misbehaviour, and every answer that no recording shows")
    private boolean listLies;

    @Override
    public Integer call() {
        if (listLies) {
            list();
            return 0;
        }
        if (folder == null || file == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "fake-mac needs a folder and `--from FILE`, the scenario whose Mac it is to be");
        }
        return make(folder, file);
    }

    private int make(Path folder, Path file) {
        try {
            FakeMac.Setup setup =
                    FakeMac.in(folder).from(ScenarioReader.read(file).mac());
            passwords.forEach(setup::password);
            fullNames.forEach(setup::fullName);
            if (consoleUser != null) {
                setup.consoleUser(consoleUser);
            }
            lies.forEach(word -> tell(setup, word));
            FakeMac fake = setup.standingAlone().create();
            say("PATH=" + fake.root().resolve("bin") + ":$PATH");
            return 0;
        } catch (Unusable unusable) {
            return refuse(unusable.line(file.toString()));
        } catch (IllegalArgumentException | UncheckedIOException refused) {
            return refuse(WireException.printable("securetoken: " + refused.getMessage()));
        }
    }

    private static void tell(FakeMac.Setup setup, String word) {
        if (word.startsWith(REWORDED)) {
            setup.rewording(Wording.assumed(word.substring(REWORDED.length())));
        } else {
            setup.lying(Lie.of(word));
        }
    }

    private void list() {
        for (Lie lie : Lie.values()) {
            say(lie.word() + ": " + lie.says() + " [" + lie.source() + "]");
        }
        for (Wording wording : Wording.values()) {
            wording.unknown()
                    .ifPresent(reason -> say(REWORDED + wording.word() + ": an assumed answer, `"
                            + WireException.printable(wording.text()) + "`, in other words [" + reason + "]"));
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private int refuse(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
        return UNUSABLE;
    }
}
