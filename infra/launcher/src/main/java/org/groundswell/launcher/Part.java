package org.groundswell.launcher;

import java.nio.file.Path;

/** A running piece of the installation: a database, a broker, a service. */
interface Part {

    String name();

    /** Where it can be reached, for a person to read. */
    String address();

    /** Starts its process; returns without waiting for it to be of use. */
    void launch();

    /** @throws LaunchException with the end of its log when it dies or takes too long */
    void awaitReady();

    /** Its process, once launched. */
    ProcessHandle process();

    Path log();

    /** Stops its process and waits; does nothing when it does not run. */
    void stop();
}
