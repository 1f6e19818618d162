package org.groundswell.command.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.groundswell.domain.ledger.proof.EntryRecord;
import org.groundswell.domain.ledger.proof.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a stored event as its record. The database hashes the payload, so that sealing does not carry it. What somebody made
 * unreadable behind our back still gives a record, which then is not the one that was sealed.
 */
final class RecordRow {

    /** The columns that {@link #read} needs, of the table {@code event}. */
    static final String COLUMNS = """
            event.ledger, event.entry, event.recorded_at, event.event_identifier, event.payload_type,
            event.payload_revision, event.aggregate_identifier, event.sequence_number, event.meta_data,
            sha256(event.salt || event.payload) as payload_hash""";

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private RecordRow() {}

    static EntryRecord read(ResultSet row) throws SQLException {
        return new EntryRecord(
                row.getString("ledger"),
                row.getLong("entry"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                revision(row.getString("payload_revision")),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                MICROS.format(row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                actor(row.getBytes("meta_data")),
                Hash.of(row.getBytes("payload_hash")));
    }

    private static int revision(String stored) {
        return stored.matches("\\d{1,9}") ? Integer.parseInt(stored) : 0;
    }

    /** Nothing where the platform itself acted. */
    private static String actor(byte[] metaData) {
        try {
            return JsonMapper.shared().readTree(metaData).path("actor").asString("");
        } catch (JacksonException unreadable) {
            return "unreadable";
        }
    }
}
