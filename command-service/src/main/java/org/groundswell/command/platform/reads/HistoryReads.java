package org.groundswell.command.platform.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of readings: one chain a ledger, to which lines are only added. */
@Component
public class HistoryReads {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HistoryReads(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param hash what the line hashes to, as stored */
    public record Line(long number, HistoryRead read, Hash hash) {}

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
                            at(read.at()),
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
                .query((row, _) -> new Head(row.getLong("number"), hash(row.getBytes("hash"))))
                .single();
    }

    private static Hash hash(byte @Nullable [] stored) {
        return stored == null ? HistoryRead.BEGINNING : Hash.of(stored);
    }

    /** Lines before one, the newest first; those of files that were taken are a list of their own. */
    List<Line> before(LedgerId ledger, long number, Instant until, int most) {
        return jdbc.sql("""
                        select ledger, number, person, address, entry, read_at, hash from history_read as line
                         where ledger = ? and number < ? and read_at <= ?
                           and not exists (select 1 from file_taken where file_taken.id = line.id)
                         order by number desc limit ?
                        """)
                .params(ledger.value(), number, until(until), most)
                .query((row, _) -> line(row))
                .list();
    }

    long count(LedgerId ledger, Instant until) {
        return jdbc.sql("""
                        select count(*) from history_read as line where ledger = ? and read_at <= ?
                           and not exists (select 1 from file_taken where file_taken.id = line.id)
                        """)
                .params(ledger.value(), until(until))
                .query(Long.class)
                .single();
    }

    /** The oldest of some lines that does not hash to what it says with the one before it; nothing where all do. */
    @Nullable
    Long broken(LedgerId ledger, List<Line> newestFirst) {
        Map<Long, Hash> stored = hashes(
                ledger, newestFirst.stream().map(line -> line.number() - 1).toList());
        for (Line line : newestFirst.reversed()) {
            Hash before = stored.get(line.number() - 1);
            if (before == null || !line.read().after(before, line.number()).equals(line.hash())) {
                return line.number();
            }
        }
        return null;
    }

    /** What the lines of some numbers hash to, as stored; before the first there is the beginning. */
    private Map<Long, Hash> hashes(LedgerId ledger, List<Long> numbers) {
        Map<Long, Hash> hashes = new HashMap<>(Map.of(0L, HistoryRead.BEGINNING));
        jdbc.sql("select number, hash from history_read where ledger = ? and number = any(?)")
                .params(ledger.value(), numbers.toArray(Long[]::new))
                .query(row -> {
                    hashes.put(row.getLong("number"), hash(row.getBytes("hash")));
                });
        return hashes;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A moment that a caller asks for, within those that the database has room for. */
    static OffsetDateTime until(Instant moment) {
        return at(moment.isAfter(LAST) ? LAST : moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment);
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("number"),
                new HistoryRead(
                        new LedgerId(row.getString("ledger")),
                        new PersonId(row.getString("person")),
                        row.getString("address"),
                        row.getLong("entry"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()),
                hash(row.getBytes("hash")));
    }
}
