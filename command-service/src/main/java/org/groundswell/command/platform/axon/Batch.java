package org.groundswell.command.platform.axon;

import java.util.List;

/** Several commands to one ledger, all or none. */
record Batch(List<Targeted> commands) {

    /** The command name under which a batch is handled. */
    static final String NAME = "batch";

    Batch {
        commands = List.copyOf(commands);
    }
}
