package org.groundswell.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs children in a session of their own, so that a Ctrl-C meant for their parent does not reach them too: the parent
 * stops them in order.
 */
public final class Detached {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Detached() {}

    /** The command, in a session of its own where the system offers that; the process id stays the command's. */
    public static List<String> command(List<String> command) {
        return Files.isExecutable(SETSID)
                ? Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList()
                : command;
    }
}
