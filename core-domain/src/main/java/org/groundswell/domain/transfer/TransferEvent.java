package org.groundswell.domain.transfer;

import java.time.Instant;
import org.groundswell.domain.Event;

/** That a programme was taken out of this installation, or brought into it; stands in the register. */
public sealed interface TransferEvent extends Event {

    /**
     * Its whole history began to be written into a file, with the keys of its people.
     *
     * @param programme the ledger
     * @param entries how many, from the first on
     * @param root base64 of the root of the tree of these
     */
    record ProgrammeExported(String programme, long entries, String root) implements TransferEvent {}

    /**
     * Its whole history was taken over from a file.
     *
     * @param programme the ledger
     * @param entries how many, from the first on
     * @param root base64 of the root of the tree of these
     * @param key of the installation that it comes from, which signed the file; its name says which installation
     * @param exportedAt when that installation began to write the file
     */
    record ProgrammeImported(String programme, long entries, String root, String key, Instant exportedAt)
            implements TransferEvent {}
}
