package org.groundswell.command.transfer;

import java.util.ArrayList;
import java.util.List;
import org.groundswell.command.people.PersonDirectory;
import org.groundswell.command.platform.seal.PersonKeys;
import org.groundswell.command.proof.FormerCheckpoints;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportLine.Signed;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Writes what is read, some entries at a time, in the transaction of whoever made it. */
final class ImportWriter implements ExportSink {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_BYTES = 2 << 20;

    private final LedgerId ledger;
    private final ImportStore store;
    private final FormerCheckpoints former;
    private final PersonKeys keys;
    private final PersonDirectory directory;
    private final List<Entry> waiting = new ArrayList<>();
    private long bytes;

    ImportWriter(
            LedgerId ledger, ImportStore store, FormerCheckpoints former, PersonKeys keys, PersonDirectory directory) {
        this.ledger = ledger;
        this.store = store;
        this.former = former;
        this.keys = keys;
        this.directory = directory;
    }

    @Override
    public void entry(Entry entry) {
        waiting.add(entry);
        bytes += entry.payload().length + entry.metaData().length;
        if (waiting.size() >= MOST_ENTRIES || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Writes what is waiting. */
    void flush() {
        if (!waiting.isEmpty()) {
            store.write(waiting);
            waiting.clear();
            bytes = 0;
        }
    }

    @Override
    public void checkpoint(Signed signed, Hash root) {
        former.keep(ledger, new FormerCheckpoints.Former(signed.checkpoint(), signed.key(), root, signed.note()));
    }

    @Override
    public void person(PersonId person, @Nullable String name, byte @Nullable [] sealing) {
        directory.adopt(person, name);
        if (sealing != null) {
            keys.adopt(person, sealing);
        }
    }

    @Override
    public void erased(PersonId person) {
        directory.bury(person);
        keys.bury(person);
    }
}
