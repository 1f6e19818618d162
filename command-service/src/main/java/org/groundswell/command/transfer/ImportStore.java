package org.groundswell.command.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.groundswell.command.platform.error.Refusal;
import org.groundswell.command.platform.eventstore.LostRaces;
import org.groundswell.command.transfer.ExportLine.Entry;
import org.groundswell.command.transfer.ExportReader.Proven;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes an imported ledger, all in the caller's transaction. Its trigger lets nothing in but into a ledger that is made here. */
@Repository
class ImportStore {

    private static final String INSERT = """
            insert into domain_event (entry, event_identifier, payload_type, payload_revision, aggregate_identifier, type,
                                      sequence_number, recorded_at, time_stamp, salt, meta_data, payload)
            select given.entry, given.id, given.payload_type, given.revision, given.aggregate, given.kind, given.sequence,
                   given.recorded::timestamptz, given.stamped::timestamptz, given.salt, given.meta_data, given.payload
              from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                          ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                   as given (entry, id, payload_type, revision, aggregate, kind, sequence, recorded, stamped, salt,
                             meta_data, payload)
             order by given.entry
            """;

    private final JdbcTemplate jdbc;

    ImportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.groundswell.command.platform.error.RejectedException where the ledger is here already */
    void begin(Proven proven) {
        int made = jdbc.update(
                "insert into ledger_head (ledger, last_entry, last_recorded_at) values (?, ?, ?) on conflict do nothing",
                proven.ledger().value(),
                proven.head().size(),
                proven.recordedAt().atOffset(ZoneOffset.UTC));
        if (made == 0) {
            throw isHere(proven.ledger()).asException();
        }
        jdbc.update(
                "insert into relay_cursor (ledger) values (?) on conflict do nothing",
                proven.ledger().value());
        importing(proven.ledger().value());
    }

    static Refusal isHere(LedgerId ledger) {
        return Refusal.conflict(
                "PROGRAMME_IS_HERE",
                "The programme " + ledger
                        + " is here already. Nothing is ever imported over a programme that is there.");
    }

    /** @throws org.groundswell.command.platform.error.RejectedException where one is stored already */
    void write(List<Entry> entries) {
        try {
            jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, entries));
        } catch (DuplicateKeyException twice) {
            String what = LostRaces.breaks(twice, "domain_event_identifier")
                    ? "One of entries %d to %d is stored here already, in another programme."
                    : "Two of entries up to %2$d have the same place in what they belong to.";
            throw Refusal.conflict(
                            "ENTRY_IS_HERE",
                            what.formatted(
                                    entries.getFirst().entry(),
                                    entries.getLast().entry()))
                    .asException();
        }
    }

    private static int insert(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(insert, 1, "bigint", entries, Entry::entry);
            set(insert, 2, "text", entries, Entry::id);
            set(insert, 3, "text", entries, Entry::type);
            set(insert, 4, "text", entries, Entry::revision);
            set(insert, 5, "text", entries, Entry::aggregate);
            set(insert, 6, "text", entries, Entry::kind);
            set(insert, 7, "bigint", entries, Entry::sequence);
            set(insert, 8, "text", entries, entry -> Moments.text(entry.recordedAt()));
            set(insert, 9, "text", entries, entry -> Moments.text(entry.stampedAt()));
            set(insert, 10, entries, Entry::salt);
            set(insert, 11, entries, Entry::metaData);
            set(insert, 12, entries, Entry::payload);
            return insert.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement insert, int at, String type, List<Entry> entries, Function<Entry, Object> column)
            throws SQLException {
        insert.setArray(
                at,
                insert.getConnection()
                        .createArrayOf(type, entries.stream().map(column).toArray()));
    }

    private static void set(PreparedStatement insert, int at, List<Entry> entries, Function<Entry, byte[]> column)
            throws SQLException {
        insert.setArray(
                at,
                insert.getConnection()
                        .createArrayOf("bytea", entries.stream().map(column).toArray(byte[][]::new)));
    }

    /** Lets automations go on where they were, and nothing be imported any more. */
    void finish(LedgerId ledger, Map<String, Long> automations) {
        importing("");
        List<String> gaps = jdbc.queryForList("""
                select aggregate_identifier from domain_event where ledger = ? group by aggregate_identifier
                having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1 limit 1
                """, String.class, ledger.value());
        if (!gaps.isEmpty()) {
            throw Refusal.invalid("FILE_ALTERED", "file", "The events of " + gaps.getFirst() + " have a gap.")
                    .asException();
        }
        automations.forEach((automation, entry) -> jdbc.update(
                "insert into automation_cursor (automation, ledger, entry) values (?, ?, ?) on conflict do nothing",
                automation,
                ledger.value(),
                entry));
    }

    private void importing(String ledger) {
        jdbc.query("select set_config('groundswell.imported_ledger', ?, true)", _ -> {}, ledger);
    }
}
