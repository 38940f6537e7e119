package io.securetoken.sysadminctl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder of stand-in tools, each a small shell script. */
final class Stands {

    private Stands() {}

    /** Writes the script of a tool below the folder and returns the folder. */
    static Path in(Path folder, Tool tool, String script) {
        try {
            Path file = folder.resolve(tool.path().substring(1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/bash\n" + script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }
}
