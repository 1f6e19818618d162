package org.groundswell.command.platform.reads;

import java.util.List;
import java.util.function.Consumer;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that people took, each a line of the log of readings, and up to which entry they have seen what became of them. */
@Component
public class FilesTaken {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final HistoryReads reads;

    FilesTaken(JdbcClient jdbc, HistoryReads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    /** Adds it to the log, unless the same was noted within its hour. */
    public void note(FileTaken file) {
        reads.note(
                file.read(),
                number -> jdbc.sql("insert into file_taken (id, ledger, number, person, known) values (?, ?, ?, ?, ?)")
                        .params(
                                file.read().id(),
                                file.read().ledger().value(),
                                number,
                                file.read().person().value(),
                                file.known())
                        .update());
    }

    /**
     * Hands over what was taken after a number, in order.
     *
     * @return the last number
     */
    public long after(LedgerId ledger, long number, Consumer<FileTaken> to) {
        long reached = number;
        List<ReadLines.Line> part;
        do {
            part = jdbc.sql("""
                            select line.*, file.known
                              from file_taken as file
                              join history_read as line on line.ledger = file.ledger and line.number = file.number
                             where file.ledger = ? and file.number > ? order by file.number limit ?
                            """)
                    .params(ledger.value(), reached, AT_ONCE)
                    .query((row, _) -> ReadLines.line(row))
                    .list();
            for (ReadLines.Line each : part) {
                to.accept(new FileTaken(each.read(), each.known()));
                reached = each.number();
            }
        } while (part.size() == AT_ONCE);
        return reached;
    }

    /** Up to which entry somebody has seen what reads otherwise; 0 where they never said so. */
    long seen(LedgerId ledger, PersonId person) {
        return jdbc.sql("select entry from file_seen where ledger = ? and person = ?")
                .params(ledger.value(), person.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** What was seen stays seen. */
    void see(LedgerId ledger, PersonId person, long entry) {
        jdbc.sql("""
                        insert into file_seen as seen (ledger, person, entry) values (?, ?, ?)
                        on conflict (ledger, person) do update set entry = greatest(seen.entry, excluded.entry)
                        """).params(ledger.value(), person.value(), entry).update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from file_seen where person = ?").param(person.value()).update();
    }
}
