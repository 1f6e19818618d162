package org.groundswell.command.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ledger entry as stored.
 *
 * @param type logical
 * @param sequence within its aggregate, from 0
 * @param payload the stored bytes, untouched
 * @param metaData likewise: an object of texts, which are the {@link #provenance}
 */
public record StoredEntry(
        String ledger,
        long entry,
        Instant recordedAt,
        String id,
        String type,
        String revision,
        String aggregate,
        long sequence,
        byte[] payload,
        byte[] metaData) {

    /** The columns that {@link #read} needs, of the table {@code event}. */
    public static final String COLUMNS = """
            event.ledger, event.entry, event.recorded_at, event.event_identifier, event.payload_type,
            event.payload_revision, event.aggregate_identifier, event.sequence_number, event.payload, event.meta_data""";

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getString("ledger"),
                row.getLong("entry"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    /** Actor, command, correlation and, where given, why. */
    public Map<String, String> provenance() {
        return JsonMapper.shared().readValue(metaData, WORDS);
    }

    /** ISO 8601 in UTC, always with six digits of fraction. */
    public String recordedAtInMicros() {
        return MICROS.format(recordedAt);
    }
}
