package org.groundswell.testkit;

import java.nio.file.Path;

/** The Java that runs this process, for its children. */
public final class JavaProgram {

    private JavaProgram() {}

    public static Path path() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
