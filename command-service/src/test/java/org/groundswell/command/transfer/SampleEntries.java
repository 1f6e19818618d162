package org.groundswell.command.transfer;

import org.groundswell.command.transfer.ExportLine.Entry;

/** Entries with one thing changed. */
final class SampleEntries {

    private SampleEntries() {}

    static Entry named(Entry entry, String id) {
        return changed(entry, id, entry.sequence());
    }

    static Entry numbered(Entry entry, long sequence) {
        return changed(entry, entry.id(), sequence);
    }

    private static Entry changed(Entry entry, String id, long sequence) {
        return new Entry(
                entry.entry(),
                id,
                entry.type(),
                entry.revision(),
                entry.aggregate(),
                entry.kind(),
                sequence,
                entry.recordedAt(),
                entry.stampedAt(),
                entry.salt(),
                entry.metaData(),
                entry.payload());
    }
}
