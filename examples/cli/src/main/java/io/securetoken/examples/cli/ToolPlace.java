package io.securetoken.examples.cli;

import io.securetoken.sysadminctl.CommandRunner;
import io.securetoken.sysadminctl.LocalRunner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Mac is meant: this one, or a FakeMac folder. */
final class ToolPlace {

    private static final Path JOURNAL = Path.of("var", "db", "securetoken");

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "the folder of a FakeMac, below which usr/sbin/sysadminctl is (default: this Mac)")
    private @Nullable Path root;

    /** Returns the runner of its commands; refuses a folder without a FakeMac. */
    CommandRunner runner() {
        if (root == null) {
            return LocalRunner.create();
        }
        if (!root.resolve("usr/sbin/sysadminctl").toFile().canExecute()) {
            throw new Unusable(
                    "--root", "`" + root + "`", "the folder of a FakeMac; make one with `securetoken fake-mac`");
        }
        return LocalRunner.at(root);
    }

    /** Returns where its journal and its lock are. */
    Path journal() {
        return (root == null ? Path.of("/") : root).resolve(JOURNAL);
    }
}
