package org.groundswell.faults;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.groundswell.faults.check.SealedInTime.Checkpoint;
import org.groundswell.faults.history.Stored;
import org.groundswell.faults.history.StoredEvent;
import org.groundswell.testkit.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the truth itself, past every service. */
final class Store {

    private static final JsonMapper JSON = new JsonMapper();

    private final Database events;

    Store(Database events) {
        this.events = events;
    }

    /** Everything that is stored of some ledgers. */
    Stored of(List<String> ledgers) {
        return new Stored(rows(
                """
                select ledger, entry, recorded_at, aggregate_identifier, sequence_number, payload_type, payload
                from domain_event where ledger = any (?)
                """,
                ledgers,
                row -> new StoredEvent(
                        row.getString("ledger"),
                        row.getLong("entry"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        figures(row.getString("payload_type"), row.getBytes("payload")))));
    }

    private static Set<Integer> figures(String type, byte[] payload) {
        if (!type.startsWith("measure.DataPoints")) {
            return Set.of();
        }
        return JSON.readTree(payload)
                .path("points")
                .valueStream()
                .map(point -> (JsonNode) point.path("numerator"))
                .map(JsonNode::asInt)
                .filter(number -> number > 0)
                .collect(Collectors.toSet());
    }

    List<Checkpoint> checkpoints(String ledger) {
        return rows(
                "select size, signed_at from ledger_checkpoint where ledger = any (?)",
                List.of(ledger),
                row -> new Checkpoint(
                        row.getLong("size"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()));
    }

    /** The newest entry. */
    long head(String ledger) {
        return rows("select last_entry from ledger_head where ledger = any (?)", List.of(ledger), row -> row.getLong(1))
                .getFirst();
    }

    /** Whether every automation has read a ledger to its end, so that the ledger stands still once nobody writes. */
    boolean isQuiet(String ledger) {
        return rows("""
                        select not exists (
                            select from (select distinct automation from automation_cursor) known
                            left join automation_cursor cursor
                              on cursor.automation = known.automation and cursor.ledger = head.ledger
                            where coalesce(cursor.entry, 0) < head.last_entry)
                        from ledger_head head where head.ledger = any (?)
                        """, List.of(ledger), row -> row.getBoolean(1)).getFirst();
    }

    private interface Reading<T> {
        T of(java.sql.ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, List<String> ledgers, Reading<T> reading) {
        try (var connection = events.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ledgers.toArray()));
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The store could not be read: " + e.getMessage(), e);
        }
    }
}
