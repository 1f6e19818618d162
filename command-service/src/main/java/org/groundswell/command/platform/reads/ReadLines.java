package org.groundswell.command.platform.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.domain.PersonId;
import org.groundswell.domain.access.HistoryRead;
import org.groundswell.domain.ledger.LedgerId;
import org.groundswell.domain.ledger.proof.Hash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log of readings for every list there is of them: what is shown of it is checked in one way. */
@Component
class ReadLines {

    private static final int MOST = 1_000;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final String LINES = """
            history_read as line
              left join file_taken as file on file.ledger = line.ledger and file.number = line.number
             where line.ledger = :ledger and line.read_at <= :until
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which lines of a ledger are listed: those of files that were taken are a list of their own. */
    enum Which {
        READINGS("file.number is null"),
        FILES("file.number is not null"),
        OWN_FILES("file.person = :person");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What is asked for.
     *
     * @param before the number that all lines lie before; nothing for the newest
     * @param until the moment up to which lines are listed and counted; nothing for now
     * @param size how many at most
     */
    record Part(@Nullable Long before, @Nullable Instant until, int size) {}

    /**
     * @param hash what the line hashes to, as stored
     * @param known of a file that was taken, the newest entry there was then
     */
    record Line(long number, HistoryRead read, Hash hash, long known) {}

    /**
     * @param total how many lines there are at the moment asked for
     * @param broken the number of a line that does not follow from the one before it; nothing where all shown do
     * @param lines the newest first
     */
    record Page(long total, @Nullable Long broken, List<Line> lines) {}

    /** @param caller whose files their own are */
    Page page(LedgerId ledger, Which which, PersonId caller, Part part) {
        if (part.size() < 1 || part.size() > MOST) {
            throw Refusal.invalid("OUT_OF_RANGE", "size", "size is 1 to " + MOST + ".")
                    .asException();
        }
        OffsetDateTime until = until(part.until() == null ? clock.instant() : part.until());
        String from = LINES + " and " + which.condition;
        List<Line> lines = statement(
                        "select line.*, coalesce(file.known, 0) as known from " + from
                                + " and line.number < :number order by line.number desc limit :most",
                        ledger,
                        caller,
                        until)
                .param("number", part.before() == null ? Long.MAX_VALUE : part.before())
                .param("most", part.size())
                .query((row, _) -> line(row))
                .list();
        long total = statement("select count(*) from " + from, ledger, caller, until)
                .query(Long.class)
                .single();
        return new Page(total, broken(ledger, lines), lines);
    }

    private JdbcClient.StatementSpec statement(String sql, LedgerId ledger, PersonId caller, OffsetDateTime until) {
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("ledger", ledger.value()).param("until", until);
        return sql.contains(":person") ? statement.param("person", caller.value()) : statement;
    }

    /** The oldest of some lines that does not hash to what it says with the one before it; nothing where all do. */
    private @Nullable Long broken(LedgerId ledger, List<Line> newestFirst) {
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

    static Hash hash(byte @Nullable [] stored) {
        return stored == null ? HistoryRead.BEGINNING : Hash.of(stored);
    }

    /** A moment that a caller asks for, within those that the database has room for. */
    private static OffsetDateTime until(Instant moment) {
        Instant known = moment.isAfter(LAST) ? LAST : moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        return known.atOffset(ZoneOffset.UTC);
    }

    /** A row of the log, and of {@code file_taken} where it is one. */
    static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("number"),
                new HistoryRead(
                        new LedgerId(row.getString("ledger")),
                        new PersonId(row.getString("person")),
                        row.getString("address"),
                        row.getLong("entry"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()),
                hash(row.getBytes("hash")),
                row.getLong("known"));
    }
}
