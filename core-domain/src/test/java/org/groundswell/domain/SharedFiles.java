package org.groundswell.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that lie beside the project and not in it: independent test cases and real figures. Found by the system property
 * {@code groundswell.shared}, or in a folder {@code shared} above the working directory; tests that want them are skipped
 * where they are absent, and say so.
 */
public final class SharedFiles {

    private SharedFiles() {}

    public static Optional<Path> find(String path) {
        String given = System.getProperty("groundswell.shared");
        if (given != null) {
            return Optional.of(Path.of(given, path)).filter(Files::exists);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
