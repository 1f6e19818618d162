package org.groundswell.command.platform.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.groundswell.domain.ledger.AggregateId;
import org.groundswell.domain.ledger.LedgerId;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The statements that append to a ledger, within the caller's transaction. */
@Component
public class LedgerStore {

    private static final String INSERT_ONE = """
            insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                      payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning entry, entry
            """;

    private static final String INSERT_MANY = """
            with appended as (
                insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                          payload_type, payload_revision, payload, meta_data)
                select given.id, given.aggregate, given.sequence, given.type, given.at::timestamptz,
                       given.payload_type, given.revision, given.payload, given.meta_data
                  from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                              ?::bytea[])
                       with ordinality
                       as given (id, aggregate, sequence, type, at, payload_type, revision, payload, meta_data, place)
                 order by given.place
                returning entry)
            select min(entry), max(entry) from appended
            """;

    private static final String CHANGED_SINCE = """
            select count(*)
              from unnest(?::text[], ?::bigint[]) as fact (aggregate, version)
             where exists (select 1
                             from domain_event
                            where aggregate_identifier = fact.aggregate
                              and sequence_number > fact.version
                              and entry < ?)
            """;

    private static final String READ_TYPE = """
            select type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
                   payload_revision, payload, meta_data
              from domain_event
             where aggregate_identifier >= ?
               and aggregate_identifier < ?
               and ledger = ?
             order by aggregate_identifier, sequence_number
            """;

    private static final String READ_AFTER = """
            select type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
                   payload_revision, payload, meta_data, entry, recorded_at
              from domain_event
             where ledger = ? and entry > ? and entry <= ? and payload_type = any (?)
             order by entry
             limit ?
            """;

    private static final String READ_TOGETHER = """
            select type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
                   payload_revision, payload, meta_data
              from domain_event
             where aggregate_identifier = any (?)
             order by aggregate_identifier, sequence_number
            """;

    /** Sorts after every character that an identifier may hold. */
    private static final String HIGHEST = "\uffff";

    private final JdbcTemplate jdbc;

    LedgerStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** First and last entry of one append. */
    record Entries(long first, long last) {}

    /** Dates what this transaction appends; the trigger refuses it for any but a demonstration's ledger. */
    public void simulateClock(Instant moment) {
        jdbc.query("select set_config('groundswell.demo_clock', ?, true)", _ -> {}, moment.toString());
    }

    /** Inserts events of one ledger, in order. */
    Entries append(List<? extends DomainEventMessage<?>> events, Serializer serializer) {
        List<Row> rows = events.stream().map(event -> Row.of(event, serializer)).toList();
        return rows.size() == 1 ? insertOne(rows.getFirst()) : insertMany(rows);
    }

    /** Whether any aggregate had moved on from its noted version before the given entry. */
    boolean changedSince(Map<AggregateId, Long> versions, long before) {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CHANGED_SINCE)) {
                statement.setArray(
                        1, texts(connection, versions.keySet().stream().map(AggregateId::toString)));
                statement.setArray(
                        2, connection.createArrayOf("bigint", versions.values().toArray()));
                statement.setLong(3, before);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return result.getLong(1) > 0;
                }
            }
        }));
    }

    List<GenericDomainEventEntry<byte[]>> readType(LedgerId ledger, String type, String localPrefix) {
        String prefix = ledger + "/" + type + "/" + localPrefix;
        return jdbc.query(READ_TYPE, (row, _) -> stored(row), prefix, prefix + HIGHEST, ledger.value());
    }

    List<GenericDomainEventEntry<byte[]>> readTogether(Collection<AggregateId> aggregates) {
        return jdbc.query(READ_TOGETHER, (row, _) -> stored(row), (Object)
                aggregates.stream().map(AggregateId::toString).toArray(String[]::new));
    }

    /** A stored event with its place in the ledger. */
    record Dated(long entry, Instant recordedAt, GenericDomainEventEntry<byte[]> event) {}

    List<Dated> readAfter(LedgerId ledger, long after, long until, Collection<String> types, int most) {
        return jdbc.query(
                READ_AFTER,
                (row, _) -> new Dated(
                        row.getLong("entry"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        stored(row)),
                ledger.value(),
                after,
                until,
                types.toArray(String[]::new),
                most);
    }

    private static GenericDomainEventEntry<byte[]> stored(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                row.getObject("time_stamp", OffsetDateTime.class).toInstant(),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    private Entries insertOne(Row row) {
        return execute(INSERT_ONE, (connection, statement) -> {
            statement.setString(1, row.id);
            statement.setString(2, row.aggregate);
            statement.setLong(3, row.sequence);
            statement.setString(4, row.type);
            statement.setObject(5, row.at.atOffset(ZoneOffset.UTC));
            statement.setString(6, row.payloadType);
            statement.setString(7, row.revision);
            statement.setBytes(8, row.payload);
            statement.setBytes(9, row.metaData);
        });
    }

    private Entries insertMany(List<Row> rows) {
        return execute(INSERT_MANY, (connection, statement) -> {
            statement.setArray(1, texts(connection, rows.stream().map(Row::id)));
            statement.setArray(2, texts(connection, rows.stream().map(Row::aggregate)));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::sequence).toArray()));
            statement.setArray(4, texts(connection, rows.stream().map(Row::type)));
            statement.setArray(5, texts(connection, rows.stream().map(row -> row.at.toString())));
            statement.setArray(6, texts(connection, rows.stream().map(Row::payloadType)));
            statement.setArray(7, texts(connection, rows.stream().map(Row::revision)));
            statement.setArray(8, bytes(connection, rows.stream().map(Row::payload)));
            statement.setArray(9, bytes(connection, rows.stream().map(Row::metaData)));
        });
    }

    private Entries execute(String sql, Binder binder) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<Entries>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binder.bind(connection, statement);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    return new Entries(result.getLong(1), result.getLong(2));
                }
            }
        }));
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray(String[]::new));
    }

    private static Array bytes(Connection connection, Stream<byte[]> values) throws SQLException {
        return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
    }

    @FunctionalInterface
    private interface Binder {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private record Row(
            String id,
            String aggregate,
            long sequence,
            String type,
            Instant at,
            String payloadType,
            String revision,
            byte[] payload,
            byte[] metaData) {

        static Row of(DomainEventMessage<?> event, Serializer serializer) {
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
            return new Row(
                    event.getIdentifier(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getType(),
                    event.getTimestamp(),
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    payload.getData(),
                    metaData.getData());
        }
    }
}
