package org.groundswell.web.client;

import org.jspecify.annotations.Nullable;

/** What this session has itself written, so that its next page is not older than its own last order. */
public interface SeenEntries {

    /** The entry of a ledger below which this person must not be shown the present. */
    @Nullable
    Long newest(String ledger);

    void wrote(String ledger, long entry);
}
