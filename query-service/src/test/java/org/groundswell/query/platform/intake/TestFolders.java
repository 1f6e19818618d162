package org.groundswell.query.platform.intake;

import java.time.Clock;
import org.groundswell.query.platform.store.ViewStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds a folder without the service around it. */
public final class TestFolders {

    private TestFolders() {}

    public static LedgerFolder folder(
            ViewStore store,
            ProgressStore progress,
            EventDecoder decoder,
            Clock clock,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        return new LedgerFolder(store, progress, decoder, new Parking(store, clock), jdbc, transactions);
    }
}
