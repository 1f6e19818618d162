package org.groundswell.domain.transfer;

import java.time.Instant;
import org.groundswell.domain.Command;

/** What may be asked about moving a programme; the members are those of the events. */
public sealed interface TransferCommand extends Command {

    record ExportProgramme(String programme, long entries, String root) implements TransferCommand {}

    record ImportProgramme(String programme, long entries, String root, String key, Instant exportedAt)
            implements TransferCommand {}
}
