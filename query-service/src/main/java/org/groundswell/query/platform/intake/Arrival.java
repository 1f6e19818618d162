package org.groundswell.query.platform.intake;

import org.groundswell.domain.Event;
import org.jspecify.annotations.Nullable;

/** An entry on its way to the views; decoded at most once, when the first view asks. Views that are built anew ask side by side. */
public final class Arrival {

    private final LedgerEntry entry;
    private final EventDecoder decoder;
    private @Nullable Event event;

    public Arrival(LedgerEntry entry, EventDecoder decoder) {
        this.entry = entry;
        this.decoder = decoder;
    }

    public LedgerEntry entry() {
        return entry;
    }

    /** @throws UndecodableEventException for an unknown type, a newer revision, or a payload that does not fit */
    public synchronized Event event() {
        Event known = event;
        if (known == null) {
            known = decoder.decode(entry);
            event = known;
        }
        return known;
    }
}
