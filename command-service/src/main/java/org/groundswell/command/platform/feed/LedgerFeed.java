package org.groundswell.command.platform.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.groundswell.command.platform.eventstore.StoredEntry;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads ledgers by entry, with a server-side cursor, so that neither side holds a ledger in memory. */
@Component
class LedgerFeed {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;

    LedgerFeed(JdbcClient jdbc, DataSource events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(events);
        this.streaming.setFetchSize(FETCH);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param head the newest entry */
    record Head(String ledger, long head) {}

    @FunctionalInterface
    interface Sink {
        void accept(EntryLine line) throws IOException;
    }

    List<Head> heads() {
        return jdbc.sql("select ledger, last_entry from ledger_head order by ledger")
                .query((row, _) -> new Head(row.getString("ledger"), row.getLong("last_entry")))
                .list();
    }

    boolean exists(LedgerId ledger) {
        return jdbc.sql("select exists (select 1 from ledger_head where ledger = ?)")
                .param(ledger.value())
                .query(Boolean.class)
                .single();
    }

    void stream(LedgerId ledger, long after, int limit, Sink sink) {
        reading.executeWithoutResult(_ -> streaming.query(
                """
                select %s
                  from domain_event as event
                 where event.ledger = ? and event.entry > ?
                 order by event.entry
                 limit ?
                """.formatted(StoredEntry.COLUMNS),
                row -> {
                    try {
                        sink.accept(new EntryLine(StoredEntry.read(row)));
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                },
                ledger.value(),
                after,
                limit));
    }
}
