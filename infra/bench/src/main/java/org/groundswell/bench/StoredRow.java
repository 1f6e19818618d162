package org.groundswell.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An event as it lies in the store: the very rows that commands wrote are what the baselines write again. */
record StoredRow(
        String aggregate,
        long sequence,
        String type,
        Timestamp at,
        String payloadType,
        String revision,
        byte[] payload,
        byte[] metaData) {

    static List<StoredRow> newest(Connection connection, int limit) throws SQLException {
        List<StoredRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data
                  from domain_event order by global_index desc limit ?
                """)) {
            select.setInt(1, limit);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new StoredRow(
                            found.getString(1),
                            found.getLong(2),
                            found.getString(3),
                            found.getTimestamp(4),
                            found.getString(5),
                            found.getString(6),
                            found.getBytes(7),
                            found.getBytes(8)));
                }
            }
        }
        return rows;
    }

    /** @param table shaped like the event table; the identifier is new, so that a row can be written more than once */
    static String insertInto(String table) {
        return """
                insert into %s (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                                payload_type, payload_revision, payload, meta_data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """.formatted(table);
    }

    void bind(PreparedStatement insert, String prefix) throws SQLException {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, prefix + aggregate);
        insert.setLong(3, sequence);
        insert.setString(4, type);
        insert.setTimestamp(5, at);
        insert.setString(6, payloadType);
        insert.setString(7, revision);
        insert.setBytes(8, payload);
        insert.setBytes(9, metaData);
    }
}
