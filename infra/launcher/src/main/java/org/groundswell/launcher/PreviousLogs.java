package org.groundswell.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the logs of this run and of the one before. */
final class PreviousLogs {

    private PreviousLogs() {}

    static void setAside(Path logs) {
        try (var files = Files.newDirectoryStream(logs, "*.log")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals("launcher.log")) {
                    Files.move(
                            file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set the old logs aside in " + logs, e);
        }
    }
}
