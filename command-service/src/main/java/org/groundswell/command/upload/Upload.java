package org.groundswell.command.upload;

import java.time.Instant;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;

/**
 * A file as it was sent.
 *
 * @param upload its id, {@code u-…}
 * @param owner who sent it, and alone may use it
 * @param sha256 lower-case hex of the bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(
        String upload,
        LedgerId programme,
        PersonId owner,
        String fileName,
        String sha256,
        byte[] bytes,
        Instant sentAt) {

    /** The file as a table. */
    public TabularFile table() {
        return TabularFiles.open(bytes, TableLimits.DEFAULT);
    }
}
