package org.groundswell.query.platform.intake;

import java.time.Instant;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a ledger as it was stored, before its payload is understood.
 *
 * @param entry from 1, dense within the ledger
 * @param id the event's own id
 * @param type logical, such as {@code assessment.ComponentRated}; may be one this release does not know
 * @param sequence the aggregate's, from 0; also the aggregate's version once this entry stands
 * @param recordedAt in microseconds; never goes back within a ledger
 * @param wordsChecked whether the actor was warned of an NHS number or an e-mail address in the words, and meant them
 * @param payload the stored bytes; where an entry arrives to be folded, with sealed words opened; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; copying every payload would cost the rebuild
public record LedgerEntry(
        LedgerId ledger,
        long entry,
        String id,
        String type,
        int revision,
        AggregateId aggregate,
        long sequence,
        Instant recordedAt,
        PersonId actor,
        String command,
        String correlation,
        @Nullable String why,
        boolean wordsChecked,
        byte[] payload) {

    /** The same with its words opened. */
    LedgerEntry reading(@Nullable String reason, byte[] words) {
        return new LedgerEntry(
                ledger,
                entry,
                id,
                type,
                revision,
                aggregate,
                sequence,
                recordedAt,
                actor,
                command,
                correlation,
                reason,
                wordsChecked,
                words);
    }

    /** The context of the type, such as {@code assessment}. */
    public String context() {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    @Override
    public String toString() {
        return ledger + " entry " + entry + " " + type;
    }
}
