package org.groundswell.command.platform.axon;

import java.util.List;

/**
 * Several commands to one ledger, all or none.
 *
 * @param work of the caller's own in the same transaction, once all are accepted
 */
record Batch(List<Targeted> commands, Runnable work) {

    /** The command name under which a batch is handled. */
    static final String NAME = "batch";

    /** The commands alone. */
    static final Runnable NO_WORK = () -> {};

    Batch {
        commands = List.copyOf(commands);
    }

    /** One command and nothing else, which its aggregate handles itself. */
    boolean isPlain() {
        return commands.size() == 1 && work == NO_WORK;
    }
}
