package org.groundswell.command.platform.reads;

import java.time.ZoneOffset;
import java.util.function.LongConsumer;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of readings: one chain a ledger, to which lines are only added. {@link ReadLines} reads it. */
@Component
public class HistoryReads {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HistoryReads(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Head(long number, Hash hash) {}

    /** Adds a line, unless the same was noted within its hour. */
    public void note(HistoryRead read) {
        note(read, _ -> {});
    }

    /**
     * The same of a line that says more.
     *
     * @param also writes, in the same transaction, what the line of a number says beside
     */
    void note(HistoryRead read, LongConsumer also) {
        if (isNoted(read)) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            Head head = claim(read.ledger());
            long number = head.number() + 1;
            Hash hash = read.after(head.hash(), number);
            int added = jdbc.sql("""
                            insert into history_read (ledger, number, id, person, address, entry, read_at, hash)
                            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                            """)
                    .params(
                            read.ledger().value(),
                            number,
                            read.id(),
                            read.person().value(),
                            read.address(),
                            read.entry(),
                            read.at().atOffset(ZoneOffset.UTC),
                            hash.bytes())
                    .update();
            if (added == 1) {
                jdbc.sql("update history_read_head set number = ?, hash = ? where ledger = ?")
                        .params(number, hash.bytes(), read.ledger().value())
                        .update();
                also.accept(number);
            }
        });
    }

    private boolean isNoted(HistoryRead read) {
        return jdbc.sql("select exists (select 1 from history_read where id = ?)")
                .param(read.id())
                .query(Boolean.class)
                .single();
    }

    /** The end of the chain, held until this transaction ends. */
    private Head claim(LedgerId ledger) {
        jdbc.sql("insert into history_read_head (ledger) values (?) on conflict (ledger) do nothing")
                .param(ledger.value())
                .update();
        return jdbc.sql("select number, hash from history_read_head where ledger = ? for update")
                .param(ledger.value())
                .query((row, _) -> new Head(row.getLong("number"), ReadLines.hash(row.getBytes("hash"))))
                .single();
    }
}
