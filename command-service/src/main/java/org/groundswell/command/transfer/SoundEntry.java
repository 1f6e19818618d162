package org.groundswell.command.transfer;

import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportRefused.Reason;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.EventTypes;
import org.groundswell.domain.ledger.proof.EntryRecord;

/** Whether an entry by itself is one that relay, feed and views can take as any other. */
final class SoundEntry {

    private SoundEntry() {}

    /**
     * @param named how a person calls it
     * @throws ExportRefused where it is not
     */
    static void require(Entry entry, String named) {
        requireForm(entry, named);
        requireKnown(entry, named);
    }

    private static void requireForm(Entry entry, String named) {
        try {
            AggregateId.parse(entry.aggregate());
        } catch (IllegalArgumentException broken) {
            throw new ExportRefused(
                    Reason.FILE_ALTERED, named + " belongs to nothing: \"" + entry.aggregate() + "\".", broken);
        }
        if (!entry.isPlain()) {
            throw new ExportRefused(
                    Reason.FILE_ALTERED, named + " holds what no entry holds: its payload, its metadata or a name.");
        }
        if (entry.salt().length != EntryRecord.SALT_LENGTH) {
            throw new ExportRefused(Reason.FILE_ALTERED, named + " has a salt of another length.");
        }
    }

    /** What nobody here can read would stop every view at its entry. */
    private static void requireKnown(Entry entry, String named) {
        boolean known = EventTypes.named(entry.type())
                .filter(type -> entry.revision().matches("[1-9]\\d{0,8}")
                        && Integer.parseInt(entry.revision()) <= type.revision())
                .isPresent();
        if (!known) {
            throw new ExportRefused(
                    Reason.UNKNOWN_EVENT,
                    named + " is of the type " + entry.type() + ", revision " + entry.revision()
                            + ", which this version of Groundswell does not know. Install a newer version first.");
        }
    }
}
