package org.groundswell.command.platform.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.groundswell.command.platform.reads.HistoryReads.Line;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.FileTaken;
import org.groundswell.domain.ledger.LedgerId;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param line of the log
     * @param known the newest entry there was when it was taken
     */
    record Taken(Line line, long known) {}

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
     * Those before a number, the newest first.
     *
     * @param person whose; nothing for everybody's
     */
    List<Taken> before(LedgerId ledger, @Nullable PersonId person, long number, Instant until, int most) {
        return jdbc.sql("""
                        select line.*, file.known
                          from file_taken as file
                          join history_read as line on line.ledger = file.ledger and line.number = file.number
                         where file.ledger = :ledger and file.number < :number and line.read_at <= :until and %s
                         order by file.number desc limit :most
                        """.formatted(whose(person)))
                .param("ledger", ledger.value())
                .param("number", number)
                .param("until", HistoryReads.until(until))
                .param("most", most)
                .param("person", person == null ? "" : person.value())
                .query((row, _) -> taken(row))
                .list();
    }

    long count(LedgerId ledger, @Nullable PersonId person, Instant until) {
        return jdbc.sql("""
                        select count(*)
                          from file_taken as file
                          join history_read as line on line.ledger = file.ledger and line.number = file.number
                         where file.ledger = :ledger and line.read_at <= :until and %s
                        """.formatted(whose(person)))
                .param("ledger", ledger.value())
                .param("until", HistoryReads.until(until))
                .param("person", person == null ? "" : person.value())
                .query(Long.class)
                .single();
    }

    private static String whose(@Nullable PersonId person) {
        return person == null ? ":person = ''" : "file.person = :person";
    }

    /**
     * Hands over what was taken after a number, in order.
     *
     * @return the last number
     */
    public long after(LedgerId ledger, long number, Consumer<FileTaken> to) {
        long reached = number;
        List<Taken> part;
        do {
            part = jdbc.sql("""
                            select line.*, file.known
                              from file_taken as file
                              join history_read as line on line.ledger = file.ledger and line.number = file.number
                             where file.ledger = ? and file.number > ? order by file.number limit ?
                            """)
                    .params(ledger.value(), reached, AT_ONCE)
                    .query((row, _) -> taken(row))
                    .list();
            for (Taken each : part) {
                to.accept(new FileTaken(each.line().read(), each.known()));
                reached = each.line().number();
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

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(HistoryReads.line(row), row.getLong("known"));
    }
}
