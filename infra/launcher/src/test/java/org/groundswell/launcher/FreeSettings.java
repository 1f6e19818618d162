package org.groundswell.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groundswell.testkit.FreePort;

/** Settings with ports that nothing listens on. */
final class FreeSettings {

    private FreeSettings() {}

    static Settings in(Path directory) {
        return new Settings(
                directory,
                directory.resolve("data"),
                Arrays.stream(Port.values()).collect(Collectors.toMap(Function.identity(), port -> FreePort.any())));
    }
}
